import type { Finding, Severity } from '../shared/finding/finding.ts';
import type { LedgerLine, Master } from '../shared/matrix/master.ts';
import type { IgnoredReason } from '../shared/matrix/submission.ts';
import {
  EXPECTED_FILES,
  EXPECTED_PERIOD,
  type ExpectedFile,
  type ExpectedFinding,
} from './expected.ts';

/** A finding as a line that can be compared: place and code. */
function lineOf([place, code]: ExpectedFinding): string {
  return `${place} ${code}`;
}

function found(master: Master, file: string, severity: Severity): string[] {
  return master.findings
    .filter((finding) => finding.place.file === file && finding.severity === severity)
    .map((finding: Finding) =>
      lineOf([finding.place.cell ?? String(finding.place.row ?? ''), finding.code]),
    );
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return lines.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function ignoredOf(master: Master, file: string): Map<IgnoredReason, number> {
  const counts = new Map<IgnoredReason, number>();
  for (const row of master.ignored) {
    if (row.file === file) counts.set(row.reason, (counts.get(row.reason) ?? 0) + 1);
  }
  return counts;
}

/** What is said of one number that is not as expected. */
function numberLine(what: string, expected: number | string, is: number | string): string[] {
  return expected === is ? [] : [`${what}: expected ${expected}, found ${is}`];
}

function ledgerLines(expected: ExpectedFile, line: LedgerLine): string[] {
  const ignored = Object.values(expected.ignored).reduce((sum, count) => sum + count, 0);
  return [
    ...numberLine('department', expected.department ?? '', line.department?.id ?? ''),
    ...numberLine('rows read', expected.read, line.read),
    ...numberLine('rows merged', expected.merged, line.merged),
    ...numberLine('rows in quarantine', expected.quarantined, line.quarantined),
    ...numberLine('rows ignored', ignored, line.ignored),
    ...numberLine('failure', expected.failure ?? '', line.failure?.code ?? ''),
  ];
}

function fileLines(expected: ExpectedFile, master: Master): string[] {
  const { file, ignored, documents, difficulties, errors, warnings } = expected;
  const line = master.ledger.find((each) => each.file === file);
  if (!line) return ['is not in the ledger'];
  const reasons = ignoredOf(master, file);
  const kinds = new Set<IgnoredReason>([
    ...(Object.keys(ignored) as IgnoredReason[]),
    ...reasons.keys(),
  ]);
  const wanted = errors.map(lineOf);
  const errorLines = found(master, file, 'error');
  return [
    ...ledgerLines(expected, line),
    ...[...kinds].flatMap((reason) =>
      numberLine(`ignored as ${reason}`, ignored[reason] ?? 0, reasons.get(reason) ?? 0),
    ),
    ...numberLine('documents', documents, countOf(master.documents, file)),
    ...numberLine('difficulties', difficulties, countOf(master.difficulties, file)),
    ...without(wanted, errorLines).map((error) => `error not found: ${error}`),
    ...without(errorLines, wanted).map((error) => `error not deserved: ${error}`),
    ...without(warnings.map(lineOf), found(master, file, 'warning')).map(
      (warning) => `warning not found: ${warning}`,
    ),
  ];
}

function countOf(
  items: readonly { readonly origin: { readonly file: string } }[],
  file: string,
): number {
  return items.filter(({ origin }) => origin.file === file).length;
}

/** A line for each thing in the master of the samples that is not what they deserve; none when all is right. */
export function compareWithExpected(master: Master): string[] {
  const known = new Set(EXPECTED_FILES.map(({ file }) => file));
  return [
    ...numberLine('period', EXPECTED_PERIOD, master.period?.id ?? ''),
    ...EXPECTED_FILES.flatMap((expected) =>
      fileLines(expected, master).map((line) => `${expected.file}: ${line}`),
    ),
    ...master.ledger
      .filter(({ file }) => !known.has(file))
      .map(({ file }) => `${file}: no such sample`),
  ];
}
