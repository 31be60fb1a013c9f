import { describe, expect, it } from 'vitest';
import { UNCALCULATED } from '../../../shared/grid/cell.ts';
import type { CellValue } from '../../../shared/grid/cell.ts';
import { zipped } from '../../builders/raw-xlsx.ts';
import { cellsOf, failureOf, textsOf, workbookOf } from './read-cells.ts';

const NAMES =
  'xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x" xmlns:style="urn:s" xmlns:number="urn:n" xmlns:calcext="urn:c" xmlns:meta="urn:m"';

function ods(table: string, styles = '', parts: Record<string, string> = {}): Uint8Array {
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
    ...parts,
  });
}

const table = (rows: string): string => `<table:table table:name="A">${rows}</table:table>`;
const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
const text = (content: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string"${attributes}>${content}</table:table-cell>`;

const ROWS: readonly (readonly [title: string, rows: string, cells: Record<string, CellValue>])[] =
  [
    [
      'paragraphs as lines',
      row(text('<text:p>Sở</text:p><text:p>Tài chính</text:p>')),
      { A1: 'Sở\nTài chính' },
    ],
    [
      'spans, links, counted blanks, tabs and breaks',
      row(
        text(
          '<text:p>a<text:s text:c="3"/><text:span>b</text:span><text:tab/><text:a>c</text:a><text:line-break/>d  e</text:p>',
        ),
      ),
      { A1: 'a   b\tc\nd e' },
    ],
    [
      'no text of notes',
      row(
        text('<office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>a</text:p>'),
      ),
      { A1: 'a' },
    ],
    [
      'numbers, shares and money',
      row(
        '<table:table-cell office:value-type="float" office:value="1.5"/><table:table-cell office:value-type="percentage" office:value="0.25"/><table:table-cell office:value-type="currency" office:value="1000"/>',
      ),
      { A1: 1.5, B1: 0.25, C1: 1000 },
    ],
    [
      'days, times of day and durations as serials',
      row(
        '<table:table-cell office:value-type="date" office:date-value="2021-12-31"/><table:table-cell office:value-type="date" office:date-value="2021-12-31T12:00:00"/><table:table-cell office:value-type="time" office:time-value="PT32H15M00S"/>',
      ),
      { A1: 44_561, B1: 44_561.5, C1: 1.34375 },
    ],
    [
      'booleans',
      row('<table:table-cell office:value-type="boolean" office:boolean-value="true"/>'),
      { A1: true },
    ],
    [
      'errors as their text',
      row(
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
      ),
      { A1: { error: '#DIV/0!' } },
    ],
    [
      'a formula without a result as uncalculated',
      row('<table:table-cell table:formula="of:=1+1"/>'),
      { A1: UNCALCULATED },
    ],
    [
      'repeated cells and rows as often as they come',
      `<table:table-row table:number-rows-repeated="2">${text('<text:p>x</text:p>', ' table:number-columns-repeated="2"')}</table:table-row>${row(text('<text:p>y</text:p>'))}`,
      { A1: 'x', B1: 'x', A2: 'x', B2: 'x', A3: 'y' },
    ],
    [
      'no filler to the bottom and the right',
      `${row(`${text('<text:p>x</text:p>')}<table:table-cell table:number-columns-repeated="16383"/>`)}<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
      { A1: 'x' },
    ],
    [
      'rows in groups and heading rows in their order',
      `<table:table-header-rows>${row(text('<text:p>a</text:p>'))}</table:table-header-rows><table:table-row-group>${row(text('<text:p>b</text:p>'))}</table:table-row-group>`,
      { A1: 'a', A2: 'b' },
    ],
    [
      'what a covered cell holds',
      row(
        `${text('<text:p>a</text:p>', ' table:number-columns-spanned="2"')}<table:covered-table-cell office:value-type="string"><text:p>b</text:p></table:covered-table-cell>`,
      ),
      { A1: 'a', B1: 'b' },
    ],
  ];

describe('An OpenDocument table', () => {
  it.each(ROWS)('gives %s', (_, rows, cells) => {
    expect(cellsOf(workbookOf(ods(table(rows)), 'a.ods').sheets[0])).toEqual(cells);
  });

  it('knows hidden rows, merges and sheets', () => {
    const styles =
      '<style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const rows = `${row(text('<text:p>a</text:p>', ' table:number-columns-spanned="2" table:number-rows-spanned="3"'))}<table:table-row table:visibility="filter">${text('<text:p>b</text:p>')}</table:table-row>`;
    const tables = `${table(rows)}<table:table table:name="B" table:style-name="off"/>`;
    const workbook = workbookOf(ods(tables, styles), 'a.ods');
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['A', 'visible'],
      ['B', 'hidden'],
    ]);
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 2, right: 1 }]);
    expect([...(workbook.sheets[0]?.hiddenRows ?? [])]).toEqual([1]);
  });

  it('shows numbers and days by their data styles', () => {
    const styles =
      '<number:date-style style:name="N1"><number:day number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/></number:date-style><number:number-style style:name="N2"><number:number number:decimal-places="1" number:min-integer-digits="1" number:grouping="true"/><number:text> tỷ</number:text></number:number-style><style:style style:name="c1" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="c2" style:family="table-cell" style:data-style-name="N2"><style:text-properties style:font-name=".VnTime"/></style:style><style:style style:name="c3" style:family="table-cell" style:parent-style-name="c2"/>';
    const rows = row(
      '<table:table-cell table:style-name="c1" office:value-type="date" office:date-value="2021-12-31"/><table:table-cell table:style-name="c3" office:value-type="float" office:value="1500"/><table:table-cell office:value-type="date" office:date-value="2021-12-31"/>',
    );
    const sheet = workbookOf(ods(table(rows), styles), 'a.ods').sheets[0];
    expect(textsOf(sheet)).toEqual({ A1: '31-12-2021', B1: '1.500,0 tỷ', C1: '31/12/2021' });
    expect(sheet?.styleAt(0, 1)?.font).toBe('.VnTime');
  });

  it('gives the properties that a user defined, and is read when they are damaged', () => {
    const meta = `<office:document-meta ${NAMES}><office:meta><meta:user-defined meta:name="task-matrix">52</meta:user-defined></office:meta></office:document-meta>`;
    expect([...workbookOf(ods(table(''), '', { 'meta.xml': meta }), 'a.ods').properties]).toEqual([
      ['task-matrix', '52'],
    ]);
    const damaged = workbookOf(ods(table(''), '', { 'meta.xml': '<broken' }), 'a.ods');
    expect(damaged.sheets).toHaveLength(1);
  });

  it('is refused when repetition alone would fill the memory', () => {
    const cell = text('<text:p>x</text:p>', ' table:number-columns-repeated="16384"');
    const rows = `<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`;
    expect(failureOf(ods(table(rows)), 'a.ods').code).toBe('file-bomb');
  });
});
