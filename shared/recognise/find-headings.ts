import type { Sheet } from '../grid/sheet.ts';
import { parseKeyCell, type SheetKey } from '../matrix/stamp.ts';
import { beginsLowerCase, isBlank } from './cell-text.ts';
import {
  blockOf,
  LAST_COLUMN,
  type HeadingBlock,
  type SearchedSheet,
  type TableKind,
} from './heading-block.ts';
import { companionColumns, isCompanion } from './companion-words.ts';
import type { HeadingKey } from './heading-lexicon.ts';
import type { HeadingWords } from './heading-words.ts';
import { isBracketed } from './row-words.ts';
import type { ColumnHeading } from './column-heading.ts';
import { matchColumns, type HeadingMatch } from './match-columns.ts';

const MOST_HEADING_ROWS = 4;
const THOROUGH_ROWS = 200;
/** Cells that name nothing, after which a row far down is no row of headings: most rows are not, and there may be many. */
const FEW_STRANGE = 4;

/** Keys that make a list of contents a list of tasks. */
const OF_TASKS: ReadonlySet<HeadingKey> = new Set([
  'category',
  'lead',
  'coordinating',
  'deadline',
  'start',
  'product',
  'status',
  'budget',
  'progress',
  'result',
]);

/**
 * Headings of every table in a sheet, from the top down. The first rows are looked at thoroughly; further down, and
 * once a table is found, only rows that repeat known headings to the letter are taken, for a row of tasks may hold
 * words of headings too. `lenient` accepts a bare list of tasks where nothing better was found in the workbook.
 */
export function findHeadings(searched: SearchedSheet, lenient = false): HeadingBlock[] {
  const { sheet } = searched;
  const blocks: HeadingBlock[] = [];
  const known = new Set<string>();
  let position = 0;
  while (position < sheet.rowCount) {
    const stamped = stampedKeys(sheet, position);
    const block = stamped
      ? stampedBlock(searched, position, stamped)
      : mayBeHeading(searched, position, blocks.length === 0 && position < THOROUGH_ROWS, known)
        ? bestBlock(searched, position, lenient)
        : undefined;
    if (block) {
      blocks.push(...splitSideBySide(block, searched.words));
      rememberTexts(sheet, block, known);
    }
    position = block ? block.next : position + 1;
  }
  return blocks;
}

/** Keys of the template's hidden row at a position, by column. */
function stampedKeys(
  sheet: Sheet,
  position: number,
): { sheetKey: SheetKey; keys: ReadonlyMap<number, string> } | undefined {
  if (sheet.cellsInRow(position) < 2) return undefined;
  let sheetKey: SheetKey | undefined;
  const keys = new Map<number, string>();
  for (let at = sheet.firstCell(position); at < sheet.firstCell(position + 1); at++) {
    const value = sheet.cellValue(at);
    const parsed =
      typeof value === 'string' && value.charCodeAt(0) === 35
        ? parseKeyCell(value.trim())
        : undefined;
    if (parsed && (sheetKey === undefined || parsed.sheet === sheetKey)) {
      sheetKey = parsed.sheet;
      keys.set(sheet.cellColumn(at), parsed.key);
    } else if (!isBlank(value)) break;
  }
  return sheetKey !== undefined && sheetKey !== 'info' && keys.size >= 2
    ? { sheetKey, keys }
    : undefined;
}

/** Whether the template's hidden key row stands in a sheet. */
export function isStamped(sheet: Sheet): boolean {
  const end = Math.min(sheet.rowCount, THOROUGH_ROWS);
  for (let position = 0; position < end; position++) if (stampedKeys(sheet, position)) return true;
  return false;
}

function stampedBlock(
  searched: SearchedSheet,
  position: number,
  stamped: { sheetKey: SheetKey; keys: ReadonlyMap<number, string> },
): HeadingBlock | undefined {
  const at = position + 1;
  if (at >= searched.sheet.rowCount) return undefined;
  // Headings of ours stand in one row: looking for more would take a first task of words alone for a second line.
  const block = blockOf(searched, at, mergedHeight(searched, at), 'tasks');
  return { ...block, kind: stamped.sheetKey as TableKind, stamped: stamped.keys };
}

