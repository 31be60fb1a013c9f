import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeUtf8 } from '../../cli/decode-utf8.ts';

const platformDecoder = new TextDecoder('utf-8', { ignoreBOM: true });

it('Any bytes are decoded as the platform decodes them, malformed ones too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(8), (bytes, start) => {
      const from = Math.min(start, bytes.length);
      expect(decodeUtf8(bytes, from, bytes.length)).toBe(
        platformDecoder.decode(bytes.subarray(from)),
      );
    }),
    { numRuns: 3000 },
  );
});

it('Any text comes back from its bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(decodeUtf8(bytes, 0, bytes.length)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

it('A range that ends within a letter is malformed there', () => {
  const bytes = new TextEncoder().encode('Sở');
  expect(decodeUtf8(bytes, 0, bytes.length - 1)).toBe('S\ufffd');
});
