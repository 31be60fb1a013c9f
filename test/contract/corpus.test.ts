import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FailureCode } from '../../shared/failure/failure.ts';
import { corpusExpectations, corpusIsPresent } from './corpus-expectations.ts';
import type { Expectation } from './corpus-expectations.ts';
import type { CorpusResult } from './corpus-result.ts';

const LIMIT_MS = 10_000;
const LIMIT_BYTES = 256 * 1024 * 1024;
const SCRIPT = fileURLToPath(new URL('read-corpus.ts', import.meta.url));

/** Failures that the corpus asks for, by the words in which it asks; the first that fits counts. */
const WORDS: readonly (readonly [words: RegExp, codes: readonly FailureCode[]])[] = [
  [/empty file/, ['file-empty']],
  [/encrypted/, ['file-encrypted', 'file-rights-managed']],
  [/not a workbook/, ['file-not-a-workbook']],
  [/unsupported/, ['file-unsupported']],
  [/no sheets/, ['file-no-sheets']],
  [/DTD/, ['file-entities']],
  [/too large when unpacked/, ['file-bomb']],
  [/corrupt|duplicate part/, ['file-corrupt']],
];

/** Where we are right to differ from what the corpus says, each with its reason. */
const KNOWN: Readonly<
  Record<string, { reason: string; accept: (result: CorpusResult) => boolean }>
> = {
  'bad-fuzz-POIFuzzer-5040805309710336.xlsx': {
    reason: 'it is a Word document, which says more than that it is damaged',
    accept: (result) => result.outcome === 'failure' && result.code === 'file-not-a-workbook',
  },
  'ext-html_from_excel_named.xls': {
    reason:
      'its style keeps line breaks in the cell (mso-data-placement: same-cell), as its xlsx twin in the corpus shows; the facts come from a reader that cuts the cell into rows',
    accept: (result) => result.outcome === 'read' && result.first === '"Normal"',
  },
  'old-as3xls_BIFF2.xls': {
    reason: 'BIFF2 keeps no name of its sheet',
    accept: (result) =>
      result.outcome === 'read' &&
      result.differences.every((text) => text.startsWith('Sheet1: name')),
  },
  'bad-issue_666_lost_sheets.xlsb': {
    reason: 'its one sheet is found, and is empty',
    accept: (result) => result.outcome === 'read' && result.sheets.join() === 'Sheet1',
  },
  'ext-crlf.slk': {
    reason: 'SYLK may be refused or read, never taken for lines of text',
    accept: (result) => result.outcome === 'read' && result.first === '"Normal"',
  },
  'enc-Test_git_issue289.xlsx': {
    reason: 'Excel opens it without asking for a password, and so do we (agile encryption)',
    accept: (result) =>
      result.outcome === 'read' && `${result.sheets.join()} ${result.first}` === 'Sheet1 "aaaaaaa"',
  },
  'enc-TestExcel_2040.xlsx': {
    reason: 'Excel opens it without asking for a password, and so do we (standard encryption)',
    accept: (result) =>
      result.outcome === 'read' &&
      `${result.sheets.join()} ${result.first}` === 'Sheet1,Sheet2,Sheet3 "Name"',
  },
  'sheet-BlankSheetTypes.xls': {
    reason: 'only the worksheet holds cells',
    accept: (result) => result.outcome === 'read' && result.sheets.join() === 'Sheet1',
  },
};

type Verdict = 'read' | 'failure' | 'wrong';

function verdict(result: CorpusResult, expected: Expectation): Verdict {
  const known = KNOWN[expected.file];
  if (known?.accept(result) === true) return result.outcome === 'read' ? 'read' : 'failure';
  if (result.outcome === 'failure') {
    if (expected.outcome === 'read') return 'wrong';
    const codes = WORDS.find(([words]) => words.test(expected.expected))?.[1] ?? [];
    return codes.includes(result.code) ? 'failure' : 'wrong';
  }
  if (result.outcome !== 'read' || expected.outcome === 'error') return 'wrong';
  const isListed = (expected.sheets ?? []).length > 0;
  return isListed && result.differences.length === 0 ? 'read' : 'wrong';
}

/** Reads the corpus in a process of its own; a file that takes longer than the limit ends it, and is named. */
async function readCorpus(expectations: readonly Expectation[]): Promise<CorpusResult[]> {
  const results: CorpusResult[] = [];
  const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', SCRIPT], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let timer: NodeJS.Timeout | undefined;
  const watch = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), ms);
  };
  watch(LIMIT_MS * 3);
  for await (const line of createInterface({ input: child.stdout })) {
    results.push(JSON.parse(line) as CorpusResult);
    watch(LIMIT_MS);
  }
  clearTimeout(timer);
  const hanging = expectations[results.length];
  if (hanging !== undefined) {
    results.push({ file: hanging.file, ms: LIMIT_MS, bytes: 0, outcome: 'hang' });
  }
  return results;
}

function table(results: readonly CorpusResult[], verdicts: readonly Verdict[]): string {
  const count = (wanted: Verdict): number => verdicts.filter((one) => one === wanted).length;
  const slowest = results.reduce((a, b) => (b.ms > a.ms ? b : a));
  const largest = results.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  const other = results.filter((one) => one.outcome === 'read' && one.secondIsWrong === true);
  return [
    'Corpus of workbooks',
    `  files              ${String(results.length)}`,
    `  read right         ${String(count('read'))}`,
    `  right failure      ${String(count('failure'))}`,
    `  wrong              ${String(count('wrong'))}`,
    `  slowest            ${slowest.ms.toFixed(0)} ms  ${slowest.file}`,
    `  largest memory     ${(largest.bytes / 1_048_576).toFixed(0)} MB  ${largest.file}`,
    `  SheetJS wrong      ${String(other.length)}  ${other.map(({ file }) => file).join(' ')}`,
    '',
  ].join('\n');
}

describe.skipIf(!corpusIsPresent)('The corpus of workbooks that nobody here made', () => {
  let expectations: readonly Expectation[] = [];
  let results: readonly CorpusResult[] = [];

  beforeAll(async () => {
    expectations = corpusExpectations();
    results = await readCorpus(expectations);
    const verdicts = results.map((one, index) => verdict(one, expectations[index] as Expectation));
    process.stdout.write(table(results, verdicts));
  }, 180_000);

  it('is read, or refused with the right failure, file by file', () => {
    const wrong = expectations.flatMap((expected, index) => {
      const result = results[index];
      if (result === undefined) return [`${expected.file}: not reached`];
      if (verdict(result, expected) !== 'wrong') return [];
      return [`${JSON.stringify(result)} expected ${expected.outcome}: ${expected.expected}`];
    });
    expect(wrong).toEqual([]);
  });

  it('takes no file longer than ten seconds and no more memory than a pane has', () => {
    const costly = results.filter(({ ms, bytes }) => ms >= LIMIT_MS || bytes > LIMIT_BYTES);
    expect(costly).toEqual([]);
  });

  it('gives the same cells through either reader of a format, where the other reads the file right', () => {
    const unlike = results.flatMap((result) =>
      result.outcome === 'read' && (result.second ?? []).length > 0
        ? [`${result.file}: ${(result.second ?? []).join(' ## ')}`]
        : [],
    );
    expect(unlike).toEqual([]);
  });

  it('names the sheet that is damaged', () => {
    const damaged = results.find(({ file }) => file === 'bad-invalid-xml.xlsx');
    expect(damaged).toMatchObject({ outcome: 'failure', code: 'file-corrupt', sheet: 'Sheet1' });
  });
});
