import type { Session } from './session.ts';

export type Arguments = readonly unknown[];

/** A scalar that a client may load and perhaps set. */
export interface ApiProperty<T> {
  readonly get: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
}

/** One class of the API: the members that this workbook answers, under their names on the wire (`GetRange`, `Values`). */
export interface ApiType<T> {
  /** `Range`, `Worksheet` … as in Microsoft's reference. */
  readonly name: string;
  /** What a client knows the object by later: `{ Id }`, `{ _Id }`. */
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, ApiProperty<T>>>;
  /** Objects that hang on this one, `Range.Format` and such; `null` is a null object. */
  readonly objects?: Readonly<Record<string, (target: T) => ApiObject | null>>;
  /** Methods that give a value, an object, or nothing. */
  readonly methods?: Readonly<
    Record<string, (target: T, args: Arguments, session: Session) => unknown>
  >;
  /** Members of a collection, in order. */
  readonly items?: (target: T) => readonly ApiObject[];
  /** Member by key or id, what `getItem` asks for; refuses when there is none. */
  readonly item?: (target: T, key: unknown) => ApiObject;
}

/** An object of the API as a request meets it: a class together with the part of the workbook it stands for. */
export interface ApiObject {
  readonly typeName: string;
  readonly target: unknown;
  readonly isCollection: boolean;
  identity(): Readonly<Record<string, unknown>>;
  /** Exact name of a scalar or object, found whatever the case. */
  propertyName(name: string): string | undefined;
  objectName(name: string): string | undefined;
  methodName(name: string): string | undefined;
  propertyNames(): readonly string[];
  get(property: string): unknown;
  /** False when the property cannot be set. */
  set(property: string, value: unknown): boolean;
  object(name: string): ApiObject | null;
  call(method: string, args: Arguments, session: Session): unknown;
  items(): readonly ApiObject[];
  item(key: unknown): ApiObject | undefined;
}

/** Makes the object of a class for a part of the workbook. Named where classes refer to one another. */
export type ApiMaker<T> = (target: T) => ApiObject;

/** Turns a class into a maker of its objects. */
export function apiType<T>(type: ApiType<T>): ApiMaker<T> {
  const properties = memberFinder(type.properties);
  const objects = memberFinder(type.objects);
  const methods = memberFinder(type.methods);
  const names = Object.keys(type.properties ?? {});
  return (target) => ({
    typeName: type.name,
    target,
    isCollection: type.items !== undefined,
    identity: () => type.identity?.(target) ?? {},
    propertyName: properties,
    objectName: objects,
    methodName: methods,
    propertyNames: () => names,
    get: (property) => type.properties?.[property]?.get(target),
    set: (property, value) => {
      const setter = type.properties?.[property]?.set;
      setter?.(target, value);
      return setter !== undefined;
    },
    object: (name) => type.objects?.[name]?.(target) ?? null,
    call: (method, args, session) => type.methods?.[method]?.(target, args, session),
    items: () => type.items?.(target) ?? [],
    item: (key) => type.item?.(target, key),
  });
}

function memberFinder(
  members: Readonly<Record<string, unknown>> = {},
): (name: string) => string | undefined {
  const exact = new Map(Object.keys(members).map((name) => [name.toLowerCase(), name]));
  return (name) => exact.get(name.toLowerCase());
}

export function isApiObject(value: unknown): value is ApiObject {
  return (
    typeof value === 'object' && value !== null && 'typeName' in value && 'propertyNames' in value
  );
}
