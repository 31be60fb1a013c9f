import type { AssignedSender } from '../matrix/master-state.ts';
import type { DepartmentPart, FileReading, RowRange, Submission } from '../matrix/submission.ts';
import { agencyKey } from '../value/agency-key.ts';
import type { AgencyRef } from '../value/value.ts';

/** Rows of a sheet as far as they go. */
const LAST_ROW = 1_048_576;

/**
 * The readings with the officer's word on who sent them; files that he said nothing of stay as they are. A word on a
 * whole file makes it one department's, but for a file of several departments of which some rows are nobody's: these
 * are meant then. A word on one sheet gives that sheet's rows to its department.
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
  const { parts, yields: _yields, ...whole } = submission;
  if (parts?.some((part) => part.department === undefined) === true) {
    return withParts(submission, assignRows(parts, isNameless, department));
  }
  return { ...whole, department, departmentFrom: 'user' };
}

function assignSheet(submission: Submission, sheet: string, department: AgencyRef): Submission {
  const { parts = [wholeOf(submission)] } = submission;
  const sheetRange: RowRange = { sheet, first: 1, last: LAST_ROW };
  const isOfSheet = (_part: DepartmentPart, range: RowRange) => range.sheet === sheet;
  return withParts(submission, assignRows(parts, isOfSheet, department, [sheetRange]));
}

function isNameless({ department }: DepartmentPart): boolean {
  return department === undefined;
}

/** The parts with some of their rows, or `instead` of these, given to one department. */
function assignRows(
  parts: readonly DepartmentPart[],
  isMeant: (part: DepartmentPart, range: RowRange) => boolean,
  department: AgencyRef,
  instead?: readonly RowRange[],
): readonly DepartmentPart[] {
  const meant: RowRange[] = [];
  const others = parts.flatMap((part) => {
    const rows = part.rows.filter((range) => !isMeant(part, range));
    meant.push(...part.rows.filter((range) => !rows.includes(range)));
    return rows.length === 0 ? [] : [{ ...part, rows }];
  });
  const given = instead ?? meant;
  const known = others.find((part) => agencyKey(part.department) === agencyKey(department));
  return known
    ? others.map((part) => (part === known ? { ...part, rows: [...part.rows, ...given] } : part))
    : [...others, { department, departmentFrom: 'user', rows: given }];
}

/** The file with other parts; with one alone it is that department's. */
function withParts(submission: Submission, parts: readonly DepartmentPart[]): Submission {
  const { department: _sender, departmentFrom: _from, parts: _parts, ...whole } = submission;
  const [only] = parts;
  if (parts.length > 1) return { ...whole, parts };
  const { yields: _yields, ...rest } = whole;
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
