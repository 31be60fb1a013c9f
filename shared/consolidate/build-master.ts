import type { Finding } from '../finding/finding.ts';
import { sortFindings } from '../finding/finding-list.ts';
import type { Failure } from '../failure/failure.ts';
import type { IsoDay } from '../grid/serial-date.ts';
import type { JoinedRow, LedgerLine, Master, MasterTask } from '../matrix/master.ts';
import type {
  FilePart,
  FileReading,
  QuarantinedRow,
  QuarantineReason,
  Submission,
} from '../matrix/submission.ts';
import type { Task } from '../matrix/task.ts';
import type { Programme } from '../programme/programme.ts';
import type { AgencyRef } from '../value/value.ts';
import { compareVietnamese } from '../vietnamese/collation.ts';
import type { SetAside, SubmissionChoice } from './choose-submissions.ts';
import type { MasterRow } from './join-tasks.ts';
import { boardOfSubmissions } from './submission-board.ts';

/** What a master is made with, beside its files. */
export interface MasterOptions {
  readonly asOf?: IsoDay;
  /** Day by which departments had to send. */
  readonly due?: IsoDay;
  /** Joins rows that were decided to be one task. */
  readonly join?: (rows: readonly JoinedRow[]) => readonly MasterRow[];
}

/**
 * The master of the chosen submissions: tasks by category and department, numbered; what is kept out, with its
 * reason; and each file's account. `findings` are those of the accepted submissions, checks included.
 */
export function buildMaster(
  readings: readonly FileReading[],
  choice: SubmissionChoice,
  findings: readonly Finding[],
  programme: Programme,
  { asOf, due, join }: MasterOptions = {},
): Master {
  const byDepartment = departmentOrder(programme);
  const accepted = [...choice.accepted].sort(
    (a, b) => byDepartment(departmentOf(a), departmentOf(b)) || compareFiles(a, b),
  );
  const setAside = [...choice.setAside].sort((a, b) => compareFiles(a.submission, b.submission));
  const kept = accepted.flatMap((submission) =>
    submission.quarantine.map((row) => ({ ...row, ...senderOf(submission) })),
  );
  const put = setAside.flatMap((aside) =>
    rowsOf(aside.submission, QUARANTINE_REASON[aside.because.kind]).map((row) => ({
      ...row,
      ...senderOf(aside.submission),
    })),
  );
  const ofAccepted = <T>(pick: (submission: Submission) => readonly T[]) =>
    accepted.flatMap((submission) =>
      pick(submission).map((entry) => ({ ...entry, department: departmentOf(submission) })),
    );
  const read = [...accepted, ...setAside.map(({ submission }) => submission)];
  return {
    programme: programme.id,
    ...(choice.period ? { period: choice.period } : {}),
    ...(asOf ? { asOf } : {}),
    tasks: numberedTasks(accepted, programme, join),
    quarantine: [...kept, ...put],
    ignored: read.flatMap((submission) =>
      submission.part
        ? submission.ignored.map((row) => ({ ...row, department: departmentOf(submission) }))
        : submission.ignored,
    ),
    findings: sortFindings(findings),
    ledger: ledgerOf(readings, accepted, setAside),
    submissions: boardOfSubmissions(readings, choice, findings, programme, due),
    documents: ofAccepted(({ documents }) => documents),
    difficulties: ofAccepted(({ difficulties }) => difficulties),
    readings: read.flatMap(({ file, readings: matrices }) =>
      matrices.map((reading) => ({ ...reading, file })),
    ),
  };
}

const QUARANTINE_REASON: Readonly<Record<SetAside['because']['kind'], QuarantineReason>> = {
  superseded: 'superseded',
  'period-other': 'period-other',
};

/** Who sent a submission; a file of unknown department stands for itself under its own name. */
export function departmentOf(submission: Submission): AgencyRef {
  return submission.department ?? { text: submission.file };
}

