import { MAX_ROWS, type CellRange } from '../../grid/address.ts';
import type { BookCell, BookCondition, BookRow, BookSheet, CellContent } from '../../grid/book.ts';
import type { StyleName } from '../book-styles.ts';

/** Rows of a listing: title, remark, hidden keys, headings, and the first of its entries. */
export const LISTING_ROW = { title: 0, remark: 1, keys: 2, heading: 3, first: 4 } as const;

/** Entries that one sheet has room for. */
export const LISTING_CAPACITY = MAX_ROWS - LISTING_ROW.first;

/** One column of a listing. */
export interface ListingColumn {
  readonly label: string;
  readonly width: number;
  readonly style: StyleName;
  readonly heading?: StyleName;
  /** Text of the hidden key, where the column is read back. */
  readonly key?: string;
  readonly hidden?: boolean;
}

export interface Listing {
  readonly name: string;
  readonly title: string;
  readonly remark: string;
  readonly columns: readonly ListingColumn[];
  readonly rows: Iterable<readonly CellContent[]>;
  /** How many rows there are: the range of the filter. */
  readonly count: number;
  readonly tabColor?: string;
  readonly frozenColumns?: number;
  readonly pagesWide?: number;
  /** Conditional formats over so many entries. */
  readonly conditions?: (count: number) => readonly BookCondition[];
  /** Rows below the entries: totals. */
  readonly footer?: readonly BookRow[];
}

/**
 * The sheets of a listing: one as a rule, more where it has more entries than a sheet has rows. `capacity` is for
 * tests.
 */
export function listingSheets(listing: Listing, capacity: number = LISTING_CAPACITY): BookSheet[] {
  const { name, rows, count, footer, ...rest } = listing;
  const parts = Math.max(1, Math.ceil(count / capacity));
  return Array.from({ length: parts }, (_, part) => {
    const from = part * capacity;
    const to = Math.min(count, from + capacity);
    return listingSheet({
      ...rest,
      name: partName(name, part),
      rows: parts === 1 ? rows : { [Symbol.iterator]: () => sliceOf(rows, from, to) },
      count: to - from,
      ...(footer !== undefined && part === parts - 1 ? { footer } : {}),
    });
  });
}

/** Name of one of the sheets that share a listing: `Nhiệm vụ`, `Nhiệm vụ (2)`. */
export function partName(name: string, part: number): string {
  return part === 0 ? name : `${name} (${String(part + 1)})`;
}

function* sliceOf<Item>(items: Iterable<Item>, from: number, to: number): Generator<Item, void> {
  let index = 0;
  for (const item of items) {
    if (index >= to) return;
    if (index >= from) yield item;
    index += 1;
  }
}

/** A sheet that lists entries of one kind under a title and headings, with a filter. */
export function listingSheet(listing: Listing): BookSheet {
  const { columns, count } = listing;
  const frozenColumns = listing.frozenColumns ?? 0;
  return {
    name: listing.name,
    ...(listing.tabColor === undefined ? {} : { tabColor: listing.tabColor }),
    columns: columns.map(({ width, style, hidden }, index) => ({
      from: index,
      to: index,
      width,
      style,
      ...(hidden === true ? { hidden } : {}),
    })),
    rows: { [Symbol.iterator]: () => rowsOf(listing) },
    freeze: { rows: LISTING_ROW.first, columns: frozenColumns },
    filter: {
      top: LISTING_ROW.heading,
      left: 0,
      bottom: Math.max(LISTING_ROW.first, LISTING_ROW.heading + count),
      right: columns.length - 1,
    },
    ...(listing.conditions === undefined ? {} : { conditions: listing.conditions(count) }),
    print: {
      orientation: 'landscape',
      pagesWide: listing.pagesWide ?? 1,
      repeatRows: [LISTING_ROW.heading, LISTING_ROW.heading],
      ...((listing.pagesWide ?? 1) > 1 && frozenColumns > 0
        ? { repeatColumns: [0, frozenColumns - 1] as const }
        : {}),
    },
    selected: { row: LISTING_ROW.first, column: 0 },
    numbersAsText: [listingRange(0, columns.length - 1, count)],
  };
}

/** The entries of some columns of a listing. */
export function listingRange(left: number, right: number, count: number): CellRange {
  const bottom = Math.max(LISTING_ROW.first, LISTING_ROW.heading + count);
  return { top: LISTING_ROW.first, left, bottom, right };
}

function* rowsOf(listing: Listing): Generator<BookRow, void> {
  const { columns } = listing;
  yield {
    at: LISTING_ROW.title,
    height: 22,
    style: 'plain',
    cells: [{ value: listing.title, style: 'title' }],
  };
  yield {
    at: LISTING_ROW.remark,
    height: 18,
    style: 'plain',
    cells: [{ value: listing.remark, style: 'quiet' }],
  };
  if (columns.some(({ key }) => key !== undefined)) {
    yield {
      at: LISTING_ROW.keys,
      hidden: true,
      style: 'key',
      cells: columns.map(({ key }) => key),
    };
  } else {
    yield { at: LISTING_ROW.keys, height: 6, style: 'plain', cells: [] };
  }
  yield {
    at: LISTING_ROW.heading,
    height: 51,
    cells: columns.map(({ label, heading }): BookCell => ({
      value: label,
      style: heading ?? 'headingPlan',
    })),
  };
  for (const cells of listing.rows) yield { cells };
  yield* listing.footer ?? [];
}
