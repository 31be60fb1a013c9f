import { describe, expect, test } from 'vitest';
import { KeptReadings } from '../../../addin/worker/kept-readings.ts';
import type { Read, ReadingJob } from '../../../addin/worker/read-chosen.ts';
import { readInTurn, type OnReading } from '../../../addin/worker/read-in-turn.ts';
import { ReaderDied, type Reader } from '../../../addin/worker/reader.ts';
import { failed } from '../../../shared/failure/failure.ts';
import type { FileReading } from '../../../shared/matrix/submission.ts';

/** A file of a name and a size. */
function file(name: string, size: number): File {
  const made = new File(['x'.repeat(size)], name, { lastModified: 0 });
  return Object.assign(made, { webkitRelativePath: '' });
}

function readingOf({ name }: File): FileReading {
  return { file: name, hash: name, outcome: failed('file-empty', {}) };
}

/** A reader that notes what it is given. */
function reader(
  read: (job: ReadingJob) => Promise<Read>,
  { atOnce = 1, ready = Promise.resolve() }: Partial<Reader> = {},
): Reader & { readonly given: string[] } {
  const given: string[] = [];
  return {
    given,
    atOnce,
    ready,
    read: (job) => {
      given.push(job.file.name);
      return read(job);
    },
  };
}

const willing = () => reader((job) => Promise.resolve(readingOf(job.file)));

interface Options {
  readonly stop?: AbortController;
  readonly onReading?: OnReading;
}

/** Never done with anything. */
const hanging = () => reader(() => new Promise(() => undefined));

function read(
  files: readonly File[],
  readers: readonly Reader[],
  { stop = new AbortController(), onReading = () => undefined }: Options = {},
) {
  const turn = { readers, corrections: [], kept: new KeptReadings(), stop: stop.signal };
  return readInTurn(files, turn, onReading);
}

const FILES = [file('a', 1), file('b', 9), file('c', 4), file('d', 4)];

/** Files that were read as their names, those that failed because their reader died with a cross. */
function names(readings: readonly FileReading[] | undefined): string[] | undefined {
  return readings?.map(({ file: name, outcome }) =>
    !outcome.ok && outcome.failure.code === 'file-unreadable' ? `${name} ×` : name,
  );
}

describe('reading files in turn', () => {
  test('gives out the largest first, those of one size in their order', async () => {
    const alone = willing();
    await read(FILES, [alone]);
    expect(alone.given).toEqual(['b', 'c', 'd', 'a']);
  });

  test.each([1, 2, 3, 7])(
    'gives the readings in the order of the files with %i readers',
    async (count) => {
      const readers = Array.from({ length: count }, willing);
      expect(names(await read(FILES, readers))).toEqual(['a', 'b', 'c', 'd']);
      expect(readers.flatMap(({ given }) => given).sort()).toEqual(['a', 'b', 'c', 'd']);
    },
  );

  test('gives a reader only as many files as it takes at once', async () => {
    const slow = reader(() => new Promise(() => undefined), { atOnce: 2 });
    const quick = willing();
    void read(FILES, [quick, slow]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(slow.given.length).toBeLessThanOrEqual(2);
  });

  test('tells of each file that is begun, then of its reading', async () => {
    const told: string[] = [];
    await read(FILES.slice(0, 2), [willing()], {
      onReading: (index, reading) => told.push(reading ? `read ${index}` : `begun ${index}`),
    });
    expect(told).toEqual(['begun 1', 'read 1', 'begun 0', 'read 0']);
  });

  test('gives nothing when it is stopped, even in the middle of a file that is never done', async () => {
    const stop = new AbortController();
    const reading = read(FILES, [hanging(), hanging()], { stop });
    stop.abort();
    expect(await reading).toBeUndefined();
    expect(await read(FILES, [willing()], { stop })).toBeUndefined();
  });

  test('does not wait for a reader that never becomes ready, nor for one that cannot', async () => {
    const never = reader(() => Promise.reject(new Error('asked too early')), {
      ready: new Promise(() => undefined),
    });
    const cannot = { ...never, ready: Promise.reject(new Error('not loaded')) };
    expect(names(await read(FILES, [willing(), never, cannot]))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('says of the file at which a reader died that it could not be read, and reads the others', async () => {
    const dying = reader(
      (job) => Promise.reject(new ReaderDied(job.file.name === 'b', 'out of memory')),
      {
        atOnce: 2,
      },
    );
    const late = Promise.resolve().then(() => Promise.resolve());
    const itself = reader((job) => Promise.resolve(readingOf(job.file)), { ready: late });
    expect(names(await read(FILES, [itself, dying]))).toEqual(['a', 'b ×', 'c', 'd']);
    expect(itself.given).not.toContain('b');
  });

  test('passes on what is a mistake of the program', async () => {
    const wrong = reader(() => Promise.reject(new TypeError('not a function')));
    await expect(read(FILES, [wrong])).rejects.toThrow('not a function');
  });

  test('takes nothing as unchanged of which it knows nothing', async () => {
    const wrong = reader(() => Promise.resolve('unchanged' as const));
    await expect(read(FILES, [wrong])).rejects.toThrow('nothing was known');
  });
});
