import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A cell to be given another text. */
export interface Correction {
  readonly sheet: string;
  readonly cell: string;
  readonly to: string;
}

/**
 * An .xlsx file with some cells given other texts; every other byte of its parts stays. Cells become texts kept in
 * the cell itself, plain numbers stay numbers. `undefined` when the bytes are no such file or a sheet is not there.
 */
export function correctWorkbook(
  bytes: Uint8Array,
  corrections: readonly Correction[],
): Uint8Array | undefined {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch {
    return undefined;
  }
  for (const sheet of new Set(corrections.map((one) => one.sheet))) {
    const own = corrections.filter((one) => one.sheet === sheet);
    const path = sheetPath(parts, sheet);
    const part = path === undefined ? undefined : parts[path];
    if (path === undefined || part === undefined) return undefined;
    parts[path] = strToU8(own.reduce((xml, one) => setCell(xml, one), strFromU8(part)));
  }
  return zipSync(parts, { level: 6 });
}

function sheetPath(parts: Record<string, Uint8Array>, name: string): string | undefined {
  const workbook = parts['xl/workbook.xml'];
  const relations = parts['xl/_rels/workbook.xml.rels'];
  if (!workbook || !relations) return undefined;
  const sheet = [...strFromU8(workbook).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find(
      (tag) => unescapeXml(attribute(tag, 'name') ?? '').normalize('NFC') === name.normalize('NFC'),
    );
  const id = sheet === undefined ? undefined : attribute(sheet, String.raw`\w+:id`);
  const relation = [...strFromU8(relations).matchAll(/<Relationship\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => attribute(tag, 'Id') === id);
  const target = relation === undefined ? undefined : attribute(relation, 'Target');
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(String.raw`\s${name}="([^"]*)"`).exec(tag)?.[1];
}

function setCell(xml: string, { cell, to }: Correction): string {
  const pattern = new RegExp(String.raw`<c\s([^>]*?\br="${cell}"[^>]*?)(?:/>|>[\s\S]*?</c>)`);
  return xml.replace(pattern, (_whole, attributes: string) => {
    const kept = attributes
      .replace(/\st="[^"]*"/, '')
      .replace(/\/$/, '')
      .trimEnd();
    return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(to)
      ? `<c ${kept}><v>${to}</v></c>`
      : `<c ${kept} t="inlineStr"><is><t xml:space="preserve">${escapeXml(to)}</t></is></c>`;
  });
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) =>
    sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;',
  );
}

function unescapeXml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => signs[name] ?? '');
}
