import type { AssignedSender } from '../matrix/master-state.ts';
import type { DepartmentPart, FileReading, RowRange, Submission } from '../matrix/submission.ts';
import { agencyKey } from '../value/agency-key.ts';

/** Rows of a sheet as far as they go. */
const LAST_ROW = 1_048_576;

/**
 * The readings with the officer's word on who sent them; files that he said nothing of stay as they are. A word on a
 * whole file makes it one department's; a word on one sheet gives that sheet's rows to its department.
 */
export function assignSenders(
  readings: readonly FileReading[],
  senders: readonly AssignedSender[] = [],
): readonly FileReading[] {
  if (senders.length === 0) return readings;
  const byFile = new Map<string, AssignedSender[]>();
  for (const sender of senders) {
    byFile.set(sender.file, [...(byFile.get(sender.file) ?? []), sender]);
  }
  return readings.map((reading): FileReading => {
    const own = byFile.get(reading.file);
    if (!own || !reading.outcome.ok) return reading;
    const value = own.reduce(assign, reading.outcome.value);
    return { ...reading, outcome: { ok: true, value } };
  });
}

function assign(submission: Submission, { sheet, department }: AssignedSender): Submission {
  if (sheet !== undefined) return assignSheet(submission, sheet, department);
  const { parts: _parts, yields: _yields, ...whole } = submission;
  return { ...whole, department, departmentFrom: 'user' };
}

function assignSheet(
  submission: Submission,
  sheet: string,
  department: AssignedSender['department'],
): Submission {
  const { department: sender, departmentFrom, parts = [wholeOf(submission)], ...rest } = submission;
  const others = parts
    .map((part) => ({ ...part, rows: part.rows.filter((range) => range.sheet !== sheet) }))
    .filter(({ rows }) => rows.length > 0);
  const range: RowRange = { sheet, first: 1, last: LAST_ROW };
  const known = others.find((part) => agencyKey(part.department) === agencyKey(department));
  const assigned: readonly DepartmentPart[] = known
    ? others.map((part) => (part === known ? { ...part, rows: [...part.rows, range] } : part))
    : [...others, { department, departmentFrom: 'user', rows: [range] }];
  const [only] = assigned;
  if (assigned.length > 1) return { ...rest, parts: assigned };
  return {
    ...rest,
    ...(only?.department ? { department: only.department } : {}),
    departmentFrom: 'user',
  };
}

/** A file of one department as a part of several: all its sheets with rows. */
function wholeOf(submission: Submission): DepartmentPart {
  const { department, departmentFrom, unit, tasks, quarantine, ignored } = submission;
  const sheets = new Set([
    ...submission.readings.map(({ sheet }) => sheet),
    ...tasks.map(({ source }) => source.sheet),
    ...quarantine.map(({ task }) => task.source.sheet),
    ...ignored.map((row) => row.sheet),
    ...submission.documents.map(({ origin }) => origin.sheet),
    ...submission.difficulties.map(({ origin }) => origin.sheet),
  ]);
  return {
    ...(department ? { department } : {}),
    ...(departmentFrom ? { departmentFrom } : {}),
    ...(unit ? { unit } : {}),
    rows: [...sheets].map((sheet) => ({ sheet, first: 1, last: LAST_ROW })),
  };
}
