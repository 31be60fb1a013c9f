/**
 * The product's icons, drawn on a grid of 32 so that at 16 pixels every edge falls on a half or a whole pixel.
 * Colours stand on white and on Excel's dark grey alike: no outline in black or white carries the meaning alone.
 */

const GREEN = '#1a9152';
const DEEP = '#0b6b3a';
const PALE = '#d5f0e0';
const AMBER = '#f2a33a';
const PAPER = '#ffffff';

function svg(body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">${body}</svg>`;
}

/** A sheet of the matrix: heading band, two ruled rows, a first column. */
function sheet(x: number, y: number, width: number, height: number): string {
  const band = 6;
  const row = (height - band) / 3;
  const lines = [1, 2]
    .map((index) => `M${x} ${y + band + row * index}H${x + width}`)
    .concat(`M${x + 7} ${y + band}V${y + height}`)
    .join('');
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="2" fill="${PAPER}"/>` +
    `<path d="M${x} ${y + band}H${x + width}V${y + 2}a2 2 0 0 0-2-2H${x + 2}a2 2 0 0 0-2 2z" fill="${GREEN}"/>` +
    `<path d="${lines}" stroke="${GREEN}" stroke-width="1.5" fill="none"/>` +
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="2" fill="none" stroke="${GREEN}" stroke-width="2"/>`
  );
}

/** A round badge at the lower right corner, with a sign in it. */
function badge(fill: string, sign: string): string {
  return (
    `<circle cx="23" cy="23" r="8" fill="${fill}" stroke="${PAPER}" stroke-width="1.5"/>` +
    `<path d="${sign}" fill="none" stroke="${PAPER}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>`
  );
}

function app(): string {
  const cells = [
    [8, 9, PAPER],
    [13.5, 9, PAPER],
    [19, 9, PAPER],
    [8, 14.5, PALE],
    [13.5, 14.5, AMBER],
    [8, 20, PALE],
  ] as const;
  const grid = cells
    .map(
      ([x, y, fill]) => `<rect x="${x}" y="${y}" width="4.5" height="4.5" rx="1" fill="${fill}"/>`,
    )
    .join('');
  return svg(
    `<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#23a866"/><stop offset="1" stop-color="${DEEP}"/></linearGradient></defs>` +
      `<rect x="2" y="2" width="28" height="28" rx="6" fill="url(#g)"/>${grid}` +
      `<path d="M14.5 21.5l3.5 3.5 7.5-8.5" fill="none" stroke="${PAPER}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`,
  );
}

function template(): string {
  return svg(sheet(3, 3, 22, 24) + badge(DEEP, 'M23 19v8M19 23h8'));
}

function check(): string {
  return svg(sheet(3, 3, 22, 24) + badge(DEEP, 'M19.3 23.3l2.6 2.6 4.8-5.2'));
}

function consolidate(): string {
  const leaf = (x: number, y: number): string =>
    `<rect x="${x}" y="${y}" width="10" height="8" rx="1.5" fill="${PAPER}" stroke="${GREEN}" stroke-width="2"/>` +
    `<path d="M${x} ${y + 3}h10" stroke="${GREEN}" stroke-width="2"/>`;
  return svg(
    leaf(2, 3) +
      leaf(2, 21) +
      `<path d="M12 7h4c2 0 2 2 2 4v1M12 25h4c2 0 2-2 2-4v-1" fill="none" stroke="${AMBER}" stroke-width="2.5" stroke-linecap="round"/>` +
      `<rect x="14" y="10" width="16" height="12" rx="2" fill="${DEEP}" stroke="${PAPER}" stroke-width="1.5"/>` +
      `<path d="M14.8 14.4h14.4M20 14.4v6.8" stroke="${PAPER}" stroke-width="1.6"/>`,
  );
}

function report(): string {
  return svg(
    `<path d="M5 4.5A2.5 2.5 0 0 1 7.5 2H18l7 7v18.5A2.5 2.5 0 0 1 22.5 30h-15A2.5 2.5 0 0 1 5 27.5z" fill="${PAPER}" stroke="${GREEN}" stroke-width="2"/>` +
      `<path d="M18 2v7h7" fill="${PALE}" stroke="${GREEN}" stroke-width="2" stroke-linejoin="round"/>` +
      `<path d="M10 25v-5" stroke="${AMBER}" stroke-width="3"/><path d="M15 25V14" stroke="${DEEP}" stroke-width="3"/><path d="M20 25v-8" stroke="${GREEN}" stroke-width="3"/>`,
  );
}

function help(): string {
  return svg(
    `<circle cx="16" cy="16" r="13" fill="${DEEP}" stroke="${PAPER}" stroke-width="1.5"/>` +
      `<path d="M12 12.5a4 4 0 1 1 6 3.4c-1.3.8-2 1.5-2 3.100" fill="none" stroke="${PAPER}" stroke-width="3" stroke-linecap="round"/>` +
      `<circle cx="16" cy="23.5" r="1.9" fill="${PAPER}"/>`,
  );
}

/** Every icon by name, with the sizes in pixels that something refers to. */
export const ICONS: Readonly<
  Record<string, { readonly svg: string; readonly sizes: readonly number[] }>
> = {
  app: { svg: app(), sizes: [16, 32, 64, 80, 192, 512] },
  template: { svg: template(), sizes: [16, 32, 80] },
  check: { svg: check(), sizes: [16, 32, 80] },
  consolidate: { svg: consolidate(), sizes: [16, 32, 80] },
  report: { svg: report(), sizes: [16, 32, 80] },
  help: { svg: help(), sizes: [16, 32, 80] },
};
