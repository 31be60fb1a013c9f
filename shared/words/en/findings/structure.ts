import type { FindingGroupWords } from '../../catalogue.ts';
import { quoted } from '../../quoted.ts';
import { columns } from '../columns.ts';

export const structure: FindingGroupWords<'structure'> = {
  'structure-column-missing': {
    title: 'Column missing',
    say: ({ column }) => ({
      what: `The matrix has no column “${columns[column].label}”.`,
      why: 'Without it this part of the master and the report stays empty for the department.',
      how: `Add the column “${columns[column].label}” as in the template; where it exists under another name, point to it in the recognition step.`,
    }),
  },
  'structure-column-duplicate': {
    title: 'Two columns of one meaning',
    say: ({ column, kept, other }) => ({
      what: `Two columns were taken for “${columns[column].label}”: ${quoted(kept)} and ${quoted(other)}.`,
      why: `Only ${quoted(kept)} is used; the other one is kept as a column of the department’s own.`,
      how: 'Join the two columns, or choose the right one in the recognition step.',
    }),
  },
  'structure-column-nameless': {
    title: 'Column without a heading',
    say: ({ letters, cells }) => ({
      what: `Column ${letters} has ${String(cells)} filled cells and no heading.`,
      why: 'What they mean is not known; the column is kept as one of the department’s own.',
      how: `Give column ${letters} a heading, or delete what is not used.`,
    }),
  },
  'structure-hidden-rows': {
    title: 'Hidden rows',
    say: ({ count }) => ({
      what: `The sheet has ${String(count)} rows that are hidden or filtered out.`,
      why: 'They are read like any other row, though nobody who opens the file sees them.',
      how: 'Show the rows and look at them; delete those that are no longer used.',
    }),
  },
  'structure-sheet-unread': {
    title: 'Sheet not read',
    say: ({ rows }) => ({
      what: `The sheet has a table of ${String(rows)} rows without the headings of a task matrix, so it was not read.`,
      why: 'If it goes on with tasks from another sheet, those tasks do not reach the master.',
      how: 'If it holds tasks, put a row of headings above them; otherwise leave it as it is.',
    }),
  },
  'structure-formula-uncalculated': {
    title: 'Formula without a result',
    say: ({ column }) => ({
      what: `The cell in column “${columns[column].label}” is a formula that has no stored result.`,
      why: 'What Excel would show is not known, so the cell counts as having no figure.',
      how: 'Open the file in Excel, save it and send it again; or replace the formula with its value.',
    }),
  },
  'structure-error-cell': {
    title: 'Error cell',
    say: ({ column, error }) => ({
      what: `The cell in column “${columns[column].label}” shows the error ${error}.`,
      why: 'An error cell has no value to consolidate.',
      how: 'Mend the formula or type the right value.',
    }),
  },
  'structure-department-unknown': {
    title: 'Department unknown',
    say: () => ({
      what: 'It is not known which department this file comes from.',
      why: 'Its tasks stand in the master, but are counted for no department.',
      how: 'Choose the department when the file is opened, or fill it in on the sheet “Thông tin” of the template.',
    }),
  },
  'structure-encoding-assumed': {
    title: 'Encoding of the file assumed',
    say: ({ encoding }) => ({
      what: `The text file is not in Unicode; it was read as ${encoding}.`,
      why: 'The encoding was told by its letters alone, so Vietnamese marks may be wrong.',
      how: 'Look at some cells with marks; if they are wrong, open the original and save it as an Excel workbook (.xlsx) or as CSV UTF-8.',
    }),
  },
  'structure-extension-differs': {
    title: 'Extension differs from the content',
    say: ({ format }) => ({
      what: `The file holds ${format}, other than its name says.`,
      why: 'Excel warns when it opens such a file; it was read by what it holds.',
      how: 'Open it and save it as an Excel workbook (.xlsx) with the right extension.',
    }),
  },
  'structure-required-empty': {
    title: 'Required cell empty',
    say: ({ column }) => ({
      what: `“${columns[column].label}” is not filled in.`,
      why: 'Every task must have it; the report lacks it otherwise.',
      how: columns[column].help,
    }),
  },
};
