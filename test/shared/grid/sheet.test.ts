import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  GENERAL_STYLE,
  UNCALCULATED,
  type CellStyle,
  type CellValue,
} from '../../../shared/grid/cell.ts';
import { SheetBuilder, type Sheet } from '../../../shared/grid/sheet.ts';

const STYLES: readonly CellStyle[] = [GENERAL_STYLE, { format: '0%', kind: 'percent' }];

type Row = readonly [
  row: number,
  ...cells: readonly (readonly [column: number, value: CellValue])[],
];

function build(rows: readonly Row[], hidden: readonly number[] = []): Sheet {
  const builder = new SheetBuilder(
    { name: 'Ma trận', visibility: 'visible' },
    STYLES,
    (value, format) => (format === '0%' ? `${String(value * 100)}%` : String(value)),
  );
  for (const [row, ...cells] of rows) {
    builder.row(row, hidden.includes(row));
    for (const [column, value] of cells)
      builder.cell(column, value, typeof value === 'number' ? 1 : 0);
  }
  builder.end({ merges: [{ top: 0, left: 0, bottom: 0, right: 3 }] });
  return builder.finish();
}

function grid(sheet: Sheet): [number, number, CellValue][] {
  const cells: [number, number, CellValue][] = [];
  for (let position = 0; position < sheet.rowCount; position++) {
    sheet.eachCell(position, (column, value) =>
      cells.push([sheet.rowIndex(position), column, value]),
    );
  }
  return cells;
}

describe('Sheet', () => {
  const sheet = build(
    [
      [2, [1, 'Nội dung'], [4, 0.8]],
      [7, [0, true]],
      [9, [2, { error: '#N/A' }], [3, UNCALCULATED]],
    ],
    [7],
  );

  test('keeps every row at its own index', () => {
    expect([sheet.rowCount, sheet.cellCount]).toEqual([3, 5]);
    expect([0, 1, 2, 3].map((position) => sheet.rowIndex(position))).toEqual([2, 7, 9, -1]);
    expect(sheet.value(2, 4)).toBe(0.8);
    expect(sheet.value(3, 4)).toBeUndefined();
    expect(sheet.valueAt(0, 2)).toBeUndefined();
    expect([...sheet.hiddenRows]).toEqual([7]);
    expect(sheet.merges).toHaveLength(1);
  });

  test('finds the position of a row, or where it would stand', () => {
    expect([2, 7, 9, 0, 3, 10].map((row) => sheet.positionOf(row))).toEqual([0, 1, 2, ~0, ~1, ~3]);
  });

  test('shows cells as a person sees them', () => {
    expect([sheet.textAt(0, 1), sheet.textAt(0, 4), sheet.textAt(1, 0)]).toEqual([
      'Nội dung',
      '80%',
      'TRUE',
    ]);
    expect([sheet.textAt(2, 2), sheet.textAt(2, 3), sheet.textAt(0, 0)]).toEqual(['#N/A', '', '']);
    expect(sheet.styleAt(0, 4)?.kind).toBe('percent');
    expect(sheet.cellsInRow(2)).toBe(2);
  });

  test('holds no row that was announced without a cell', () => {
    expect(build([[0], [1, [0, 'a']], [2]]).rowCount).toBe(1);
    expect(build([]).rowCount).toBe(0);
  });

  test('is the same whatever the order in which a reader announces rows and cells', () => {
    const column = fc.integer({ min: 0, max: 30 });
    const cells = fc.uniqueArray(fc.tuple(column, fc.string({ minLength: 1 })), {
      selector: ([at]) => at,
      minLength: 1,
      maxLength: 6,
    });
    const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 50 }), cells), {
      selector: ([at]) => at,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, fc.boolean(), (made, reverse) => {
        const ordered = [...made].sort(([a], [b]) => a - b);
        const announced = made.map(([row, list]): Row => [
          row,
          ...(reverse ? [...list].reverse() : list),
        ]);
        const expected = ordered.flatMap(([row, list]) =>
          [...list].sort(([a], [b]) => a - b).map(([at, value]) => [row, at, value]),
        );
        expect(grid(build(announced))).toEqual(expected);
      }),
    );
  });

  test('takes the last value of a cell that is announced twice', () => {
    expect(grid(build([[0, [1, 'cũ'], [1, 'mới']]]))).toEqual([[0, 1, 'mới']]);
    expect(
      grid(
        build([
          [0, [1, 'cũ']],
          [2, [0, 'khác']],
          [0, [1, 'mới']],
        ]),
      ),
    ).toEqual([
      [0, 1, 'mới'],
      [2, 0, 'khác'],
    ]);
  });

  test('grows beyond its first reserve', () => {
    const wide = build([
      [0, ...Array.from({ length: 1000 }, (_, at) => [at, `ô ${String(at)}`] as const)],
    ]);
    expect([wide.cellCount, wide.value(0, 999)]).toEqual([1000, 'ô 999']);
  });
});
