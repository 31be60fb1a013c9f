import { expect, test } from 'vitest';
import { Memo } from '../../../shared/value/memo.ts';

test('makes each result once while it is asked for', () => {
  const memo = new Memo<string, string>(10);
  let made = 0;
  const get = (key: string): string => memo.get(key, () => `${key}${String(++made)}`);
  expect([get('a'), get('a'), get('b'), get('a')]).toEqual(['a1', 'a1', 'b2', 'a1']);
});

test('holds no more than twice its limit, and keeps what is used', () => {
  const memo = new Memo<number, { n: number }>(10);
  const kept = memo.get(-1, () => ({ n: -1 }));
  for (let n = 0; n < 1000; n++) {
    memo.get(n, () => ({ n }));
    expect(memo.get(-1, () => ({ n: 0 }))).toBe(kept);
  }
  expect(memo.size).toBeLessThanOrEqual(20);
});
