import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../cli/usage-error.ts';
import { nodeDisk, writeWhole, writeWholePieces, type Disk } from '../../cli/write-whole.ts';
import { scratch } from './task-matrix.ts';

const { folder, remove } = scratch();
const path = join(folder, 'tong-hop.xlsx');
const OLD = 'old';
const NEW = 'new '.repeat(100_000);

beforeEach(() => writeFileSync(path, OLD));
afterAll(remove);

/** A disk whose n-th operation and all after it fail; a failing write leaves half a file, as a full disk does. */
function failingDisk(nth: number): Disk {
  let count = 0;
  const fails = () => ++count >= nth;
  const full = () => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  };
  return {
    makeFolder: (to) => (fails() ? full() : nodeDisk.makeFolder(to)),
    write: (to, bytes) => {
      if (!fails()) {
        nodeDisk.write(to, bytes);
        return;
      }
      writeFileSync(to, bytes.slice(0, bytes.length / 2));
      full();
    },
    append: (to, bytes, last) => (fails() ? full() : nodeDisk.append(to, bytes, last)),
    rename: (from, to) => (fails() ? full() : nodeDisk.rename(from, to)),
    remove: nodeDisk.remove,
  };
}

describe('A file that is written', () => {
  it.each([1, 2, 3])('is the old one, with nothing beside it, when operation %i fails', (nth) => {
    expect(() => writeWhole(path, NEW, failingDisk(nth))).toThrow(FailureError);
    expect(readFileSync(path, 'utf8')).toBe(OLD);
    expect(readdirSync(folder)).toEqual(['tong-hop.xlsx']);
  });

  it.each([1, 2, 3, 4, 5])(
    'is the old one, with nothing beside it, when operation %i on its pieces fails',
    async (nth) => {
      async function* pieces() {
        yield await Promise.resolve(Buffer.from('one '));
        yield Buffer.from('two');
      }
      if (nth <= 4) {
        await expect(writeWholePieces(path, pieces(), failingDisk(nth))).rejects.toThrow(
          FailureError,
        );
        expect(readFileSync(path, 'utf8')).toBe(OLD);
      } else {
        await writeWholePieces(path, pieces());
        expect(readFileSync(path, 'utf8')).toBe('one two');
      }
      expect(readdirSync(folder)).toEqual(['tong-hop.xlsx']);
    },
  );

  it('is the old one when the maker of its pieces fails, and the fault stays what it is', async () => {
    async function* pieces() {
      yield await Promise.resolve(Buffer.from('one '));
      throw new RangeError('no such style');
    }
    await expect(writeWholePieces(path, pieces())).rejects.toThrow(RangeError);
    expect(readFileSync(path, 'utf8')).toBe(OLD);
    expect(readdirSync(folder)).toEqual(['tong-hop.xlsx']);
  });

  it('is the new one when none fails', () => {
    writeWhole(path, NEW, failingDisk(4));
    expect(readFileSync(path, 'utf8')).toBe(NEW);
    expect(readdirSync(folder)).toEqual(['tong-hop.xlsx']);
  });

  it.each([
    ['1', 'before', OLD],
    ['2', 'before', OLD],
    ['2', 'middle', OLD],
    ['2', 'after', OLD],
    ['3', 'before', OLD],
    ['3', 'after', NEW],
  ])(
    'is the old or the new one, whole, when the process is killed: operation %s, %s it',
    (operation, when, expected) => {
      const script = join(import.meta.dirname, 'write-and-die.ts');
      const ran = spawnSync(process.execPath, ['--import', 'tsx', script, path, operation, when]);
      expect(ran.signal).toBe('SIGKILL');
      expect(existsSync(path)).toBe(true);
      expect(readFileSync(path, 'utf8')).toBe(expected);
    },
  );
});
