import type { FindingGroupWords } from '../../catalogue.ts';
import { quoted } from '../../quoted.ts';
import { columns } from '../columns.ts';

export const text: FindingGroupWords<'text'> = {
  'text-legacy-encoding': {
    title: 'Text in a legacy encoding',
    say: ({ column, encoding, converted }) => ({
      what: `The cell in column “${columns[column].label}” is encoded in ${encoding}; in Unicode it reads ${quoted(converted)}.`,
      why: 'Text in an old encoding cannot be searched, compared or printed along with Unicode.',
      how: 'Convert the cell to Unicode (TCVN 6909:2001).',
    }),
  },
  'text-instruction': {
    title: 'Instruction of the template left',
    say: ({ column, value }) => ({
      what: `The cell in column “${columns[column].label}” still holds the template's instruction: ${quoted(value)}.`,
      why: 'These are words of the template, not of the department.',
      how: 'Replace them with your own content, or leave the cell empty.',
    }),
  },
  'text-punctuation-only': {
    title: 'Nothing but punctuation',
    say: ({ column, value }) => ({
      what: `The cell in column “${columns[column].label}” holds only ${quoted(value)}.`,
      why: 'It looks filled in, but says nothing.',
      how: 'Write the content, or leave the cell empty.',
    }),
  },
  'text-truncated': {
    title: 'Text possibly cut off',
    say: ({ column, length }) => ({
      what: `The text in column “${columns[column].label}” is exactly ${String(length)} characters long and stops in mid-sentence.`,
      why: 'Some programs cut text at this length when they export, so the rest may be lost.',
      how: 'Compare with the original and complete it.',
    }),
  },
  'text-digits-lost': {
    title: 'Number of more than 15 digits',
    say: ({ column, value, digits }) => ({
      what: `The cell${column === undefined ? '' : ` in column “${columns[column].label}”`} is a number of ${String(digits)} digits: ${quoted(value)}.`,
      why: 'Excel keeps 15 digits of a number and puts zeros in the place of the rest; this code may be wrong already.',
      how: 'Format the cell as Text, then enter the digits again from the original.',
    }),
  },
  'text-control-characters': {
    title: 'Invisible characters',
    say: ({ column, characters }) => ({
      what: `The cell in column “${columns[column].label}” holds invisible characters (${characters.join(', ')}).`,
      why: 'They make two cells differ that look the same.',
      how: 'Remove these characters.',
    }),
  },
  'text-several-tasks': {
    title: 'Several tasks in one cell',
    say: ({ count }) => ({
      what: `The cell seems to hold ${String(count)} tasks.`,
      why: 'Each task needs its own lead agency, deadline and status; joined ones are counted as one.',
      how: 'Give each task a row of its own.',
    }),
  },
};