/** A block whose headings the user points at, its height told as usual. `row` is zero-based. */
export function headingBlockAt(searched: SearchedSheet, row: number): HeadingBlock | undefined {
  const position = searched.sheet.positionOf(row);
  if (position < 0) return undefined;
  return bestBlock(searched, position, true) ?? blockOf(searched, position, 1, 'tasks');
}

/** Notes what the first line of headings says, to know it again after a page break. */
function rememberTexts(sheet: Sheet, { position }: HeadingBlock, known: Set<string>): void {
  sheet.eachCell(position, (_column, value) => {
    if (typeof value === 'string' && !isBlank(value)) known.add(value);
  });
}

/** Whether a row has words of headings enough to look at it closely: known ones, or those of headings met before. */
function mayBeHeading(
  { sheet, words }: SearchedSheet,
  position: number,
  thorough: boolean,
  met: ReadonlySet<string>,
): boolean {
  if (sheet.cellsInRow(position) < 2) return false;
  const keys = new Set<string>();
  let again = 0;
  let strange = 0;
  let companions = 0;
  let exact = 0;
  for (let at = sheet.firstCell(position); at < sheet.firstCell(position + 1); at++) {
    const value = sheet.cellValue(at);
    if (typeof value !== 'string') {
      if (!thorough) return false;
      continue;
    }
    if (value.length > 160 || (!thorough && strange >= FEW_STRANGE)) continue;
    const { font } = sheet.cellStyle(at);
    const look = words.look(value, font);
    if (look.exact) exact += 1;
    const key = look.exact ?? (thorough ? words.strongKey(value, font) : undefined);
    if (key) keys.add(key);
    if (look.companion) companions += 1;
    if (met.has(value)) again += 1;
    else if (key === undefined && !look.companion) strange += 1;
  }
  if (again >= 3 && again >= 0.6 * sheet.cellsInRow(position)) return true;
  return companions >= 2 || (keys.size >= 2 && (thorough || exact >= 2));
}

/** The best reading of the rows from a position on as headings of one to four lines. */
function bestBlock(
  searched: SearchedSheet,
  position: number,
  lenient: boolean,
): HeadingBlock | undefined {
  const forced = mergedHeight(searched, position);
  let best: { block: HeadingBlock; score: number } | undefined;
  const most = forced > 1 ? forced : MOST_HEADING_ROWS;
  for (let height = forced; height <= most; height++) {
    if (height > 1 && !mayContinue(searched, position, height, forced > 1)) break;
    const candidate = blockOf(searched, position, height, 'tasks');
    const matches = matchColumns(candidate.headings, searched.words);
    const kind = kindOf(candidate, matches, searched.words, lenient);
    if (!kind) continue;
    const sum = matches.reduce((total, { score: own }) => total + own, 0);
    const broken =
      height > 1
        ? brokenCells(searched.sheet, position + height - 1, candidate.headings.length)
        : 0;
    const score = sum + (broken > 0 ? 0.3 + 0.06 * broken : 0);
    if (!best || score > best.score + 0.3) best = { block: { ...candidate, kind }, score };
  }
  return best?.block;
}

/**
 * Cells of a line that belong to headings broken over two rows: most begin in lower case, or a few hold units in
 * brackets. Taking it in may cost each heading a little of its likeness, but a row of data typed in lower case costs
 * them much more. Brackets under most headings are hints on how to fill the table in.
 */
function brokenCells(sheet: Sheet, position: number, headings: number): number {
  let texts = 0;
  let lower = 0;
  let bracketed = 0;
  sheet.eachCell(position, (_column, value) => {
    if (isBlank(value)) return;
    texts += 1;
    if (typeof value !== 'string') return;
    if (isBracketed(value)) bracketed += 1;
    else if (beginsLowerCase(value)) lower += 1;
  });
  if (bracketed === texts) return bracketed < 0.5 * headings ? bracketed : 0;
  return texts >= 2 && lower + bracketed >= 0.6 * texts ? lower + bracketed : 0;
}

