import type { MatrixCorrection } from '../matrix/submission.ts';
import type { Sheet } from '../grid/sheet.ts';
import { budgetUnitOfHeading } from '../value/money.ts';
import { beginsLowerCase, isBlank, unicodeText } from './cell-text.ts';
import type { GroupTitle } from './matrix-rows.ts';
import { findHeadings, headingBlockAt } from './find-headings.ts';
import { sendersIn } from './find-identity.ts';
import type { HeadingBlock, SearchedSheet } from './heading-block.ts';
import type { MatrixLayout } from './layout-matrix.ts';
import { leadingOrdinal, ORDINAL, readOrdinal } from './ordinal.ts';
import { layoutAt, type MatrixContext, type MatrixPlace } from './read-matrix.ts';
import { isSignatureLine, isSubtotalLabel } from './row-words.ts';

/** A matrix found in a sheet, its columns decided. */
export interface FoundMatrix extends MatrixPlace {
  readonly layout: MatrixLayout;
}

/** A documents' or difficulties' table found in a sheet. */
export interface FoundCompanion {
  readonly block: HeadingBlock;
  readonly end: number;
}

export interface FoundTables {
  readonly matrices: readonly FoundMatrix[];
  readonly companions: readonly FoundCompanion[];
}

const TITLE_ROWS = 12;
const CLOSE_ROWS = 10;

/** Every table of one sheet, each with where it ends: at the titles above the next table, or with the sheet. */
export function findTables(
  searched: SearchedSheet,
  context: MatrixContext,
  corrections: readonly MatrixCorrection[],
  lenient: boolean,
): FoundTables {
  const blocks = correctBlocks(searched, findHeadings(searched, lenient), corrections);
  const matrices: FoundMatrix[] = [];
  const companions: FoundCompanion[] = [];
  const correction = corrections.find(({ headingRow }) => headingRow === undefined);
  for (const [index, block] of blocks.entries()) {
    const next = blocks.find((other, at) => at > index && other.position > block.position);
    const end = next ? titlesAbove(searched, next, block.next) : searched.sheet.rowCount;
    if (block.kind !== 'tasks') {
      companions.push({ block, end });
      continue;
    }
    const own =
      corrections.find(({ headingRow }) => headingRow === block.firstRow + 1) ?? correction;
    const place = { block, end, ...(own ? { correction: own } : {}) };
    const layout = layoutAt(searched, place, context.looks);
    const earlier = matrices.findLast(
      (matrix) =>
        matrix.layout.block.position < block.position && isSameTable(matrix.layout, layout),
    );
    if (earlier && goesOn(searched, context, earlier, block)) {
      matrices[matrices.indexOf(earlier)] = continued(earlier, block, end);
    } else {
      matrices.push({
        ...place,
        layout,
        repeated: new Set(),
        ...surroundings(searched, block, blocks, context),
      });
    }
  }
  return { matrices, companions };
}

/** Puts the headings where a user says they are. */
function correctBlocks(
  searched: SearchedSheet,
  found: readonly HeadingBlock[],
  corrections: readonly MatrixCorrection[],
): HeadingBlock[] {
  const pointed = corrections.flatMap(({ headingRow }) => {
    const block = headingRow === undefined ? undefined : headingBlockAt(searched, headingRow - 1);
    return block ? [block] : [];
  });
  // A row pointed at replaces headings that were found close to it: those are what the user corrects.
  const blocks = found.filter(({ firstRow }) =>
    pointed.every((block) => Math.abs(block.firstRow - firstRow) > CLOSE_ROWS),
  );
  return [...blocks, ...pointed].sort((a, b) => a.position - b.position || a.left - b.left);
}

function isSameTable(a: MatrixLayout, b: MatrixLayout): boolean {
  if (a.columns.size !== b.columns.size || a.ordinal !== b.ordinal) return false;
  for (const [key, column] of a.columns) if (b.columns.get(key) !== column) return false;
  return a.block.left === b.block.left;
}

/**
 * Whether headings only repeat those of a matrix after a page break: nothing stands between but lines of the page.
 * A title of a group there begins a table of its own.
 */
