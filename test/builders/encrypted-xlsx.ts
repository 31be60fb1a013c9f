import { createCipheriv, createHash } from 'node:crypto';
import { compoundFile } from './compound-file.ts';

/*
 * Encrypted workbooks (MS-OFFCRYPTO), made from a package and a password. Salts and keys are fixed: what matters is
 * that a reader opens them.
 */

function bytes(length: number, seed: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, at) => (seed + at * 7) & 255));
}

function digest(name: string, ...pieces: readonly Uint8Array[]): Buffer {
  const hash = createHash(name);
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

function word(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

function aes(key: Uint8Array, data: Uint8Array, vector?: Uint8Array): Buffer {
  const mode = `aes-${String(key.length * 8)}-${vector ? 'cbc' : 'ecb'}`;
  const cipher = createCipheriv(mode, key, vector ?? null).setAutoPadding(false);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

/** Data filled up with zeros to whole blocks. */
function whole(data: Uint8Array): Buffer {
  return Buffer.concat([data, Buffer.alloc((16 - (data.length % 16)) % 16)]);
}

function ofLength(data: Uint8Array, length: number): Buffer {
  return Buffer.concat([data, Buffer.alloc(length, 0x36)]).subarray(0, length);
}

function withSize(size: number, data: Uint8Array): Buffer {
  return Buffer.concat([word(size), word(0), data]);
}

export interface AgileOptions {
  readonly hash?: 'SHA1' | 'SHA256' | 'SHA384' | 'SHA512';
  readonly keyBits?: 128 | 192 | 256;
  readonly spinCount?: number;
  /** Another text in the place of one in the description of the keys. */
  readonly change?: readonly [string, string];
}

/** A package under agile encryption (2.3.4.10). */
export function agileXlsx(
  content: Uint8Array,
  password: string,
  { hash = 'SHA512', keyBits = 256, spinCount = 1000, change }: AgileOptions = {},
): Uint8Array {
  const name = hash.toLowerCase();
  const salt = bytes(16, 3);
  const packageSalt = bytes(16, 90);
  const key = bytes(keyBits / 8, 41);
  const verifier = bytes(16, 160);
  let spun = digest(name, salt, Buffer.from(password, 'utf16le'));
  for (let spin = 0; spin < spinCount; spin++) spun = digest(name, word(spin), spun);
  const sealed = (purpose: string, data: Uint8Array): string =>
    aes(
      ofLength(digest(name, spun, Buffer.from(purpose, 'hex')), keyBits / 8),
      whole(data),
      salt,
    ).toString('base64');
  const common = `saltSize="16" blockSize="16" keyBits="${String(keyBits)}" hashSize="${String(spun.length)}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${hash}"`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${common} saltValue="${packageSalt.toString('base64')}"/><dataIntegrity encryptedHmacKey="" encryptedHmacValue=""/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${String(spinCount)}" ${common} saltValue="${salt.toString('base64')}" encryptedVerifierHashInput="${sealed('fea7d2763b4b9e79', verifier)}" encryptedVerifierHashValue="${sealed('d7aa0f6d3061344e', digest(name, verifier))}" encryptedKeyValue="${sealed('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const segments: Buffer[] = [];
  for (let at = 0; at < content.length; at += 4096) {
    const vector = ofLength(digest(name, packageSalt, word(at / 4096)), 16);
    segments.push(aes(key, whole(content.subarray(at, at + 4096)), vector));
  }
  return compoundFile({
    '/EncryptionInfo': Buffer.concat([
      Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]),
      Buffer.from(change ? xml.replaceAll(...change) : xml),
    ]),
    '/EncryptedPackage': withSize(content.length, Buffer.concat(segments)),
  });
}

/** A package under standard encryption (2.3.4.5). */
export function standardXlsx(
  content: Uint8Array,
  password: string,
  keyBits: 128 | 192 | 256 = 128,
): Uint8Array {
  const salt = bytes(16, 3);
  const verifier = bytes(16, 160);
  let spun = digest('sha1', salt, Buffer.from(password, 'utf16le'));
  for (let spin = 0; spin < 50_000; spin++) spun = digest('sha1', word(spin), spun);
  const last = digest('sha1', spun, word(0));
  const padded = (filler: number): Buffer => {
    const block = Buffer.alloc(64, filler);
    last.forEach((byte, at) => (block[at] = filler ^ byte));
    return digest('sha1', block);
  };
  const key = Buffer.concat([padded(0x36), padded(0x5c)]).subarray(0, keyBits / 8);
  const provider = Buffer.from(
    'Microsoft Enhanced RSA and AES Cryptographic Provider\0',
    'utf16le',
  );
  const algorithm = 0x660e + (keyBits - 128) / 64;
  const header = Buffer.concat([
    ...[0x24, 0, algorithm, 0x8004, keyBits, 0x18, 0, 0].map(word),
    provider,
  ]);
  return compoundFile({
    '/EncryptionInfo': Buffer.concat([
      Buffer.from([3, 0, 2, 0, 0x24, 0, 0, 0]),
      word(header.length),
      header,
      word(16),
      salt,
      aes(key, verifier),
      word(20),
      aes(key, ofLength(digest('sha1', verifier), 32)),
    ]),
    '/EncryptedPackage': withSize(content.length, aes(key, whole(content))),
  });
}
