import { applyEdits, editTask } from './consolidate/apply-edits.ts';
import { assignSenders } from './consolidate/assign-senders.ts';
import { buildMaster, senderOf } from './consolidate/build-master.ts';
import { checkLedger } from './consolidate/check-ledger.ts';
import { chooseSubmissions } from './consolidate/choose-submissions.ts';
import { comparePeriods } from './consolidate/compare-periods.ts';
import { joinTasks, originKey, type MasterRow } from './consolidate/join-tasks.ts';
import { nestUnits } from './consolidate/nest-units.ts';
import { previousTasks } from './consolidate/previous-master.ts';
import { withoutSettled } from './consolidate/propose-merges.ts';
import { joinParts, splitReadings, submissionsIn } from './consolidate/split-parts.ts';
import { failed, success, type Outcome } from './failure/failure.ts';
import { splitAccepted, subjectsIn, type Exception } from './finding/exceptions.ts';
import { issue, type Finding } from './finding/finding.ts';
import { sortFindings } from './finding/finding-list.ts';
import { placeIssue } from './finding/place-issue.ts';
import type { BookDescription } from './grid/book.ts';
import type { IsoDay } from './grid/serial-date.ts';
import type { Workbook } from './grid/workbook.ts';
import { correctionsFor } from './matrix/corrections.ts';
import { placeOfWhole } from './matrix/file-parts.ts';
import type { AcceptedFinding, JoinedRow, Master } from './matrix/master.ts';
import type {
  AssignedSender,
  KeptEdit,
  MasterState,
  MergeDecision,
  NestedUnit,
  PreviousMaster,
  RunDecisions,
  SubmissionOverride,
} from './matrix/master-state.ts';
import { packState, type PackedReadings } from './matrix/pack-state.ts';
import type { FileReading, SenderCorrection, Submission } from './matrix/submission.ts';
import type { Platform } from './platform.ts';
import type { Programme } from './programme/programme.ts';
import { readWorkbook } from './read/read-workbook.ts';
import { isMaster } from './recognise/read-master.ts';
import { readSubmission, type AboutFile } from './recognise/read-submission.ts';
import { describeMaster } from './template/describe-master.ts';
import { BUDGET_UNIT } from './template/value-cells.ts';
import { validateSubmission, validateTogether } from './validate/validate.ts';
import type { Period } from './value/period.ts';
import { createReaders } from './value/read-value.ts';
import type { AgencyRef } from './value/value.ts';
import type { Catalogue } from './words/catalogue.ts';
import { COLUMN_LABELS } from './words/column-labels.ts';

/*
 * Start reading here. The loop in order: bytes of a file → workbook → submission → findings; submissions of all
 * departments → master → workbook and report. Each stage is a folder; they meet only in this file.
 */

/** A file as a host hands it over. */
export interface InputFile {
  /** As the user knows it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** When it was last changed, milliseconds since 1970, where the host tells. */
  readonly modified?: number;
}

/** What the user has said of one file or department beforehand. */
export interface ReadingOptions {
  /** How tables are to be read; those of a department hold for each of its files, this one and the next. */
  readonly corrections?: readonly SenderCorrection[];
  readonly department?: AgencyRef;
  readonly period?: Period;
  /** Day for which agencies are looked up; the period's last day when absent. */
  readonly at?: IsoDay;
  /** Hidden and filtered rows are used unless told otherwise; they are counted in any case. */
  readonly hiddenRows?: 'use' | 'skip';
}

/** Reads one file: what it holds by format, which sheet is the matrix, what its rows say, and what is wrong with them. */
export function readFile(
  input: InputFile,
  programme: Programme,
  platform: Platform,
  options: ReadingOptions = {},
): FileReading {
  const { file, bytes, modified } = input;
  const hash = platform.sha256(bytes);
  const workbook = readWorkbook(bytes, file, platform);
  if (!workbook.ok) return { file, hash, outcome: workbook };
  if (isMaster(workbook.value))
    return { file, hash, outcome: failed('file-is-master', {}, { file }) };
  const about = { file, hash, ...(modified === undefined ? {} : { modified }) };
  return { file, hash, outcome: readGrid(workbook.value, about, programme, options) };
}

