import { describe, expect, it } from 'vitest';
import { UNCALCULATED } from '../../../shared/grid/cell.ts';
import type { CellValue } from '../../../shared/grid/cell.ts';
import { rawXlsx } from '../../builders/raw-xlsx.ts';
import { cellsOf, failureOf, textsOf, workbookOf } from './read-cells.ts';

const STRINGS = '<si><t>Sở Tài chính</t></si><si/><si><t>a &amp; b</t></si>';

/** Each row of XML, and the cells that it must give. */
const CELLS: readonly (readonly [title: string, rows: string, cells: Record<string, CellValue>])[] =
  [
    ['a shared string', '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { A1: 'Sở Tài chính' }],
    ['an empty shared string as nothing', '<row r="1"><c r="A1" t="s"><v>1</v></c></row>', {}],
    ['an entity', '<row r="1"><c r="A1" t="s"><v>2</v></c></row>', { A1: 'a & b' }],
    [
      'an inline string',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Đông Hà</t></is></c></row>',
      { A1: 'Đông Hà' },
    ],
    [
      'an inline string that keeps its blanks',
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a  b </t></is></c></row>',
      { A1: ' a  b ' },
    ],
    [
      'rich text as its runs joined, without phonetic runs',
      '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Một </t></r><r><t>từ</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>',
      { A1: 'Một từ' },
    ],
    [
      'an inline string beside a stray value',
      '<row r="1"><c r="A1" t="inlineStr"><v>9</v><is><t>chữ</t></is></c></row>',
      { A1: 'chữ' },
    ],
    [
      'a CDATA section',
      '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[a < b & c]]></t></is></c></row>',
      { A1: 'a < b & c' },
    ],
    [
      'numbers in each form',
      '<row r="1"><c r="A1"><v>12</v></c><c r="B1"><v>-0.5</v></c><c r="C1"><v>1.5E+3</v></c><c r="D1"><v>0001</v></c><c r="E1"><v>2.2000000000000002</v></c><c r="F1"><v> 7 </v></c></row>',
      { A1: 12, B1: -0.5, C1: 1500, D1: 1, E1: 2.2, F1: 7 },
    ],
    [
      'booleans',
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>',
      { A1: true, B1: false },
    ],
    [
      'an error as its text, never a number',
      '<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>',
      { A1: { error: '#N/A' } },
    ],
    [
      'a formula by its stored result',
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>T("a")</f><v>a</v></c></row>',
      { A1: 2, B1: 'a' },
    ],
    [
      'a formula without a result as uncalculated',
      '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v/></c></row>',
      { A1: UNCALCULATED, B1: UNCALCULATED, C1: UNCALCULATED },
    ],
    [
      'a formula whose result is empty text as nothing',
      '<row r="1"><c r="A1" t="str"><f>T("")</f><v></v></c></row>',
      {},
    ],
    [
      'a date kept as ISO text',
      '<row r="1"><c r="A1" t="d"><v>2021-12-31</v></c><c r="B1" t="d"><v>2021-12-31T12:00:00</v></c></row>',
      { A1: 44_561, B1: 44_561.5 },
    ],
    [
      'cells without references one after the other',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      { A1: 1, B1: 2, A2: 3 },
    ],
    [
      'a cell without a reference after one that has it',
      '<row r="2"><c r="C2"><v>1</v></c><c><v>2</v></c></row>',
      { C2: 1, D2: 2 },
    ],
    ['a reference in lower case', '<row r="1"><c r="b1"><v>1</v></c></row>', { B1: 1 }],
    [
      'a cell by its own reference where that names another row',
      '<row r="1"><c r="A3"><v>3</v></c><c r="A1"><v>1</v></c></row>',
      { A1: 1, A3: 3 },
    ],
    [
      'rows out of order and repeated',
      '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>',
      { A1: 1, A3: 3, B3: 4 },
    ],
    [
      'the last value of a cell that comes twice',
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
      { A1: 2 },
    ],
    [
      'what Excel hides in escapes',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_&#10;b</t></is></c><c r="B1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c><c r="C1" t="inlineStr"><is><t>a_x000a_b</t></is></c></row>',
      { A1: 'a\nb', B1: '_x000D_', C1: 'a\nb' },
    ],
    [
      'letters beyond the basic plane',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>🍣 &#x1F363;</t></is></c></row>',
      { A1: '🍣 🍣' },
    ],
    [
      'cells that only have a style as nothing',
      '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"></c><c r="C1"><v>1</v></c></row>',
      { C1: 1 },
    ],
    [
      'a comment and an instruction between cells',
      '<!-- c --><row r="1"><?pi?><c r="A1"><!-- d --><v>1<!-- e -->2</v></c></row>',
      { A1: 12 },
    ],
    [
      'attributes in any order and either quote',
      "<row r='1'><c t='s' s='0' r='A1'><v>0</v></c></row>",
      { A1: 'Sở Tài chính' },
    ],
    [
      'the last cell of a sheet',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      { XFD1048576: 1 },
    ],
  ];

describe('A worksheet', () => {
  it.each(CELLS)('gives %s', (_, rows, cells) => {
    const bytes = rawXlsx({ sheets: [{ name: 'A', rows }], strings: STRINGS, formats: ['0'] });
    expect(cellsOf(workbookOf(bytes).sheets[0])).toEqual(cells);
  });

  it.each(CELLS)('gives %s when every element has a prefix', (_, rows, cells) => {
    const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:');
    const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const bytes = rawXlsx({
      sheets: [{ name: 'A', rows: '' }],
      parts: {
        'xl/worksheets/sheet1.xml': `<x:worksheet ${main}>${prefixed(`<sheetData>${rows}</sheetData>`)}</x:worksheet>`,
        'xl/sharedStrings.xml': `<x:sst ${main}>${prefixed(STRINGS)}</x:sst>`,
      },
    });
    expect(cellsOf(workbookOf(bytes).sheets[0])).toEqual(cells);
  });

  it('knows hidden rows, merges and what a format makes of a number', () => {
    const bytes = rawXlsx({
      sheets: [
        {
          name: 'A',
          rows: '<row r="1"><c r="A1" s="1"><v>44561</v></c></row><row r="2" hidden="1"><c r="A2" s="2"><v>0.5</v></c></row><row r="9" hidden="true"/>',
          after: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="D4"/></mergeCells>',
        },
      ],
      formats: ['dd/mm/yyyy', '0%'],
    });
    const sheet = workbookOf(bytes).sheets[0];
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([1, 8]);
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 3, left: 3, bottom: 3, right: 3 },
    ]);
    expect(textsOf(sheet)).toEqual({ A1: '31/12/2021', A2: '50%' });
    expect(sheet?.styleAt(0, 0)).toEqual({ format: 'dd/mm/yyyy', kind: 'date', font: 'Calibri' });
  });

  it('moves the days of a 1904 workbook, and neither its times nor its numbers', () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>43099</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1"><v>43099</v></c></row>';
    const bytes = rawXlsx({
      sheets: [{ name: 'A', rows }],
      formats: ['dd/mm/yyyy', 'h:mm'],
      date1904: true,
    });
    expect(cellsOf(workbookOf(bytes).sheets[0])).toEqual({ A1: 44_561, B1: 0.5, C1: 43_099 });
  });

  it('is named in the failure when it is damaged', () => {
    const broken = rawXlsx({ sheets: [{ name: 'Biểu 1', rows: '<row r="1"><c r="A1"></row>' }] });
    expect(failureOf(broken)).toMatchObject({
      code: 'file-corrupt',
      params: { part: 'Biểu 1' },
      sheet: 'Biểu 1',
    });
  });

  it.each([
    ['a shared string that the table lacks', '<row r="1"><c r="A1" t="s"><v>99</v></c></row>'],
    ['a row beyond the last', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a part that ends in its middle', '<row r="1"><c r="A1"><v>1</v></c></row></sheetData><oops>'],
  ])('is damaged when it has %s', (_, rows) => {
    expect(failureOf(rawXlsx({ sheets: [{ name: 'A', rows }] })).code).toBe('file-corrupt');
  });
});

