import { fromBase64 } from '../../matrix/base64.ts';
import type { Ciphers, HashName } from '../../platform.ts';
import { startsAlike, wordBytes, type KeyMaker } from './package-keys.ts';

/** What each key is for goes into it (MS-OFFCRYPTO 2.3.4.13). */
const FOR_VERIFIER = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const FOR_VERIFIER_HASH = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const FOR_KEY = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);
/** Bytes that are encrypted together, each segment with a vector of its own. */
const SEGMENT = 4096;
/** Excel hashes 100,000 times; far more is meant to keep a reader busy. */
const MOST_SPINS = 1_000_000;

const HASHES: Readonly<Record<string, HashName>> = {
  SHA1: 'sha1',
  'SHA-1': 'sha1',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
};

/** How one key of the file is made and used: its element's attributes. */
interface KeyData {
  readonly hash: HashName;
  readonly salt: Uint8Array;
  readonly blockSize: number;
  readonly keyLength: number;
}

/** Keys of agile encryption (MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15), described in XML. */
export const agileKeys: KeyMaker = (info, password, ciphers, platform) => {
  const xml = platform.decodeUtf8(info, 0, info.length);
  const ofPackage = keyData(attributesOf(xml, 'keyData'));
  const attributes = attributesOf(xml, '(?:\\w+:)?encryptedKey');
  const ofPassword = keyData(attributes);
  const spins = Number(attributes.get('spinCount'));
  if (!ofPackage || !ofPassword || !(spins >= 0 && spins <= MOST_SPINS)) return undefined;
  const { hash, salt, blockSize, keyLength } = ofPassword;
  let spun = ciphers.hash(hash, salt, password);
  for (let spin = 0; spin < spins; spin++) spun = ciphers.hash(hash, wordBytes(spin), spun);
  const opened = (name: string, purpose: Uint8Array): Uint8Array | undefined => {
    const data = fromBase64(attributes.get(name) ?? '');
    if (data === undefined || data.length === 0 || data.length % 16 !== 0) return undefined;
    const key = ofLength(ciphers.hash(hash, spun, purpose), keyLength);
    return ciphers.decryptAes(key, data, ofLength(salt, blockSize));
  };
  const verifier = opened('encryptedVerifierHashInput', FOR_VERIFIER)?.subarray(0, salt.length);
  const verifierHash = opened('encryptedVerifierHashValue', FOR_VERIFIER_HASH);
  const key = opened('encryptedKeyValue', FOR_KEY)?.subarray(0, ofPackage.keyLength);
  if (verifier === undefined || verifierHash === undefined || key === undefined) return undefined;
  const expected = ciphers.hash(hash, verifier);
  if (!startsAlike(expected, verifierHash, expected.length)) return undefined;
  return { decrypt: (data) => decryptSegments(data, key, ofPackage, ciphers) };
};

function decryptSegments(
  data: Uint8Array,
  key: Uint8Array,
  { hash, salt, blockSize }: KeyData,
  ciphers: Ciphers,
): Uint8Array {
  const plain = new Uint8Array(data.length - (data.length % 16));
  for (let at = 0, segment = 0; at < plain.length; at += SEGMENT, segment++) {
    const vector = ofLength(ciphers.hash(hash, salt, wordBytes(segment)), blockSize);
    const piece = data.subarray(at, Math.min(at + SEGMENT, plain.length));
    plain.set(ciphers.decryptAes(key, piece, vector), at);
  }
  return plain;
}

/** Bytes cut to a length, or filled up as the specification says. */
function ofLength(bytes: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length).fill(0x36);
  result.set(bytes.subarray(0, length));
  return result;
}

function keyData(attributes: ReadonlyMap<string, string>): KeyData | undefined {
  const hash = HASHES[attributes.get('hashAlgorithm') ?? ''];
  const salt = fromBase64(attributes.get('saltValue') ?? '');
  const blockSize = Number(attributes.get('blockSize'));
  const keyLength = Number(attributes.get('keyBits')) / 8;
  const isAes =
    attributes.get('cipherAlgorithm') === 'AES' &&
    attributes.get('cipherChaining') === 'ChainingModeCBC' &&
    blockSize === 16 &&
    [16, 24, 32].includes(keyLength);
  if (hash === undefined || salt === undefined || !isAes) return undefined;
  return { hash, salt, blockSize, keyLength };
}

/** Attributes of the first element of a name. */
function attributesOf(xml: string, name: string): ReadonlyMap<string, string> {
  const element = new RegExp(`<${name}\\s([^<>]*)>`).exec(xml)?.[1] ?? '';
  return new Map(
    Array.from(element.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g), ([, key = '', value = '']) => [
      key,
      value,
    ]),
  );
}
