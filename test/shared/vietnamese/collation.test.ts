import { expect, test } from 'vitest';
import { compareVietnamese } from '../../../shared/vietnamese/collation.ts';

test('orders names as the Vietnamese alphabet does, and numbers by value', () => {
  const ordered = [
    '2.2',
    '2.10',
    'Cam Lộ',
    'Cồn Cỏ',
    'Đakrông',
    'Đông Hà',
    'Gio Linh',
    'Hải Lăng',
    'Vĩnh Linh',
  ];
  expect([...ordered].reverse().sort(compareVietnamese)).toEqual(ordered);
});

test('tells apart what the alphabet holds equal, so that the order is total', () => {
  const twice = ['hòa', 'hòa'.normalize('NFD')] as const;
  expect(compareVietnamese(twice[0], twice[1])).toBe(-compareVietnamese(twice[1], twice[0]));
  expect(compareVietnamese(twice[0], twice[1])).not.toBe(0);
  expect(compareVietnamese('hòa', 'hòa')).toBe(0);
});
