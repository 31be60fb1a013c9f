import { cpSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodePlatform } from '../../cli/node-platform.ts';
import { readInput } from '../../cli/read-input.ts';
import { cacheLocation, clearOldReadings, ReadingCache } from '../../cli/reading-cache.ts';
import { nq52 } from '../../shared/programme/nq52.ts';
import { scratch, taskMatrix } from './task-matrix.ts';

const SAMPLES = join(import.meta.dirname, '../../samples/files');
const FILE = 'NQ52_2021_SKHCN.xlsx';

let room: ReturnType<typeof scratch>;
beforeEach(() => (room = scratch()));
afterEach(() => room.remove());

const keep = (): string => join(room.folder, 'cache');
const kept = (): string[] => readdirSync(keep()).filter((name) => name !== 'looked');
const cacheFor = (options = {}): ReadingCache =>
  new ReadingCache(cacheLocation(keep(), nq52, options));

function copyOf(name: string, as = name): { path: string; file: string } {
  const path = join(room.folder, as);
  cpSync(join(SAMPLES, name), path);
  return { path, file: as };
}

describe('ReadingCache', () => {
  test('gives a file back as it was read', () => {
    const found = copyOf(FILE);
    const first = readInput(found, nq52, {}, cacheFor());
    const again = readInput(found, nq52, {}, cacheFor());
    expect(kept()).toHaveLength(1);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });

  test('knows a file by its bytes and its name, whenever it was saved', () => {
    const cache = cacheFor();
    const found = copyOf(FILE);
    readInput(found, nq52, {}, cache);
    utimesSync(found.path, 1_700_000_000, 1_700_000_000);
    const { reading } = readInput(found, nq52, {}, cache);
    expect(reading.outcome.ok && reading.outcome.value.modified).toBe(1_700_000_000_000);
    expect(kept()).toHaveLength(1);

    readInput(copyOf(FILE, 'Sở Y tế.xlsx'), nq52, {}, cache);
    expect(kept()).toHaveLength(2);
    copyOf('BC 52 So VHTTDL (chinh thuc).xlsx', FILE);
    expect(readInput(found, nq52, {}, cache).reading.hash).toBe(
      nodePlatform.sha256(readFileSync(found.path)),
    );
    expect(kept()).toHaveLength(3);
  });

  test('reads anew under other corrections and another programme', () => {
    const found = copyOf(FILE);
    readInput(found, nq52, {}, cacheFor());
    readInput(found, nq52, { hiddenRows: 'skip' }, cacheFor({ hiddenRows: 'skip' }));
    const other = { ...nq52, id: 'khac' };
    const cache = new ReadingCache(cacheLocation(keep(), other, {}));
    readInput(found, other, {}, cache);
    expect(kept()).toHaveLength(3);
  });

  test.each([
    ['cut', (text: string) => text.slice(0, -10)],
    ['altered', (text: string) => text.replace(/.$/, '!')],
    ['empty', () => ''],
  ])('takes a kept reading that was %s for none', (_how, harm) => {
    const found = copyOf(FILE);
    const first = readInput(found, nq52, {}, cacheFor());
    const path = join(keep(), kept()[0] ?? '');
    writeFileSync(path, harm(readFileSync(path, 'utf8')));
    expect(cacheFor().get(found.file, first.reading.hash)).toBeUndefined();
    expect(readInput(found, nq52, {}, cacheFor()).reading).toEqual(first.reading);
    expect(cacheFor().get(found.file, first.reading.hash)).toBeDefined();
  });

  test('keeps no file that cannot be read, and needs no folder that it can write to', () => {
    writeFileSync(join(room.folder, 'hong.xlsx'), 'PK');
    mkdirSync(keep());
    readInput({ path: join(room.folder, 'hong.xlsx'), file: 'hong.xlsx' }, nq52, {}, cacheFor());
    expect(kept()).toEqual([]);
    writeFileSync(join(room.folder, 'a-file'), '');
    const nowhere = new ReadingCache(cacheLocation(join(room.folder, 'a-file'), nq52, {}));
    expect(readInput(copyOf(FILE), nq52, {}, nowhere).reading.outcome.ok).toBe(true);
  });

  test('deletes what nobody asked for in sixty days', () => {
    const cache = cacheFor();
    readInput(copyOf(FILE), nq52, {}, cache);
    readInput(copyOf(FILE, 'b.xlsx'), nq52, {}, cache);
    const old = Date.now() / 1000 - 61 * 24 * 60 * 60;
    utimesSync(join(keep(), kept()[0] ?? ''), old, old);
    clearOldReadings(keep());
    expect(kept()).toHaveLength(1);
  });
});

test('a second run gives the same master, and --no-cache keeps nothing', () => {
  const run = (output: string, ...more: string[]): Buffer => {
    const { stderr } = taskMatrix('consolidate', SAMPLES, '-o', join(room.folder, output), ...more);
    expect(stderr).not.toMatch(/Error|at /);
    return readFileSync(join(room.folder, output));
  };
  const plain = run('plain.xlsx', '--no-cache', '--cache', keep());
  expect(() => kept()).toThrow();
  const first = run('first.xlsx', '--cache', keep());
  expect(kept().length).toBeGreaterThan(5);
  const second = run('second.xlsx', '--cache', keep());
  expect(first.equals(plain)).toBe(true);
  expect(second.equals(plain)).toBe(true);
});
