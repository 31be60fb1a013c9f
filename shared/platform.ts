export type HashName = 'sha1' | 'sha256' | 'sha384' | 'sha512';

export interface Ciphers {
  /** The hash of some pieces as one. */
  hash(name: HashName, ...pieces: readonly Uint8Array[]): Uint8Array;
  /** Decrypts whole AES blocks without padding: chained where there is a vector (CBC), else each by itself (ECB). */
  decryptAes(key: Uint8Array, data: Uint8Array, vector?: Uint8Array): Uint8Array;
}

/**
 * What the core asks of the machine it runs on. Node gives zlib and its own decoder, a browser fflate and
 * TextDecoder; results are the same, speed differs.
 */
export interface Platform {
  /** What opens an encrypted workbook. Absent where it is not loaded: such a workbook is then said to be encrypted. */
  readonly ciphers?: Ciphers | undefined;
  /** Inflates raw deflate data. `size` is what the archive declares; more than `limit` bytes is refused by throwing. */
  inflateRaw(data: Uint8Array, size: number, limit: number): Uint8Array;
  /**
   * CRC-32 as ZIP uses it, continued from that of the bytes before (0 at the start, or when not given). Absent where
   * the machine has none of its own; the core then computes it.
   */
  readonly crc32?: (data: Uint8Array, before?: number) => number;
  /** Deflates to raw deflate data. */
  deflateRaw(data: Uint8Array, level: number): Uint8Array;
  /**
   * Deflates a piece so that it ends on a whole byte and leaves the data open ("sync flush"): pieces one after
   * the other, closed by the bytes 3 and 0, are one deflated whole. Absent where the machine can not do it.
   */
  readonly deflateRawPiece?: (data: Uint8Array, level: number) => Uint8Array;
  /** The same beside the calling thread, on another processor. Absent where the machine can not do it. */
  readonly deflateRawPieceLater?: (data: Uint8Array, level: number) => Promise<Uint8Array>;
  /** UTF-8 to text; malformed bytes become U+FFFD. */
  decodeUtf8(bytes: Uint8Array, start: number, end: number): string;
  /** Text of the first `length` UTF-16 units. Absent where the machine has no quick way to make it. */
  readonly textOfUnits?: (units: Uint16Array, length: number) => string;
  /** Text to UTF-8. */
  encodeUtf8(text: string): Uint8Array;
  /** Decoder of a legacy code page by its WHATWG label (`windows-1258`, `utf-16le`). */
  decode(bytes: Uint8Array, label: string): string;
  /** SHA-256, hexadecimal. */
  sha256(bytes: Uint8Array): string;
}
