import { COLUMNS } from '../matrix/columns.ts';
import type { Finding, Severity } from './finding.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };
const COLUMN_RANK = new Map<string, number>(COLUMNS.map(({ key }, index) => [key, index]));

/** Compares code units, so that the order is the same on every machine and in every language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Total order: errors first, then file, sheet, row, column, code and value. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    RANK[a.severity] - RANK[b.severity] ||
    compareText(a.place.file, b.place.file) ||
    compareText(a.place.sheet ?? '', b.place.sheet ?? '') ||
    (a.place.row ?? 0) - (b.place.row ?? 0) ||
    (COLUMN_RANK.get(a.place.column ?? '') ?? -1) - (COLUMN_RANK.get(b.place.column ?? '') ?? -1) ||
    compareText(a.code, b.code) ||
    compareText(a.value ?? '', b.value ?? '')
  );
}

/** Findings in their total order. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(compareFindings);
}

/** How many findings there are of each severity; always totals. */
export function countBySeverity(findings: Iterable<Finding>): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
