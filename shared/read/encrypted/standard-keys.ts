import type { Ciphers } from '../../platform.ts';
import { startsAlike, wordAt, wordBytes, type KeyMaker } from './package-keys.ts';

const AES_128 = 0x660e;
const AES_256 = 0x6610;
const SHA_1 = 0x8004;
const SHA_1_LENGTH = 20;
const SPINS = 50_000;

/** Keys of standard encryption (MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9): SHA-1, AES in single blocks. */
export const standardKeys: KeyMaker = (info, password, ciphers) => {
  const headerLength = wordAt(info, 0);
  const header = info.subarray(4, 4 + headerLength);
  const verifier = info.subarray(4 + headerLength);
  const algorithm = wordAt(header, 8);
  const keyLength = wordAt(header, 16) / 8;
  const isKnown =
    algorithm >= AES_128 && algorithm <= AES_256 && [0, SHA_1].includes(wordAt(header, 12));
  if (!isKnown || ![16, 24, 32].includes(keyLength)) return undefined;
  if (wordAt(verifier, 0) !== 16 || verifier.length < 72) return undefined;
  const salt = verifier.subarray(4, 20);
  const key = keyOf(password, salt, keyLength, ciphers);
  const input = ciphers.decryptAes(key, verifier.subarray(20, 36));
  const hash = ciphers.decryptAes(key, verifier.subarray(40, 72));
  if (!startsAlike(ciphers.hash('sha1', input), hash, SHA_1_LENGTH)) return undefined;
  return {
    decrypt: (data) => ciphers.decryptAes(key, data.subarray(0, data.length - (data.length % 16))),
  };
};

function keyOf(
  password: Uint8Array,
  salt: Uint8Array,
  length: number,
  ciphers: Ciphers,
): Uint8Array {
  let spun = ciphers.hash('sha1', salt, password);
  for (let spin = 0; spin < SPINS; spin++) spun = ciphers.hash('sha1', wordBytes(spin), spun);
  const last = ciphers.hash('sha1', spun, wordBytes(0));
  const key = new Uint8Array(2 * SHA_1_LENGTH);
  key.set(ciphers.hash('sha1', padded(last, 0x36)));
  key.set(ciphers.hash('sha1', padded(last, 0x5c)), SHA_1_LENGTH);
  return key.subarray(0, length);
}

/** A block of one byte, with the hash laid over it. */
function padded(hash: Uint8Array, filler: number): Uint8Array {
  return Uint8Array.from({ length: 64 }, (_, at) => filler ^ (hash[at] ?? 0));
}
