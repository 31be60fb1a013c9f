import { describe, expect, test } from 'vitest';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { citationsIn } from '../../../shared/validate/citations.ts';
import { datesConflict, knownDocuments } from '../../../shared/validate/document-uses.ts';
import { issuerConflict } from '../../../shared/validate/issuers.ts';

describe('citationsIn', () => {
  test.each([
    [
      'Kế hoạch số 5807/KH-UBND ngày 17/12/2020 của UBND tỉnh về triển khai Nghị quyết số 50/NQ-CP ngày 17/4/2020 của Chính phủ',
      [
        ['5807/KH-UBND', '2020-12-17', 'Kế hoạch', 'UBND tỉnh'],
        ['50/NQ-CP', '2020-04-17', 'Nghị quyết', 'Chính phủ'],
      ],
    ],
    [
      'thực hiện Nghị quyết 52-NQ/TW ngày 27 tháng 9 năm 2019 của Bộ Chính trị',
      [['52-NQ/TW', '2019-09-27', 'Nghị quyết', 'Bộ Chính trị']],
    ],
    ['theo 02 /BC-SKHCN, 11/01/2021', [['02/BC-SKHCN', '2021-01-11', '', '']]],
    ['Quyết định số: 749/QĐ-TTg (03/6/2020)', [['749/QĐ-TTg', '2020-06-03', 'Quyết định', '']]],
    ['Nghị quyết số 52-NQ/TW ngày 31/6/2019', [['52-NQ/TW', '', 'Nghị quyết', '']]],
    ['giai đoạn 2021-2025, ngày 17/12/2020, đạt 3/4 chỉ tiêu', []],
    ['ISO 9001:2015, 24/7, 4G/5G', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(
      citationsIn(text).map(({ symbol, date = '', type = '', issuer = '' }) => [
        symbol,
        date,
        type,
        issuer,
      ]),
    ).toEqual(expected);
  });
});

describe('days of one symbol', () => {
  test.each([
    ['52-NQ/TW', '2019-09-27', '2019-07-22', true],
    ['50/NQ-CP', '2020-04-17', '2021-05-20', false],
    ['50/NQ-CP', '2020-04-17', '2021-04-17', true],
    ['190-KH/TU', '2020-08-12', '2022-03-01', true],
    ['190-KH/TU', '2020-08-12', '2026-03-01', false],
    ['30/2020/NĐ-CP', '2020-03-05', '2023-09-01', true],
    ['5807/KH-UBND', '2020-12-17', '2020-12-17', false],
  ])('%s as of %s and of %s: conflict %s', (symbol, a, b, expected) => {
    expect([datesConflict(symbol, a, b), datesConflict(symbol, b, a)]).toEqual([
      expected,
      expected,
    ]);
  });

  test('a number that two known documents bear knows both days', () => {
    expect(knownDocuments('50/nq-cp', nq52).map(({ date }) => date)).toEqual([
      '2020-04-17',
      '2021-05-20',
    ]);
  });
});

describe('issuers', () => {
  test.each([
    ['190-KH/TU', 'BTV Tỉnh ủy Quảng Trị', undefined],
    ['190-KH/TU', 'Tỉnh ủy', undefined],
    ['190-KH/TU', 'UBND tỉnh', 'Ban Thường vụ Tỉnh ủy'],
    ['52-NQ/TW', 'Chính phủ', 'Bộ Chính trị'],
    ['12/KH-UBND', 'Ủy ban nhân dân huyện Cam Lộ', undefined],
    ['12/KH-UBND', 'Sở Y tế', 'UBND'],
    ['12/KH-SNV', 'Sở Y tế', 'Sở Nội vụ'],
    ['57/UBND-KHCN', 'UBND tỉnh Quảng Trị', undefined],
    ['825/SKH-TH', 'Sở Kế hoạch và Đầu tư', undefined],
    ['12/QĐ-ABC', 'Sở Y tế', undefined],
    ['12/KH-UBND', 'một cơ quan nào đó', undefined],
  ])('%s of “%s”: expected %s', (symbol, issuer, expected) => {
    expect(issuerConflict(symbol, issuer, knownDocuments(symbol, nq52)[0], nq52)).toBe(expected);
  });
});
