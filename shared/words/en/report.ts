import type { Standing } from '../../matrix/standing.ts';
import type { Period } from '../../value/period.ts';
import type { Citation, ReportWords } from '../areas/report.ts';

const BLANK = '\u00a0'.repeat(6);

function periodName({ kind, year, number }: Period): string {
  switch (kind) {
    case 'month':
      return `month ${number} of ${year}`;
    case 'quarter':
      return `quarter ${number} of ${year}`;
    case 'half':
      return number === 1 ? `first half of ${year}` : `second half of ${year}`;
    case 'nine_months':
      return `first nine months of ${year}`;
    case 'year':
      return `year ${year}`;
  }
}

function cite({ type, symbol, day, issuer, subject }: Citation): string {
  return [
    `${type ?? 'Document'} No. ${symbol}`,
    ...(day === undefined ? [] : [`of ${day}`]),
    ...(issuer === undefined ? [] : [`by ${issuer}`]),
    ...(subject === undefined ? [] : [`“${subject}”`]),
  ].join(' ');
}

const STANDING_IN_SENTENCE: Readonly<Record<Standing, string>> = {
  done: 'done',
  'on-time': 'under way and on time',
  'no-deadline': 'under way, continuous or without a clear deadline',
  'not-started': 'not started and not overdue',
  overdue: 'overdue',
  stopped: 'paused or proposed to be dropped',
  unclear: 'without a clear status',
};

function gap(what?: string): string {
  return what === undefined ? '[TO BE ADDED]' : `[TO BE ADDED: ${what}]`;
}

