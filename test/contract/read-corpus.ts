/**
 * Reads every workbook of the corpus and prints one line of JSON for each. Runs as a process of its own, so that the
 * test can end it when a file hangs, and measures each file's memory.
 */
import { nodePlatform } from '../../cli/node-platform.ts';
import { isUncalculated } from '../../shared/grid/cell.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';
import { csvReader } from '../../shared/read/csv/csv-reader.ts';
import { readWorkbook } from '../../shared/read/read-workbook.ts';
import { sheetJsReader } from '../../shared/read/sheetjs-reader.ts';
import { corpusBytes, corpusExpectations, differences } from './corpus-expectations.ts';
import type { Expectation } from './corpus-expectations.ts';
import type { CorpusResult } from './corpus-result.ts';
import { workbookDifferences } from './workbook-differences.ts';

const GLOBAL = globalThis as { gc?: () => void };

for (const expectation of corpusExpectations()) {
  process.stdout.write(`${JSON.stringify(readOne(expectation))}\n`);
}

function readOne(expectation: Expectation): CorpusResult {
  const { file } = expectation;
  const bytes = corpusBytes(file);
  GLOBAL.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  try {
    const outcome = readWorkbook(bytes, file, nodePlatform);
    const ms = performance.now() - start;
    const after = process.memoryUsage();
    const used = after.heapUsed + after.external - before.heapUsed - before.external;
    const measured = { file, ms, bytes: Math.max(0, used) };
    if (!outcome.ok) {
      const { code, sheet } = outcome.failure;
      return { ...measured, outcome: 'failure', code, ...(sheet !== undefined && { sheet }) };
    }
    return {
      ...measured,
      outcome: 'read',
      format: outcome.value.format,
      sheets: outcome.value.sheets.map(({ name }) => name),
      first: firstText(outcome.value),
      differences: differences(outcome.value, expectation),
      ...secondReader(bytes, expectation, outcome.value),
    };
  } catch (error) {
    return {
      file,
      ms: performance.now() - start,
      bytes: 0,
      outcome: 'crash',
      error: String(error),
    };
  }
}

/** What the other reader of the same format says, where that one agrees with the corpus. */
function secondReader(
  bytes: Uint8Array,
  expectation: Expectation,
  ours: Workbook,
): { second?: readonly string[]; secondIsWrong?: boolean } {
  if (ours.format !== 'xlsx' && ours.format !== 'ods') return {};
  const readers = [csvReader, sheetJsReader];
  const outcome = readWorkbook(bytes, expectation.file, nodePlatform, { readers });
  if (!outcome.ok || differences(outcome.value, expectation).length > 0) {
    return { secondIsWrong: true };
  }
  return { second: workbookDifferences(ours, outcome.value) };
}

function firstText(workbook: Workbook): string {
  const value = workbook.sheets[0]?.value(0, 0);
  return value === undefined || isUncalculated(value) ? '' : JSON.stringify(value);
}
