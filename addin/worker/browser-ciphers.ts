import { cbc, ecb } from '@noble/ciphers/aes.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import type { Ciphers } from '../../shared/platform.ts';

const HASHES = { sha1, sha256, sha384, sha512 } as const;
const WITHOUT_PADDING = { disablePadding: true } as const;

/** Hashes and AES for a browser, whose own answer only later; loaded when an encrypted workbook may come. */
export const browserCiphers: Ciphers = {
  hash: (name, ...pieces) => HASHES[name](concatBytes(...pieces)),
  decryptAes: (key, data, vector) =>
    (vector === undefined ? ecb(key, WITHOUT_PADDING) : cbc(key, vector, WITHOUT_PADDING)).decrypt(
      data,
    ),
};
