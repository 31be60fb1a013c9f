import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern, PatternError } from '../../../shared/programme/pattern.ts';

describe('compilePattern', () => {
  test.each([
    ['abc', 'abc', true],
    ['abc', 'abcd', false],
    ['a|bc', 'bc', true],
    ['^\\d{1,4}/KH-UBND$', '5807/KH-UBND', true],
    ['\\d{1,4}/KH-UBND', '58070/KH-UBND', false],
    ['[A-ZĐ]+', 'SGDĐT', true],
    ['[^;]*', 'a;b', false],
    ['(ab)*', '', true],
    ['(ab)+', 'abab', true],
    ['(?:ab)?c', 'c', true],
    ['a{2,}', 'a', false],
    ['a{0,2}', 'aaa', false],
    ['\\.', '.', true],
    ['\\.', 'x', false],
    ['.', 'ệ', true],
    ['ệ', 'e\u0323\u0302', true],
    ['\\w+', 'Quảng', true],
    ['\\S+', 'a b', false],
    ['', '', true],
  ])('/%s/ on %j is %s', (pattern, text, expected) => {
    expect(compilePattern(pattern).test(text)).toBe(expected);
  });

  test.each([
    '(',
    ')',
    '[',
    '[]',
    'a{',
    'a{3,1}',
    'a{101}',
    '*',
    '(?=a)',
    '(?<=a)',
    '(a)\\1',
    '\\b',
    'a**',
    'z-[z-a]',
    '((a{100}){100}){100}',
  ])('refuses %s', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(PatternError);
  });

  test('follows all alternatives at once, so that no pattern blows up on a long text', () => {
    const steps = compilePattern('(a+)+(a|a)*(.*a){5}b').test('a'.repeat(5000));
    expect(steps).toBe(false);
  });

  test('agrees with the regular expressions of the language on what both understand', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '(a|b)', '(ab)');
    const repeat = fc.constantFrom('', '?', '*', '+', '{2}', '{1,2}', '{0,1}', '{2,}');
    const pattern = fc
      .array(fc.tuple(atom, repeat), { maxLength: 4 })
      .map((parts) => parts.map((part) => part.join('')).join(''));
    fc.assert(
      fc.property(
        pattern,
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 }),
        (source, text) => {
          expect(compilePattern(source).test(text)).toBe(
            new RegExp(`^(?:${source})$`, 'u').test(text),
          );
        },
      ),
    );
  });
});
