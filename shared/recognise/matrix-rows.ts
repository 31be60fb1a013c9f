import type { Sheet } from '../grid/sheet.ts';
import type { IgnoredReason } from '../matrix/submission.ts';
import type { CategoryTitles } from './category-titles.ts';
import type { MatrixLayout } from './layout-matrix.ts';
import type { MergedCells } from './merged-cells.ts';
import { maskOf, type RowFacts } from './row-facts.ts';

export type RowClass = 'task' | IgnoredReason;

/** A title of a group of rows, and what it gives to the rows below it. */
export interface GroupTitle {
  /** Index of its row among the facts; -1 for a title above the headings. */
  readonly index: number;
  /** Row of the sheet, zero-based. */
  readonly row: number;
  readonly text: string;
  readonly code?: string;
}

/** What each listed row is, and which title gives it its category and its other values. */
export interface RowClasses {
  readonly classes: readonly RowClass[];
  /** The group whose category holds for a row. */
  readonly categoryOf: readonly (GroupTitle | undefined)[];
  /** Index of the group row whose cells hold for a row where its own are blank; -1 for none. */
  readonly valuesFrom: Int32Array;
  /** For a continuation, index of the row it belongs to. */
  readonly belongsTo: Int32Array;
}

/** What telling rows apart needs to know of the matrix. */
export interface MatrixRows {
  readonly sheet: Sheet;
  readonly merges: MergedCells;
  readonly layout: MatrixLayout;
  readonly facts: RowFacts;
  readonly titles: CategoryTitles;
  /** A title above the headings that names a category for the whole matrix. */
  readonly above?: GroupTitle;
  /** Positions of headings that come again. */
  readonly repeated: ReadonlySet<number>;
  readonly skipHidden: boolean;
  /** Whether a title is nothing but the name of who reports the rows below it. */
  readonly isSender?: (text: string) => boolean;
}

/** Columns that a title of a group, a sum or a remark does not fill. */
export const EVIDENCE = maskOf(
  'category',
  'lead',
  'coordinating',
  'legalBasis',
  'start',
  'deadline',
  'product',
  'source',
  'status',
  'result',
  'progress',
  'difficulty',
  'proposal',
);

/** Columns whose cells a group row may hand down. */
export const HANDED_DOWN = maskOf('lead', 'coordinating', 'product', 'deadline');
