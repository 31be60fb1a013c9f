import { describe, expect, test } from 'vitest';
import { crc32 } from '../../shared/crc32.ts';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('CRC-32', () => {
  test.each([
    ['', 0],
    ['a', 0xe8b7be43],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j is the published check value', (text, expected) => {
    expect(crc32(bytes(text))).toBe(expected);
  });

  test('goes on from what came before, wherever the bytes are cut', () => {
    const text = 'The quick brown fox jumps over the lazy dog';
    for (let cut = 0; cut <= text.length; cut++) {
      expect(crc32(bytes(text.slice(cut)), crc32(bytes(text.slice(0, cut))))).toBe(0x414fa339);
    }
  });
});
