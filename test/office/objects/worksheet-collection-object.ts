import type { ApiMaker, ApiObject } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { isTrue, optionalText, text } from '../protocol/arguments.ts';
import { WORKBOOK_TARGET } from '../protocol/event-entries.ts';
import { eventMethods } from '../protocol/event-methods.ts';
import { itemNotFound } from '../workbook/excel-error.ts';
import { isVisible } from '../workbook/workbook.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { SHEET_EVENTS, worksheetObject } from './worksheet-object.ts';

export const worksheetCollectionObject: ApiMaker<Workbook> = apiType({
  name: 'WorksheetCollection',
  items: ({ sheets }) => sheets.map((sheet) => worksheetObject(sheet)),
  item: (workbook, key) => find(workbook, key) ?? refuse(),
  methods: {
    Add: (workbook, [name]) => worksheetObject(workbook.addSheet(optionalText(name))),
    GetActiveWorksheet: ({ activeSheet }) => worksheetObject(activeSheet),
    GetCount: ({ sheets }, [visibleOnly]) => counted(sheets, visibleOnly).length,
    GetFirst: ({ sheets }, [visibleOnly]) => objectOrRefuse(counted(sheets, visibleOnly)[0]),
    GetLast: ({ sheets }, [visibleOnly]) => objectOrRefuse(counted(sheets, visibleOnly).at(-1)),
    GetItemOrNullObject: (workbook, [key]) => find(workbook, key),
    ...eventMethods<Workbook>(
      [...SHEET_EVENTS, 'AddedEvent', 'DeletedEvent'],
      () => WORKBOOK_TARGET,
    ),
  },
});

function find(workbook: Workbook, key: unknown): ApiObject | null {
  const sheet = workbook.findSheet(text(key));
  return sheet ? worksheetObject(sheet) : null;
}

function counted(sheets: readonly Worksheet[], visibleOnly: unknown): readonly Worksheet[] {
  return isTrue(visibleOnly) ? sheets.filter(isVisible) : sheets;
}

function objectOrRefuse(sheet: Worksheet | undefined): ApiObject {
  return sheet ? worksheetObject(sheet) : refuse();
}

function refuse(): never {
  throw itemNotFound();
}