/** Who a submission's rows count for, and who sent them where that is another. */
export function senderOf(submission: Submission): {
  readonly department: AgencyRef;
  readonly unit?: AgencyRef;
} {
  const { unit } = submission;
  return { department: departmentOf(submission), ...(unit ? { unit } : {}) };
}

/** Order of departments: as the programme lists them, then the others by their Vietnamese name. */
export function departmentOrder(programme: Programme): (a: AgencyRef, b: AgencyRef) => number {
  const rank = new Map(programme.agencies.map(({ id }, index) => [id, index]));
  const rankOf = ({ id }: AgencyRef) => (id === undefined ? undefined : rank.get(id)) ?? rank.size;
  return (a, b) => rankOf(a) - rankOf(b) || compareVietnamese(a.text, b.text);
}

function compareFiles(a: Submission, b: Submission): number {
  return (
    compareVietnamese(a.file, b.file) ||
    (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0) ||
    comparePart(a.part, b.part)
  );
}

function comparePart(a: FilePart | undefined, b: FilePart | undefined): number {
  return (a?.number ?? 0) - (b?.number ?? 0);
}

function numberedTasks(
  accepted: readonly Submission[],
  programme: Programme,
  join: MasterOptions['join'],
): MasterTask[] {
  const byCategory = new Map<string, MasterTask[]>(
    programme.categories.map(({ code }) => [code, []]),
  );
  const rows = accepted.flatMap((submission) => {
    const sender = senderOf(submission);
    return submission.tasks.map((task): MasterRow => ({ ...sender, task }));
  });
  for (const row of join ? join(rows) : rows) {
    const { source, row: number, values } = row.task;
    const code = values.category?.code;
    const list = code === undefined ? undefined : byCategory.get(code);
    if (code === undefined || !list) {
      throw new Error(
        `A task without a category of the programme reached the master: ${source.file}, row ${number}`,
      );
    }
    list.push({ number: list.length + 1, category: code, ...row });
  }
  return [...byCategory.values()].flat();
}

/** All rows of a file that does not count, each kept with the reason that holds for the whole file. */
function rowsOf(submission: Submission, reason: QuarantineReason): QuarantinedRow[] {
  const rows: Task[] = [...submission.tasks, ...submission.quarantine.map(({ task }) => task)];
  return rows.map((task) => ({ reason, task }));
}

function ledgerOf(
  readings: readonly FileReading[],
  accepted: readonly Submission[],
  setAside: readonly SetAside[],
): LedgerLine[] {
  const taken = new Set(accepted);
  const why = new Map(setAside.map(({ submission, because }) => [submission, because]));
  return [...readings]
    .sort(
      (a, b) =>
        compareVietnamese(a.file, b.file) ||
        (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : comparePart(partOf(a), partOf(b))),
    )
    .map(({ file, outcome }) => {
      if (!outcome.ok) {
        return { file, read: 0, merged: 0, quarantined: 0, ignored: 0, failure: outcome.failure };
      }
      const submission = outcome.value;
      const merged = taken.has(submission) ? submission.tasks.length : 0;
      const because = why.get(submission);
      return {
        file,
        ...(submission.part ? { part: submission.part } : {}),
        ...senderOf(submission),
        read: submission.rowsRead,
        merged,
        quarantined: submission.quarantine.length + (submission.tasks.length - merged),
        ignored: submission.ignored.length,
        ...(because ? { failure: failureOf(submission, because) } : {}),
      };
    });
}

function partOf({ outcome }: FileReading): FilePart | undefined {
  return outcome.ok ? outcome.value.part : undefined;
}

function failureOf(submission: Submission, because: SetAside['because']): Failure {
  const { file } = submission;
  if (because.kind === 'period-other') {
    const found = submission.period?.id ?? '';
    return { code: 'period-other', params: { found, expected: because.expected.id }, file };
  }
  const department = (submission.unit ?? departmentOf(submission)).text;
  const isPart = submission.part ? { isPart: true as const } : {};
  return { code: 'department-twice', params: { department, taken: because.by, ...isPart }, file };
}
