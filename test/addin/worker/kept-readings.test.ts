import { expect, test } from 'vitest';
import { browserPlatform } from '../../../addin/worker/browser-platform.ts';
import { KeptReadings } from '../../../addin/worker/kept-readings.ts';
import { readChosen } from '../../../addin/worker/read-chosen.ts';
import type { FileReading, SenderCorrection } from '../../../shared/matrix/submission.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';

const TABLE =
  'Nhóm;Nội dung nhiệm vụ;Cơ quan chủ trì\n2.1;Hội nghị;Sở Y tế\n2.1;Tập huấn;Sở Y tế\n';

function file(name: string, { text = TABLE, lastModified = 0 } = {}): File {
  return Object.assign(new File([text], name, { lastModified }), { webkitRelativePath: '' });
}

async function read(one: File, known?: string): Promise<FileReading> {
  const job = { file: one, corrections: [], ...(known !== undefined && { known }) };
  const given = await readChosen(job, nq52, browserPlatform);
  if (given === 'unchanged') throw new Error('not read');
  return given;
}

const OWN: SenderCorrection = { file: 'a.csv', columns: { A: null } };
const OF_DEPARTMENT: SenderCorrection = { department: 'SYT', columns: { A: null } };

test('a reading is found for the same name, time and corrections, and for no other', async () => {
  const kept = new KeptReadings();
  const reading = await read(file('a.csv'));
  kept.keep(file('a.csv'), [OWN], reading);
  expect(kept.find(file('a.csv'), [OWN])).toBe(reading);
  expect(kept.find(file('a.csv'), [OWN, { ...OWN, file: 'b.csv' }])).toBe(reading);
  expect(kept.find(file('b.csv'), [OWN])).toBeUndefined();
  expect(kept.find(file('a.csv', { lastModified: 1 }), [OWN])).toBeUndefined();
  expect(kept.find(file('a.csv'), [])).toBeUndefined();
  expect(kept.find(file('a.csv'), [OWN, OF_DEPARTMENT])).toBeUndefined();
});

test('a file is unchanged only when its bytes have the hash', async () => {
  const { hash } = await read(file('a.csv'));
  const job = { file: file('a.csv'), corrections: [], known: hash };
  expect(await readChosen(job, nq52, browserPlatform)).toBe('unchanged');
  const other = await read(file('a.csv', { text: TABLE.replace('2.1', '2.2') }), hash);
  expect(other.hash).not.toBe(hash);
});

test('failures are not kept, and the oldest go when tasks become too many', async () => {
  const kept = new KeptReadings(5);
  const empty = file('leer.csv', { text: '' });
  kept.keep(empty, [], await read(empty));
  expect(kept.find(empty, [])).toBeUndefined();
  const all = ['a.csv', 'b.csv', 'c.csv'].map((name) => file(name));
  for (const one of all) kept.keep(one, [], await read(one));
  expect(all.map((one) => kept.find(one, []) !== undefined)).toEqual([false, true, true]);
});