/** What a workbook says that is a grid already: read from a file, or taken from a live one. */
export function readGrid(
  workbook: Workbook,
  about: AboutFile,
  programme: Programme,
  options: ReadingOptions = {},
): Outcome<Submission> {
  const known = options.corrections ?? [];
  const readWith = (sender: string | undefined) =>
    readSubmission(workbook, about, programme, {
      ...options,
      corrections: correctionsFor(known, about.file, sender),
      headingWords: COLUMN_LABELS,
    });
  const first = readWith(undefined);
  // Whose corrections hold is known only once the file says who sent it.
  const sender = options.department?.id ?? (first.ok ? first.value.department?.id : undefined);
  const read = known.some(({ department }) => department !== undefined && department === sender)
    ? readWith(sender)
    : first;
  const found = read.ok ? read : (readAsPointed(known, readWith) ?? read);
  return found.ok ? success(validated(found.value, programme)) : found;
}

/**
 * A file in which no headings were found says who sent it only once somebody's corrections point at them: those hold
 * of which the file then says that they are its sender's.
 */
function readAsPointed(
  corrections: readonly SenderCorrection[],
  readWith: (sender: string) => Outcome<Submission>,
): Outcome<Submission> | undefined {
  const pointing = corrections.flatMap(({ department, headingRow }) =>
    department === undefined || headingRow === undefined ? [] : [department],
  );
  for (const sender of new Set(pointing)) {
    const read = readWith(sender);
    if (read.ok && read.value.department?.id === sender) return read;
  }
  return undefined;
}

/** A submission with the findings of every rule that looks at it alone, beside those of its reading. */
function validated(submission: Submission, programme: Programme): Submission {
  const checked = submissionsIn(submission).flatMap((part) =>
    validateSubmission(part, programme, {}),
  );
  return { ...submission, findings: sortFindings([...submission.findings, ...checked]) };
}

export interface ConsolidationOptions {
  /** The period to consolidate; the one that most files carry when absent. */
  readonly period?: Period;
  readonly overrides?: readonly SubmissionOverride[];
  /** Closing day, against which timeliness is judged; without it nothing is called late. */
  readonly asOf?: IsoDay;
  /** Cells that the officer changed by hand in the master and keeps. */
  readonly edits?: readonly KeptEdit[];
  /** Day by which departments had to send; without it nobody is called late. */
  readonly due?: IsoDay;
  /** Departments of which every file counts, by id, else by folded name. */
  readonly parts?: readonly string[];
  readonly senders?: readonly AssignedSender[];
  /** Units whose files count for the department above them. */
  readonly nested?: readonly NestedUnit[];
  /** Rows that the officer decided to be one task. */
  readonly merges?: readonly MergeDecision[];
  /** Findings that the officer accepts as they are. */
  readonly exceptions?: readonly Exception[];
  /** The master of the period before, to compare with. */
  readonly previous?: PreviousMaster;
}

/**
 * The master of all files read. Files of the same content count once. Fails only when its accounts do not balance,
 * and then nothing may be written. `consolidate(a ∪ b)` needs the readings of both, in any order.
 */
