import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodePlatform } from '../../../cli/node-platform.ts';
import { ParcelReceiver, ParcelSender } from '../../../shared/matrix/hand-over.ts';
import type { FileReading } from '../../../shared/matrix/submission.ts';
import { readFile } from '../../../shared/pipeline.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';

const SAMPLES = join(import.meta.dirname, '../../../samples/files');

function readSamples(): FileReading[] {
  return readdirSync(SAMPLES)
    .sort()
    .map((file) =>
      readFile({ file, bytes: readFileSync(join(SAMPLES, file)) }, nq52, nodePlatform),
    );
}

/** Tasks with extra columns, quarantined rows, failures: whatever the samples hold, three times over. */
function handOver(readings: readonly FileReading[]): FileReading[] {
  const sender = new ParcelSender();
  const receiver = new ParcelReceiver();
  return readings.map((reading) => receiver.open(structuredClone(sender.pack(reading))));
}

test('readings arrive as they were sent, when values are said for the first time and again', () => {
  const readings = readSamples();
  const sent = [...readings, ...readings, ...readings];
  expect(readings.some(({ outcome }) => !outcome.ok)).toBe(true);
  expect(readings.some(({ outcome }) => outcome.ok && outcome.value.quarantine.length > 0)).toBe(
    true,
  );
  const arrived = handOver(sent);
  sent.forEach((reading, index) => expect(arrived[index]).toStrictEqual(structuredClone(reading)));
});

test('equal cells of all files share one value', () => {
  const [first, again] = handOver(
    [...readSamples(), ...readSamples()].filter(({ file }) => file.endsWith('.ods')),
  );
  const leads = [first, again].map((reading) =>
    reading?.outcome.ok ? reading.outcome.value.tasks[0]?.values.lead : undefined,
  );
  expect(leads[0]).toBeDefined();
  expect(leads[0]).toBe(leads[1]);
});
