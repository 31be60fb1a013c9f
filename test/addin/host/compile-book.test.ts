import { describe, expect, test } from 'vitest';
import {
  compileBook,
  literalText,
  lookOver,
  portionsOf,
} from '../../../addin/host/compile-book.ts';
import type { DrawStep } from '../../../addin/host/draw-step.ts';
import type { BookDescription, BookRow } from '../../../shared/grid/book.ts';

const FONT = { name: 'Times New Roman', size: 12 };

function bookOf(rows: readonly BookRow[], style?: string): BookDescription {
  const column = { from: 0, to: 1, width: 10 };
  return {
    title: 'Sổ',
    font: FONT,
    styles: { text: { format: '@' }, strong: { font: { bold: true } } },
    sheets: [{ name: 'Một', columns: [style === undefined ? column : { ...column, style }], rows }],
    names: [],
    properties: new Map(),
    active: 'Một',
  };
}

/** Values of a book's first block. */
function valuesOf(book: BookDescription): readonly (readonly unknown[])[] {
  const step = [...compileBook(book)].find((one) => one.do === 'values');
  return step?.do === 'values' ? step.values : [];
}

describe('text on its way into Excel', () => {
  test.each([
    ['Sở Nội vụ', false, 'Sở Nội vụ'],
    ['=1+2', false, "'=1+2"],
    ['+84 24 3825 0000', false, "'+84 24 3825 0000"],
    ['-5 (giảm)', false, "'-5 (giảm)"],
    ['@nhóm', false, "'@nhóm"],
    ['\t=1', false, "'\t=1"],
    ['2.1', false, "'2.1"],
    ['6/2025', false, "'6/2025"],
    ['Mar 21', false, "'Mar 21"],
    ['TRUE', false, "'TRUE"],
    ["'trong nháy'", false, "''trong nháy'"],
    ['', false, ''],
    ['=1+2', true, '=1+2'],
    ['2.10', true, '2.10'],
  ])('%j (in a text cell: %s) is given as %j', (text, inTextCell, given) => {
    expect(literalText(text, inTextCell)).toBe(given);
  });
});

describe('a described workbook as steps', () => {
  test('keeps text literal by the style of its cell, and writes only our own formulas', () => {
    const row = {
      cells: ['=1+2', { formula: 'SUM(A1:A2)', value: 3 }, { value: '2.1', style: 'strong' }],
    };
    expect(valuesOf(bookOf([row]))).toEqual([["'=1+2", '=SUM(A1:A2)', "'2.1"]]);
    expect(valuesOf(bookOf([row], 'text'))).toEqual([["'=1+2", '=SUM(A1:A2)', "'2.1"]]);
    const looks = [...compileBook(bookOf([row], 'text'))].filter((step) => step.do === 'look');
    expect(looks.at(-1)).toEqual({
      do: 'look',
      look: { format: 'General' },
      ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    });
  });

  test('fills rows that are skipped and cells that are missing', () => {
    const rows = [{ cells: ['a'] }, { at: 2, cells: [undefined, 5] }];
    expect(valuesOf(bookOf(rows))).toEqual([
      ['a', ''],
      ['', ''],
      ['', 5],
    ]);
  });

  test('takes back what the style of the column says and that of the cell does not', () => {
    const column = { format: '@', fill: 'EEEEEE', wrap: true, font: { bold: true } };
    expect(lookOver({ font: { italic: true } }, column, FONT)).toEqual({
      font: { ...FONT, bold: false, italic: true, underline: false, color: '000000' },
      format: 'General',
      wrap: false,
      plain: ['fill'],
    });
  });

  test('joins cells of one look into few rectangles', () => {
    const rows = Array.from({ length: 50 }, () => ({ cells: ['a', 'b'], style: 'strong' }));
    const looks = [...compileBook(bookOf(rows))].filter((step) => step.do === 'look');
    expect(looks).toEqual([
      {
        do: 'look',
        look: { font: { bold: true } },
        ranges: [{ top: 0, left: 0, bottom: 49, right: 1 }],
      },
    ]);
  });

  test('makes portions whose values stay far below the limit of a request', () => {
    const rows = Array.from({ length: 3000 }, (_, row) => ({
      cells: [`Nhiệm vụ ${String(row)} ${'chữ '.repeat(60)}`, row],
    }));
    const portions = [...portionsOf(compileBook(bookOf(rows)))];
    const sizes = portions.map((portion) => JSON.stringify(portion).length);
    expect(portions.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(1_000_000);
    const written = portions
      .flat()
      .reduce((sum, step: DrawStep) => sum + (step.do === 'values' ? step.values.length : 0), 0);
    expect(written).toBe(3000);
  });
});
