import { expect, test } from 'vitest';
import { browserPlatform } from '../../../addin/worker/browser-platform.ts';
import { ReadingCrew } from '../../../addin/worker/reading-crew.ts';
import { ThreadReader } from '../../../addin/worker/thread-reader.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';

/** A thread that is ready at once and never done with a file. */
class HangingWorker extends EventTarget {
  terminated = false;

  postMessage({ id, path }: { id: string; path: string[] }): void {
    if (path[0] === 'read') return;
    const data = { id, type: 'RAW', value: undefined };
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('message'), { data })));
  }

  terminate(): void {
    this.terminated = true;
  }
}

function crew(processors: number) {
  const workers: HangingWorker[] = [];
  const start = () => {
    const worker = new HangingWorker();
    workers.push(worker);
    return new ThreadReader(worker as unknown as Worker);
  };
  return { workers, crew: new ReadingCrew(nq52, browserPlatform, processors, start) };
}

function files(count: number): File[] {
  return Array.from({ length: count }, (_, index) =>
    Object.assign(new File(['Nhóm;Nội dung nhiệm vụ\n2.1;Hội nghị\n'], `${index}.csv`), {
      webkitRelativePath: '',
    }),
  );
}

test.each([
  { processors: 1, threads: 0 },
  { processors: 2, threads: 1 },
  { processors: 4, threads: 3 },
  { processors: 16, threads: 3 },
])('starts $threads threads on $processors processors, once', ({ processors, threads }) => {
  const { workers, crew: ours } = crew(processors);
  ours.call();
  ours.call();
  expect(workers.length).toBe(threads);
  ours.stop();
});

test('reads few files alone', async () => {
  const { workers, crew: ours } = crew(4);
  const readings = await ours.read(files(3), [], () => undefined);
  expect(readings?.map(({ file }) => file)).toEqual(['0.csv', '1.csv', '2.csv']);
  expect(workers).toEqual([]);
});

test('a stop ends threads in the middle of their files, and the next reading starts others', async () => {
  const { workers, crew: ours } = crew(2);
  const reading = ours.read(files(12), [], () => undefined);
  await new Promise((resolve) => setTimeout(resolve));
  ours.stop();
  expect(await reading).toBeUndefined();
  expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  const again = ours.read(files(12), [], () => undefined);
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  ours.stop();
  expect(await again).toBeUndefined();
});
