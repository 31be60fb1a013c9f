import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { correctWorkbook } from '../../../addin/worker/correct-workbook.ts';

/** A workbook of one sheet, as bytes. */
function workbookOf(cells: string): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="Ma trận &amp; nhiệm vụ" sheetId="1" r:id="rId7"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId7" Type="t" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><row r="1">${cells}</row></worksheet>`),
    'xl/theme.xml': strToU8('<theme/>'),
  });
}

function corrected(cells: string, cell: string, to: string): string | undefined {
  const bytes = correctWorkbook(workbookOf(cells), [{ sheet: 'Ma trận & nhiệm vụ', cell, to }]);
  const part = bytes && unzipSync(bytes)['xl/worksheets/sheet1.xml'];
  return part && /<row r="1">(.*)<\/row>/.exec(strFromU8(part))?.[1];
}

describe('correcting a workbook', () => {
  test.each([
    [
      '<c r="A1" s="3" t="s"><v>5</v></c>',
      '2.1 <b>',
      '<c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve">2.1 &lt;b&gt;</t></is></c>',
    ],
    ['<c r="A1" t="s"><v>5</v></c>', '1500', '<c r="A1"><v>1500</v></c>'],
    [
      '<c r="A1" s="4"/>',
      '=1+2',
      '<c r="A1" s="4" t="inlineStr"><is><t xml:space="preserve">=1+2</t></is></c>',
    ],
    [
      '<c s="2" r="A1"><f>B1</f><v>1</v></c>',
      'chữ',
      '<c s="2" r="A1" t="inlineStr"><is><t xml:space="preserve">chữ</t></is></c>',
    ],
  ])('turns %s with %s into %s', (before, to, after) => {
    expect(corrected(before, 'A1', to)).toBe(after);
  });

  test('leaves every other cell and part alone', () => {
    const others = '<c r="B1" t="s"><v>1</v></c><c r="AA1"><v>2</v></c>';
    expect(corrected(`<c r="A1"><v>9</v></c>${others}`, 'A1', '10')).toBe(
      `<c r="A1"><v>10</v></c>${others}`,
    );
  });

  test('refuses what is no .xlsx, and a sheet that is not there', () => {
    expect(correctWorkbook(new Uint8Array([1, 2, 3]), [])).toBeUndefined();
    const other = [{ sheet: 'Khác', cell: 'A1', to: '1' }];
    expect(correctWorkbook(workbookOf('<c r="A1"/>'), other)).toBeUndefined();
  });
});
