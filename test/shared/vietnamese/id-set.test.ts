import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IdSet } from '../../../shared/vietnamese/id-set.ts';

describe('IdSet', () => {
  test('holds each id once, and marks each once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -90, max: 90 }), { maxLength: 200 }),
        fc.array(fc.integer({ min: -90, max: 90 }), { maxLength: 200 }),
        (ids, others) => {
          const set = new IdSet();
          for (const list of [others, ids]) {
            set.begin(list.length);
            for (const id of list) set.add(id);
          }
          const held = Array.from({ length: set.count }, (_, index) => set.at(index));
          expect(held).toEqual([...new Set(ids)]);
          set.beginMarks();
          const marked = others.filter((id) => set.mark(id));
          expect(marked).toEqual([...new Set(others)].filter((id) => ids.includes(id)));
        },
      ),
    );
  });
});
