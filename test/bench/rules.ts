import type { Submission } from '../../shared/matrix/submission.ts';
import type { MatrixSource, Task } from '../../shared/matrix/task.ts';
import { nq52 } from '../../shared/programme/nq52.ts';
import { nearPairs } from '../../shared/validate/near-duplicates.ts';
import { validateSubmission, validateTogether } from '../../shared/validate/validate.ts';
import { WordTable } from '../../shared/validate/word-table.ts';
import { foldKey } from '../../shared/vietnamese/fold-key.ts';
import { pick, seededRandom } from './seeded-random.ts';

/*
 * `npx tsx test/bench/run-part.ts rules.ts`: all rules over 1,000, 10,000 and 100,000 rows in one pass (each file alone, then all
 * together), in rows per second of processor time; and the search for near duplicates alone, with the exponent of its growth.
 */

const SIZES = [1_000, 10_000, 100_000];
const ROWS_A_FILE = 300;
const PLACES = nq52.agencies
  .filter(({ kind }) => kind === 'commune')
  .map(({ name }) => name.slice(5));
const AGENCIES = nq52.agencies.filter(({ reports, validTo }) => reports && validTo === undefined);

function source(file: string): MatrixSource {
  const keys = [
    'category',
    'content',
    'lead',
    'coordinating',
    'legalBasis',
    'deadline',
    'product',
    'budget',
    'source',
    'status',
    'result',
    'progress',
  ] as const;
  return {
    file,
    sheet: 'Ma trận nhiệm vụ',
    columns: Object.fromEntries(keys.map((key, index) => [key, index + 1])),
    extraColumns: [],
  };
}

function taskOf(random: () => number, from: MatrixSource, row: number): Task {
  const category = pick(random, nq52.categories);
  const second = pick(random, category.examples);
  const content = `${pick(random, category.examples)} tại ${pick(random, PLACES)}, kết hợp ${second.toLowerCase()} đợt ${String(1 + Math.floor(random() * 9))}`;
  const lead = pick(random, AGENCIES);
  const year = 2021 + Math.floor(random() * 5);
  return {
    source: from,
    row,
    values: {
      category: { text: category.code, code: category.code },
      content,
      lead: [{ text: lead.name, id: lead.id }],
      legalBasis: [
        { text: '5807/KH-UBND ngày 17/12/2020', symbol: '5807/KH-UBND', date: '2020-12-17' },
      ],
      deadline: {
        text: String(year),
        kind: 'year',
        from: `${String(year)}-01-01`,
        to: `${String(year)}-12-31`,
      },
      product: 'Báo cáo kết quả',
      budget: { text: '150', amount: 150_000_000 * (1 + Math.floor(random() * 20)) },
      source: { text: 'Ngân sách tỉnh', id: 'provincial' },
      status: { text: 'Đang thực hiện', id: 'in-progress' },
      result: `Đã thực hiện theo Kế hoạch số ${String(1 + Math.floor(random() * 900))}/KH-UBND ngày 05/3/2021 của UBND tỉnh`,
      progress: { text: '50', percent: 50 },
    },
  };
}

function submissions(rows: number): Submission[] {
  const random = seededRandom(52);
  return Array.from({ length: Math.ceil(rows / ROWS_A_FILE) }, (_, index) => {
    const file = `${String(index).padStart(5, '0')}.xlsx`;
    const from = source(file);
    const count = Math.min(ROWS_A_FILE, rows - index * ROWS_A_FILE);
    const agency = pick(random, AGENCIES);
    return {
      file,
      hash: file,
      department: { text: agency.name, id: agency.id },
      readings: [],
      rowsRead: count,
      tasks: Array.from({ length: count }, (__, row) => taskOf(random, from, row + 4)),
      quarantine: [],
      ignored: [],
      documents: [],
      difficulties: [],
      findings: [],
    };
  });
}

/** Processor time: other work on the machine does not count. */
function seconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function exponent(times: readonly number[]): string {
  const [first = 1, last = 1] = [times[0], times.at(-1)];
  const growth = Math.log(last / first) / Math.log((SIZES.at(-1) ?? 1) / (SIZES[0] ?? 1));
  return growth.toFixed(2);
}

// Warm the compiler and train the classifier, which is done once a programme.
validateTogether(submissions(600), nq52, { asOf: '2021-12-14' });
submissions(600).forEach((each) => validateSubmission(each, nq52));

const all: number[] = [];
const near: number[] = [];
console.log('    rows   all rules   rows/s   findings   near search   pairs');
for (const size of SIZES) {
  const files = submissions(size);
  let findings = 0;
  const time = seconds(() => {
    for (const each of files) findings += validateSubmission(each, nq52).length;
    findings += validateTogether(files, nq52, { asOf: '2021-12-14' }).length;
  });
  const contents = new Map(
    files.flatMap(({ tasks }) =>
      tasks.map(({ values: { content = '' } }) => [foldKey(content), content] as const),
    ),
  );
  const texts = [...contents.values()];
  let pairs = 0;
  const search = seconds(() => {
    const table = new WordTable(texts.length);
    for (const text of texts) table.add(text);
    pairs = [...nearPairs(table, (text) => texts[text] ?? '')].length;
  });
  all.push(time);
  near.push(search);
  console.log(
    [
      String(size).padStart(8),
      `${time.toFixed(2)} s`.padStart(11),
      String(Math.round(size / time)).padStart(8),
      String(findings).padStart(10),
      `${search.toFixed(2)} s`.padStart(13),
      String(pairs).padStart(7),
    ].join(' '),
  );
}
console.log(`growth: all rules rows^${exponent(all)}, near search rows^${exponent(near)}`);
