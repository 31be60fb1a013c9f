import { describe, expect, test } from 'vitest';
import { pointAt, takeColumn, takenFor } from '../../../addin/actions/reading-drafts.ts';
import type { MatrixLook, ReadingLook } from '../../../addin/worker/reading-look.ts';
import type { ColumnKey } from '../../../shared/matrix/columns.ts';

function matrix(
  columns: Readonly<Record<number, ColumnKey | undefined>>,
  sheet = 'Biểu 1',
  first = 7,
): MatrixLook {
  return {
    sheet,
    headingRows: { first, last: first },
    lastRow: first + 20,
    columns: Object.entries(columns).map(([column, key]) => ({
      column: Number(column),
      heading: '',
      samples: [],
      ...(key && { match: { key, score: 0.9, how: 'closeness' } }),
    })),
  };
}

function look(matrices: readonly MatrixLook[], sheets: readonly string[]): ReadingLook {
  return {
    file: 'a.xlsx',
    tasks: 1,
    matrices,
    sheets: sheets.map((sheet) => ({ sheet, lines: [] })),
  };
}

const ONE = matrix({ 1: 'content', 2: 'lead', 3: undefined });

describe('a draft of corrections', () => {
  test('names neither sheet nor row where there is one of each: both may change by the next period', () => {
    expect(takeColumn(look([ONE], ['Biểu 1']), [], ONE, 3, 'coordinating')).toEqual([
      { columns: { D: 'coordinating' } },
    ]);
  });

  test('names the sheet among several, and the row among several tables of a sheet', () => {
    const second = matrix({ 1: 'content' }, 'Biểu 1', 40);
    expect(takeColumn(look([ONE, second], ['Biểu 1', 'Biểu 2']), [], second, 1, 'note')).toEqual([
      { sheet: 'Biểu 1', headingRow: 40, columns: { B: 'note' } },
    ]);
  });

  test('frees the column that was taken for the same one', () => {
    const drafts = takeColumn(look([ONE], ['Biểu 1']), [], ONE, 3, 'lead');
    expect(drafts).toEqual([{ columns: { C: null, D: 'lead' } }]);
    expect([1, 2, 3].map((column) => takenFor(drafts, ONE, column))).toEqual([
      'content',
      undefined,
      'lead',
    ]);
  });

  test('frees nothing when a column is not used', () => {
    expect(takeColumn(look([ONE], ['Biểu 1']), [], ONE, 2, undefined)).toEqual([
      { columns: { C: null } },
    ]);
  });

  test('adds to what holds already', () => {
    const held = [{ columns: { B: 'content' } as const }];
    expect(takeColumn(look([ONE], ['Biểu 1']), held, ONE, 3, 'note')).toEqual([
      { columns: { B: 'content', D: 'note' } },
    ]);
  });

  test('points at another row of headings, and keeps what was said of columns', () => {
    const held = [{ columns: { D: 'note' } as const }];
    expect(pointAt(look([ONE], ['Biểu 1']), held, 'Biểu 1', 9, ONE)).toEqual([
      { headingRow: 9, columns: { D: 'note' } },
    ]);
  });

  test('points at a row in a sheet where no table was found, beside what holds for others', () => {
    const held = [{ sheet: 'Biểu 1', columns: { D: 'note' } as const }];
    expect(pointAt(look([ONE], ['Biểu 1', 'Biểu 2']), held, 'Biểu 2', 4)).toEqual([
      ...held,
      { sheet: 'Biểu 2', headingRow: 4, columns: {} },
    ]);
  });
});
