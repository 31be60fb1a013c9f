import { describe, expect, test } from 'vitest';
import { freeDefinedName, freeName, renameInFormula } from '../../../addin/host/place-book.ts';

const renaming = {
  sheets: new Map([
    ['Thông tin', '~1 Thông tin'],
    ["Của 'tôi'", 'Mới'],
    ['Tasks', 'Tasks (2)'],
  ]),
  names: new Map([['DM_CoQuan', 'DM_CoQuan_2']]),
};

describe('renaming in a formula', () => {
  test.each([
    ['IF(\'Thông tin\'!$C$5="",1,2)', 'IF(\'~1 Thông tin\'!$C$5="",1,2)'],
    ["'Của ''tôi'''!A1", "'Mới'!A1"],
    ['SUM(Tasks!A1:A9)', "SUM('Tasks (2)'!A1:A9)"],
    ['COUNTIF(DM_CoQuan,A1)', 'COUNTIF(DM_CoQuan_2,A1)'],
    ['DM_CoQuanChuTri', 'DM_CoQuanChuTri'],
    ['"DM_CoQuan ""Tasks!"""&A1', '"DM_CoQuan ""Tasks!"""&A1'],
    ["'Khác'!A1+Tasks", "'Khác'!A1+Tasks"],
  ])('%s becomes %s', (formula, renamed) => {
    expect(renameInFormula(formula, renaming)).toBe(renamed);
  });
});

describe('a free name', () => {
  test.each([
    ['Văn bản', [], 'Văn bản'],
    ['Văn bản', ['văn bản'], 'Văn bản (2)'],
    ['Văn bản', ['văn bản', 'văn bản (2)'], 'Văn bản (3)'],
    ['a'.repeat(31), ['a'.repeat(31)], `${'a'.repeat(27)} (2)`],
  ])('for %s beside %j is %s', (wanted, taken, name) => {
    expect(freeName(wanted, new Set(taken))).toBe(name);
  });

  test('for defined names keeps to the characters that they allow', () => {
    expect(freeDefinedName('DM_KyBaoCao', new Set(['dm_kybaocao']))).toBe('DM_KyBaoCao_2');
  });
});
