import { cellAddress, rangeAddress } from '../../grid/address.ts';
import type { BookColumn, BookSheet } from '../../grid/book.ts';
import { escapeXml } from './escape-xml.ts';
import type { SheetRows } from './sheet-rows.ts';
import { conditionsXml, linksXml, printXml, protectionXml, validationsXml } from './sheet-rules.ts';
import type { StyleTable } from './style-table.ts';

/** What a sheet's part needs to know of the workbook around it. */
export interface SheetContext {
  readonly styles: StyleTable;
  readonly rows: SheetRows;
  /** Whether this is the sheet seen first. */
  readonly active: boolean;
}

/** The part of one sheet, in the order of elements that the schema asks (ECMA-376 part 1, 18.3.1.99). */
export function* sheetXml(
  sheet: BookSheet,
  context: SheetContext,
): Generator<string | Uint8Array, void> {
  yield (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    propertiesXml(sheet) +
    viewXml(sheet, context.active) +
    formatXml(sheet.columns) +
    columnsXml(sheet.columns, context.styles) +
    '<sheetData>'
  );
  yield* context.rows.pieces(sheet.rows);
  yield (
    '</sheetData>' +
    protectionXml(sheet.protection) +
    (sheet.filter === undefined ? '' : `<autoFilter ref="${rangeAddress(sheet.filter)}"/>`) +
    mergesXml(sheet) +
    conditionsXml(sheet.conditions ?? [], context.styles) +
    validationsXml(sheet.validations ?? []) +
    linksXml(sheet.links ?? []) +
    printXml(sheet.print) +
    ignoredXml(sheet) +
    ((sheet.notes ?? []).length === 0 ? '' : '<legacyDrawing r:id="rId1"/>') +
    '</worksheet>'
  );
}

function propertiesXml({ tabColor, print }: BookSheet): string {
  const inner =
    (tabColor === undefined ? '' : `<tabColor rgb="FF${tabColor}"/>`) +
    (print === undefined ? '' : '<pageSetUpPr fitToPage="1"/>');
  return inner === '' ? '' : `<sheetPr>${inner}</sheetPr>`;
}

function viewXml(sheet: BookSheet, active: boolean): string {
  const { freeze, selected } = sheet;
  const attributes =
    (sheet.gridLines === false ? ' showGridLines="0"' : '') +
    (active ? ' tabSelected="1"' : '') +
    (sheet.zoom === undefined
      ? ''
      : ` zoomScale="${String(sheet.zoom)}" zoomScaleNormal="${String(sheet.zoom)}"`);
  const cell = selected && cellAddress(selected.row, selected.column);
  const pane = freeze && paneOf(freeze.rows, freeze.columns);
  const selection =
    cell === undefined
      ? ''
      : `<selection${pane === undefined ? '' : ` pane="${pane.name}"`} activeCell="${cell}" sqref="${cell}"/>`;
  return (
    `<sheetViews><sheetView${attributes} workbookViewId="0">` +
    (pane?.xml ?? '') +
    selection +
    '</sheetView></sheetViews>'
  );
}

function paneOf(rows: number, columns: number): { name: string; xml: string } | undefined {
  if (rows === 0 && columns === 0) return undefined;
  const name = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split =
    (columns === 0 ? '' : ` xSplit="${String(columns)}"`) +
    (rows === 0 ? '' : ` ySplit="${String(rows)}"`);
  const corner = cellAddress(rows, columns);
  return {
    name,
    xml: `<pane${split} topLeftCell="${corner}" activePane="${name}" state="frozen"/>`,
  };
}

function formatXml(columns: readonly BookColumn[]): string {
  const depth = Math.max(0, ...columns.map(({ outline }) => outline ?? 0));
  const outline = depth === 0 ? '' : ` outlineLevelCol="${String(depth)}"`;
  return `<sheetFormatPr defaultRowHeight="16.5"${outline}/>`;
}

function columnsXml(columns: readonly BookColumn[], styles: StyleTable): string {
  if (columns.length === 0) return '';
  const items = columns.map(({ from, to, width, style, hidden, outline }) => {
    const index = styles.indexOf(style);
    return (
      `<col min="${String(from + 1)}" max="${String(to + 1)}" width="${String(width + 0.7109375)}"` +
      (index === 0 ? '' : ` style="${String(index)}"`) +
      (hidden === true ? ' hidden="1"' : '') +
      ' customWidth="1"' +
      (outline === undefined ? '' : ` outlineLevel="${String(outline)}"`) +
      '/>'
    );
  });
  return `<cols>${items.join('')}</cols>`;
}

function mergesXml({ merges = [] }: BookSheet): string {
  if (merges.length === 0) return '';
  const items = merges.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`);
  return `<mergeCells count="${String(merges.length)}">${items.join('')}</mergeCells>`;
}

function ignoredXml({ numbersAsText = [] }: BookSheet): string {
  if (numbersAsText.length === 0) return '';
  const ranges = escapeXml(numbersAsText.map(rangeAddress).join(' '));
  return `<ignoredErrors><ignoredError sqref="${ranges}" numberStoredAsText="1"/></ignoredErrors>`;
}