describe('A workbook', () => {
  it('lists its sheets in order with their visibility, and its custom properties', () => {
    const bytes = rawXlsx({
      sheets: [
        { name: 'Thông tin', rows: '' },
        { name: 'Ẩn & kín', rows: '', state: 'veryHidden' },
        { name: 'Danh mục', rows: '', state: 'hidden' },
      ],
      properties: { 'task-matrix': '52-NQ/TW <1>' },
    });
    const workbook = workbookOf(bytes);
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Thông tin', 'visible'],
      ['Ẩn & kín', 'veryHidden'],
      ['Danh mục', 'hidden'],
    ]);
    expect([...workbook.properties]).toEqual([['task-matrix', '52-NQ/TW <1>']]);
  });

  it('leaves out the sheets that nobody asked for', () => {
    const bytes = rawXlsx({
      sheets: [
        { name: 'A', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
        { name: 'B', rows: 'this is no XML and is never looked at <' },
      ],
    });
    const workbook = workbookOf(bytes, 'a.xlsx', { sheets: ({ name }) => name === 'A' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['A']);
  });

  it.each([
    ['a billion laughs', '<!DOCTYPE sst [<!ENTITY a "b">]><sst>&a;</sst>'],
    ['an outside document type', '<!DOCTYPE sst SYSTEM "http://localhost/x"><sst/>'],
  ])('that holds %s is refused', (_, part) => {
    const bytes = rawXlsx({
      sheets: [{ name: 'A', rows: '' }],
      parts: { 'xl/sharedStrings.xml': part },
    });
    expect(failureOf(bytes).code).toBe('file-entities');
  });

  it('whose parts are in UTF-16 is read all the same', () => {
    const part = '\ufeff<?xml version="1.0" encoding="UTF-16"?><sst><si><t>Cộng hòa</t></si></sst>';
    const bytes = rawXlsx({
      sheets: [{ name: 'A', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
      parts: { 'xl/sharedStrings.xml': new Uint8Array(Buffer.from(part, 'utf16le')) },
    });
    expect(cellsOf(workbookOf(bytes).sheets[0])).toEqual({ A1: 'Cộng hòa' });
  });
});
