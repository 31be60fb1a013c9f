const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const PADDING = 61;
const VALUES = new Uint8Array(128).fill(255);
CODES.forEach((code, value) => (VALUES[code] = value));

/**
 * Base64 (RFC 4648) of bytes, with padding, as ASCII: the machine makes text of it quickest. The ES library alone has
 * no such function.
 */
export function toBase64(bytes: Uint8Array): Uint8Array {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PADDING);
  const code = (sextet: number) => CODES[sextet & 63] as number;
  const whole = bytes.length - (bytes.length % 3);
  let at = 0;
  for (let index = 0; index < whole; index += 3) {
    const three =
      ((bytes[index] as number) << 16) |
      ((bytes[index + 1] as number) << 8) |
      (bytes[index + 2] as number);
    codes[at] = code(three >> 18);
    codes[at + 1] = code(three >> 12);
    codes[at + 2] = code(three >> 6);
    codes[at + 3] = code(three);
    at += 4;
  }
  if (whole < bytes.length) {
    const rest = ((bytes[whole] as number) << 16) | ((bytes[whole + 1] ?? 0) << 8);
    codes[at] = code(rest >> 18);
    codes[at + 1] = code(rest >> 12);
    if (whole + 2 === bytes.length) codes[at + 2] = code(rest >> 6);
  }
  return codes;
}

/** Bytes of a base64 text; `undefined` when it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let [at, bits, held] = [0, 0, 0];
  for (let index = 0; index < text.length - padding; index++) {
    const value = VALUES[text.charCodeAt(index)] ?? 255;
    if (value === 255) return undefined;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
    }
  }
  return bytes;
}
