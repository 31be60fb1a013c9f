import type { ApiMaker, ApiObject } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { optionalText, rangeIfAny, text, truth } from '../protocol/arguments.ts';
import { itemNotFound } from '../workbook/excel-error.ts';
import type { NamedItem, Names } from '../workbook/names.ts';
import { Worksheet } from '../workbook/worksheet.ts';
import { rangeObject } from './range-object.ts';
import { worksheetObject } from './worksheet-object.ts';

export const namedItemCollectionObject: ApiMaker<Names> = apiType({
  name: 'NamedItemCollection',
  items: ({ items }) => items.map((item) => namedItemObject(item)),
  item: (names, key) => find(names, key) ?? refuse(),
  methods: {
    GetCount: ({ items }) => items.length,
    GetItemOrNullObject: (names, [key]) => find(names, key),
    Add: (names, [name, content, comment]) => {
      const item = names.add(text(name), rangeIfAny(content) ?? text(content));
      item.comment = optionalText(comment) ?? '';
      return namedItemObject(item);
    },
    AddFormulaLocal: (names, [name, formula, comment]) => {
      const item = names.add(text(name), text(formula));
      item.comment = optionalText(comment) ?? '';
      return namedItemObject(item);
    },
  },
});

const namedItemObject: ApiMaker<NamedItem> = apiType({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { get: ({ name }) => name },
    Formula: { get: ({ formula }) => formula, set: (item, value) => (item.formula = text(value)) },
    Value: { get: ({ formula }) => formula.replace(/^=/, '') },
    Type: { get: ({ range }) => (range ? 'Range' : 'String') },
    Scope: { get: ({ owner }) => (owner.scope instanceof Worksheet ? 'Worksheet' : 'Workbook') },
    Comment: { get: ({ comment }) => comment, set: (item, value) => (item.comment = text(value)) },
    Visible: { get: ({ visible }) => visible, set: (item, value) => (item.visible = truth(value)) },
  },
  objects: {
    Worksheet: ({ owner: { scope } }) =>
      scope instanceof Worksheet ? worksheetObject(scope) : refuse(),
    WorksheetOrNullObject: ({ owner: { scope } }) =>
      scope instanceof Worksheet ? worksheetObject(scope) : null,
  },
  methods: {
    GetRange: ({ range }) => (range ? rangeObject(range) : refuse()),
    GetRangeOrNullObject: ({ range }) => (range?.areaIfThere ? rangeObject(range) : null),
    Delete: (item) => item.owner.remove(item),
  },
});

function find(names: Names, key: unknown): ApiObject | null {
  const item = names.find(text(key));
  return item ? namedItemObject(item) : null;
}

function refuse(): never {
  throw itemNotFound();
}
