import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, squash } from '../../../shared/vietnamese/clean-text.ts';

describe('cleanText', () => {
  test.each([
    ['  Sở Y tế \n', 'Sở Y tế'],
    ['\u00a0\u2007Sở Y tế\u202f\ufeff', 'Sở Y tế'],
    ['\u200bSở Y tế\u200d', 'Sở Y tế'],
    ['Sở\u00a0Y tế\ndòng  hai', 'Sở\u00a0Y tế\ndòng  hai'],
    ['Sở Y tế'.normalize('NFD'), 'Sở Y tế'],
    ['\u00adu tiªn', '\u00adu tiªn'],
    [' \t ', ''],
  ])('cleans %j to %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('squash', () => {
  test.each([
    ['Sở\u00a0Y\u2009tế', 'Sở Y tế'],
    ['Sở  Y\r\n tế', 'Sở Y tế'],
    ['2021\u20132025', '2021-2025'],
    ['\u22125', '-5'],
    ['\u201cLồng ghép\u201d \u2018a\u2019', '"Lồng ghép" \'a\''],
    ['chuyển\u200b đổi', 'chuyển đổi'],
    ['\u00adu tiªn', '\u00adu tiªn'],
  ])('squashes %j to %j', (text, squashed) => {
    expect(squash(text)).toBe(squashed);
  });

  test('changes nothing the second time', () => {
    const unit = fc.constantFrom(
      ...Array.from('aế e\u0301\u0323\u00a0\u00ad\u200b\u2009\u2013\u2212\u201c\u2019\r\n\t-'),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(squash(squash(text))).toBe(squash(text));
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});
