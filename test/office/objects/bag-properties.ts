import type { ApiProperty } from '../protocol/api-object.ts';

/** Properties that are only kept: each is read from and written to a record, after its reader has accepted the value. */
export function bagProperties<T>(
  bagOf: (target: T) => Record<string, unknown>,
  readers: Readonly<Record<string, (value: unknown) => unknown>>,
): Record<string, ApiProperty<T>> {
  return Object.fromEntries(
    Object.entries(readers).map(([name, read]): [string, ApiProperty<T>] => [
      name,
      {
        get: (target) => bagOf(target)[name],
        set: (target, value) => {
          bagOf(target)[name] = read(value);
        },
      },
    ]),
  );
}
