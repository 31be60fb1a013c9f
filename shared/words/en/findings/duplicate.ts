import type { FindingGroupWords } from '../../catalogue.ts';
import { otherRowText } from '../other-row.ts';

export const duplicate: FindingGroupWords<'duplicate'> = {
  'duplicate-in-file': {
    title: 'Task twice in the file',
    say: (other) => ({
      what: `This task already stands in ${otherRowText(other)} of the same file.`,
      why: 'A task that stands twice is counted twice.',
      how: 'Keep one row and delete the other; if the tasks differ, say in what.',
    }),
  },
  'duplicate-across': {
    title: 'Task reported by two departments',
    say: (other) => ({
      what: `This task also stands in ${otherRowText(other)}.`,
      why: 'Task and budget may be counted twice.',
      how: 'Agree on the lead department; the other one is coordinating, or drops the row.',
    }),
  },
  'duplicate-near': {
    title: 'Two tasks nearly alike',
    say: ({ percent, ...other }) => ({
      what: `The content is ${String(percent)} % the same as ${otherRowText(other)}.`,
      why: 'It may be one task in two wordings.',
      how: 'Look at both; join them if they are one, leave them otherwise.',
    }),
  },
  'duplicate-category': {
    title: 'One task under two categories',
    say: ({ code, otherCode, ...other }) => ({
      what: `This task stands under ${code}; in ${otherRowText(other)} it stands under ${otherCode}.`,
      why: 'A task under two categories is counted in both sections of the report.',
      how: 'Choose one category and drop the other row, or say which part of the work belongs where.',
    }),
  },
};
