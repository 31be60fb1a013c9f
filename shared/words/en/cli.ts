import type { CliWords } from '../areas/cli.ts';
import { amountText } from '../amount-text.ts';
import { columns } from './columns.ts';

export const cli: CliWords = {
  help: `task-matrix: consolidates departments' task matrices

Usage
  task-matrix template [--department NAME] [--period P] [--all] -o PATH
      Makes the standard template: blank, for one department, or (--all) one a department
      into a folder or a .zip file.
      [--from MASTER.xlsx]  begin with the department's unfinished tasks of the period before
      [--due DAY]          day by which to send, said in the template
  task-matrix validate FILE… [--json] [--lang vi|en] [--corrections FILE.json]
      Checks a department's files and says for each finding which cell and how to mend it, and
      which column was taken for what. --corrections: how to read, kept by file or by department
      (for consolidate, too).
  task-matrix consolidate FILE|FOLDER… -o MASTER.xlsx [--report R.docx] [--json [FILE.json]]
      Consolidates the files into one master; every row says its file, sheet and row.
      [--onto OLD.xlsx]    update an earlier master: only departments with a new file change
      [--edits keep|drop]  keep or drop cells changed by hand in the earlier master
      [--preview]          show what would change, write nothing
      [--prefer "FILE=REASON"]  take this file for its department, whatever is newer;
                         "FILE!DEPARTMENT=REASON" for one department of a file of several
      [--previous MASTER.xlsx]  compare with the master of the period before
      [--due DAY]          day by which to send; a file changed later is late
      [--sender "FILE=DEPARTMENT"]  who sent a file that does not say so;
                         "FILE!SHEET=DEPARTMENT" for one sheet of a file of several departments
      [--under "UNIT OR FILE=DEPARTMENT"]  count what a unit sends for the department above it
      [--parts DEPARTMENT]  all files of this department count (it sends several parts)
      [--decisions FILE.json]  join rows that are one task (see duplicates)
      [--accept FILE.json]  accept findings with a reason: [{"code", "file", "cell", "reason"}]
      [--masters]          take masters of a lower level as input, too
      [--parquet FOLDER]   write the tasks as Parquet as well
      [--by NAME]          who ran it, kept in the history
      [--shard I/N]        read part I of N only, to run in parallel
      [--no-cache]       read every file anew. Otherwise a file of the very same bytes is taken as it was read
                         before, from this machine; [--cache FOLDER] says where that is kept (validate, too)
  task-matrix merge PART.xlsx… -o MASTER.xlsx [--json [FILE.json]]
      Joins the parts into one master, the same as one run would make. Takes --accept, too.
  task-matrix roll-back MASTER.xlsx [--to RUN -o MASTER.xlsx]
      Lists the runs, or goes back to one.
  task-matrix return MASTER.xlsx -o FOLDER|FILE.zip [--department NAME] [--due DAY] [--warnings]
      Makes what goes back to each department with errors: the template with its own rows,
      cells to mend marked, and a letter. --warnings: departments with warnings alone, too.
  task-matrix duplicates MASTER.xlsx [--json]
      Lists tasks that several departments report, for you to decide on joining them.
  task-matrix explain MASTER.xlsx --cell 'Tổng hợp!D7' [--json]
      Lists the rows behind a figure, or says where a task's cell comes from.
  task-matrix report MASTER.xlsx -o R.docx
      Drafts the report in Word from a master.

Options
  --period P           2021, 2021-Q1, 2021-01, 2021-H1, 2021-9M or "Quý I/2021"
  --as-of DAY          closing day (2021-03-14), against which tasks are overdue
  --programme FILE     another programme, a JSON file; Resolution 52-NQ/TW by default
  --lang vi|en         language of messages (default: vi)
  --json               prints the result as JSON on standard output and nothing else there
  --help, --version

Exit codes: 0 done, no errors found; 1 done, errors in the data; 2 could not do it (reason on standard error).`,
  unknownCommand: (command) =>
    `There is no command “${command}”. See the commands: task-matrix --help`,
  unknownOption: (option) =>
    `This command has no option “${option}”. See the usage: task-matrix --help`,
  optionNeedsValue: (option) => `The option ${option} needs a value after it.`,
  noFiles: 'No file was named. Write a file or folder after the command.',
  noOutput: 'It was not said where to write. Add -o and a path.',
  badPeriod: (value) =>
    `The period “${value}” is not understood. Write it like 2021, 2021-Q1, 2021-01, 2021-H1, 2021-9M or "Quý I/2021".`,
  badLanguage: (value) => `There is no language “${value}”. Choose vi or en.`,
  badDay: (value) => `The day “${value}” is not understood. Write it like 2021-03-14.`,
  unknownDepartment: (value, closest) =>
    closest === undefined
      ? `The programme has no department “${value}”. Write its full name or abbreviation, for example "Sở Y tế" or SYT.`
      : `The programme has no department “${value}”. Is it “${closest}”?`,
  departmentOrAll: 'Use one of the two only: --department or --all.',
  outputIsInput: (path) =>
    `The output “${path}” is one of the input files too. Choose another name, so that no department's file is overwritten.`,
  noneReadable: 'No file could be read, so there is nothing to consolidate.',
  reading: (done, total, file) => `Reading ${done}/${total}: ${file}`,
  written: (path) => `Written: ${path}`,
  templatesWritten: (count, path) => `${count} templates written to: ${path}`,
  counts: ({ error, warning, hint }) => `${error} errors, ${warning} warnings, ${hint} hints`,
  noFindings: 'Nothing found.',
  fileRows: ({ read, merged, quarantined, ignored }) =>
    `${read} rows read: ${merged} tasks, ${quarantined} in quarantine, ${ignored} that are no tasks`,
  ledgerTitle: 'Ledger (read = merged + quarantined + ignored)',
  ledgerColumns: {
    file: 'File',
    department: 'Department',
    read: 'Read',
    merged: 'Merged',
    quarantined: 'Quarantined',
    ignored: 'Ignored',
    total: 'Total',
  },
  missing: (count, names) => `Not sent (${count}): ${names}`,
  tasksByCategory: 'Tasks by category',
  badCorrections: (path, entry, part) =>
    entry === 0
      ? `The corrections “${path}” must be a JSON list ${part}.`
      : `The corrections “${path}”, entry ${entry}: the part “${part}” is wrong.`,
  readFrom: (sheet, row, taken) => `Sheet ${sheet}: headings in row ${row}; ${taken.join('; ')}`,
  columnTaken: (letters, heading, label, score) =>
    `column ${letters} “${heading}” is ${label} (${score.toFixed(2)})`,
  badShard: (value) => `The shard “${value}” is not understood. Write it like 2/7: part 2 of 7.`,
  runName: (number) => `Lần ${number}`,
  unknownRun: (name, known) => `The master has no run “${name}”. It has: ${known.join('; ')}.`,
  changes: (added, changed, removed) =>
    `Against the earlier master: ${added} tasks added, ${changed} changed, ${removed} removed`,
  editsUndecided: (edits, deleted, typed = []) =>
    [
      `The master was changed by hand: ${edits.length} cells changed, ${deleted.length} rows deleted, ${typed.length} rows typed in; nothing was written.`,
      ...edits.map(
        ({ origin, column, from, to }) =>
          `  ${origin.file}, sheet ${origin.sheet}, row ${origin.row}, ${columns[column].label}: “${from}” → “${to}”`,
      ),
      ...deleted.map(({ file, sheet, row }) => `  ${file}, sheet ${sheet}, row ${row}: deleted`),
      ...typed.map(({ sheet, row, text }) => `  ${sheet}, row ${row}: typed in “${text}”`),
      ...(typed.length === 0
        ? []
        : [
            'Rows typed in are of no file and can not be kept: write them into a department’s file.',
          ]),
      'Add --edits keep to keep the changed cells, or --edits drop to drop them. Deleted rows come back in both cases.',
    ].join('\n'),
  returnsWritten: (departments, path) =>
    departments.length === 0
      ? 'No department has anything to mend; nothing was written.'
      : `Return files for ${departments.length} departments written to: ${path}\n${departments.map((name) => `  ${name}`).join('\n')}`,
  fromNeedsDepartment:
    'A template with the tasks of the period before needs --department NAME or --all.',
  noCell: "It was not said which cell to explain. Add --cell, for example --cell 'Tổng hợp!D7'.",
  unexplained: {
    'no-sheet': (cell) => `The master has no sheet for the cell “${cell}”.`,
    'no-cell': (cell) =>
      `The cell “${cell}” is not understood. Write it like 'Tổng hợp!D7' or 'Sổ đối chiếu!D5'.`,
    'no-figure': (cell) => `The cell “${cell}” is no figure made of rows.`,
    'typed-by-hand': (cell) =>
      `The row of “${cell}” was typed into the master by hand and comes from no department’s file: it is in no account, and the next consolidation will not have it. To keep it, write it into the department’s file and consolidate again.`,
  },
  rowsBehind: (count, sum) =>
    sum === undefined ? `Made of ${count} rows:` : `Made of ${count} rows with a budget:`,
  amount: (amount) => `${amountText(amount)} đồng`,
  editedByHand: (from, to) => `Changed by hand: “${from}” → “${to}”`,
  joinedFrom: 'Joined with',
  proposals: (count) =>
    count === 0
      ? 'No task is reported by several departments.'
      : `${count} groups of rows may each be one task. Nothing was merged; that is for the officer to decide (consolidate --decisions).`,
  badDecisions: (file, detail) => `The decisions in “${file}” are not understood: ${detail}.`,
  unknownRow: (row) => `there is no row “${row}”; write it as task-matrix duplicates prints it`,
  badAccepted: (file, detail) =>
    `The accepted findings in “${file}” are not understood: ${detail}.`,
  noSuchFinding: (finding) => `this run has no finding “${finding}”; write it as --json prints it`,
  accepted: (count) => `${count} accepted findings, not counted above`,
  editsLapsed: (edits) =>
    [
      `${edits.length} cells changed by hand are not kept, for their departments have sent something else:`,
      ...edits.map(
        ({ origin, column, from, to }) =>
          `  ${origin.file}, sheet ${origin.sheet}, row ${origin.row}, ${columns[column].label}: “${from}” → “${to}”`,
      ),
    ].join('\n'),
  editsUsed: (count) => `The report uses ${count} cells that were changed by hand in the master.`,
  fault:
    'The program met an unexpected fault and stopped; nothing was written to the output. Send what follows to the administrator:',
};
