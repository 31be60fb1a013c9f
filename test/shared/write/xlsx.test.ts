import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { nodePlatform } from '../../../cli/node-platform.ts';
import type { BookDescription, BookRow, BookSheet } from '../../../shared/grid/book.ts';
import type { Platform } from '../../../shared/platform.ts';
import { writeXlsx, xlsxPieces } from '../../../shared/write/xlsx.ts';
import { HAS_VALIDATOR, violationsOf } from '../../builders/office-tools.ts';

const SHEET: BookSheet = {
  name: 'Nhiệm vụ',
  columns: [{ from: 0, to: 2, width: 20, style: 'cell' }],
  rows: [],
};

function book(sheet: Partial<BookSheet>, more: Partial<BookDescription> = {}): BookDescription {
  return {
    title: 'Thử',
    font: { name: 'Times New Roman', size: 12 },
    styles: {
      cell: { wrap: true, border: { color: 'BFBFBF', top: 'thin' } },
      entry: { format: '@', locked: false },
      strong: { font: { bold: true, color: 'C00000' }, fill: 'DDEBF7', horizontal: 'center' },
      money: { format: '#,##0.###' },
    },
    sheets: [{ ...SHEET, ...sheet }],
    names: [],
    properties: new Map([['TaskMatrix.Format', '1']]),
    active: 'Nhiệm vụ',
    ...more,
  };
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]),
  );
}

function sheetXml(sheet: Partial<BookSheet>, more: Partial<BookDescription> = {}): string {
  return partsOf(writeXlsx(book(sheet, more), nodePlatform))['xl/worksheets/sheet1.xml'] ?? '';
}

/** Values of the first sheet as SheetJS reads them, row by row; `null` for an empty cell. */
function readBack(bytes: Uint8Array): unknown[][] {
  const workbook = XLSX.read(bytes, { dense: true });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  return XLSX.utils.sheet_to_json(sheet ?? {}, { header: 1, defval: null, blankrows: true });
}

const cellText = fc
  .string({ unit: 'grapheme', maxLength: 80 })
  .map((text) => text.normalize('NFC').replace(/\p{Cc}/gu, ''))
  .filter((text) => text !== '' && !/_x[0-9a-f]{4}_/i.test(text));

