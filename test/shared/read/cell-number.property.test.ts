import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCellNumber } from '../../../shared/read/xlsx/cell-number.ts';

function parse(text: string): number {
  const bytes = new TextEncoder().encode(`<v>${text}</v>`);
  return parseCellNumber(bytes, 3, bytes.length - 4);
}

describe('A number of a cell', () => {
  it('is exactly what Number makes of any double written out', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parse(String(value))).toBe(Number(String(value)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is exactly what Number makes of any digits with any number of decimals', () => {
    const digits = fc.array(fc.constantFrom(...Array.from('0123456789')), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(digits, fc.nat({ max: 30 }), fc.boolean(), (list, point, isNegative) => {
        const whole = list.slice(0, point).join('');
        const decimals = list.slice(point).join('');
        const text = `${isNegative ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
        expect(parse(text)).toBe(Number(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', '.', '-', '1.2.3', '0x10', 'Infinity', 'NaN', '1e', '12a', '1 2'])(
    'is not made of %j',
    (text) => {
      expect(parse(text)).toBeNaN();
    },
  );
});
