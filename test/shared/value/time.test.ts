import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellStyle } from '../../../shared/grid/cell.ts';
import { dayOfSerial } from '../../../shared/grid/serial-date.ts';
import { printTime, readTime } from '../../../shared/value/time.ts';
import type { TimeKind, TimeValue } from '../../../shared/value/value.ts';
import { cellInput } from '../../builders/cell-input.ts';
import { TIME_CASES } from './time-cases.ts';

const DATE: Partial<CellStyle> = { kind: 'date', format: 'dd/mm/yyyy' };

function summary(reading: ReturnType<typeof readTime>): readonly string[] {
  const { kind, from = '-', to = '-' } = reading.value;
  return [kind, from, to, ...reading.issues.map(({ code }) => code.replace('time-', ''))];
}

describe('readTime', () => {
  test.each(TIME_CASES)('reads “%s” as a %s from %s to %s', (text, ...expected) => {
    expect(summary(readTime(cellInput(text), 'deadline'))).toEqual(expected);
  });

  test.each(TIME_CASES)(
    'reads “%s” the same in decomposed letters and odd spaces',
    (text, ...expected) => {
      const odd = `\u00a0${text.normalize('NFD').replaceAll(' ', '\u00a0')}\u200b `;
      expect(summary(readTime({ ...cellInput(text), value: odd }, 'deadline'))).toEqual(expected);
    },
  );

  test.each([
    [44561, DATE, '31/12/2021', ['date', '2021-12-31', '2021-12-31']],
    [
      44561.75,
      { kind: 'datetime', format: 'dd/mm/yyyy hh:mm' },
      '31/12/2021 18:00',
      ['date', '2021-12-31', '2021-12-31'],
    ],
    [44348, { kind: 'date', format: 'mm/yyyy' }, '06/2021', ['month', '2021-06-01', '2021-06-30']],
    [44348, { kind: 'date', format: 'mmm\\-yy' }, 'Jun-21', ['month', '2021-06-01', '2021-06-30']],
    [44561, { kind: 'date', format: 'yyyy' }, '2021', ['year', '2021-01-01', '2021-12-31']],
    [
      44348,
      { kind: 'date', format: 'd\\-mmm' },
      '1-Jun',
      ['date', '2021-06-01', '2021-06-01', 'year-missing'],
    ],
    [44561, {}, '44561', ['date', '2021-12-31', '2021-12-31']],
    [2021, {}, '2021', ['year', '2021-01-01', '2021-12-31']],
    [20250704, {}, '20250704', ['date', '2025-07-04', '2025-07-04']],
    [20251304, {}, '20251304', ['unreadable', '-', '-', 'impossible']],
    [6.2021, {}, '6.2021', ['month', '2021-06-01', '2021-06-30']],
    [6, {}, '6', ['unreadable', '-', '-', 'unreadable']],
    [2021, DATE, '13/07/1905', ['year', '2021-01-01', '2021-12-31', 'impossible']],
    [0, { kind: 'time', format: 'h:mm' }, '0:00', ['unreadable', '-', '-', 'unreadable']],
    [0.5, { kind: 'time', format: 'h:mm' }, '12:00', ['unreadable', '-', '-', 'unreadable']],
    [
      1.34375,
      { kind: 'duration', format: '[h]:mm' },
      '32:15',
      ['unreadable', '-', '-', 'unreadable'],
    ],
    [0, DATE, '00/01/1900', ['unreadable', '-', '-', 'unreadable']],
    [1, DATE, '01/01/1900', ['unreadable', '-', '-', 'unreadable']],
  ] as const)('reads the number %s with style %o, shown as %s', (number, style, text, expected) => {
    expect(summary(readTime(cellInput(number, style, text), 'deadline'))).toEqual(expected);
  });

  test('takes “từ” before a start for the start itself', () => {
    expect(summary(readTime(cellInput('Từ tháng 3/2021'), 'start'))).toEqual([
      'month',
      '2021-03-01',
      '2021-03-31',
    ]);
    expect(summary(readTime(cellInput('Từ tháng 3/2021'), 'deadline'))).toEqual([
      'open_from',
      '2021-03-01',
      '-',
    ]);
  });

  test('keeps the displayed text of every cell', () => {
    expect(readTime(cellInput(44561, DATE, '31/12/2021'), 'deadline').value.text).toBe(
      '31/12/2021',
    );
    expect(readTime(cellInput('  hết quý II/2021 '), 'deadline').value.text).toBe(
      'hết quý II/2021',
    );
  });

  test('offers the day-first text for a text written month first', () => {
    const [found] = readTime(cellInput('12/31/2021'), 'deadline').issues;
    expect(found?.fix).toEqual({ from: '12/31/2021', to: '31/12/2021', safe: false });
  });

  test('says both readings of a real date in a column that US settings turned round', () => {
    const reading = readTime(cellInput(44322, DATE, '06/05/2021'), 'deadline', 'dates');
    expect(reading.value.to).toBe('2021-05-06');
    expect(reading.issues).toEqual([
      {
        code: 'time-swapped',
        params: { column: 'deadline', value: '06/05/2021', readings: ['06/05/2021', '05/06/2021'] },
        fix: { from: '06/05/2021', to: '05/06/2021', safe: false },
      },
    ]);
  });

  test('does not doubt a date that is the same either way, or could not be turned round', () => {
    expect(readTime(cellInput(44321, DATE, '05/05/2021'), 'deadline', 'dates').issues).toEqual([]);
    expect(readTime(cellInput(44561, DATE, '31/12/2021'), 'deadline', 'dates').issues).toEqual([]);
  });
});

