import { expect, test } from 'vitest';
import { ReaderDied } from '../../../addin/worker/reader.ts';
import { ThreadReader } from '../../../addin/worker/thread-reader.ts';

/** A thread that hears everything and says nothing. */
class SilentWorker extends EventTarget {
  terminated = false;

  postMessage(): void {
    // nothing comes of it
  }

  terminate(): void {
    this.terminated = true;
  }

  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }
}

const JOB = { file: new File([], 'a.xlsx'), corrections: [] };

function start() {
  const worker = new SilentWorker();
  return { worker, reader: new ThreadReader(worker as unknown as Worker) };
}

/** How a promise was refused: at its file, or while the file was waiting. */
async function fate(promise: Promise<unknown>): Promise<string> {
  const cause: unknown = await promise.then(
    () => 'done',
    (reason: unknown) => reason,
  );
  return cause instanceof ReaderDied
    ? `${cause.wasAtIt ? 'at it' : 'waiting'}: ${cause.message}`
    : '';
}

test('a thread that fails while it starts is never ready', async () => {
  const { worker, reader } = start();
  worker.fail('not loaded');
  expect(await fate(reader.ready)).toContain('not loaded');
  expect([worker.terminated, reader.hasEnded]).toEqual([true, true]);
});

test('a thread that dies was at the first of its files; the others were waiting', async () => {
  const { worker, reader } = start();
  const fates = [JOB, JOB].map((job) => fate(reader.read(job)));
  worker.fail('out of memory');
  // The first promise that waits is that of becoming ready.
  expect(await Promise.all([fate(reader.ready), ...fates])).toEqual([
    'at it: out of memory',
    'waiting: out of memory',
    'waiting: out of memory',
  ]);
});

test('a thread that was ended takes no more files', async () => {
  const { worker, reader } = start();
  reader.end('stopped');
  expect(await fate(reader.read(JOB))).toBe('waiting: stopped');
  expect(worker.terminated).toBe(true);
});
