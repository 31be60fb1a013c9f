import type { Platform } from '../../platform.ts';
import type { OleFile } from '../ole-file.ts';
import { agileKeys } from './agile-keys.ts';
import { wordAt, type KeyMaker } from './package-keys.ts';
import { standardKeys } from './standard-keys.ts';

/**
 * The password that Excel itself sets and tries without asking, where a workbook is only recommended to be opened
 * for reading or only its structure is protected (MS-OFFCRYPTO 2.1).
 */
const DEFAULT_PASSWORD = 'VelvetSweatshop';
/** The package begins with its size, eight bytes. */
const SIZE_LENGTH = 8;

/** The package in an encrypted workbook that Excel opens without asking; `undefined` when it would ask for a password. */
export function openWithoutAsking(ole: OleFile, platform: Platform): Uint8Array | undefined {
  const { ciphers } = platform;
  const info = ole.stream('EncryptionInfo');
  const data = ole.stream('EncryptedPackage');
  if (ciphers === undefined || info === undefined || info.length < 8) return undefined;
  if (data === undefined || data.length <= SIZE_LENGTH) return undefined;
  const keysOf = keyMaker(info);
  const keys = keysOf?.(info.subarray(8), utf16(DEFAULT_PASSWORD), ciphers, platform);
  if (keys === undefined) return undefined;
  const size = wordAt(data, 0) + wordAt(data, 4) * 2 ** 32;
  const content = data.subarray(SIZE_LENGTH);
  return size > content.length ? undefined : keys.decrypt(content).subarray(0, size);
}

/** Told by the version: 4.4 is agile encryption, x.2 standard encryption (MS-OFFCRYPTO 2.3.4.5, 2.3.4.10). */
function keyMaker(info: Uint8Array): KeyMaker | undefined {
  const major = info[0] ?? 0;
  const minor = info[2] ?? 0;
  if (major === 4 && minor === 4) return agileKeys;
  return minor === 2 && major >= 2 && major <= 4 ? standardKeys : undefined;
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]));
}