describe('printTime', () => {
  const day = fc.integer({ min: 32_874, max: 73_050 }).map((serial) => dayOfSerial(serial) ?? '');
  const months = fc.tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }));
  const written = fc.oneof(
    day.map((iso) => iso.split('-').reverse().join('/')),
    fc.tuple(day, day).map((days) =>
      days
        .sort()
        .map((iso) => iso.split('-').reverse().join('/'))
        .join(' - '),
    ),
    months.map(([year, month]) => `Tháng ${String(month)}/${String(year)}`),
    months.map(([year, month]) => `Quý ${String(1 + (month % 4))} năm ${String(year)}`),
    months.map(([year, month]) => `Quý I - Quý ${String(2 + (month % 3))}/${String(year)}`),
    months.map(([year, month]) => `6 tháng ${month > 6 ? 'đầu' : 'cuối'} năm ${String(year)}`),
    months.map(([year]) => `năm ${String(year)}`),
    months.map(([year, month]) => `${String(year)}-${String(year + month)}`),
    months.map(([year]) => `${String(year)} và những năm tiếp theo`),
    months.map(([, month]) => `${String(month)} ngày`),
    fc.constantFrom('Thường xuyên', 'Hằng năm', 'theo kế hoạch', 'Tháng 6', 'không rõ'),
  );

  test('prints what reads back as the same kind and days', () => {
    fc.assert(
      fc.property(written, (text) => {
        const { value } = readTime(cellInput(text), 'deadline');
        const again = readTime(cellInput(printTime(value)), 'deadline').value;
        expect([again.kind, again.from, again.to]).toEqual([value.kind, value.from, value.to]);
      }),
    );
  });

  test.each([
    ['date', '2021-01-05', '2021-01-05', '05/01/2021'],
    ['month', '2021-06-01', '2021-06-30', '06/2021'],
    ['quarter', '2021-04-01', '2021-06-30', 'Quý II/2021'],
    ['quarter_range', '2021-01-01', '2021-06-30', 'Quý I/2021 - Quý II/2021'],
    ['half', '2021-07-01', '2021-12-31', '6 tháng cuối năm 2021'],
    ['year_range', '2021-01-01', '2025-12-31', '2021-2025'],
    ['date_range', '2021-03-01', '2021-06-30', '01/03/2021 - 30/06/2021'],
  ] as const)('prints a %s from %s to %s as “%s”', (kind, from, to, text) => {
    expect(printTime({ text: '', kind, from, to })).toBe(text);
  });

  test('prints what has no days as it is written', () => {
    const kinds: readonly TimeKind[] = [
      'recurring',
      'duration',
      'by_reference',
      'unreadable',
      'date',
    ];
    const value = (kind: TimeKind): TimeValue => ({ kind, text: 'như văn bản' });
    expect(kinds.map((kind) => printTime(value(kind)))).toEqual(kinds.map(() => 'như văn bản'));
  });
});