describe('The xlsx writer', () => {
  test('writes texts, numbers and truth values that another reader reads back the same', () => {
    const value = fc.oneof(
      cellText,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.boolean(),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (grid) => {
          const width = Math.max(...grid.map((row) => row.length));
          const bytes = writeXlsx(book({ rows: grid.map((cells) => ({ cells })) }), nodePlatform);
          const expected = grid.map((row) =>
            Array.from({ length: width }, (_, column) => row[column] ?? null),
          );
          expect(readBack(bytes)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ['=1+2'],
    ['+84 24 3825 0000'],
    ['-5 (giảm)'],
    ['@nhóm'],
    ['\tthụt đầu dòng'],
    ['=HYPERLINK("http://a.b","x")'],
  ])('keeps %j text, with a quote before it, and never a formula', (text) => {
    const bytes = writeXlsx(book({ rows: [{ cells: [text] }] }), nodePlatform);
    const parts = partsOf(bytes);
    expect(readBack(bytes)).toEqual([[text]]);
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>');
    const style = /<c r="A1" s="(\d+)"/.exec(parts['xl/worksheets/sheet1.xml'] ?? '')?.[1];
    const styles = parts['xl/styles.xml'] ?? '';
    const xfs = styles.slice(styles.indexOf('<cellXfs'), styles.indexOf('</cellXfs>'));
    expect(xfs.match(/<xf /g)?.length).toBe(6);
    expect(xfs.split('<xf ')[Number(style) + 1]).toContain('quotePrefix="1"');
  });

  test('leaves negative numbers numbers', () => {
    expect(readBack(writeXlsx(book({ rows: [{ cells: [-5] }] }), nodePlatform))).toEqual([[-5]]);
  });

  test.each([
    ['a control character', 'một\u0007hai', 'một_x0007_hai'],
    ['a carriage return', 'một\rhai', 'một_x000D_hai'],
    ['text that looks like an escape', 'mã_x0041_', 'mã_x005F_x0041_'],
    ['half a character', 'a\ud83d', 'a_xD83D_'],
    ['markup', '<b>&"', '&lt;b&gt;&amp;&quot;'],
  ])('escapes %s', (_, text, expected) => {
    const parts = partsOf(writeXlsx(book({ rows: [{ cells: [text] }] }), nodePlatform));
    expect(parts['xl/sharedStrings.xml']).toContain(`<t>${expected}</t>`);
  });

  test('keeps white space at the ends of a text', () => {
    const bytes = writeXlsx(book({ rows: [{ cells: ['  hai đầu  '] }] }), nodePlatform);
    expect(readBack(bytes)).toEqual([['  hai đầu  ']]);
  });

  test('cuts text beyond what a cell holds at a whole character', () => {
    const bytes = writeXlsx(book({ rows: [{ cells: ['x' + '😀'.repeat(20_000)] }] }), nodePlatform);
    expect(String(readBack(bytes)[0]?.[0]).length).toBe(32_767);
  });

  test('gives a formula its cached result, so that a viewer that does not calculate shows it', () => {
    const xml = sheetXml({
      rows: [
        { cells: [1, { formula: 'SUM(A1,2)', value: 3 }] },
        { cells: [{ formula: 'IF(A1>0,"có & đủ","")', value: 'có & đủ' }] },
      ],
    });
    expect(xml).toContain('<f>SUM(A1,2)</f><v>3</v>');
    expect(xml).toContain(
      't="str"><f>IF(A1&gt;0,&quot;có &amp; đủ&quot;,&quot;&quot;)</f><v>có &amp; đủ</v>',
    );
  });

  test('gives the same bytes each time, and the same piece by piece', () => {
    const description = book({ rows: [{ cells: ['một', 2, true] }] });
    const first = writeXlsx(description, nodePlatform);
    expect(writeXlsx(description, nodePlatform)).toEqual(first);
    const pieces = [...xlsxPieces(description, nodePlatform)];
    expect(Buffer.concat(pieces).equals(Buffer.from(first))).toBe(true);
  });

  test('writes the same content on a machine that deflates only whole parts', () => {
    const { deflateRawPiece: _, ...whole } = nodePlatform;
    const rows = Array.from({ length: 3000 }, (__, row) => ({
      cells: [
        `Nhiệm vụ số ${String(row)}, nội dung đủ dài để không dùng chung chuỗi với ô khác`,
        row,
      ],
    }));
    const ofPieces = partsOf(writeXlsx(book({ rows }), nodePlatform));
    expect(partsOf(writeXlsx(book({ rows }), whole satisfies Platform))).toEqual(ofPieces);
  });

  test('reads rows that are made while they are written, one at a time', () => {
    let made = 0;
    let most = 0;
    let written = 0;
    function* rows(): Generator<BookRow> {
      for (let row = 0; row < 5000; row++) {
        made += 1;
        yield { cells: [`nội dung ${String(row)} `.repeat(20)] };
        most = Math.max(most, made - written);
      }
    }
    const description = book({ rows: { [Symbol.iterator]: rows } });
    for (const piece of xlsxPieces(description, nodePlatform)) {
      if (piece.length > 0) written = made;
    }
    expect(made).toBe(5000);
    expect(most).toBeLessThan(1000);
  });

  test.each<[string, readonly BookRow[]]>([
    [
      'go upwards',
      [
        { at: 4, cells: [1] },
        { at: 2, cells: [2] },
      ],
    ],
    ['go past the last row of a sheet', [{ at: 1_048_576, cells: [1] }]],
  ])('refuses rows that %s', (_, rows) => {
    expect(() => writeXlsx(book({ rows }), nodePlatform)).toThrow(RangeError);
  });

  test('refuses a style that the workbook lacks', () => {
    expect(() =>
      writeXlsx(book({ rows: [{ cells: [{ value: 1, style: 'none' }] }] }), nodePlatform),
    ).toThrow('"none"');
  });

  test('cuts messages to what Excel takes, for it would offer a repair otherwise', () => {
    const xml = sheetXml({
      validations: [
        {
          range: { top: 1, left: 0, bottom: 9, right: 0 },
          rule: { kind: 'list', source: 'DM_Nhom' },
          prompt: { title: 't'.repeat(50), text: 'p'.repeat(400) },
          alert: { style: 'stop', title: 'a'.repeat(50), text: 'e'.repeat(400) },
        },
      ],
    });
    const lengths = ['promptTitle', 'prompt', 'errorTitle', 'error'].map(
      (name) => new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1]?.length,
    );
    expect(lengths).toEqual([32, 255, 32, 225]);
  });

  test('keeps the lines of an input message apart', () => {
    const xml = sheetXml({
      validations: [
        {
          range: { top: 0, left: 0, bottom: 0, right: 0 },
          rule: { kind: 'any' },
          prompt: { title: 'Nhóm', text: '2.1 Một\n2.2 Hai' },
        },
      ],
    });
    expect(xml).toContain('prompt="2.1 Một&#10;2.2 Hai"');
  });

  test('estimates the height of a row whose text is broken into lines, and lets Excel fit it', () => {
    const xml = sheetXml({ rows: [{ cells: ['ngắn'] }, { cells: ['dài '.repeat(15)] }] });
    expect(xml).toContain('<row r="1">');
    expect(xml).toMatch(/<row r="2" ht="49\.25">/);
  });

  test.skipIf(!HAS_VALIDATOR)(
    'writes everything that a description can hold as the schemas ask',
    () => {
      const full = book(
        {
          tabColor: '1F4E79',
          columns: [
            { from: 0, to: 0, width: 6, hidden: true },
            { from: 1, to: 2, width: 20, style: 'entry', outline: 1 },
            { from: 3, to: 16_383, width: 12, style: 'entry' },
          ],
          rows: [
            { cells: [{ value: 'Tiêu đề', style: 'strong' }], height: 24, style: 'cell' },
            { cells: ['khóa'], hidden: true },
            {
              at: 4,
              cells: [undefined, '2.1', 1.5, { value: true }, { style: 'money' }],
              outline: 2,
            },
          ],
          merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
          freeze: { rows: 2, columns: 1 },
          filter: { top: 3, left: 0, bottom: 1_048_575, right: 3 },
          validations: [
            {
              range: { top: 4, left: 1, bottom: 1_048_575, right: 1 },
              rule: { kind: 'list', source: 'DM_Nhom' },
              alert: { style: 'warning', title: 'Khác', text: 'Giữ?' },
            },
            {
              range: { top: 4, left: 2, bottom: 9, right: 2 },
              rule: { kind: 'formula', formula: 'C5>=0' },
            },
          ],
          conditions: [
            {
              range: { top: 4, left: 1, bottom: 9, right: 2 },
              formula: 'AND($B5="",$C5<>"")',
              highlight: {
                fill: 'F8CBAD',
                font: { bold: true, color: 'C00000' },
                format: '#,##0.000',
                border: { color: '1F4E79', top: 'thin' },
              },
            },
          ],
          notes: [{ row: 3, column: 1, text: 'Mã nhóm\n2.1 & 2.2' }],
          links: [{ row: 0, column: 0, sheet: 'Danh mục', cell: 'A1', tip: 'Xem' }],
          protection: { editRows: true },
          print: {
            orientation: 'landscape',
            pagesWide: 2,
            repeatRows: [3, 3],
            repeatColumns: [0, 1],
            footer: 'R&D',
          },
          selected: { row: 4, column: 1 },
          gridLines: false,
          zoom: 90,
          numbersAsText: [{ top: 4, left: 1, bottom: 9, right: 1 }],
        },
        {
          lockStructure: true,
          names: [
            {
              name: 'DM_Nhom',
              sheet: 'Danh mục',
              range: { top: 0, left: 0, bottom: 2, right: 0 },
            },
          ],
        },
      );
      const lists: BookSheet = {
        name: 'Danh mục',
        visibility: 'veryHidden',
        columns: [],
        rows: [{ cells: ['2.1'] }, { cells: ['2.2'] }, { cells: ['2.10'] }],
        print: { orientation: 'portrait' },
      };
      const bytes = writeXlsx({ ...full, sheets: [...full.sheets, lists] }, nodePlatform);
      expect(violationsOf(bytes)).toBe('');
      const workbook = XLSX.read(bytes);
      expect(workbook.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 2]);
      expect(workbook.Workbook?.Names?.find(({ Name }) => Name === 'DM_Nhom')?.Ref).toBe(
        "'Danh mục'!$A$1:$A$3",
      );
      expect(workbook.Custprops).toEqual({ 'TaskMatrix.Format': '1' });
    },
  );
});
