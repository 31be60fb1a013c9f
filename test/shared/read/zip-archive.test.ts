import { describe, expect, it } from 'vitest';
import { nodePlatform } from '../../../cli/node-platform.ts';
import { DEFAULT_LIMITS } from '../../../shared/read/limits.ts';
import { ReadError } from '../../../shared/read/read-error.ts';
import { ZipArchive } from '../../../shared/read/zip/zip-archive.ts';
import { zipped } from '../../builders/raw-xlsx.ts';

function open(bytes: Uint8Array, limits = {}): ZipArchive {
  return new ZipArchive(bytes, nodePlatform, { ...DEFAULT_LIMITS, ...limits });
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ReadError) return error.failure.code;
    throw error;
  }
  return 'nothing';
}

/** Changes the declared size of the first entry, in its directory entry alone. */
function withDeclaredSize(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = changed.length - 4; at >= 0; at--) {
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, size, true);
      return changed;
    }
  }
  throw new Error('no directory');
}

const text = (archive: ZipArchive, name: string): string => {
  const bytes = archive.read(name);
  return bytes === undefined ? 'absent' : nodePlatform.decodeUtf8(bytes, 0, bytes.length);
};

describe('An archive', () => {
  it('finds its entries in any case and with any slash', () => {
    const archive = open(zipped({ 'XL\\Workbook.xml': 'a', '/docProps/app.xml': 'b' }));
    expect([text(archive, 'xl/workbook.xml'), text(archive, 'docProps/app.xml')]).toEqual([
      'a',
      'b',
    ]);
    expect(text(archive, 'xl/none.xml')).toBe('absent');
  });

  it('is found behind something that stands before it', () => {
    const bytes = zipped({ a: 'inside' });
    const padded = new Uint8Array(bytes.length + 100);
    padded.set(bytes, 100);
    expect(text(open(padded), 'a')).toBe('inside');
  });

  it('is refused before anything is unpacked when what it declares is too large', () => {
    const bytes = zipped({ a: ' '.repeat(10_000), b: ' '.repeat(10_000) });
    expect(codeOf(() => open(bytes, { inflatedBytes: 15_000 }))).toBe('file-bomb');
    expect(codeOf(() => open(bytes, { ratioFreeBytes: 5000, ratio: 50 }))).toBe('file-bomb');
    expect(codeOf(() => open(bytes, { entries: 1 }))).toBe('file-bomb');
    expect(codeOf(() => open(bytes))).toBe('nothing');
  });

  it('never unpacks more than an entry declares', () => {
    const bytes = withDeclaredSize(zipped({ a: ' '.repeat(1_000_000) }), 10);
    expect(codeOf(() => open(bytes).read('a'))).toBe('file-corrupt');
  });

  it('is damaged when an entry holds less than it declares', () => {
    const bytes = withDeclaredSize(zipped({ a: 'abc' }), 10);
    expect(codeOf(() => open(bytes).read('a'))).toBe('file-corrupt');
  });

  it('is damaged when two entries of one name differ, and not when they are the same', () => {
    expect(codeOf(() => open(zipped({ 'a.xml': 'one', 'A.xml': 'two' })))).toBe('file-corrupt');
    expect(codeOf(() => open(zipped({ 'a.xml': 'one', 'A.xml': 'one' })))).toBe('nothing');
  });

  it.each([0, 10, 30, 60])('is damaged when it is cut off %d bytes before its end', (cut) => {
    const bytes = zipped({ a: 'abc', b: 'def' });
    const outcome = codeOf(() => open(bytes.subarray(0, bytes.length - cut)));
    expect(outcome).toBe(cut === 0 ? 'nothing' : 'file-corrupt');
  });
});
