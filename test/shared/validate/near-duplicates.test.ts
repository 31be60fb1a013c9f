import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearPairs, type NearPair } from '../../../shared/validate/near-duplicates.ts';
import { WordTable } from '../../../shared/validate/word-table.ts';
import { foldKey } from '../../../shared/vietnamese/fold-key.ts';

function nearPairsOf(texts: readonly string[]): NearPair[] {
  const table = new WordTable(texts.length);
  for (const text of texts) table.add(text);
  return [...nearPairs(table, (index) => texts[index] ?? '')];
}

function pairsOf(texts: readonly string[]): [number, number][] {
  return nearPairsOf(texts).map(({ first, second }) => [first, second]);
}

const SEED = new URL('../../../../shared/domain/seed_categories_clean.json', import.meta.url);
type Seed = Record<string, { bullets: string[]; paragraphs: string[] }>;

describe('nearPairs', () => {
  test.skipIf(!existsSync(SEED))('finds the three pairs of the report itself, and no other', () => {
    const seed = JSON.parse(readFileSync(SEED, 'utf8')) as Seed;
    const tasks = Object.entries(seed).flatMap(([code, { paragraphs, bullets }]) => [
      ...paragraphs.map((text) => ({ name: `${code} #0`, text })),
      ...bullets.map((text, index) => ({ name: `${code} #${String(index + 1)}`, text })),
    ]);
    const found = nearPairsOf(tasks.map(({ text }) => text)).map(({ first, second, common }) => [
      tasks[first]?.name,
      tasks[second]?.name,
      common,
    ]);
    expect(found).toEqual([
      ['2.2 #4', '2.3 #5', 9],
      ['2.2 #4', '2.5 #1', 11],
      ['2.2 #10', '2.7 #3', 24],
    ]);
  });

  test.each([
    [
      'a word more',
      'Xây dựng hệ thống quản lý dữ liệu dùng chung cho các bệnh viện tuyến huyện',
      'Xây dựng và vận hành hệ thống quản lý dữ liệu dùng chung cho các bệnh viện tuyến huyện',
      1,
    ],
    [
      'another district',
      'Xây dựng hệ thống quản lý dữ liệu dùng chung cho bệnh viện huyện Cam Lộ',
      'Xây dựng hệ thống quản lý dữ liệu dùng chung cho bệnh viện huyện Gio Linh',
      0,
    ],
    [
      'another year',
      'Tổ chức hội nghị tổng kết công tác chuyển đổi số của ngành y tế năm 2021',
      'Tổ chức hội nghị tổng kết công tác chuyển đổi số của ngành y tế năm 2022',
      0,
    ],
    [
      'one topic in other words',
      'Đào tạo cán bộ chuyên trách công nghệ thông tin cho các xã biên giới',
      'Các xã vùng biên cần cán bộ giỏi công nghệ, được đào tạo chuyên sâu về thông tin',
      0,
    ],
    ['short ones', 'Xây dựng đề án', 'Xây dựng đề án mới', 0],
  ])('%s', (_name, a, b, count) => {
    expect(pairsOf([a, b])).toHaveLength(count);
  });

  test('does not depend on the order of the texts', () => {
    const words =
      'xây dựng hệ thống quản lý dữ liệu dùng chung cho bệnh viện tuyến huyện và xã miền núi'.split(
        ' ',
      );
    const text = fc
      .array(fc.constantFrom(...words), { minLength: 9, maxLength: 16 })
      .map((each) => each.join(' '));
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { minLength: 2, maxLength: 8, selector: foldKey }),
        (texts) => {
          const named = (list: readonly string[]): string[] =>
            pairsOf(list)
              .map(([a, b]) => [list[a], list[b]].sort().join(' | '))
              .sort();
          expect(named(texts.toReversed())).toEqual(named(texts));
        },
      ),
    );
  });
});
