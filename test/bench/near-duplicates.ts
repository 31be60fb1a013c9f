import { nq52 } from '../../shared/programme/nq52.ts';
import { nearPairs } from '../../shared/validate/near-duplicates.ts';
import { WordTable } from '../../shared/validate/word-table.ts';
import { foldKey } from '../../shared/vietnamese/fold-key.ts';
import { pick, seededRandom } from './seeded-random.ts';

/*
 * `npx tsx test/bench/run-part.ts near-duplicates.ts`: the search for tasks that nearly agree, alone, over 1,000, 10,000 and
 * 100,000 texts of several kinds, in processor seconds, with the exponent of its growth. Some kinds are there to
 * provoke the square of the number: texts that share their boilerplate, and texts of a handful of words.
 */

const SIZES = [1_000, 10_000, 100_000];
const EXAMPLES = nq52.categories.flatMap(({ examples }) => examples);
const PLACES = nq52.agencies.map(({ name }) => name);
const BOILERPLATE = 'triển khai thực hiện có hiệu quả kế hoạch chuyển đổi số của tỉnh';
const SYLLABLES = [...new Set(EXAMPLES.flatMap((text) => foldKey(text).split(' ')))];

type Random = () => number;

function words(random: Random, from: readonly string[], count: number): string {
  return Array.from({ length: count }, () => pick(random, from)).join(' ');
}

const KINDS: Readonly<Record<string, (random: Random) => string>> = {
  'tasks of departments': (random) =>
    `${pick(random, EXAMPLES)} tại ${pick(random, PLACES)}, kết hợp ${pick(random, EXAMPLES)}`,
  'shared boilerplate': (random) => `${BOILERPLATE} ${words(random, SYLLABLES, 8)}`,
  'boilerplate and a number': (random) =>
    `${BOILERPLATE} đợt ${String(Math.floor(random() * 1e6))}`,
  'twenty words in all': (random) => words(random, SYLLABLES.slice(0, 20), 12),
};

/** Processor time: other work on the machine does not count. */
function seconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function measure(make: (random: Random) => string, size: number): { time: number; pairs: number } {
  const random = seededRandom(52);
  const texts = new Map<string, string>();
  for (let tries = 0; texts.size < size && tries < size * 3; tries++) {
    const text = make(random);
    texts.set(foldKey(text), text);
  }
  const all = [...texts.values()];
  let pairs = 0;
  const time = seconds(() => {
    const table = new WordTable(all.length);
    for (const text of all) table.add(text);
    pairs = [...nearPairs(table, (text) => all[text] ?? '')].length;
  });
  return { time, pairs };
}

for (const make of Object.values(KINDS)) measure(make, 2_000);
for (const [name, make] of Object.entries(KINDS)) {
  const results = SIZES.map((size) => measure(make, size));
  const [first, last] = [results[0]?.time ?? 1, results.at(-1)?.time ?? 1];
  const growth = Math.log(last / first) / Math.log((SIZES.at(-1) ?? 1) / (SIZES[0] ?? 1));
  const cells = results.map(({ time, pairs }) => `${time.toFixed(3)} s ${String(pairs)} pairs`);
  console.log(
    `${name.padEnd(26)} ${cells.map((cell) => cell.padStart(22)).join('')}   rows^${growth.toFixed(2)}`,
  );
}
