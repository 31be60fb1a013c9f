import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyTable } from '../../../shared/validate/key-table.ts';

function firstsOf(keys: readonly string[]): (number | undefined)[] {
  const table = new KeyTable((entry) => keys[entry] ?? '');
  return keys.map((key, entry) => table.put(entry, key));
}

describe('KeyTable', () => {
  test('tells the entry that came before with the same key', () => {
    expect(firstsOf(['a', 'b', 'a', 'c', 'b', 'a'])).toEqual([
      undefined,
      undefined,
      0,
      undefined,
      1,
      0,
    ]);
  });

  test('finds what a map finds, however many keys there are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 300 }), (some) => {
        const keys = [
          ...some,
          ...Array.from({ length: 1500 }, (_, index) => `k${String(index % 900)}`),
        ];
        const known = new Map<string, number>();
        const expected = keys.map((key, entry) => {
          const first = known.get(key);
          if (first === undefined) known.set(key, entry);
          return first;
        });
        expect(firstsOf(keys)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
