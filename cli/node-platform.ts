import { createHash } from 'node:crypto';
import {
  constants,
  deflateRaw,
  crc32,
  deflateRawSync,
  inflateRawSync,
  type ZlibOptions,
} from 'node:zlib';
import { promisify, TextDecoder, TextEncoder } from 'node:util';
import type { Platform } from '../shared/platform.ts';
import { nodeCiphers } from './node-ciphers.ts';
import { decodeUtf8, textOfUnits } from './decode-utf8.ts';

const deflateRawLater = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);
const encoder = new TextEncoder();
const decoders = new Map<string, TextDecoder>();

/** The machine as Node gives it: zlib and its own decoders. */
export const nodePlatform: Platform = {
  ciphers: nodeCiphers,
  inflateRaw: (data, size, limit) => {
    if (size > limit) throw new RangeError('inflated size exceeds the limit');
    // zlib stops with an error as soon as the output would pass `maxOutputLength`.
    return inflateRawSync(data, { maxOutputLength: Math.max(1, limit), chunkSize: chunkFor(size) });
  },
  crc32: (data, before) => crc32(data, before),
  deflateRaw: (data, level) => deflateRawSync(data, { level }),
  deflateRawPiece: (data, level) => deflateRawSync(data, pieceOptions(level)),
  deflateRawPieceLater: (data, level) => deflateRawLater(data, pieceOptions(level)),
  decodeUtf8,
  textOfUnits,
  encodeUtf8: (text) => encoder.encode(text),
  decode: (bytes, label) => {
    let decoder = decoders.get(label);
    if (decoder === undefined) {
      decoder = new TextDecoder(label, { ignoreBOM: true });
      decoders.set(label, decoder);
    }
    return decoder.decode(bytes);
  },
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
};

/** Chunks that most pieces fit into once deflated, so that zlib is asked once and joins nothing. */
function pieceOptions(level: number): ZlibOptions {
  return { level, finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 1 << 16 };
}

/** One chunk for the whole output where the size is honest, so that zlib does not copy pieces together. */
function chunkFor(size: number): number {
  return Math.min(Math.max(size + 1, 4096), 64 * 1024 * 1024);
}
