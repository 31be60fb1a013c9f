import type { ApiMaker, ApiObject } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { text } from '../protocol/arguments.ts';
import { itemNotFound } from '../workbook/excel-error.ts';

interface Setting {
  readonly map: Map<string, unknown>;
  readonly key: string;
}

/** `workbook.settings`: what the add-in keeps in the file. */
export const settingCollectionObject: ApiMaker<Map<string, unknown>> = apiType({
  name: 'SettingCollection',
  items: (map) => [...map.keys()].map((key) => settingObject({ map, key })),
  item: (map, key) => find(map, key) ?? refuse(),
  methods: {
    GetCount: (map) => map.size,
    GetItemOrNullObject: (map, [key]) => find(map, key),
    Add: (map, [name, value]) => {
      const key = text(name);
      map.set(key, value);
      return settingObject({ map, key });
    },
  },
});

const settingObject: ApiMaker<Setting> = apiType({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ map, key }) => map.get(key),
      set: ({ map, key }, value) => map.set(key, value),
    },
  },
  methods: { Delete: ({ map, key }) => void map.delete(key) },
});

function find(map: Map<string, unknown>, key: unknown): ApiObject | null {
  return map.has(text(key)) ? settingObject({ map, key: text(key) }) : null;
}

function refuse(): never {
  throw itemNotFound();
}
