import type { ApiMaker, ApiObject } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { text } from '../protocol/arguments.ts';
import { invalidArgument, invalidOperation, itemNotFound } from '../workbook/excel-error.ts';
import type { Workbook } from '../workbook/workbook.ts';

interface Part {
  readonly workbook: Workbook;
  readonly id: string;
}

export const customXmlPartCollectionObject: ApiMaker<Workbook> = apiType({
  name: 'CustomXmlPartCollection',
  items: (workbook) =>
    [...workbook.customXmlParts.keys()].map((id) => partObject({ workbook, id })),
  item: (workbook, id) => find(workbook, id) ?? refuse(),
  methods: {
    GetCount: ({ customXmlParts }) => customXmlParts.size,
    GetItemOrNullObject: (workbook, [id]) => find(workbook, id),
    GetByNamespace: (workbook, [namespace]) =>
      scopedCollectionObject(
        [...workbook.customXmlParts]
          .filter(([, xml]) => namespaceOf(xml) === text(namespace))
          .map(([id]) => ({ workbook, id })),
      ),
    Add: (workbook, [xml]) => {
      if (!/^\s*(?:<\?xml[^>]*\?>\s*)?<[\w:.-]+/.test(text(xml))) throw invalidArgument();
      const id = workbook.newId();
      workbook.customXmlParts.set(id, text(xml));
      return partObject({ workbook, id });
    },
  },
});

const scopedCollectionObject: ApiMaker<readonly Part[]> = apiType({
  name: 'CustomXmlPartScopedCollection',
  items: (parts) => parts.map((part) => partObject(part)),
  item: (parts, id) => partObject(parts.find((part) => part.id === id) ?? refuse()),
  methods: {
    GetCount: (parts) => parts.length,
    GetOnlyItem: ([only, ...more]) => {
      if (!only || more.length > 0) throw invalidOperation('There is not exactly one part.');
      return partObject(only);
    },
    GetOnlyItemOrNullObject: ([only, ...more]) =>
      only && more.length === 0 ? partObject(only) : null,
  },
});

const partObject: ApiMaker<Part> = apiType({
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ workbook, id }) => namespaceOf(workbook.customXmlParts.get(id) ?? '') },
  },
  methods: {
    GetXml: ({ workbook, id }) => workbook.customXmlParts.get(id),
    SetXml: ({ workbook, id }, [xml]) => void workbook.customXmlParts.set(id, text(xml)),
    Delete: ({ workbook, id }) => void workbook.customXmlParts.delete(id),
  },
});

/** Default namespace of the root element. */
function namespaceOf(xml: string): string {
  const root = /<[A-Z_][^<>]*>/i.exec(xml)?.[0] ?? '';
  return /\sxmlns=["']([^"']*)["']/.exec(root)?.[1] ?? '';
}

function find(workbook: Workbook, id: unknown): ApiObject | null {
  return workbook.customXmlParts.has(text(id)) ? partObject({ workbook, id: text(id) }) : null;
}

function refuse(): never {
  throw itemNotFound();
}
