import { describe, expect, test } from 'vitest';
import { readDocuments } from '../../../shared/value/document-symbol.ts';
import { documentTypeOf } from '../../../shared/value/document-types.ts';
import { cellInput } from '../../builders/cell-input.ts';
import { smallProgramme } from '../../builders/programme.ts';

const programme = smallProgramme();
const read = (text: string): ReturnType<typeof readDocuments> =>
  readDocuments(cellInput(text), programme);

describe('readDocuments', () => {
  test.each(
    (
      '52-NQ/TW 190-KH/TU 58-CTr/TU 07-CTHĐ/TU 36-HD/VPTW 66-QĐ/TW 402-CV/VPĐU 116-HD/BTGTW 352-QĐ/TU 01-QĐ/BCĐCĐS ' +
      '30/2020/NĐ-CP 41/2019/QĐ-UBND 28/2016/NQ-HĐND 01/2020/TT-VPCP 193/2025/QH15 76/2025/UBTVQH15 50/NQ-CP ' +
      '4715/KH-UBND 749/QĐ-TTg 02/BC-SKHCN 274/KH-SNgV 04/TTr-BKHCN-BTTTT 36a/NQ-CP 2074a/QĐ-TTTT 57/UBND-KHCN ' +
      '1906/VPCP-KGVX 825/SKH-TH 2231/SNV-CCHC&PC 15/VBHN-VPQH 12/BCTĐ-STC'
    ).split(' '),
  )('takes the symbol %s as it is', (symbol) => {
    expect(read(symbol)).toEqual({ value: [{ text: symbol, symbol }], issues: [] });
  });

  test.each([
    ['02 /BC-SKHCN', '02/BC-SKHCN'],
    ['02/ BC - SKHCN', '02/BC-SKHCN'],
    ['4715/KH–UBND', '4715/KH-UBND'],
    ['4715/KH−UBND', '4715/KH-UBND'],
    ['749/QÐ-TTg', '749/QĐ-TTg'],
    ['749/QD-TTg', '749/QĐ-TTg'],
    ['749/QĐ-TTG', '749/QĐ-TTg'],
    ['30/2020/ND-CP', '30/2020/NĐ-CP'],
    ['12/TTR-SKHCN', '12/TTr-SKHCN'],
    ['07-CTR/TU', '07-CTr/TU'],
    ['2/BC-SKHCN', '02/BC-SKHCN'],
    ['02/bc-skhcn', '02/BC-SKHCN'],
    ['52/NQ-TW', '52-NQ/TW'],
    ['52-NQ-TW', '52-NQ/TW'],
    ['190/KH/TU', '190-KH/TU'],
  ])('reads %s as %s and offers it', (written, symbol) => {
    expect(read(written)).toEqual({
      value: [{ text: written, symbol }],
      issues: [
        {
          code: 'document-malformed',
          params: { value: written, canonical: symbol },
          fix: { from: written, to: symbol, safe: true },
        },
      ],
    });
  });

  test('reads number, day and words of a citation', () => {
    const text = 'Kế hoạch số 5807/KH-UBND ngày 17/12/2020 của UBND tỉnh';
    expect(read(text)).toEqual({
      value: [{ text, symbol: '5807/KH-UBND', date: '2020-12-17' }],
      issues: [],
    });
    expect(read('5807/KH-UBND (17/12/2020)').value[0]?.date).toBe('2020-12-17');
    expect(read('Nghị quyết 52-NQ/TW ngày 27 tháng 9 năm 2019').value[0]?.date).toBe('2019-09-27');
    expect(read('5807/KH-UBND ngày 31/6/2020').value[0]?.date).toBeUndefined();
  });

  test.each([
    ['; ', 'a semicolon'],
    [', ', 'a comma'],
    ['\n', 'a line break'],
    [' và ', '“và”'],
  ])('tells citations apart at %j, %s', (separator) => {
    const first = 'Nghị quyết số 52-NQ/TW ngày 27/9/2019 của Bộ Chính trị';
    const second = 'Kế hoạch số 190-KH/TU ngày 12/8/2020';
    expect(read(first + separator + second)).toEqual({
      value: [
        { text: first, symbol: '52-NQ/TW', date: '2019-09-27' },
        { text: second, symbol: '190-KH/TU', date: '2020-08-12' },
      ],
      issues: [],
    });
  });

  test('mends every slip of a cell at once', () => {
    const reading = read('02 /BC-SKHCN; số 749/QD-TTg ngày 03/6/2020');
    expect(reading.issues).toEqual([
      {
        code: 'document-malformed',
        params: { value: '02 /BC-SKHCN; 749/QD-TTg', canonical: '02/BC-SKHCN; 749/QĐ-TTg' },
        fix: {
          from: '02 /BC-SKHCN; số 749/QD-TTg ngày 03/6/2020',
          to: '02/BC-SKHCN; số 749/QĐ-TTg ngày 03/6/2020',
          safe: true,
        },
      },
    ]);
  });

  test.each(['57/UBND', '1234/QĐ', '52/NQ TW', 'NQ-52/TW', 'KH/UBND'])(
    'reports %s, which looks like a symbol gone wrong',
    (text) => {
      const reading = read(text);
      expect(reading.issues.map(({ code, fix }) => [code, fix])).toEqual([
        ['document-malformed', undefined],
      ]);
    },
  );

  test.each([
    'Chương trình công tác năm',
    'giai đoạn 2021-2025',
    '17/12/2020',
    'CMCN 4.0',
    'COVID-19',
    '1/6',
    'Nghị quyết 52',
    'Kế hoạch năm 2021 - UBND tỉnh',
    'ngày 20/5/2024 - UBND tỉnh',
    '12/2021',
    'abc-12@quangtri.gov.vn',
    'Công văn của Bộ Thông tin và Truyền thông',
  ])('takes “%s” for words without a symbol', (text) => {
    expect(read(text)).toEqual({ value: [{ text }], issues: [] });
  });
});

test.each([
  ['TTR', 'TTr'],
  ['ctr', 'CTr'],
  ['QĐ', 'QĐ'],
  ['QD', 'QĐ'],
  ['DA', 'DA'],
  ['ĐA', 'ĐA'],
  ['UBND', undefined],
])('documentTypeOf takes %s for %s', (written, type) => {
  expect(documentTypeOf(written)).toBe(type);
});
