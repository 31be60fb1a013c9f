import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordTable } from '../../../shared/validate/word-table.ts';
import { IdSet } from '../../../shared/vietnamese/id-set.ts';

function tableOf(texts: readonly string[]): WordTable {
  const table = new WordTable(texts.length);
  for (const text of texts) table.add(text);
  return table;
}

const word = fc.constantFrom('xây', 'dựng', 'hệ', 'thống', 'dữ', 'liệu', 'số', '2021');
const text = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '));

describe('WordTable', () => {
  test('counts the different words of texts and those that two share as sets do', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const table = tableOf([a, b]);
        const [first, second] = [new Set(a.split(' ')), new Set(b.split(' '))];
        const shared = [...first].filter((each) => second.has(each)).length;
        expect([table.wordCount(0), table.wordCount(1)]).toEqual([first.size, second.size]);
        const own = new IdSet();
        table.fill(own, 0, 1);
        expect(table.shared(own, 1, 1)).toBe(shared);
        expect(table.missingAtLeast(0, 1)).toBeLessThanOrEqual(first.size - shared);
      }),
    );
  });

  test('tells runs of three words by their order', () => {
    const table = tableOf(['a b c d', 'a b c', 'c b a', 'a b']);
    const runs = (number: number): number[] => {
      const found = new IdSet();
      table.fill(found, number, 3);
      return Array.from({ length: found.count }, (_, index) => found.at(index));
    };
    expect(runs(0)).toHaveLength(2);
    expect(runs(0)).toContain(runs(1)[0]);
    expect(runs(2)[0]).not.toBe(runs(1)[0]);
    expect(runs(3)).toEqual([]);
  });

  test('tells texts with the same words from others, whatever stands between the words', () => {
    const table = tableOf(['Hoà bình', 'hòa  BÌNH.', 'bình hòa', 'hóa bình', '...']);
    expect([1, 2, 3, 4].map((other) => table.isSame(0, other))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(table.hashOf(0)).toBe(table.hashOf(1));
    expect(table.hashOf(4)).toBe(0);
  });

  test('forgets a text that is dropped', () => {
    const table = new WordTable(2);
    table.add('kế hoạch năm 2021');
    table.add('dữ liệu dùng chung');
    table.drop();
    table.add('kế hoạch');
    expect([table.count, table.tokens, table.wordCount(1)]).toEqual([2, 6, 2]);
    expect(table.missingAtLeast(1, 0)).toBe(0);
  });
});
