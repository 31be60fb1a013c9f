import type { ApiMaker, ApiObject } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import {
  isTrue,
  oneOf,
  optionalText,
  sheetIfAny,
  text,
  truth,
  whole,
} from '../protocol/arguments.ts';
import { eventMethods } from '../protocol/event-methods.ts';
import { copySheet } from '../workbook/copy-sheet.ts';
import { invalidArgument, itemNotFound } from '../workbook/excel-error.ts';
import { colorOf } from '../workbook/format-cells.ts';
import { checkStructure } from '../workbook/protection.ts';
import { resolveAddress, resolveAddresses } from '../workbook/resolve-address.ts';
import { isVisible } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from '../workbook/worksheet.ts';
import { chartCollectionObject } from './chart-objects.ts';
import { commentCollectionObject } from './comment-objects.ts';
import { freezePanesObject } from './freeze-panes-object.ts';
import { namedItemCollectionObject } from './named-item-objects.ts';
import { pageLayoutObject } from './page-layout-object.ts';
import { worksheetCustomPropertiesObject } from './custom-property-objects.ts';
import { rangeAreasObject } from './range-areas-object.ts';
import { rangeObject } from './range-object.ts';
import { sheetAutoFilterObject } from './filter-objects.ts';
import { tableCollectionObject } from './table-objects.ts';
import { worksheetProtectionObject } from './protection-objects.ts';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;
const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

export const SHEET_EVENTS = [
  'DataChangedEvent',
  'FormatChangedEvent',
  'SelectionChangedEvent',
  'ActivatedEvent',
  'DeactivatedEvent',
  'CalculatedEvent',
  'ProtectionChangedEvent',
] as const;

export const worksheetObject: ApiMaker<Worksheet> = apiType({
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (sheet, value) => sheet.workbook.renameSheet(sheet, value),
    },
    Position: {
      get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      set: (sheet, value) => sheet.workbook.moveSheet(sheet, positionIn(sheet, value)),
    },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value) => sheet.workbook.showOrHide(sheet, oneOf(value, VISIBILITIES)),
    },
    TabColor: {
      get: ({ tabColor }) => tabColor,
      set: (sheet, value) => {
        checkStructure(sheet.workbook);
        sheet.tabColor = value === '' ? '' : colorOf(value);
      },
    },
    ShowGridlines: { get: ({ showGridlines }) => showGridlines },
    ShowHeadings: { get: ({ showHeadings }) => showHeadings },
    // The library sets these two under names that differ from those it loads them by.
    Gridlines: {
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, value) => (sheet.showGridlines = truth(value)),
    },
    Headings: {
      get: ({ showHeadings }) => showHeadings,
      set: (sheet, value) => (sheet.showHeadings = truth(value)),
    },
    EnableCalculation: {
      get: (sheet) => sheet.enableCalculation,
      set: (sheet, value) => (sheet.enableCalculation = truth(value)),
    },
    StandardWidth: { get: () => STANDARD_COLUMN_WIDTH },
    StandardHeight: { get: () => STANDARD_ROW_HEIGHT },
  },
  objects: {
    AutoFilter: (sheet) => sheetAutoFilterObject(sheet),
    Charts: (sheet) => chartCollectionObject(sheet),
    Comments: (sheet) => commentCollectionObject([sheet]),
    CustomProperties: (sheet) => worksheetCustomPropertiesObject(sheet.customProperties),
    FreezePanes: (sheet) => freezePanesObject(sheet),
    Names: (sheet) => namedItemCollectionObject(sheet.names),
    PageLayout: (sheet) => pageLayoutObject(sheet),
    Protection: (sheet) => worksheetProtectionObject(sheet),
    Tables: (sheet) => tableCollectionObject({ workbook: sheet.workbook, sheet }),
  },
  methods: {
    Activate: (sheet) => sheet.workbook.activate(sheet),
    Calculate: (sheet) => {
      sheet.workbook.calculations++;
    },
    Delete: (sheet) => sheet.workbook.deleteSheet(sheet),
    Copy: (sheet, [place, relativeTo]) =>
      worksheetObject(copySheet(sheet, copyPosition(sheet, place, relativeTo))),
    GetCell: (sheet, [row, column]) => {
      const [top, left] = [whole(row), whole(column)];
      return rangeObject(sheet.range({ top, left, bottom: top, right: left }));
    },
    GetRange: (sheet, [address]) => {
      const given = optionalText(address);
      return rangeObject(
        given === undefined || given === '' ? sheet.everything : resolveAddress(given, sheet),
      );
    },
    GetRanges: (sheet, [address]) => rangeAreasObject(resolveAddresses(text(address), sheet)),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) => {
      const [top, left] = [whole(row), whole(column)];
      return rangeObject(
        sheet.range({ top, left, bottom: top + whole(rows) - 1, right: left + whole(columns) - 1 }),
      );
    },
    // A sheet with nothing on it answers with its first cell.
    GetUsedRange: (sheet, [valuesOnly]) =>
      rangeObject(
        sheet.range(sheet.usedArea(isTrue(valuesOnly)) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
      ),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const used = sheet.usedArea(isTrue(valuesOnly));
      return used ? rangeObject(sheet.range(used)) : null;
    },
    GetNext: (sheet, [visibleOnly]) => neighbour(sheet, 1, visibleOnly) ?? refuse(),
    GetNextOrNullObject: (sheet, [visibleOnly]) => neighbour(sheet, 1, visibleOnly),
    GetPrevious: (sheet, [visibleOnly]) => neighbour(sheet, -1, visibleOnly) ?? refuse(),
    GetPreviousOrNullObject: (sheet, [visibleOnly]) => neighbour(sheet, -1, visibleOnly),
    _GetSheetById: (sheet, [id]) => byId(sheet, id),
    _GetAnotherWorksheetById: (sheet, [id]) => byId(sheet, id),
    ...eventMethods<Worksheet>(SHEET_EVENTS, ({ id }) => id),
  },
});

function positionIn({ workbook }: Worksheet, value: unknown): number {
  const position = whole(value);
  if (position < 0 || position >= workbook.sheets.length) throw invalidArgument();
  return position;
}

function copyPosition({ workbook }: Worksheet, place: unknown, relativeTo: unknown): number {
  const where = place === null || place === undefined ? 'None' : oneOf(place, POSITIONS);
  if (where === 'Beginning') return 0;
  if (where === 'None' || where === 'End') return workbook.sheets.length;
  const other = sheetIfAny(relativeTo);
  if (!other) throw invalidArgument();
  return workbook.sheets.indexOf(other) + (where === 'After' ? 1 : 0);
}

function neighbour(sheet: Worksheet, step: 1 | -1, visibleOnly: unknown): ApiObject | null {
  const { sheets } = sheet.workbook;
  for (let at = sheets.indexOf(sheet) + step; ; at += step) {
    const other = sheets[at];
    if (!other) return null;
    if (!isTrue(visibleOnly) || isVisible(other)) return worksheetObject(other);
  }
}

function byId({ workbook }: Worksheet, id: unknown): ApiObject {
  const found = workbook.findSheet(text(id));
  if (!found) throw itemNotFound();
  return worksheetObject(found);
}

function refuse(): never {
  throw itemNotFound();
}
