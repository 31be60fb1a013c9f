import type { ApiMaker, ApiObject } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { optionalText, text } from '../protocol/arguments.ts';
import { insertSheets } from '../workbook/insert-sheets.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { applicationObject, runtimeObject } from './application-object.ts';
import { commentCollectionObject } from './comment-objects.ts';
import { documentPropertiesObject } from './custom-property-objects.ts';
import { customXmlPartCollectionObject } from './custom-xml-objects.ts';
import { namedItemCollectionObject } from './named-item-objects.ts';
import { workbookProtectionObject } from './protection-objects.ts';
import { rangeObject } from './range-object.ts';
import { settingCollectionObject } from './setting-objects.ts';
import { tableCollectionObject } from './table-objects.ts';
import { worksheetCollectionObject } from './worksheet-collection-object.ts';

/** The root that every path begins with. */
export const workbookObject: ApiMaker<Workbook> = apiType({
  name: 'Workbook',
  properties: {
    Name: { get: ({ name }) => name },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: ({ saves }) => saves > 0 },
  },
  objects: {
    Application: (workbook) => applicationObject(workbook),
    Comments: ({ sheets }) => commentCollectionObject(sheets),
    CustomXmlParts: (workbook) => customXmlPartCollectionObject(workbook),
    Names: ({ names }) => namedItemCollectionObject(names),
    Properties: (workbook) => documentPropertiesObject(workbook),
    Protection: (workbook) => workbookProtectionObject(workbook),
    Settings: ({ settings }) => settingCollectionObject(settings),
    Tables: (workbook) => tableCollectionObject({ workbook }),
    Worksheets: (workbook) => worksheetCollectionObject(workbook),
    _Runtime: (workbook) => runtimeObject(workbook),
  },
  methods: {
    GetSelectedRange: ({ selection }) => rangeObject(selection),
    GetActiveCell: ({ selection }) =>
      rangeObject(selection.at(selection.area.top, selection.area.left, 1, 1)),
    Save: (workbook) => {
      workbook.saves++;
    },
    InsertWorksheetsFromBase64: (workbook, [base64, options]) =>
      insertSheets(workbook, text(base64), options).map(({ id }) => id),
    // Excel on the web opens a new workbook through this hidden method of the workbook.
    CreateAndOpenWorkbook: ({ opened }, [base64]) => void opened.push(optionalText(base64) ?? ''),
    _RemoveReference: (_, [id], { references }) => references.release(text(id)),
    _RemoveAllReferences: (_, __, { references }) => references.releaseAll(),
    _GetReferenceCount: (_, __, { references }) => references.count,
    _GetRangeForEventByReferenceId: (_, [id], { references }) => references.get(text(id)),
    _GetRangeOrNullObjectForEventByReferenceId: (_, [id], { references }): ApiObject =>
      references.get(text(id)),
  },
});
