import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetUnitOfHeading, printMoney, readMoney } from '../../../shared/value/money.ts';
import { cellInput } from '../../builders/cell-input.ts';
import { MONEY_CASES } from './money-cases.ts';

const TRIEU = 1_000_000;

function summary(reading: ReturnType<typeof readMoney>): readonly unknown[] {
  return [reading.value.amount, ...reading.issues.map(({ code }) => code.replace('money-', ''))];
}

describe('readMoney', () => {
  test.each(MONEY_CASES.map(([text, unit, amount, ...codes]) => ({ text, unit, amount, codes })))(
    'reads “$text” where the column counts $unit as $amount $codes',
    ({ text, unit, amount, codes }) => {
      const reading = readMoney(cellInput(text), unit === 0 ? undefined : unit);
      expect(summary(reading)).toEqual([amount, ...codes]);
    },
  );

  test.each([
    [1_500_000_000, undefined, [1_500_000_000]],
    [500, TRIEU, [500_000_000]],
    [1355.9, TRIEU, [1_355_900_000]],
    [0.1, TRIEU, [100_000]],
    [0, undefined, [0]],
    [500, undefined, [undefined, 'unit-unclear']],
    [71_739, undefined, [71_739, 'unit-unclear']],
    [1_500_000_000, TRIEU, [undefined, 'unit-unclear']],
    [-5, TRIEU, [-5_000_000, 'negative']],
    [1e300, undefined, [undefined, 'unreadable']],
  ] as const)('reads the number %d where the column counts %s', (number, unit, expected) => {
    expect(summary(readMoney(cellInput(number), unit))).toEqual(expected);
  });

  test.each([
    ['1,500', undefined, ['1.500 đồng', '1.500.000 đồng', '1.500.000.000 đồng']],
    ['1,500', TRIEU, ['1.500.000 đồng', '1.500.000.000 đồng']],
    ['1,500 tỷ', undefined, ['1.500.000.000 đồng', '1.500.000.000.000 đồng']],
    ['1.500', undefined, ['1.500 đồng', '1.500.000.000 đồng']],
  ] as const)('says every reading of “%s”', (text, unit, readings) => {
    const [found] = readMoney(cellInput(text), unit).issues;
    expect(found?.params).toEqual({ value: text, readings });
  });

  test('offers the plain number for a number kept as text', () => {
    const [found] = readMoney(cellInput('1.355,90'), TRIEU).issues;
    expect(found?.fix).toEqual({ from: '1.355,90', to: '1355.9', safe: true });
  });

  test.each([
    ['500.000.000 ₫', TRIEU, '500'],
    ['500.000.000,00 ₫', undefined, '500000000'],
    ['80.456,00 ₫', undefined, undefined],
  ])(
    'offers for “%s” in a column of %j the number %j, which counts in the column’s unit',
    (text, unit, to) => {
      const [found] = readMoney(cellInput(text), unit).issues;
      expect([found?.code, found?.fix?.to]).toEqual(['money-number-as-text', to]);
    },
  );

  test('never loses a đồng to binary fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (thousandths) => {
        const text = `${String(Math.floor(thousandths / 1000))},${String(thousandths % 1000).padStart(3, '0')}1 triệu`;
        expect(readMoney(cellInput(text)).value.amount).toBe(thousandths * 1000 + 100);
      }),
    );
  });
});

describe('printMoney', () => {
  test('prints what reads back as the same amount without complaint', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (amount) => {
        expect(readMoney(cellInput(printMoney(amount)))).toEqual({
          value: { text: printMoney(amount), amount },
          issues: [],
        });
      }),
    );
  });

  test.each([
    [0, '0 đồng'],
    [999, '999 đồng'],
    [1_500_000, '1.500.000 đồng'],
    [-1000, '-1.000 đồng'],
  ])('prints %d as “%s”', (amount, text) => {
    expect(printMoney(amount)).toBe(text);
  });
});

describe('budgetUnitOfHeading', () => {
  test.each([
    ['Kinh phí (triệu đồng)', TRIEU],
    ['Kinh phí dự kiến (ĐVT: triệu đồng)', TRIEU],
    ['Kinh phí\n(Triệu đồng)', TRIEU],
    ['KINH PHÍ, TRIỆU ĐỒNG', TRIEU],
    ['Kinh phí (tr.đ)', TRIEU],
    ['Kinh phí (trđ)', TRIEU],
    ['Kinh phí (triệu)', TRIEU],
    ['Dự toán (tỷ đồng)', 1_000_000_000],
    ['Kinh phí (1.000 đồng)', 1000],
    ['Kinh phí ĐVT: nghìn đồng', 1000],
    ['Kinh phí (đồng)', 1],
    ['Kinh phí (VNĐ)', 1],
    ['Số tiền (đ)', 1],
    ['Kinh phí', undefined],
    ['Hội đồng', undefined],
    ['Kinh phí hợp đồng', undefined],
    ['Tỷ lệ giải ngân', undefined],
  ])('finds the unit of “%s”', (heading, unit) => {
    expect(budgetUnitOfHeading(heading)).toBe(unit);
  });
});
