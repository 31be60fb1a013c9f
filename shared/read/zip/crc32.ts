/** Tables of the reversed polynomial 0xEDB88320 for four bytes at a time. */
const TABLES = Array.from({ length: 4 }, () => new Uint32Array(256));
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++)
    value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
  (TABLES[0] as Uint32Array)[byte] = value;
}
for (let table = 1; table < 4; table++) {
  for (let byte = 0; byte < 256; byte++) {
    const before = (TABLES[table - 1] as Uint32Array)[byte] as number;
    const first = (TABLES[0] as Uint32Array)[before & 0xff] as number;
    (TABLES[table] as Uint32Array)[byte] = (before >>> 8) ^ first;
  }
}
const [ONE, TWO, THREE, FOUR] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/** CRC-32 of bytes (APPNOTE 4.4.7), four at a time. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (FOUR[crc & 0xff] as number) ^
      (THREE[(crc >>> 8) & 0xff] as number) ^
      (TWO[(crc >>> 16) & 0xff] as number) ^
      (ONE[crc >>> 24] as number);
  }
  for (; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ (ONE[(crc ^ (bytes[at] as number)) & 0xff] as number);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