/** Lines of headings that merged cells show: how far two or more of them reach down from the first line. */
function mergedHeight({ sheet, merges }: SearchedSheet, position: number): number {
  const row = sheet.rowIndex(position);
  const reaches = new Map<number, number>();
  sheet.eachCell(position, (column, value) => {
    if (isBlank(value)) return;
    const height = merges.lastRow(row, column) - row + 1;
    if (height > 1 && height <= MOST_HEADING_ROWS)
      reaches.set(height, (reaches.get(height) ?? 0) + 1);
  });
  const [height] = [...reaches].filter(([, count]) => count >= 2).sort(([a], [b]) => b - a)[0] ?? [
    1,
  ];
  return height;
}

/** Whether the last of `height` rows may still be a line of headings: right below, and of words alone. */
function mayContinue(
  { sheet }: SearchedSheet,
  position: number,
  height: number,
  merged: boolean,
): boolean {
  const last = position + height - 1;
  if (last >= sheet.rowCount) return merged;
  if (sheet.rowIndex(last) !== sheet.rowIndex(position) + height - 1) return merged;
  let words = 0;
  let others = 0;
  sheet.eachCell(last, (_column, value) => {
    if (isBlank(value)) return;
    if (typeof value === 'string' && value.length <= 160 && !/^\s*\(?\d+\)?\s*$/.test(value))
      words += 1;
    else others += 1;
  });
  return merged || (words > 0 && others === 0);
}

/** Which kind of table headings belong to; `undefined` when they are none of ours. */
function kindOf(
  block: HeadingBlock,
  matches: readonly HeadingMatch[],
  words: HeadingWords,
  lenient: boolean,
): TableKind | undefined {
  if (isMatrix(matches, block, words, lenient)) return 'tasks';
  for (const kind of ['documents', 'difficulties'] as const) {
    if (isCompanion(kind, companionColumns(kind, block.headings))) return kind;
  }
  return undefined;
}

function isMatrix(
  matches: readonly HeadingMatch[],
  block: HeadingBlock,
  words: HeadingWords,
  lenient: boolean,
): boolean {
  const score = new Map(matches.map((match) => [match.key, match.score]));
  const ofTasks = [...score.keys()].filter((key) => OF_TASKS.has(key)).length;
  const content = score.get('content') ?? 0;
  if (content >= 0.75) {
    if (ofTasks >= 2 || (ofTasks === 1 && (content >= 0.95 || score.size >= 3))) return true;
    return lenient && content >= 0.95 && score.size >= 2;
  }
  // Without a heading for the tasks themselves: who leads, who helps and by when say that it is a matrix.
  const both = score.has('lead') && score.has('coordinating');
  if (
    both &&
    ofTasks >= 3 &&
    !block.headings.some(({ lines }) => lines.some((line) => words.isForeign(line)))
  ) {
    return true;
  }
  return lenient && ofTasks >= 3;
}

/** Tables side by side under one row of headings: the second begins where the running number or the content comes again. */
function splitSideBySide(block: HeadingBlock, words: HeadingWords): HeadingBlock[] {
  if (block.kind !== 'tasks' || block.stamped) return [block];
  const keyOf = ({ lines }: ColumnHeading): HeadingKey | undefined =>
    words.exactKey(lines.join(' '));
  const starts = block.headings.filter((heading) => keyOf(heading) === 'ordinal');
  const contents = block.headings.filter((heading) => keyOf(heading) === 'content');
  if (starts.length < 2 || contents.length !== starts.length) return [block];
  return starts.map((start, index) => {
    const left = index === 0 ? 0 : start.column;
    const next = starts[index + 1];
    const right = next ? next.column - 1 : LAST_COLUMN;
    const headings = block.headings.filter(({ column }) => column >= left && column <= right);
    return { ...block, headings, left, right };
  });
}
