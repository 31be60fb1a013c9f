import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContentTable } from '../../../shared/validate/content-table.ts';
import type { TaskRow } from '../../../shared/validate/rule.ts';
import { foldKey } from '../../../shared/vietnamese/fold-key.ts';

const source = { file: 'a.xlsx', sheet: 'Nhiệm vụ', columns: {}, extraColumns: [] };

function rowsOf(contents: readonly string[]): TaskRow[] {
  return contents.map((content, row) => ({
    task: { source, row, values: { content } },
    citations: [],
    quarantined: false,
  }));
}

test('groups rows whose contents differ in case, spaces, marks between words and place of the tone alone', () => {
  const rows = rowsOf([
    'Hoà mạng',
    'Số hóa hồ sơ',
    '',
    'HÒA  MẠNG.',
    'Hóa mạng',
    'số hoá hồ sơ',
    '--',
  ]);
  const { groups, rows: different, words } = new ContentTable(rows);
  expect(groups.map((group) => group.map(({ task }) => task.row))).toEqual([
    [0, 3],
    [1, 5],
  ]);
  expect(different.map(({ task }) => task.row)).toEqual([0, 1, 4]);
  expect(words.count).toBe(3);
});

test('leaves out rows that are kept out of the master', () => {
  const rows = rowsOf(['Số hóa', 'Số hóa']).map((row) => ({ ...row, quarantined: true }));
  expect(new ContentTable(rows).groups).toEqual([]);
});

test('finds what a map of keys finds, however many rows there are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 300 }), (some) => {
      const contents = [
        ...some,
        ...Array.from({ length: 1500 }, (_, index) => `k${String(index % 900)}`),
      ];
      const byKey = new Map<string, number[]>();
      contents.forEach((content, row) => {
        const key = foldKey(content);
        if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), row]);
      });
      const expected = [...byKey.values()].filter((rows) => rows.length > 1);
      const { groups } = new ContentTable(rowsOf(contents));
      const found = groups.map((group) => group.map(({ task }) => task.row));
      const byFirst = (a: number[], b: number[]) => (a[0] ?? 0) - (b[0] ?? 0);
      expect(found.sort(byFirst)).toEqual(expected.sort(byFirst));
    }),
    { numRuns: 20 },
  );
});
