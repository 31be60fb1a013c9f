import type { ApiMaker, ApiObject } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { text } from '../protocol/arguments.ts';
import type { CellContent } from '../workbook/cells.ts';
import { invalidArgument, itemNotFound } from '../workbook/excel-error.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { bagProperties } from './bag-properties.ts';

/** Most characters of a text that a custom document property holds. */
const LONGEST_VALUE = 255;

interface Entry<V> {
  readonly map: Map<string, V>;
  readonly key: string;
}

/** Title, author … of the file, and the custom properties. */
export const documentPropertiesObject: ApiMaker<Workbook> = apiType({
  name: 'DocumentProperties',
  properties: {
    ...bagProperties(({ documentProperties }) => documentProperties, {
      Title: text,
      Subject: text,
      Author: text,
      Keywords: text,
      Comments: text,
      Category: text,
      Manager: text,
      Company: text,
      RevisionNumber: (value) => value,
    }),
    LastAuthor: { get: ({ documentProperties }) => documentProperties['LastAuthor'] },
  },
  objects: { Custom: ({ customProperties }) => customPropertyCollectionObject(customProperties) },
});

const customPropertyCollectionObject: ApiMaker<Map<string, CellContent>> = apiType({
  name: 'CustomPropertyCollection',
  items: (map) => [...map.keys()].map((key) => customPropertyObject({ map, key })),
  item: (map, key) => find(map, key) ?? refuse(),
  methods: {
    GetCount: (map) => map.size,
    GetItemOrNullObject: (map, [key]) => find(map, key),
    DeleteAll: (map) => map.clear(),
    Add: (map, [name, value]) => {
      const key = keyIn(map, text(name)) ?? text(name);
      map.set(key, propertyValue(value));
      return customPropertyObject({ map, key });
    },
  },
});

const customPropertyObject: ApiMaker<Entry<CellContent>> = apiType({
  name: 'CustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ map, key }) => map.get(key),
      set: ({ map, key }, value) => map.set(key, propertyValue(value)),
    },
    Type: { get: ({ map, key }) => propertyType(map.get(key)) },
  },
  methods: { Delete: ({ map, key }) => void map.delete(key) },
});

/** Properties of one sheet: text by key. */
export const worksheetCustomPropertiesObject: ApiMaker<Map<string, string>> = apiType({
  name: 'WorksheetCustomPropertyCollection',
  items: (map) => [...map.keys()].map((key) => worksheetCustomPropertyObject({ map, key })),
  item: (map, key) => findOnSheet(map, key) ?? refuse(),
  methods: {
    GetCount: (map) => map.size,
    GetItemOrNullObject: (map, [key]) => findOnSheet(map, key),
    Add: (map, [name, value]) => {
      const key = keyIn(map, text(name)) ?? text(name);
      map.set(key, text(value));
      return worksheetCustomPropertyObject({ map, key });
    },
  },
});

const worksheetCustomPropertyObject: ApiMaker<Entry<string>> = apiType({
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ map, key }) => map.get(key),
      set: ({ map, key }, value) => map.set(key, text(value)),
    },
  },
  methods: { Delete: ({ map, key }) => void map.delete(key) },
});

function find(map: Map<string, CellContent>, key: unknown): ApiObject | null {
  const exact = keyIn(map, text(key));
  return exact === undefined ? null : customPropertyObject({ map, key: exact });
}

function findOnSheet(map: Map<string, string>, key: unknown): ApiObject | null {
  const exact = keyIn(map, text(key));
  return exact === undefined ? null : worksheetCustomPropertyObject({ map, key: exact });
}

/** Keys are the same whatever their case. */
function keyIn(map: ReadonlyMap<string, unknown>, key: string): string | undefined {
  return [...map.keys()].find((candidate) => candidate.toLowerCase() === key.toLowerCase());
}

function propertyValue(value: unknown): CellContent {
  if (typeof value === 'string') {
    if (value.length > LONGEST_VALUE) throw invalidArgument();
    return value;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalidArgument();
}

function propertyType(value: CellContent | undefined): string {
  if (typeof value === 'number') return 'Number';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function refuse(): never {
  throw itemNotFound();
}