export function consolidate(
  readings: readonly FileReading[],
  programme: Programme,
  options: ConsolidationOptions = {},
): Outcome<Master> {
  const { asOf, due, edits = [], merges = [], exceptions = [] } = options;
  const edited = partsAsDecided(readings, programme, options);
  const choice = chooseSubmissions(edited, options);
  const previous = options.previous && previousTasks(options.previous);
  const findings = [
    ...choice.accepted.flatMap((submission) => submission.findings),
    ...choice.accepted
      .filter(({ department }) => department === undefined)
      .flatMap((submission) => unknownDepartment(submission, programme)),
    ...validateTogether(choice.accepted, programme, {
      ...(asOf ? { asOf } : {}),
      ...(previous ? { previous: { tasks: previous } } : {}),
    }),
  ];
  const { join, settled } = joinerOf(choice.accepted, merges, edits, programme);
  const { open, accepted } = withoutAccepted(
    withoutSettled(findings, settled),
    exceptions,
    choice.accepted,
  );
  const built = buildMaster(edited, choice, open, programme, {
    ...(asOf ? { asOf } : {}),
    ...(due ? { due } : {}),
    join,
  });
  const master = accepted.length === 0 ? built : { ...built, accepted };
  return checkLedger(
    options.previous ? withComparison(master, options.previous, programme) : master,
  );
}

/** Findings that are open, and those that the officer accepted, in the order of findings. */
function withoutAccepted(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  submissions: readonly Submission[],
): { readonly open: readonly Finding[]; readonly accepted: readonly AcceptedFinding[] } {
  if (exceptions.length === 0) return { open: findings, accepted: [] };
  const split = splitAccepted(sortFindings(findings), exceptions, subjectsIn(submissions));
  const accepted = split.accepted.map(({ finding, exception: { reason, by } }) => ({
    finding,
    reason,
    ...(by === undefined ? {} : { by }),
  }));
  return { open: split.open, accepted };
}

/** The readings with the officer's word on senders and the kept edits in them, each content once. */
function readingsAsDecided(
  readings: readonly FileReading[],
  programme: Programme,
  { senders, edits = [] }: ConsolidationOptions,
): readonly FileReading[] {
  const sent = assignSenders(readings, senders);
  return withEdits(sent.map(onceByContent(sent)), edits, programme);
}

/** The same, a file of several departments taken apart, and units counted for the department above them. */
function partsAsDecided(
  readings: readonly FileReading[],
  programme: Programme,
  options: ConsolidationOptions,
): readonly FileReading[] {
  const parts = splitReadings(readingsAsDecided(readings, programme, options));
  return nestUnits(parts, options.nested, programme);
}

/**
 * The readings that a consolidation takes its tasks from, with the officer's word and edits in them; of a file of
 * several departments the parts that count.
 */
export function readingsThatCount(
  readings: readonly FileReading[],
  programme: Programme,
  options: ConsolidationOptions,
): FileReading[] {
  const edited = partsAsDecided(readings, programme, options);
  const accepted = new Set(chooseSubmissions(edited, options).accepted);
  const files = new Map<string, { reading: FileReading; parts: Submission[] }>();
  for (const reading of edited) {
    if (!reading.outcome.ok || !accepted.has(reading.outcome.value)) continue;
    const key = `${reading.file}\n${reading.hash}`;
    const file = files.get(key) ?? { reading, parts: [] };
    file.parts.push(reading.outcome.value);
    files.set(key, file);
  }
  return [...files.values()].map(({ reading, parts }) => joinParts(reading, parts));
}

/**
 * The edits that hold for these readings, and those that have lapsed: their row is gone, or its department has written
 * something else since. An edit of a joined task is no single row's, and holds as long as its decision is there.
 */
export function sortEdits(
  readings: readonly FileReading[],
  { edits, merges = [], senders }: RunDecisions,
  programme: Programme,
): { readonly held: readonly KeptEdit[]; readonly lapsed: readonly KeptEdit[] } {
  if (edits.length === 0) return { held: [], lapsed: [] };
  const sent = assignSenders(readings, senders);
  const { lapsed } = applyEdits(sent, edits, createReaders(programme), BUDGET_UNIT);
  const joined = new Set(merges.flatMap(({ rows }) => rows.map(({ origin }) => originKey(origin))));
  const gone = new Set(lapsed.filter(({ origin }) => !joined.has(originKey(origin))));
  return { held: edits.filter((edit) => !gone.has(edit)), lapsed: [...gone] };
}

