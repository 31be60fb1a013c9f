import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clause, oneLine, pieces, textLines } from '../../../shared/report/plain-text.ts';

const GAP = /\[CẦN BỔ SUNG[^\]]*\]/u;

/** Char of XML 1.0. */
function allowedInXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || code > 0xffff;
}

describe('text of departments in the report', () => {
  test.each([
    ['hai\r\ndòng', ['hai', 'dòng']],
    ['a\u000bb\u000cc', ['a', 'b', 'c']],
    ['\u0000điều\u0007 khiển\ufffe', ['điều khiển']],
    ['nửa \ud800 chữ', ['nửa chữ']],
    ['đảo \u202echiều\u202c', ['đảo chiều']],
    ['co\u0302ng vie\u0323\u0302c', ['công việc']],
    ['  \n \n ', []],
  ])('%j becomes the lines %j', (text, expected) => {
    expect(textLines(text)).toEqual(expected);
  });

  test.each([
    ['Ban hành kế hoạch. ', 'Ban hành kế hoạch'],
    ['Đã xong;.,;', 'Đã xong'],
    ['...', ''],
    ['một\nhai.', 'một hai'],
  ])('%j as part of a sentence is %j', (text, expected) => {
    expect(clause(text)).toBe(expected);
  });

  test('gaps are set apart and nothing is lost', () => {
    expect(pieces('ngày [CẦN BỔ SUNG] của [CẦN BỔ SUNG: cơ quan].', GAP)).toEqual([
      { text: 'ngày ', style: 'plain' },
      { text: '[CẦN BỔ SUNG]', style: 'gap' },
      { text: ' của ', style: 'plain' },
      { text: '[CẦN BỔ SUNG: cơ quan]', style: 'gap' },
      { text: '.', style: 'plain' },
    ]);
  });

  test('whatever a department types becomes characters that XML allows', () => {
    const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code)); // half surrogates, too
    const units = fc.string({ unit });
    fc.assert(
      fc.property(units, (text) => {
        expect(Array.from(oneLine(text)).filter((character) => !allowedInXml(character))).toEqual(
          [],
        );
      }),
    );
  });
});
