import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SortedNumbers, WordTable } from '../../../shared/validate/word-table.ts';

function tableOf(keys: readonly string[]): WordTable {
  return new WordTable(keys.length, (text) => keys[text] ?? '');
}

describe('WordTable', () => {
  const word = fc.constantFrom('xay', 'dung', 'he', 'thong', 'du', 'liêu5', 'so', '2021');
  const key = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '));

  test('counts the different words of texts and those that two share as sets do', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        const table = tableOf([a, b]);
        const [first, second] = [new Set(a.split(' ')), new Set(b.split(' '))];
        const shared = [...first].filter((each) => second.has(each)).length;
        expect([table.wordCount(0), table.wordCount(1)]).toEqual([first.size, second.size]);
        const own = table.words(0, new SortedNumbers());
        expect(own.shared(table.words(1, new SortedNumbers()))).toBe(shared);
        expect(table.missingAtLeast(0, 1)).toBeLessThanOrEqual(first.size - shared);
      }),
    );
  });

  test('tells runs of three words by their order', () => {
    const table = tableOf(['a b c d', 'a b c', 'c b a', 'a b']);
    const runs = (text: number): number[] => {
      const found = table.runs(text, new SortedNumbers());
      return Array.from({ length: found.count }, (_, index) => found.at(index));
    };
    expect(runs(0)).toHaveLength(2);
    expect(runs(0)).toContain(runs(1)[0]);
    expect(runs(2)[0]).not.toBe(runs(1)[0]);
    expect(runs(3)).toEqual([]);
  });
});

describe('SortedNumbers', () => {
  test('holds each number once and in order, few or many', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -90, max: 90 }), { maxLength: 200 }), (numbers) => {
        const sorted = new SortedNumbers();
        for (const number of numbers) sorted.add(number);
        sorted.settle();
        const expected = [...new Set(numbers)].sort((a, b) => a - b);
        expect(Array.from({ length: sorted.count }, (_, index) => sorted.at(index))).toEqual(
          expected,
        );
      }),
    );
  });
});
