import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asciiKey,
  foldKey,
  foldWords,
  plainText,
  putWordIds,
} from '../../../shared/vietnamese/fold-key.ts';
import { wordId } from '../../../shared/vietnamese/word-ids.ts';

describe('foldKey', () => {
  test.each([
    ['Hướng Hoá', 'Hướng Hóa', 'tone placement'],
    ['Uỷ ban', 'ỦY BAN', 'tone placement and case'],
    ['Thuý', 'Thúy', 'tone placement'],
    ['Đông Hà', 'Ðông Hà', 'the Icelandic letter'],
    ['Đông Hà', 'Ɖông Hà', 'the African letter'],
    ['Sở Y tế', 'Sở Y tế'.normalize('NFD'), 'decomposed letters'],
    ['Sở Y tế', 'Sở\u00a0Y  tế.', 'spaces and punctuation'],
    ['Sở Y tế', 'Sở Y t\u00ea\u0301', 'half composed letters'],
    ['chuyển đổi số', 'chuyển\u200b đổi số', 'invisible characters'],
    ['CMCN 4.0', 'СМСN 4.0', 'Cyrillic letters in a Latin word'],
    ['Kế hoạch', 'Κế hoạch', 'a Greek letter in a Latin word'],
    ['2.1', '２．１', 'full-width digits'],
  ])('is the same for “%s” and “%s”: %s', (a, b) => {
    expect(foldKey(a)).toBe(foldKey(b));
  });

  test.each([
    ['ma', 'má'],
    ['ma', 'mà'],
    ['mả', 'mã'],
    ['ban', 'bàn'],
    ['tu', 'tư'],
    ['da', 'đa'],
    ['an', 'ân'],
    ['2.1', '2.10'],
    ['2.1', '21'],
    ['kỹ', 'kĩ'],
  ])('tells “%s” from “%s”', (a, b) => {
    expect(foldKey(a)).not.toBe(foldKey(b));
  });

  test('leaves words of other alphabets alone', () => {
    expect(foldKey('План')).toBe('план');
  });

  test('does not depend on how letters are composed or cased', () => {
    const letters = fc.constantFrom(
      ...Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằếộợữỵ 0123456789-,./'),
    );
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        expect(foldKey(text.normalize('NFD'))).toBe(foldKey(text));
        expect(foldKey(text.toUpperCase())).toBe(foldKey(text));
      }),
    );
  });
});

test.each([
  ['Đông Hà', 'dong ha'],
  ['SỞ TT&TT', 'so tt tt'],
  ['Ủy ban', 'uy ban'],
])('asciiKey of “%s” is “%s”', (text, key) => {
  expect(asciiKey(text)).toBe(key);
});

test('foldWords tells where each word stands', () => {
  const text = 'Sở TT&TT, Đông Hà';
  expect(
    foldWords(text).map(({ key, ascii, start, end }) => [key, ascii, text.slice(start, end)]),
  ).toEqual([
    ['sơ3', 'so', 'Sở'],
    ['tt', 'tt', 'TT'],
    ['tt', 'tt', 'TT'],
    ['đông', 'dong', 'Đông'],
    ['ha1', 'ha', 'Hà'],
  ]);
});

test('plainText keeps punctuation and length', () => {
  expect(plainText('Trước ngày 20/5/2024, Quý II')).toBe('truoc ngay 20/5/2024, quy ii');
});

test('putWordIds gives the ids of the words of the comparison key, whatever the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      'Hòa',
      'hoà',
      'ĐƯỜNG',
      'ﬁ',
      'İstanbul',
      'Ｓở',
      'а',
      ' ',
      '-',
      '2021',
      'Ｙ',
      '日本',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const ids = new Int32Array(text.length + 1);
      const count = putWordIds(text, ids, 0);
      const key = foldKey(text);
      expect([...ids.subarray(0, count)]).toEqual(key === '' ? [] : key.split(' ').map(wordId));
    }),
  );
});
