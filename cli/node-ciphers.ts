import { createDecipheriv, createHash } from 'node:crypto';
import type { Ciphers } from '../shared/platform.ts';

/** Hashes and AES as Node gives them. */
export const nodeCiphers: Ciphers = {
  hash: (name, ...pieces) => {
    const hash = createHash(name);
    for (const piece of pieces) hash.update(piece);
    return hash.digest();
  },
  decryptAes: (key, data, vector) => {
    const mode = `aes-${String(key.length * 8)}-${vector === undefined ? 'ecb' : 'cbc'}`;
    const decipher = createDecipheriv(mode, key, vector ?? null).setAutoPadding(false);
    return Buffer.concat([decipher.update(data), decipher.final()]);
  },
};
