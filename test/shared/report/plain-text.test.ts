import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clause, oneLine, pieces, textLines } from '../../../shared/report/plain-text.ts';

const GAP = /\[CẦN BỔ SUNG[^\]]*\]/u;

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
    const allowed = /^[\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(oneLine(text)).toMatch(allowed);
      }),
    );
  });
});
