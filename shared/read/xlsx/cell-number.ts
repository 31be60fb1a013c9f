/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${String(exponent)}`));

/** Ten to a power of 0 to 22, exactly. */
export function powerOfTen(exponent: number): number {
  return POWERS[exponent] as number;
}

const EXACT_LIMIT = 2 ** 53;

/**
 * Number of an ASCII byte range, exactly what `Number` makes of the same text; `NaN` when it is no decimal number.
 * Whole numbers and decimals of up to 15 digits take a short way that is exact by arithmetic: both the digits and the
 * power of ten are exact in a double, so their quotient is rounded once, rightly (Clinger 1990).
 */
export function parseCellNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const isNegative = bytes[at] === 0x2d;
  if (isNegative) at++;
  let digits = 0;
  let seen = 0;
  let point = -1;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0x30 && byte <= 0x39) {
      digits = digits * 10 + (byte - 0x30);
      seen++;
    } else if (byte === 0x2e && point < 0) {
      point = seen;
    } else {
      return parseSlowly(bytes, start, end);
    }
  }
  if (seen === 0 || digits >= EXACT_LIMIT) return parseSlowly(bytes, start, end);
  const decimals = point < 0 ? 0 : seen - point;
  if (decimals > 22) return parseSlowly(bytes, start, end);
  const value = decimals === 0 ? digits : digits / (POWERS[decimals] as number);
  return isNegative ? -value : value;
}

/** Exponents, long fractions, signs and blanks: left to `Number`, but for what it takes and a cell does not hold. */
function parseSlowly(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 400) return NaN;
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  text = text.trim();
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}
