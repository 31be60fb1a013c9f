import { columnIndex } from '../grid/address.ts';
import { COLUMN_BY_KEY, type ColumnKey } from '../matrix/columns.ts';
import { ORDINAL_KEY, taskColumnOfKey } from '../matrix/stamp.ts';
import type { ColumnMatch, MatrixCorrection } from '../matrix/submission.ts';
import type { ColumnProfiles } from './column-profile.ts';
import type { HeadingBlock } from './heading-block.ts';
import type { HeadingKey } from './heading-lexicon.ts';
import type { HeadingWords } from './heading-words.ts';
import type { ColumnHeading } from './column-heading.ts';
import { matchByContent, matchColumns, type HeadingMatch } from './match-columns.ts';

/** A column of the sheet that is none of the task matrix's. */
export interface OtherColumn {
  readonly column: number;
  /** As written; empty when the column has no heading. */
  readonly heading: string;
  /** The key whose column stands elsewhere under a heading that means the same. */
  readonly duplicateOf?: ColumnKey;
}

/** Which column of a sheet is which, for one matrix. */
export interface MatrixLayout {
  readonly block: HeadingBlock;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly ordinal: number | undefined;
  readonly others: readonly OtherColumn[];
  readonly matches: readonly ColumnMatch[];
}

type How = ColumnMatch['how'];

interface Taken {
  readonly key: HeadingKey;
  readonly column: number;
  readonly score: number;
  readonly how: How;
}

/**
 * Decides the columns of a matrix: a user's correction first, then the template's keys where the headings do not
 * contradict them, then headings and cells together, then cells alone.
 */
export function layoutMatrix(
  block: HeadingBlock,
  words: HeadingWords,
  profiles: ColumnProfiles,
  correction?: MatrixCorrection,
): MatrixLayout {
  const own = [...profiles.filled]
    .filter((column) => column >= block.left && column <= block.right)
    .sort((a, b) => a - b);
  const taken: Taken[] = [];
  const closed = new Set<number>();
  takeCorrected(correction, taken, closed);
  takeStamped(block, words, taken, closed);
  const open = block.headings.filter(({ column }) => !closed.has(column));
  const used = new Set(taken.map(({ key }) => key));
  taken.push(...matchColumns(open, words, profiles, used));
  const told = own.filter((column) => !closed.has(column));
  taken.push(...matchByContent(block.headings, asMatches(taken), words, told, profiles));
  return assemble(block, taken, own, words);
}

function asMatches(taken: readonly Taken[]): HeadingMatch[] {
  return taken.map(({ key, column, score }) => ({ key, column, score, how: 'heading' }));
}

function takeCorrected(
  correction: MatrixCorrection | undefined,
  taken: Taken[],
  closed: Set<number>,
): void {
  for (const [letters, key] of Object.entries(correction?.columns ?? {})) {
    const column = columnIndex(letters);
    if (column === undefined) continue;
    closed.add(column);
    if (key !== null && COLUMN_BY_KEY.has(key))
      taken.push({ key, column, score: 1, how: 'correction' });
  }
}

/** Keys of the hidden row, unless the heading over a column surely means another one: then the heading is right. */
function takeStamped(
  block: HeadingBlock,
  words: HeadingWords,
  taken: Taken[],
  closed: Set<number>,
): void {
  const headingOf = new Map(block.headings.map((heading) => [heading.column, heading]));
  for (const [column, text] of block.stamped ?? []) {
    const key = taskColumnOfKey(text);
    if (key === undefined || closed.has(column) || taken.some((other) => other.key === key))
      continue;
    const heading = headingOf.get(column);
    const meanings = words.meaningsOf(heading?.lines ?? [], heading?.spanning ?? false);
    const contradicted =
      (meanings.get(key) ?? 0) < 0.6 && [...meanings.values()].some((score) => score >= 0.95);
    if (contradicted) continue;
    closed.add(column);
    taken.push({ key, column, score: 1, how: 'stamp' });
  }
}

function assemble(
  block: HeadingBlock,
  taken: readonly Taken[],
  filledColumns: readonly number[],
  words: HeadingWords,
): MatrixLayout {
  const keyOf = new Map(taken.map(({ column, key }) => [column, key]));
  const columns = new Map<ColumnKey, number>();
  for (const { key, column } of taken) if (key !== ORDINAL_KEY) columns.set(key, column);
  const headingOf = new Map(block.headings.map((heading) => [heading.column, heading]));
  const others = [...new Set([...headingOf.keys(), ...filledColumns])]
    .filter((column) => !keyOf.has(column))
    .sort((a, b) => a - b)
    .map((column): OtherColumn => {
      const heading = headingOf.get(column);
      // A heading that is merged over an empty column names no second one.
      const isFilled = filledColumns.includes(column);
      const duplicateOf = heading && isFilled ? duplicated(heading, columns, words) : undefined;
      return {
        column,
        heading: headingText(heading),
        ...(duplicateOf ? { duplicateOf } : {}),
      };
    });
  const matches = taken
    .filter((match): match is Taken & { key: ColumnKey } => match.key !== ORDINAL_KEY)
    .sort((a, b) => a.column - b.column)
    .map(({ key, column, score, how }) => ({
      key,
      column,
      heading: headingText(headingOf.get(column)),
      score,
      how,
    }));
  const ordinal = taken.find(({ key }) => key === ORDINAL_KEY)?.column;
  return { block, columns, ordinal, others, matches };
}

/** The key that a heading left over surely means though another column has been taken for it. */
function duplicated(
  heading: ColumnHeading,
  columns: ReadonlyMap<ColumnKey, number>,
  words: HeadingWords,
): ColumnKey | undefined {
  const meanings = words.meaningsOf(heading.lines, heading.spanning);
  const likeliest = Math.max(0, ...meanings.values());
  if (likeliest < 0.9) return undefined;
  for (const [key, score] of meanings) {
    if (score === likeliest && key !== ORDINAL_KEY && columns.has(key)) return key;
  }
  return undefined;
}

export function headingText(heading: ColumnHeading | undefined): string {
  return (heading?.lines ?? []).join(' / ').replace(/\s+/gu, ' ');
}
