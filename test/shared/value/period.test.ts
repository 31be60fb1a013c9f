import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPeriodIn,
  makePeriod,
  parsePeriod,
  periodLabel,
  previousPeriod,
  type PeriodKind,
} from '../../../shared/value/period.ts';

describe('parsePeriod', () => {
  test.each([
    ['2021-01', '2021-01', '2020-12-15', '2021-01-14'],
    ['Tháng 1/2021', '2021-01', '2020-12-15', '2021-01-14'],
    ['tháng 01 năm 2021', '2021-01', '2020-12-15', '2021-01-14'],
    ['03/2021', '2021-03', '2021-02-15', '2021-03-14'],
    ['2021-Q1', '2021-Q1', '2020-12-15', '2021-03-14'],
    ['Quý I/2021', '2021-Q1', '2020-12-15', '2021-03-14'],
    ['quý 1 năm 2021', '2021-Q1', '2020-12-15', '2021-03-14'],
    ['QUÝ IV NĂM 2021', '2021-Q4', '2021-09-15', '2021-12-14'],
    ['Kỳ báo cáo: Quý II/2021', '2021-Q2', '2021-03-15', '2021-06-14'],
    ['2021-H1', '2021-H1', '2020-12-15', '2021-06-14'],
    ['6 tháng đầu năm 2021', '2021-H1', '2020-12-15', '2021-06-14'],
    ['6 tháng cuối năm 2021', '2021-H2', '2021-06-15', '2021-12-14'],
    ['2021-9M', '2021-9M', '2020-12-15', '2021-09-14'],
    ['9 tháng năm 2021', '2021-9M', '2020-12-15', '2021-09-14'],
    ['9 tháng đầu năm 2021', '2021-9M', '2020-12-15', '2021-09-14'],
    ['2021', '2021', '2020-12-15', '2021-12-14'],
    ['năm 2021', '2021', '2020-12-15', '2021-12-14'],
  ])('reads “%s” as %s with data from %s to %s', (text, id, from, to) => {
    const period = parsePeriod(text);
    expect([period?.id, period?.from, period?.to]).toEqual([id, from, to]);
  });

  test.each([
    '',
    'quý 5/2021',
    'tháng 13/2021',
    'Quý I',
    '2021-2025',
    'báo cáo chuyên đề',
    '31/12/2021',
  ])('takes “%s” for no period', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  const kinds: readonly PeriodKind[] = ['month', 'quarter', 'half', 'nine_months', 'year'];
  const anyPeriod = fc
    .tuple(
      fc.constantFrom(...kinds),
      fc.integer({ min: 2000, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
    )
    .map(([kind, year, number]) => makePeriod(kind, year, number))
    .filter((period) => period !== undefined);

  test('reads back the id and the Vietnamese name of every period', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(period.id)).toEqual(period);
        expect(parsePeriod(periodLabel(period, 'vi'))).toEqual(period);
      }),
    );
  });

  test('lets the data of one period begin where those of the one before end', () => {
    fc.assert(
      fc.property(
        anyPeriod.filter(({ kind }) => kind !== 'nine_months'),
        (period) => {
          const before = previousPeriod(period);
          expect(before?.to.slice(8)).toBe('14');
          expect(before?.to.slice(0, 8)).toBe(period.from.slice(0, 8));
        },
      ),
    );
  });
});

describe('findPeriodIn', () => {
  test.each([
    ['BC_Q1-2021.xlsx', '2021-Q1'],
    ['Ma tran thang 01 nam 2021.xlsx', '2021-01'],
    ['STTTT_T1.2021.xls', '2021-01'],
    ['9T2021.xlsx', '2021-9M'],
    ['6T-2021.xlsx', '2021-H1'],
    ['2021-01 SYT.xlsx', '2021-01'],
    ['Báo cáo 6 tháng đầu năm 2021 của Sở Y tế', '2021-H1'],
    ['BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ QUÝ II NĂM 2021', '2021-Q2'],
    ['Ma trận nhiệm vụ năm 2021', '2021'],
    ['Kế hoạch giai đoạn năm 2021 - 2025', undefined],
    ['Ma trận nhiệm vụ 52-NQ/TW', undefined],
  ])('finds in “%s” the period %s', (text, id) => {
    expect(findPeriodIn(text)?.id).toBe(id);
  });
});

describe('periodLabel', () => {
  test.each([
    ['2021-01', 'Tháng 01/2021', 'January 2021'],
    ['2021-Q2', 'Quý II/2021', 'Quarter II of 2021'],
    ['2021-H1', '6 tháng đầu năm 2021', 'First half of 2021'],
    ['2021-9M', '9 tháng năm 2021', 'First nine months of 2021'],
    ['2021', 'Năm 2021', 'Year 2021'],
  ])('names %s “%s” and “%s”', (id, vietnamese, english) => {
    const period = parsePeriod(id);
    if (!period) throw new Error(`${id} is no period`);
    expect([periodLabel(period, 'vi'), periodLabel(period, 'en')]).toEqual([vietnamese, english]);
  });
});
