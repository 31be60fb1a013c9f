import type { ApiObject } from './api-object.ts';
import { navigate, unknownMember } from './object-paths.ts';
import type { Session } from './session.ts';
import type { WireQuery } from './wire.ts';

/** Names to load, each with the names to load of the object behind it; `*` is every scalar. */
interface Selection {
  readonly names: Map<string, Selection>;
}

function nothing(): Selection {
  return { names: new Map() };
}

function everything(): Selection {
  return { names: new Map([['*', nothing()]]) };
}

/** Answers a `load`: the scalars and objects asked for, under their names on the wire; `null` for a null object. */
export function loadObject(object: ApiObject | null, query: WireQuery, session: Session): unknown {
  if (!object) return null;
  const selection = nothing();
  for (const path of query.Select ?? []) select(selection, path);
  for (const path of query.Expand ?? []) select(selection, `${path}/*`);
  if (selection.names.size === 0) select(selection, '*');
  if (!object.isCollection) return loadFields(object, selection, session);
  return loadCollection(object, selection, session, query);
}

function select(selection: Selection, path: string): void {
  let level = selection;
  for (const name of path.split(/[/.]/).filter((part) => part !== '')) {
    const next = level.names.get(name) ?? nothing();
    level.names.set(name, next);
    level = next;
  }
}

function loadAny(object: ApiObject | null, selection: Selection, session: Session): unknown {
  if (!object) return null;
  const wanted: Selection = selection.names.size > 0 ? selection : everything();
  return object.isCollection
    ? loadCollection(object, wanted, session, {})
    : loadFields(object, wanted, session);
}

function loadFields(
  object: ApiObject,
  selection: Selection,
  session: Session,
): Record<string, unknown> {
  const loaded: Record<string, unknown> = identityOf(object, session);
  for (const [name, below] of selection.names) {
    if (name === '*') {
      for (const property of object.propertyNames()) {
        if (session.requirements.has(object.typeName, property))
          loaded[property] = object.get(property);
      }
      continue;
    }
    const property = object.propertyName(name);
    if (property !== undefined) {
      session.requirements.check(object.typeName, property);
      loaded[property] = object.get(property);
      continue;
    }
    const exact = object.objectName(name);
    if (exact === undefined) throw unknownMember(object, name);
    loaded[exact] = loadAny(navigate(object, exact, session), below, session);
  }
  return loaded;
}

/** Names in a selection of a collection are those of its members, but for its own scalars such as `count`. */
function loadCollection(
  object: ApiObject,
  selection: Selection,
  session: Session,
  { Top, Skip }: WireQuery,
): Record<string, unknown> {
  const loaded: Record<string, unknown> = {};
  const ofItems = nothing();
  for (const [name, below] of selection.names) {
    const property = object.propertyName(name);
    if (property !== undefined) loaded[property] = object.get(property);
    else if (name.toLowerCase() !== 'items') ofItems.names.set(name, below);
    else if (below.names.size === 0) ofItems.names.set('*', nothing());
    else for (const [inner, deeper] of below.names) ofItems.names.set(inner, deeper);
  }
  if (ofItems.names.has('*')) {
    for (const property of object.propertyNames()) loaded[property] = object.get(property);
  }
  if (ofItems.names.size === 0) return loaded;
  const first = Skip ?? 0;
  const items = object.items().slice(first, Top === undefined ? undefined : first + Top);
  loaded['_Items'] = items.map((item) => loadFields(item, ofItems, session));
  return loaded;
}

/** What the client knows an object by, and the id of its reference once it is kept. */
export function identityOf(object: ApiObject, session: Session): Record<string, unknown> {
  const reference = session.references.idOf(object);
  return { ...object.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
}

/** The same answer in the shape of `retrieve`: names in camel case, collections as `{ items }`. */
export function asJson(loaded: unknown): unknown {
  if (Array.isArray(loaded)) return loaded.map(asJson);
  if (typeof loaded !== 'object' || loaded === null) return loaded;
  if ('_Items' in loaded && Array.isArray(loaded._Items))
    return { items: loaded._Items.map(asJson) };
  return Object.fromEntries(
    Object.entries(loaded).map(([key, value]) => [
      key.charAt(0).toLowerCase() + key.slice(1),
      asJson(value),
    ]),
  );
}
