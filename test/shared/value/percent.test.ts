import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printPercent, readPercent } from '../../../shared/value/percent.ts';
import { cellInput } from '../../builders/cell-input.ts';

describe('readPercent', () => {
  test.each([
    ['80%', 80],
    ['80', 80],
    ['80,5 %', 80.5],
    ['80.5%', 80.5],
    ['Đạt 80%', 80],
    ['Đã hoàn thành khoảng 80%', 80],
    ['80 phần trăm', 80],
    ['100% (đã xong)', 100],
    ['100% kế hoạch', 100],
    ['0,8', 80],
    ['0,8%', 0.8],
    ['0', 0],
    [80, 80],
    [0.8, 80],
    [0, 0],
    [100, 100],
  ])('reads %s as %d percent', (value, percent) => {
    const reading = readPercent(cellInput(value));
    expect([reading.value.percent, reading.issues]).toEqual([percent, []]);
  });

  test('takes a number shown as a percentage for what is shown', () => {
    const style = { kind: 'percent', format: '0%' } as const;
    expect(readPercent(cellInput(0.8, style, '80%')).value).toEqual({ text: '80%', percent: 80 });
    expect(readPercent(cellInput(1, style, '100%')).value.percent).toBe(100);
    expect(readPercent(cellInput(0.07, style, '7%')).value.percent).toBe(7);
  });

  test.each([
    [1, 'fractions', 100, undefined],
    ['1', 'fractions', 100, undefined],
    [1, 'percents', 1, undefined],
    [0.5, 'fractions', 50, undefined],
    [0, 'percents', 0, undefined],
    [1, undefined, undefined, ['1%', '100%']],
    ['1', undefined, undefined, ['1%', '100%']],
    ['1,0', undefined, undefined, ['1%', '100%']],
    [0.5, 'percents', undefined, ['0,5%', '50%']],
    [1, 'both', undefined, ['1%', '100%']],
    [0.5, 'both', undefined, ['0,5%', '50%']],
    ['1%', undefined, 1, undefined],
    ['100%', 'fractions', 100, undefined],
    [50, 'fractions', 50, undefined],
  ] as const)(
    'reads a bare %j in a column of %j as %j, or says both readings: %j',
    (value, scale, percent, readings) => {
      const reading = readPercent(cellInput(value), scale);
      expect(reading.value.percent).toBe(percent);
      expect(reading.issues.map(({ params }) => params)).toEqual(
        readings === undefined ? [] : [{ value: reading.value.text, readings }],
      );
    },
  );

  test.each([
    ['150%', 150, 'status-progress-range'],
    ['-5%', -5, 'status-progress-range'],
    [101, 101, 'status-progress-range'],
    ['Đã hoàn thành', undefined, 'status-progress-unreadable'],
    ['8/10', undefined, 'status-progress-unreadable'],
    ['50-60%', undefined, 'status-progress-unreadable'],
  ])('reports %s', (value, percent, code) => {
    const reading = readPercent(cellInput(value));
    expect([reading.value.percent, reading.issues.map((each) => each.code)]).toEqual([
      percent,
      [code],
    ]);
  });
});

test('printPercent prints what reads back as the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
      const percent = hundredths / 100;
      expect(readPercent(cellInput(printPercent(percent))).value.percent).toBe(percent);
    }),
  );
});