/** How rows are joined, and the decisions that hold for them. */
function joinerOf(
  accepted: readonly Submission[],
  merges: readonly MergeDecision[],
  edits: readonly KeptEdit[],
  programme: Programme,
): {
  join: (rows: readonly JoinedRow[]) => readonly MasterRow[];
  settled: readonly MergeDecision[];
} {
  if (merges.length === 0) return { join: (rows) => rows, settled: [] };
  const rows = accepted.flatMap((submission) =>
    submission.tasks.map((task) => ({ ...senderOf(submission), task })),
  );
  const readers = createReaders(programme);
  const join = (all: readonly JoinedRow[]) =>
    joinTasks(all, merges).rows.map((row) =>
      // What the officer changed in a joined cell was no department's own text.
      row.joined ? { ...row, task: editTask(row.task, edits, readers, BUDGET_UNIT) } : row,
    );
  return { join, settled: joinTasks(rows, merges).held };
}

function withComparison(master: Master, previous: PreviousMaster, programme: Programme): Master {
  const { file, period } = previous;
  const changes = comparePeriods({ tasks: previousTasks(previous) }, master, programme);
  return {
    ...master,
    sincePrevious: { file, ...(period === undefined ? {} : { period }), changes },
  };
}

/**
 * The master workbook as data. With the state that it shall carry, the next run can start from it; without, it is a
 * picture of this run alone.
 */
export function masterBook(
  master: Master,
  programme: Programme,
  words: Catalogue,
  kept?: {
    readonly state: MasterState;
    readonly platform: Platform;
    readonly packed?: PackedReadings;
  },
): BookDescription {
  const options = kept && {
    state: packState(kept.state, kept.platform, kept.packed),
    runs: kept.state.runs,
  };
  return describeMaster(master, programme, words, options);
}

/** The readings with the officer's edits in them; findings of what was edited are made anew. */
function withEdits(
  readings: readonly FileReading[],
  edits: readonly KeptEdit[],
  programme: Programme,
): readonly FileReading[] {
  if (edits.length === 0) return readings;
  const edited = applyEdits(readings, edits, createReaders(programme), BUDGET_UNIT).readings;
  const rows = new Set(edits.map(({ origin }) => `${origin.file}\n${origin.sheet}\n${origin.row}`));
  return edited.map((reading, index) => {
    if (reading === readings[index] || !reading.outcome.ok) return reading;
    const submission = reading.outcome.value;
    const kept = submission.findings.filter(
      ({ place }) => !rows.has(`${place.file}\n${place.sheet ?? ''}\n${place.row ?? ''}`),
    );
    const again = submissionsIn(submission)
      .flatMap((part) => validateSubmission(part, programme, {}))
      .filter(({ place }) => rows.has(`${place.file}\n${place.sheet ?? ''}\n${place.row ?? ''}`));
    return {
      ...reading,
      outcome: success({ ...submission, findings: sortFindings([...kept, ...again]) }),
    };
  });
}

/** A reading that fails for every file but the first, by name, of those that hold the same bytes. */
function onceByContent(readings: readonly FileReading[]): (reading: FileReading) => FileReading {
  const first = new Map<string, string>();
  for (const { file, hash } of readings) {
    const known = first.get(hash);
    if (known === undefined || file < known) first.set(hash, file);
  }
  return (reading) => {
    const other = first.get(reading.hash) ?? reading.file;
    if (other === reading.file || !reading.outcome.ok) return reading;
    return { ...reading, outcome: failed('file-same-as', { other }, { file: reading.file }) };
  };
}

function unknownDepartment(submission: Submission, programme: Programme): Finding[] {
  const place = placeOfWhole(submission);
  const finding = placeIssue(issue('structure-department-unknown', {}), place, programme);
  return finding ? [finding] : [];
}
