import type {
  Evidence,
  FileReading,
  QuarantinedRow,
  Submission,
} from '../../shared/matrix/submission.ts';
import type { MatrixSource, Task } from '../../shared/matrix/task.ts';
import { parsePeriod } from '../../shared/value/period.ts';
import type { AgencyRef } from '../../shared/value/value.ts';

/** A submission in few words: rows are `[category, content]`; a row without a category is in quarantine. */
export interface SubmissionSketch {
  readonly file: string;
  readonly department?: AgencyRef;
  readonly period?: string;
  readonly periodFrom?: Evidence;
  readonly modified?: number;
  readonly hash?: string;
  readonly rows: readonly (readonly [category: string | undefined, content: string])[];
  readonly ignored?: number;
  readonly isCorrection?: boolean;
}

/** Headings stand in row 5 and rows follow from 6, as Excel shows them. */
export function sketchSubmission(sketch: SubmissionSketch): Submission {
  const { file, rows } = sketch;
  const source: MatrixSource = {
    file,
    sheet: 'Ma trận nhiệm vụ',
    columns: { category: 1, content: 2 },
    extraColumns: [],
  };
  const tasks: Task[] = [];
  const quarantine: QuarantinedRow[] = [];
  rows.forEach(([code, content], index) => {
    const values = code === undefined ? { content } : { content, category: { text: code, code } };
    const task: Task = { source, row: index + 6, values };
    if (code === undefined) quarantine.push({ reason: 'category-undecided', task });
    else tasks.push(task);
  });
  const ignored = Array.from({ length: sketch.ignored ?? 0 }, (_, index) => ({
    file,
    sheet: source.sheet,
    row: rows.length + 6 + index,
    reason: 'subtotal' as const,
    text: 'Cộng',
  }));
  const period = sketch.period === undefined ? undefined : parsePeriod(sketch.period);
  return {
    file,
    hash: sketch.hash ?? `hash of ${file}`,
    ...(sketch.department ? { department: sketch.department, departmentFrom: 'stamp' } : {}),
    ...(period ? { period, periodFrom: sketch.periodFrom ?? 'stamp' } : {}),
    ...(sketch.modified === undefined ? {} : { modified: sketch.modified }),
    ...(sketch.isCorrection === undefined ? {} : { isCorrection: sketch.isCorrection }),
    readings: [],
    rowsRead: rows.length + ignored.length,
    tasks,
    quarantine,
    ignored,
    documents: [],
    difficulties: [],
    findings: [],
  };
}

/** The same as a file that was read. */
export function sketchReading(sketch: SubmissionSketch): FileReading {
  const value = sketchSubmission(sketch);
  return { file: value.file, hash: value.hash, outcome: { ok: true, value } };
}