export const report: ReportWords = {
  tag: 'en-GB',
  numbers: {
    thousands: ',',
    decimal: '.',
    leadingZero: false,
    billion: 'billion VND',
    million: 'million VND',
    dong: 'VND',
  },

  country: 'SOCIALIST REPUBLIC OF VIET NAM',
  motto: 'Independence - Freedom - Happiness',
  number: (symbol) => `No.:${BLANK}/BC-${symbol}`,
  placeAndDay: (place, year) => `${place}, day${BLANK}month${BLANK}${year || BLANK}`,
  kind: 'REPORT',
  subject: (resolution) => `Implementation of ${resolution}`,
  addressee: 'To:',
  cite,
  citeShort: ({ type, symbol }) => `${type ?? 'Document'} No. ${symbol}`,

  gap,
  gapPattern: /\[TO BE (?:ADDED|CHECKED)[^\]]*\]/u,
  check: (facts) =>
    `[TO BE CHECKED before signing: ${[
      ...(facts.hasErrors ? [`uncorrected errors in the data: ${facts.errors}`] : []),
      ...(facts.hasQuarantined ? [`rows not yet consolidated: ${facts.quarantined}`] : []),
      ...(facts.hasFailed ? [`files that could not be read: ${facts.failed}`] : []),
    ].join('; ')}; see the master workbook]`,

  oldLetters: (text) => `[TO BE CHECKED, written in an old encoding: ${text}]`,
  otherStatus: (text) => `[TO BE CHECKED, status given as “${text}”]`,

  opening: ({ superior, resolution, short, office }) =>
    `As asked by ${superior} in ${gap('number and day of the request')}, ${office} reports on the implementation of ${resolution} (below: ${short}), as follows:`,
  asOf: ({ period, from, to, closing, received, expected }) =>
    `Reporting period: ${period}${from !== undefined && to !== undefined ? ` (data from ${from} to ${to})` : ''}. Closing day: ${closing}. Departments that have reported: ${received} of ${expected}.`,
  allReported: 'All departments have reported.',
  notReported: (count, names) =>
    `Departments that have not reported (${count}): ${names.join('; ')}.`,
  period: periodName,
  noPeriod: gap('reporting period'),

  documentsIntro: (count, resolution) =>
    `Documents issued in the period to carry out ${resolution}: ${count}, namely:`,
  documentsOf: (issuer, count) => `${issuer} (documents: ${count}):`,
  documentsInAnnex: (annex) => `The documents are listed in ${annex}.`,
  noDocuments: gap('documents issued; no department has reported any'),
  documentsTitle: 'DOCUMENTS ISSUED',

  standing: {
    done: 'Done',
    'on-time': 'Under way, on time',
    'no-deadline': 'Under way, continuous or no clear deadline',
    'not-started': 'Not started, not overdue',
    overdue: 'Overdue',
    stopped: 'Paused, proposed to be dropped',
    unclear: 'No clear status',
  },
  standingCount: (standing, count) => `${count} ${STANDING_IN_SENTENCE[standing]}`,
  tasksTotal: ({ tasks, departments, closing, classes }) =>
    `Tasks consolidated: ${tasks}, from ${departments} departments. As of ${closing}: ${classes.join('; ')}.`,
  tasksOfCategory: ({ tasks, departments, classes }) =>
    `Tasks: ${tasks}, from ${departments} departments, of which ${classes.join('; ')}.`,
  taskOfDepartment: (department) => `${department}:`,
  tasksOfDepartment: (department, count) => `${department} (tasks: ${count}):`,
  tasksOfDepartmentCounted: (department, count, classes) =>
    `${department}: ${count} in all, of which ${classes.join('; ')}`,
  budgetTotal: ({ amount, counted, uncounted, all }) =>
    all
      ? `Planned budget in all: ${amount}.`
      : `Planned budget in all: ${amount}, from ${counted} tasks with an amount; ${uncounted} tasks have none, or none that is clear.`,
  noBudget: 'No task has a planned amount yet.',
  noTasks: gap('no department has reported a task of this group'),
  listInAnnex: (annex) => `Each task is listed in ${annex}.`,
  overdueInAnnex: (count, annex) =>
    `The overdue tasks (${count}) and the reasons are listed in ${annex}.`,
  countsInAnnex: (annex) => `Counts for each group of tasks and each department are in ${annex}.`,
  noClosingDay: gap('closing day; without it nothing can be called on time or overdue'),
  lead: (names) => `lead: ${names}`,
  deadline: (text) => `deadline: ${text}`,
  product: (text) => `product: ${text}`,
  budget: (text) => `budget: ${text}`,
  overdue: 'overdue',
  result: (text) => `result: ${text}`,
  and: '; ',

  difficultiesTitle: 'Difficulties',
  proposalsTitle: 'Proposals',
  noDifficulties: gap('difficulties; no department has reported any'),
  noProposals: gap('proposals; no department has reported any'),
  cause: (text) => `cause: ${text}`,
  ofTasks: (numbers) => `task ${numbers.join(', ')}`,
  pointsOf: (department) => `${department}:`,
  pointsInAnnex: (annex) => `They are given in full in ${annex}.`,
  pointsTitle: 'DIFFICULTIES AND PROPOSALS',
  pointsCounted: (department, count) => `${department}: points: ${count}`,

  closing: ({ resolution, office, addressee }) =>
    `This is the report of ${office} to ${addressee} on the implementation of ${resolution}./.`,
  recipients: 'Copies:',
  recipientLines: ['- As above;', '- Head of the office;', `- Archive: ${gap('drafting unit')}.`],
  signatures: [{ office: '', lines: [gap('authority and office of the signer')] }],

  annex: (number) => (number === undefined ? 'Annex' : `Annex ${number}`),
  annexReference: (symbol, year, office) =>
    `(To Report No.${BLANK}/BC-${symbol}, day${BLANK}month${BLANK}${year || BLANK}, of ${office})`,
  countsTitle: 'PROGRESS OF TASKS IN FIGURES',
  overdueTitle: 'OVERDUE TASKS',
  tasksTitle: 'LIST OF TASKS',
  countsByCategory: 'Progress by group of tasks',
  countsByDepartment: 'Progress by reporting department',
  countedOnce:
    'Note: each task is counted once, under the department that reports it; a task with several leads is not counted again for each of them.',
  otherNote:
    'Note: “Other” holds tasks paused, proposed to be dropped, and without a clear status.',
  categoryRow: (code, title, count) => `${code}. ${title} (tasks: ${count})`,
  totalRow: 'Total',
  notReportedRow: 'not reported',
  unknownDepartment: gap('reporting department'),
  origin: (department, file, sheet, row) => `${department}\n${file}\n${sheet}, row ${row}`,
  columns: {
    ordinal: 'No.',
    category: 'Group of tasks',
    department: 'Reporting department',
    total: 'Total',
    budget: 'Planned budget (million VND)',
    inProgress: 'Under way',
    other: 'Other',
    daysLate: 'Days overdue',
    reason: 'Difficulties (reason)',
    origin: 'Source of the figures',
    document: 'Document',
    issuer: 'Issuer',
    point: 'Text',
  },
};