function goesOn(
  searched: SearchedSheet,
  context: MatrixContext,
  { block, end }: FoundMatrix,
  next: HeadingBlock,
): boolean {
  if (end !== titlesAbove(searched, next, block.next)) return false;
  for (let position = end; position < next.position; position++) {
    const text = (rowTexts(searched.sheet, position) ?? []).join(' ');
    if (text !== '' && (leadingOrdinal(text) ?? titleCode(text, context)) !== undefined)
      return false;
  }
  return !namesAnother(searched.sheet, context, block.position, [end, next.position]);
}

/** Whether lines between two tables name a sender that those above the first do not: the second is another's. */
function namesAnother(
  sheet: Sheet,
  { programme }: MatrixContext,
  first: number,
  [from, to]: readonly [number, number],
): boolean {
  const sendersAt = (start: number, end: number) =>
    Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset).flatMap(
      (position) => sendersIn(rowTexts(sheet, position) ?? [], programme, undefined),
    );
  const between = sendersAt(from, to);
  if (between.length === 0) return false;
  const known = new Set(sendersAt(Math.max(0, first - TITLE_ROWS), first).map(({ id }) => id));
  return between.some(({ id }) => !known.has(id));
}

/** A matrix that goes on under repeated headings, which are no rows of it, nor are the lines of the page above them. */
function continued(matrix: FoundMatrix, block: HeadingBlock, end: number): FoundMatrix {
  const repeated = new Set(matrix.repeated);
  for (let position = matrix.end; position < block.next; position++) repeated.add(position);
  return { ...matrix, end, repeated };
}

/** Position where the titles that belong to headings begin: lone words right above them, no row of a table. */
function titlesAbove(searched: SearchedSheet, block: HeadingBlock, floor: number): number {
  // The template's hidden row of keys belongs to the headings below it.
  const top = block.stamped ? block.position - 1 : block.position;
  let first = top;
  while (first > floor && top - first < TITLE_ROWS && isTitleRow(searched, first - 1)) first -= 1;
  return first;
}

function isTitleRow({ sheet }: SearchedSheet, position: number): boolean {
  const texts = rowTexts(sheet, position);
  if (texts === undefined || texts.length > 2) return false;
  const kind = readOrdinal(texts[0]).kind;
  if (kind === ORDINAL.number || kind === ORDINAL.letter || kind === ORDINAL.dash) return false;
  return !texts.some(
    (text) => isSubtotalLabel(text) || isSignatureLine(text) || beginsLowerCase(text),
  );
}

/** Texts of a row, cleaned; `undefined` when it holds anything but text. */
function rowTexts(sheet: Sheet, position: number): string[] | undefined {
  const texts: string[] = [];
  let others = 0;
  sheet.eachCell(position, (_column, value) => {
    if (isBlank(value)) return;
    if (typeof value === 'string') texts.push(unicodeText(value));
    else others += 1;
  });
  return others === 0 ? texts : undefined;
}

/** What the lines above a matrix say of it: a category for all its rows, a unit of money. */
function surroundings(
  { sheet }: SearchedSheet,
  block: HeadingBlock,
  blocks: readonly HeadingBlock[],
  context: MatrixContext,
): { above?: GroupTitle; unitAbove?: number } {
  const before = blocks.findLast(({ next }) => next <= block.position);
  const floor = Math.max(before?.next ?? 0, block.position - TITLE_ROWS);
  let above: GroupTitle | undefined;
  let unitAbove: number | undefined;
  for (let position = block.position - 1; position >= floor; position--) {
    const texts = rowTexts(sheet, position) ?? [];
    unitAbove ??= unitIn(texts);
    if (above || texts.length === 0 || texts.length > 2) continue;
    const text = texts.join(' ');
    const code = titleCode(text, context);
    if (code !== undefined) above = { index: -1, row: sheet.rowIndex(position), text, code };
  }
  if (!above) {
    const code = titleCode(sheet.name, context);
    if (code !== undefined) above = { index: -1, row: block.firstRow, text: sheet.name, code };
  }
  return { ...(above ? { above } : {}), ...(unitAbove === undefined ? {} : { unitAbove }) };
}

function unitIn(texts: readonly string[]): number | undefined {
  const line = texts.find(
    (text) => /đvt|đơn vị/iu.test(text) && budgetUnitOfHeading(text) !== undefined,
  );
  return line === undefined ? undefined : budgetUnitOfHeading(line);
}

/** Category that a line above a matrix names: by its words, or by its number standing before or without words. */
function titleCode(text: string, { titles }: MatrixContext): string | undefined {
  return titles.find(text, leadingOrdinal(text)?.ordinal)?.code;
}
