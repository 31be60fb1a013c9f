/* The bare limit of reading: inflate each needed part once and decode it once. */
import { readdirSync, readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const [folder] = process.argv.slice(2);
const utf8 = new TextDecoder();
let characters = 0;
for (const name of readdirSync(folder).sort()) {
  const bytes = readFileSync(`${folder}/${name}`);
  let at = bytes.readUInt32LE(bytes.length - 6);
  const count = bytes.readUInt16LE(bytes.length - 12);
  for (let entry = 0; entry < count; entry++) {
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const part = bytes.toString('latin1', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (/sheet1\.xml$|sharedStrings|styles|workbook/.test(part)) {
      characters += utf8.decode(inflateRawSync(bytes.subarray(start, start + size))).length;
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
console.log(characters);
