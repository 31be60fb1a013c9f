import type { IsoDay } from '../grid/serial-date.ts';
import type { Programme } from '../programme/programme.ts';
import { agencyKey } from '../value/agency-key.ts';
import type { AgencyRef } from '../value/value.ts';
import { isSenderLabel, sendersIn, wholeAgency } from './find-identity.ts';
import { readOrdinal, ORDINAL } from './ordinal.ts';
import type { MatrixRead } from './read-matrix.ts';

/** Rows of a matrix from one on, as Excel shows it, that one department reports. */
export interface SenderRun {
  readonly department: AgencyRef | undefined;
  readonly first: number;
}

/** Of the cells of a column headed "Đơn vị báo cáo", how many must name an agency that reports. */
const MOST_KNOWN = 0.8;

interface Row {
  readonly row: number;
  readonly kind: 'task' | 'title' | 'other';
  /** Text of a title; of a task, who reports it. */
  readonly text: string;
}

/**
 * Runs of the rows of a matrix by the department that reports them: as a column says, else as group titles do.
 * `undefined` where neither names two departments.
 */
export function sendersOfRows(
  read: MatrixRead,
  programme: Programme,
  at: IsoDay | undefined,
): readonly SenderRun[] | undefined {
  return byColumn(read, programme, at) ?? byTitles(read, programme, at);
}

function byColumn(
  read: MatrixRead,
  programme: Programme,
  at: IsoDay | undefined,
): readonly SenderRun[] | undefined {
  const tasks = [...read.tasks, ...read.quarantine.map(({ task }) => task)];
  const heading = tasks[0]?.source.extraColumns.find(({ heading: text }) =>
    isSenderLabel(text.replace(/ \([A-Z]{1,3}\)$/u, '')),
  )?.heading;
  if (heading === undefined) return undefined;
  const senders = new Map<string, AgencyRef>();
  let [filled, known] = [0, 0];
  const ids = new Set<string>();
  for (const { extra } of tasks) {
    const text = extra?.[heading];
    if (text === undefined) continue;
    const agency = wholeAgency(text, programme, at);
    filled += 1;
    known += agency ? 1 : 0;
    if (agency) ids.add(agency.id);
    senders.set(text, agency ? { text: agency.name, id: agency.id } : { text });
  }
  if (ids.size < 2 || known < filled * MOST_KNOWN) return undefined;
  const rows = rowsOf(read, (extra) => extra?.[heading] ?? '');
  return runsOf(rows, (row) => (row.kind === 'task' ? senders.get(row.text) : undefined));
}

function byTitles(
  read: MatrixRead,
  programme: Programme,
  at: IsoDay | undefined,
): readonly SenderRun[] | undefined {
  const titles = read.ignored.filter(({ reason }) => reason === 'group-title');
  if (titles.length < 2) return undefined;
  const named = new Map<string, AgencyRef>();
  for (const { text } of titles) {
    const agency = sendersIn([wordsOf(text)], programme, at)[0];
    if (agency) named.set(text, { text: agency.name, id: agency.id });
  }
  if (new Set([...named.values()].map(agencyKey)).size < 2) return undefined;
  const rows = rowsOf(read, () => '');
  const isName = ({ kind, text }: Row) => kind === 'title' && named.has(text);
  const first = rows.findIndex(isName);
  const before = rows[first - 1];
  // Categories with departments below them, or the other way round.
  const inside = before?.kind === 'title' && rows[first + 1]?.kind !== 'title';
  const ends = (row: Row) => inside && row.kind === 'title' && !named.has(row.text);
  return runsOf(rows, (row) => (row.kind === 'title' ? named.get(row.text) : undefined), ends);
}

/** First words of a title's row that are no running number. */
function wordsOf(text: string): string {
  const cells = text.split(' | ');
  return cells.find((cell) => readOrdinal(cell).kind === ORDINAL.text) ?? '';
}

function rowsOf(
  { tasks, quarantine, ignored }: MatrixRead,
  textOf: (extra: Readonly<Record<string, string>> | undefined) => string,
): Row[] {
  const taskRow = ({ row, extra }: (typeof tasks)[number]): Row => ({
    row,
    kind: 'task',
    text: textOf(extra),
  });
  return [
    ...tasks.map(taskRow),
    ...quarantine.map(({ task }) => taskRow(task)),
    ...ignored.map(({ row, reason, text }): Row => ({
      row,
      kind: reason === 'group-title' ? 'title' : 'other',
      text,
    })),
  ].sort((a, b) => a.row - b.row);
}

/**
 * Runs of rows. A sender holds until another is named, or a row ends it; titles and remarks between two runs go with
 * the one below them.
 */
function runsOf(
  rows: readonly Row[],
  senderAt: (row: Row) => AgencyRef | undefined,
  ends: (row: Row) => boolean = () => false,
): SenderRun[] {
  const runs: SenderRun[] = [];
  let current: AgencyRef | undefined;
  let waiting: number | undefined;
  for (const row of rows) {
    if (ends(row)) current = undefined;
    current = senderAt(row) ?? current;
    const isOpen = current === undefined && row.kind !== 'task';
    if (isOpen) {
      waiting ??= row.row;
      continue;
    }
    const last = runs.at(-1);
    if (!last || agencyKey(last.department) !== agencyKey(current) || waiting !== undefined) {
      runs.push({ department: current, first: waiting ?? row.row });
    }
    waiting = undefined;
  }
  return runs;
}
