import { ExcelError, invalidArgument, notSimulated } from '../workbook/excel-error.ts';
import type { ApiObject } from './api-object.ts';
import { isApiObject } from './api-object.ts';
import type { Session } from './session.ts';
import type { WireArguments, WirePath, WireRequest } from './wire.ts';
import { PATH } from './wire.ts';

/** Makes the objects that exist outside the workbook, by their service name; office.js asks for them itself. */
export type ServiceFinder = (name: string) => ApiObject | undefined;

/**
 * Finds the objects of one request. A path is walked when it is first needed and remembered, for a method on it, such
 * as adding a sheet, must run once.
 */
export class ObjectPaths {
  readonly #paths: WireRequest['ObjectPaths'];
  readonly #root: ApiObject;
  readonly #session: Session;
  readonly #services: ServiceFinder;
  readonly #found = new Map<number, ApiObject | null>();

  constructor(request: WireRequest, root: ApiObject, session: Session, services: ServiceFinder) {
    this.#paths = request.ObjectPaths;
    this.#root = root;
    this.#session = session;
    this.#services = services;
  }

  /** The object at a path; `null` is a null object, the answer of an `…OrNullObject` method. */
  find(id: number): ApiObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[String(id)];
    if (!path) throw new ExcelError('InvalidObjectPath', `The request has no path ${String(id)}.`);
    const found = this.#walk(path);
    this.#found.set(id, found);
    return found;
  }

  /** Name of the member at the end of a path, for the place of an error. */
  nameOf(id: number): string {
    return this.#paths[String(id)]?.Name ?? '';
  }

  /** Arguments with objects put in the place of the ids that stand for them. */
  argumentsOf(info: WireArguments | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.#argument(value, references[index]));
  }

  #argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference > 0) return this.find(reference);
    if (Array.isArray(value)) {
      if (!Array.isArray(reference)) return value;
      const references = reference as unknown[];
      return value.map((item: unknown, index) => this.#argument(item, references[index]));
    }
    if (typeof value !== 'object' || value === null) return value;
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number')
      return this.find(value._ObjectPathId);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.#argument(item, 0)]),
    );
  }

  #walk(path: WirePath): ApiObject | null {
    switch (path.ObjectPathType) {
      case PATH.globalObject:
        return this.#root;
      case PATH.newObject: {
        const service = this.#services(path.Name);
        if (!service) throw notSimulated(path.Name);
        return service;
      }
      case PATH.referenceId:
        return this.#session.references.get(path.Name);
      case PATH.nullObject:
        return null;
      default:
        return this.#walkFromParent(path);
    }
  }

  #walkFromParent(path: WirePath): ApiObject | null {
    const parent = this.find(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        return navigate(parent, path.Name, this.#session);
      case PATH.indexer:
        return itemOf(parent, this.argumentsOf(path.ArgumentInfo)[0]);
      case PATH.method: {
        const args = this.argumentsOf(path.ArgumentInfo);
        const result = callMethod(parent, path.Name, args, this.#session);
        if (result !== null && !isApiObject(result)) throw invalidArgument();
        return result;
      }
      default:
        throw notSimulated(`object path type ${String(path.ObjectPathType)}`);
    }
  }
}

function itemOf(parent: ApiObject, key: unknown): ApiObject {
  const item = parent.item(key);
  if (!item) throw notSimulated(`${parent.typeName}.getItem`);
  return item;
}

export function navigate(parent: ApiObject, name: string, session: Session): ApiObject | null {
  session.requirements.check(parent.typeName, name);
  const exact = parent.objectName(name);
  if (exact === undefined) throw unknownMember(parent, name);
  return parent.object(exact);
}

export function callMethod(
  object: ApiObject,
  name: string,
  args: readonly unknown[],
  session: Session,
): unknown {
  session.requirements.check(object.typeName, name);
  const exact = object.methodName(name);
  if (exact === undefined) throw unknownMember(object, name);
  return object.call(exact, args, session) ?? null;
}

export function unknownMember(object: ApiObject, name: string): ExcelError {
  return notSimulated(`${object.typeName}.${memberName(name)}`);
}

/** `GetRange` on the wire is `getRange` to a developer. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}
