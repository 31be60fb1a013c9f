import { describe, expect, test } from 'vitest';
import {
  GENERAL_STYLE,
  UNCALCULATED,
  type CellStyle,
  type CellValue,
} from '../../../shared/grid/cell.ts';
import {
  COLUMNS,
  COLUMN_BY_KEY,
  type Column,
  type ColumnKey,
} from '../../../shared/matrix/columns.ts';
import { createReaders, type ValueContext } from '../../../shared/value/read-value.ts';
import type { Reading } from '../../../shared/value/reading.ts';
import { cellInput } from '../../builders/cell-input.ts';
import { smallProgramme } from '../../builders/programme.ts';

const readers = createReaders(smallProgramme(), { at: '2021-01-15' });

function read(
  key: ColumnKey,
  value: CellValue,
  style: Partial<CellStyle> = {},
  context?: ValueContext,
): Reading<unknown> {
  return readers.readValue(COLUMN_BY_KEY.get(key) as Column, cellInput(value, style), context);
}

describe('readValue', () => {
  test.each([
    ['category', '2.1', { text: '2.1', code: '2.1' }],
    ['content', ' Xây dựng kho dữ liệu ', 'Xây dựng kho dữ liệu'],
    ['lead', 'Sở Y tế', [{ text: 'Sở Y tế', id: 'SYT' }]],
    ['legalBasis', '52-NQ/TW', [{ text: '52-NQ/TW', symbol: '52-NQ/TW' }]],
    ['deadline', '2021', { text: '2021', kind: 'year', from: '2021-01-01', to: '2021-12-31' }],
    ['budget', '500 triệu', { text: '500 triệu', amount: 500_000_000 }],
    ['source', 'Lồng ghép', { text: 'Lồng ghép', id: 'integrated' }],
    ['status', 'Đã xong', { text: 'Đã xong', id: 'done' }],
    ['progress', '80%', { text: '80%', percent: 80 }],
  ] as const)('reads a cell of the column %s by its kind', (key, value, expected) => {
    expect(read(key, value)).toMatchObject({ value: expected, issues: [] });
  });

  test('gives the budget in the unit of its heading', () => {
    expect(read('budget', 500, {}, { budgetUnit: 1_000_000 }).value).toEqual({
      text: '500',
      amount: 500_000_000,
    });
    expect(read('budget', 500, {}, { budgetUnit: 1000 }).value).toEqual({
      text: '500',
      amount: 500_000,
    });
  });

  test.each(COLUMNS.map(({ key }) => key))(
    'reports an error cell and a formula without result in %s',
    (key) => {
      expect(read(key, { error: '#REF!' }).issues).toEqual([
        { code: 'structure-error-cell', params: { column: key, error: '#REF!' } },
      ]);
      expect(read(key, UNCALCULATED).issues).toEqual([
        { code: 'structure-formula-uncalculated', params: { column: key } },
      ]);
    },
  );

  test.each([
    [97_442, '97442'],
    [999_032_320_001_885, '999032320001885'],
    [2.5, '2.5'],
  ])('takes the number %d in a text column digit for digit', (number, text) => {
    expect(read('content', number).value).toBe(text);
  });

  test.each(['NA', 'None', 'null', 'N/A', '0'])('keeps the word “%s”', (word) => {
    expect(read('content', word)).toEqual({ value: word, issues: [] });
  });

  test('shares one value among equal cells of a column and style', () => {
    const column = COLUMN_BY_KEY.get('lead') as Column;
    const cell = { value: 'Sở Y tế', style: GENERAL_STYLE, text: 'Sở Y tế' };
    expect(readers.readValue(column, { ...cell })).toBe(readers.readValue(column, { ...cell }));
  });

  test('does not take the start’s reading for the deadline’s', () => {
    const start = read('start', 'Từ 2021', GENERAL_STYLE).value;
    const deadline = read('deadline', 'Từ 2021', GENERAL_STYLE).value;
    expect([start, deadline]).toMatchObject([{ kind: 'year' }, { kind: 'open_from' }]);
  });

  test('keeps legacy text as it stands in a text column, and offers it in Unicode', () => {
    expect(read('content', 'C«ng viÖc', { font: '.VnTime' })).toEqual({
      value: 'C«ng viÖc',
      issues: [
        {
          code: 'text-legacy-encoding',
          params: { column: 'content', encoding: 'TCVN3', converted: 'Công việc' },
          fix: { from: 'C«ng viÖc', to: 'Công việc', safe: true },
        },
      ],
    });
    expect(read('content', 'Coâng vieäc', { font: 'VNI-Times' }).issues[0]?.params).toEqual({
      column: 'content',
      encoding: 'VNI',
      converted: 'Công việc',
    });
  });

  test('understands legacy text in the other columns, and reports it once', () => {
    const reading = read('lead', 'Së Khoa häc vµ C«ng nghÖ', { font: '.VnTime' });
    expect(reading.value).toEqual([{ text: 'Sở Khoa học và Công nghệ', id: 'SKHCN' }]);
    expect(reading.issues.map(({ code }) => code)).toEqual(['text-legacy-encoding']);
  });

  test('follows the column where a cell alone does not tell its encoding', () => {
    expect(read('lead', 'Së Y tÕ').value).toEqual([{ text: 'Sở Y tế', id: 'SYT' }]);
    expect(read('status', 'Ch­a', {}, { legacy: 'TCVN3' }).issues[0]).toMatchObject({
      code: 'text-legacy-encoding',
      params: { converted: 'Chưa' },
    });
  });

  test('says both readings of a date in a column that US settings turned round', () => {
    const style: CellStyle = { kind: 'date', format: 'dd/mm/yyyy' };
    const codes = (context: ValueContext): string[] =>
      readers
        .readValue(
          COLUMN_BY_KEY.get('deadline') as Column,
          cellInput(44_322, style, '06/05/2021'),
          context,
        )
        .issues.map(({ code }) => code);
    expect([codes({}), codes({ turned: 'dates' })]).toEqual([[], ['time-swapped']]);
  });
});
