import type { Platform } from '../../platform.ts';
import { isUtf8 } from '../csv/decode-text.ts';

/**
 * Bytes of an XML part as UTF-8, whatever its encoding: UTF-16 by its mark or its zero bytes, else what its
 * declaration says. UTF-8 itself is given back as it is.
 */
export function asUtf8(bytes: Uint8Array, platform: Platform): Uint8Array {
  const label = wideLabel(bytes) ?? declaredLabel(bytes, platform);
  if (label === undefined) return bytes;
  const from = bytes[0] === 0xff || bytes[0] === 0xfe ? 2 : 0;
  return platform.encodeUtf8(platform.decode(bytes.subarray(from), label));
}

function wideLabel(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  return first === 0 && second === 0x3c ? 'utf-16be' : undefined;
}

/** The declared encoding where it is another than UTF-8. */
function declaredLabel(bytes: Uint8Array, platform: Platform): string | undefined {
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return undefined;
  const end = bytes.indexOf(0x3e);
  const head = platform.decodeUtf8(bytes, 0, Math.min(end < 0 ? bytes.length : end, 256));
  const label = /encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1]?.toLowerCase();
  if (label === undefined || label === 'utf-8' || label === 'utf8') return undefined;
  // Some programs declare an encoding and write UTF-8 all the same.
  return label.startsWith('utf-16') || isUtf8(bytes) ? undefined : label;
}
