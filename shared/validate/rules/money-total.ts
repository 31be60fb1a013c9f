import { issue } from '../../finding/finding.ts';
import type { SubmissionRows, SubmissionRule } from '../rule.ts';

interface Line {
  readonly row: number;
  readonly amount: number;
  readonly total: boolean;
}

/** Totals are rounded to the unit of their column, at most a million đồng. */
const ROUNDING = 500_000;

/**
 * A total row differs from what it may add up: the rows since the total before it, all rows above, the rows below
 * up to the next total, or the totals above. Where one of these is right, nothing is said.
 */
export const moneyTotal: SubmissionRule = {
  name: 'money-total',
  scope: 'submission',
  codes: ['money-total-mismatch'],
  check(file, _context, report) {
    for (const [sheet, lines] of linesBySheet(file)) {
      lines.forEach((line, index) => {
        if (!line.total || line.amount <= 0) return;
        const sums = possibleSums(lines, index);
        if (sums.every((sum) => sum === 0) || sums.some((sum) => near(sum, line.amount))) return;
        const sum = closestOf(sums, line.amount);
        report.place(
          { file: file.submission.file, sheet, row: line.row, column: 'budget' },
          issue('money-total-mismatch', { stated: line.amount, sum }),
        );
      });
    }
  },
};

function linesBySheet({ submission, rows }: SubmissionRows): Map<string, Line[]> {
  const sheets = new Map<string, Line[]>();
  const put = (sheet: string, line: Line): void => {
    const lines = sheets.get(sheet) ?? [];
    lines.push(line);
    sheets.set(sheet, lines);
  };
  const totals = submission.ignored.filter(
    ({ reason, budget }) => reason === 'subtotal' && budget?.amount !== undefined,
  );
  if (totals.length === 0) return sheets;
  for (const { sheet, row, budget } of totals) {
    put(sheet, { row, amount: budget?.amount ?? 0, total: true });
  }
  for (const { task } of rows) {
    // An amount in a cell merged over several rows counts once.
    if (task.inheritedFrom?.budget !== undefined) continue;
    const amount = task.values.budget?.amount;
    if (amount !== undefined) put(task.source.sheet, { row: task.row, amount, total: false });
  }
  for (const lines of sheets.values()) lines.sort((a, b) => a.row - b.row);
  return sheets;
}

function possibleSums(lines: readonly Line[], at: number): number[] {
  const rowsIn = (from: number, to: number): number =>
    lines.slice(from, to).reduce((sum, { amount, total }) => (total ? sum : sum + amount), 0);
  const before = lines.findLastIndex(({ total }, index) => total && index < at);
  const after = lines.findIndex(({ total }, index) => total && index > at);
  const end = after < 0 ? lines.length : after;
  const totalsAbove = lines
    .slice(0, at)
    .reduce((sum, { amount, total }) => (total ? sum + amount : sum), 0);
  return [
    rowsIn(before + 1, at),
    rowsIn(0, at),
    rowsIn(at + 1, end),
    rowsIn(at + 1, lines.length),
    totalsAbove,
  ];
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING;
}

function closestOf(sums: readonly number[], stated: number): number {
  return sums
    .filter((sum) => sum > 0)
    .reduce((best, sum) => (Math.abs(sum - stated) < Math.abs(best - stated) ? sum : best));
}
