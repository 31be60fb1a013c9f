import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellAddress } from '../../../shared/grid/address.ts';
import { sheetJsReader } from '../../../shared/read/sheetjs-reader.ts';
import { rawXlsx, xmlText } from '../../builders/raw-xlsx.ts';
import { workbookDifferences } from '../../contract/workbook-differences.ts';
import { workbookOf } from './read-cells.ts';

const FORMATS = ['dd/mm/yyyy', '0%', '#,##0', 'h:mm', '@'];

/** Text as people type it: Vietnamese, marks of XML, escapes, blanks, letters beyond the basic plane. */
const text = fc
  .array(fc.constantFrom(...Array.from('aáạặôđƯ z09&<>"\'_x000D_\n;=,🍣Sở Tài chính ')), {
    minLength: 1,
    maxLength: 40,
  })
  .map((letters) => letters.join(''))
  // Blanks at the ends are a matter of `xml:space`, which the two readers honour differently.
  .filter((letters) => letters.trim() === letters && letters !== '');

const cell = fc.oneof(
  fc.record({ kind: fc.constant('shared' as const), text }),
  fc.record({ kind: fc.constant('inline' as const), text }),
  fc.record({
    kind: fc.constant('number' as const),
    number: fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    ),
    style: fc.integer({ min: 0, max: FORMATS.length }),
  }),
  fc.record({ kind: fc.constant('boolean' as const), boolean: fc.boolean() }),
  fc.record({
    kind: fc.constant('error' as const),
    error: fc.constantFrom('#N/A', '#REF!', '#DIV/0!'),
  }),
  fc.record({ kind: fc.constant('empty' as const) }),
);
type Cell = typeof cell extends fc.Arbitrary<infer Value> ? Value : never;

const rows = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 0, max: 60 }),
    hidden: fc.boolean(),
    cells: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), cell), {
      selector: ([column]) => column,
      minLength: 1,
      maxLength: 8,
    }),
  }),
  { selector: ({ row }) => row, maxLength: 8 },
);

it('The xlsx reader and SheetJS give the same cells for random workbooks', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (list, date1904) => {
      const strings: string[] = [];
      const sheet = [...list]
        .sort((a, b) => a.row - b.row)
        .map(({ row, hidden, cells }) => {
          const inner = [...cells]
            .sort(([a], [b]) => a - b)
            .map(([column, one]) => cellXml(cellAddress(row, column), one, strings));
          return `<row r="${String(row + 1)}"${hidden ? ' hidden="1"' : ''}>${inner.join('')}</row>`;
        });
      const bytes = rawXlsx({
        sheets: [{ name: 'A', rows: sheet.join('') }],
        strings: strings.join(''),
        formats: FORMATS,
        date1904,
      });
      const ours = workbookOf(bytes);
      const other = workbookOf(bytes, 'a.xlsx', { readers: [sheetJsReader] });
      expect(workbookDifferences(ours, other)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

function cellXml(address: string, one: Cell, strings: string[]): string {
  switch (one.kind) {
    case 'shared':
      return `<c r="${address}" t="s"><v>${String(strings.push(`<si><t>${xmlText(one.text)}</t></si>`) - 1)}</v></c>`;
    case 'inline':
      return `<c r="${address}" t="inlineStr"><is><t>${xmlText(one.text)}</t></is></c>`;
    case 'number':
      return `<c r="${address}" s="${String(one.style)}"><v>${String(one.number)}</v></c>`;
    case 'boolean':
      return `<c r="${address}" t="b"><v>${one.boolean ? '1' : '0'}</v></c>`;
    case 'error':
      return `<c r="${address}" t="e"><v>${one.error}</v></c>`;
    case 'empty':
      return `<c r="${address}" s="1"/>`;
  }
}
