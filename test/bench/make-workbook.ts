import { zipSync, strToU8 } from 'fflate';
import { cellAddress } from '../../shared/grid/address.ts';
import { HEADINGS, taskRow, type BenchCell } from './task-rows.ts';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DATE_COLUMN = 6;

/**
 * A department's workbook as Excel would store it: six rows of title block with merges, headings in row 7, tasks
 * below. `strings` chooses how text is stored. Numbers of the tasks begin at `first`.
 */
export function makeWorkbook(
  random: () => number,
  about: {
    department: string;
    lead: string;
    rows: number;
    first: number;
    strings: 'shared' | 'inline';
  },
): Uint8Array {
  const shared = new Map<string, number>();
  let uses = 0;
  const cell = (value: BenchCell, row: number, column: number): string => {
    const at = cellAddress(row, column);
    if (value === '') return '';
    if (typeof value === 'number') {
      return `<c r="${at}"${column === DATE_COLUMN && row > 6 ? ' s="1"' : ''}><v>${value}</v></c>`;
    }
    if (about.strings === 'inline')
      return `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    uses += 1;
    const index = shared.get(value) ?? shared.size;
    shared.set(value, index);
    return `<c r="${at}" t="s"><v>${index}</v></c>`;
  };
  const line = (row: number, cells: readonly BenchCell[]) =>
    `<row r="${row + 1}">${cells.map((value, column) => cell(value, row, column)).join('')}</row>`;
  const title = [
    ['UBND TỈNH QUẢNG TRỊ'],
    [about.department.toUpperCase()],
    ['MA TRẬN NHIỆM VỤ'],
    ['Thực hiện Nghị quyết số 52-NQ/TW ngày 27/9/2019 của Bộ Chính trị'],
    [`Đơn vị: ${about.department}`],
    ['Kỳ báo cáo: năm 2021'],
  ];
  const rows = [
    ...title.map((cells, row) => line(row, cells)),
    line(6, HEADINGS),
    ...Array.from({ length: about.rows }, (_, index) =>
      line(index + 7, taskRow(random, about.first + index, index + 1, about.lead)),
    ),
  ];
  const merges = title.map((_, row) => `<mergeCell ref="A${row + 1}:O${row + 1}"/>`).join('');
  const sheet = `${HEADER}<worksheet xmlns="${MAIN}"><dimension ref="A1:O${about.rows + 7}"/><sheetData>${rows.join('')}</sheetData><mergeCells count="6">${merges}</mergeCells></worksheet>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEADER}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Ma trận nhiệm vụ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEADER}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${HEADER}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': `${HEADER}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${shared.size}">${[...shared.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  };
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: '2021-01-11T00:00:00Z' });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
