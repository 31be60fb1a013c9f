import type { PaneAcceptWords, PaneReadingWords } from '../areas/pane-reading.ts';

const score = (value: number): string => value.toFixed(2);

export const paneReading: PaneReadingWords = {
  open: 'Reading',
  openFor: (file) => `How ${file} is read`,
  correct: 'Correct the reading',
  sureness: 'Confidence',
  title: 'How the file is read',
  intro:
    'Which column of the file is taken for which one of the matrix. Choose again where it is wrong.',
  table: (sheet) => `Sheet “${sheet}”`,
  found: (first, last) => `Headings in row ${first}, data down to row ${last}`,
  tasks: (count) => `${count} tasks`,
  headingRow: 'Row of the headings',
  line: (row, text) => `Row ${row}: ${text}`,
  taken: (letters, heading) => `Column ${letters}${heading === '' ? '' : ` “${heading}”`} taken as`,
  takenAs: 'Taken as',
  notUsed: 'Not used',
  noHeading: '(no heading)',
  noSamples: '(empty column)',
  how: {
    stamp: 'by the template’s stamp',
    heading: 'by its heading',
    closeness: 'close to a heading',
    content: 'by what its cells hold',
    correction: 'as you chose',
  },
  sure: score,
  confidence: (value) => `Confidence ${score(value)}`,
  changed: 'Changed, not read again yet',
  point: 'Point at the headings',
  pointOther: 'Point at the headings of another table',
  nothing:
    'If the file has a matrix, point at the row of its column headings below, then choose each column.',
  sheet: 'Sheet',
  chooseLine: 'Choose a row',
  remember: (department) => `Remember for the next files of ${department}`,
  rememberHint:
    'Remembered on this computer alone: id of the department, name of the sheet, row and columns; nothing of what they hold.',
  fileOnly:
    'Who sent this file is not known, so this holds for this file alone, until the pane is closed.',
  readAgain: 'Read again',
  forget: 'Forget what was corrected',
  done: (tasks) => `Read again: ${tasks} tasks.`,
  remembered: 'Remembered ways of reading',
  rememberedHint: 'The exported file serves the command line, too: --corrections.',
  forgetOf: (department) => `Forget how files of ${department} are read`,
  forgetOne: 'Forget',
  forgetAll: 'Forget all',
  forgotten: 'Forgotten. The next reading finds the columns by itself again.',
  export: 'Export to a file',
  import: 'Import from a file',
  fileName: 'Ways of reading',
  imported: (departments) => `Remembered how files of ${departments} departments are read.`,
  badFile: (file, entry, part) =>
    entry === 0
      ? `“${file}” holds no ways of reading: a JSON list ${part} is needed.`
      : `“${file}”, entry ${String(entry)}: the part “${part}” is wrong. Nothing of it was remembered.`,
};

export const paneAccept: PaneAcceptWords = {
  findings: 'Errors, warnings and hints',
  accept: 'Accept',
  acceptFor: (place) => `Accept ${place}`,
  acceptKind: (count) => `Accept all ${count}`,
  reason: 'Reason for accepting',
  hint: {
    check: 'The reason stays on this computer; who consolidates still sees this and decides.',
    run: 'The reason goes into the sheet “Accepted” of the master.',
  },
  reasonMissing: 'A reason is needed.',
  cancel: 'Cancel',
  done: 'Accepted. It is reported again when the content changes.',
  list: 'Accepted',
  withdraw: 'Take back',
  withdrawFor: (place) => `Take back what was accepted: ${place}`,
  withdrawn: 'Taken back; it is reported as before.',
};
