import * as XLSX from 'xlsx';
import type { CellContent } from './workbook/cells.ts';
import { formatCells } from './workbook/format-cells.ts';
import { Workbook } from './workbook/workbook.ts';
import type { Visibility, Worksheet } from './workbook/worksheet.ts';

/** Rows and columns that nothing is known of are holes. */
type SparseList = readonly ({ readonly hidden?: boolean } | undefined)[];

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

/** The workbook that a file holds: values, formulas, number formats, merges, names, hidden sheets, custom properties. */
export function readXlsxIntoWorkbook(bytes: Uint8Array): Workbook {
  const file = XLSX.read(bytes, {
    type: 'array',
    cellNF: true,
    cellFormula: true,
    cellStyles: true,
    bookProps: false,
  });
  const workbook = new Workbook({ sheets: file.SheetNames });
  file.SheetNames.forEach((name, index) => {
    const sheet = workbook.sheet(name);
    fillSheet(sheet, file.Sheets[name] ?? {});
    sheet.visibility = VISIBILITIES[file.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'Visible';
  });
  for (const { Name, Ref } of file.Workbook?.Names ?? []) {
    if (!Name.startsWith('_xlnm')) workbook.names.add(Name, `=${Ref}`);
  }
  for (const [key, value] of Object.entries(file.Custprops ?? {})) {
    workbook.customProperties.set(key, value as CellContent);
  }
  workbook.activeSheet =
    workbook.sheets.find(({ visibility }) => visibility === 'Visible') ?? workbook.activeSheet;
  workbook.selection = workbook.activeSheet.range({ top: 0, left: 0, bottom: 0, right: 0 });
  return workbook;
}

function fillSheet(sheet: Worksheet, source: XLSX.WorkSheet): void {
  for (const [address, cell] of Object.entries(source) as [string, XLSX.CellObject][]) {
    if (address.startsWith('!')) continue;
    const { r: row, c: column } = XLSX.utils.decode_cell(address);
    const value = contentOf(cell);
    sheet.cells.put(row, column, {
      value,
      ...(cell.f === undefined ? {} : { formula: `=${cell.f}` }),
    });
    if (typeof cell.z !== 'string' || cell.z === 'General') continue;
    formatCells(sheet.range({ top: row, left: column, bottom: row, right: column }), {
      numberFormat: cell.z,
    });
  }
  for (const { s, e } of source['!merges'] ?? []) {
    sheet.merges.push(sheet.range({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  }
  (source['!rows'] as SparseList | undefined)?.forEach((row, index) => {
    if (row?.hidden) sheet.hiddenRows.add(index);
  });
  (source['!cols'] as SparseList | undefined)?.forEach((column, index) => {
    if (column?.hidden) sheet.hiddenColumns.add(index);
  });
}

function contentOf(cell: XLSX.CellObject): CellContent {
  if (cell.t === 'e') return cell.w ?? '#N/A';
  if (typeof cell.v === 'number' || typeof cell.v === 'boolean' || typeof cell.v === 'string')
    return cell.v;
  return '';
}
