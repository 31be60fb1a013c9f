import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as SheetJs from 'xlsx';
import { nodePlatform } from '../../../cli/node-platform.ts';
import { readWorkbook } from '../../../shared/read/read-workbook.ts';
import { rawXlsx, zipped } from '../../builders/raw-xlsx.ts';

/** A workbook of old Excel, or a binary one, as SheetJS writes it. */
function written(bookType: 'biff8' | 'biff5' | 'biff2' | 'xlsb' | 'xlml' | 'html'): Uint8Array {
  const sheet = SheetJs.utils.aoa_to_sheet([
    ['Mã', 'Nội dung', 'Hạn'],
    [1, 'Triển khai kế hoạch', 44_561],
    [2, 'Đào tạo', { t: 'n', v: 3, f: 'A2+A3' }],
  ]);
  sheet['!merges'] = [{ s: { r: 4, c: 0 }, e: { r: 5, c: 1 } }];
  const workbook = SheetJs.utils.book_new();
  SheetJs.utils.book_append_sheet(workbook, sheet, 'Biểu 1');
  return new Uint8Array(SheetJs.write(workbook, { bookType, type: 'buffer' }) as Uint8Array);
}

const ROWS =
  '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44561</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><r><t>a</t></r></is></c><c r="B2"><f>1</f></c></row>';

const FILES: Readonly<Record<string, Uint8Array>> = {
  xlsx: rawXlsx({
    sheets: [{ name: 'A', rows: ROWS, after: '<mergeCells><mergeCell ref="A3:B4"/></mergeCells>' }],
    strings: '<si><t>Sở Tài chính</t></si>',
    formats: ['dd/mm/yyyy'],
  }),
  ods: zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml':
      '<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x"><o:body><o:spreadsheet><t:table t:name="A"><t:table-row t:number-rows-repeated="3"><t:table-cell o:value-type="string"><x:p>a</x:p></t:table-cell></t:table-row></t:table></o:spreadsheet></o:body></o:document-content>',
  }),
  csv: new TextEncoder().encode('Mã,Tên\n1,"a\nb"\n2,c\n'),
  xls: written('biff8'),
  'xls of Excel 95': written('biff5'),
  'xls of Excel 2': written('biff2'),
  xlsb: written('xlsb'),
  'XML 2003': written('xlml'),
  HTML: written('html'),
};

/** Damage: some bytes replaced, and the end cut off now and then. */
const damage = fc.record({
  bytes: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999_999, noNaN: true }), fc.nat(255)), {
    minLength: 1,
    maxLength: 6,
  }),
  kept: fc.oneof(
    { weight: 5, arbitrary: fc.constant(1) },
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
});

/** XML inside a package is seldom reached by damage to the package, whose checksums fail first: damage it before packing. */
function repacked(xml: string): Uint8Array {
  return rawXlsx({
    sheets: [{ name: 'A', rows: '' }],
    parts: { 'xl/worksheets/sheet1.xml': xml, 'xl/sharedStrings.xml': xml, 'xl/styles.xml': xml },
  });
}

describe('A damaged file is read or refused, and never throws', () => {
  it.each(Object.entries(FILES))('%s', (name, file) => {
    expect(readWorkbook(file, `a.${name}`, nodePlatform).ok).toBe(true);
    fc.assert(
      fc.property(damage, ({ bytes, kept }) => {
        const damaged = file.slice(0, Math.ceil(file.length * kept));
        for (const [place, byte] of bytes) damaged[Math.floor(place * damaged.length)] = byte;
        const outcome = readWorkbook(damaged, 'a.xls', nodePlatform);
        expect(outcome.ok || outcome.failure.code.startsWith('file-')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('a worksheet, a table of strings and styles of any characters', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '/',
        '"',
        '=',
        ' ',
        '&',
        ';',
        '<row r="1">',
        '</row>',
        '<c r="A1" t="s">',
        '<v>',
        '</v>',
        '1',
        '</c>',
        '<is><t>',
        '</t></is>',
        '<si>',
        '</si>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        '?>',
        '<!DOCTYPE',
        '<sheetData>',
        '</sheetData>',
        '<cellXfs><xf numFmtId="14"/>',
        '</cellXfs>',
        'ă',
        '\0',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const outcome = readWorkbook(repacked(`<x>${pieces.join('')}</x>`), 'a.xlsx', nodePlatform);
        expect(outcome.ok || outcome.failure.code.startsWith('file-')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
