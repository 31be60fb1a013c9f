import type { FindingGroupWords } from '../../catalogue.ts';
import { quoted } from '../../quoted.ts';

export const category: FindingGroupWords<'category'> = {
  'category-missing': {
    title: 'No category',
    say: ({ suggestion }) => ({
      what: 'The task has no category.',
      why: 'Without one it cannot stand in the master and is kept aside.',
      how:
        suggestion === undefined
          ? 'Choose a code in the list.'
          : `Choose a code in the list; by its content the task is closest to ${suggestion}.`,
    }),
  },
  'category-unknown': {
    title: 'Category not in the programme',
    say: ({ value, known }) => ({
      what: `The programme has no category ${quoted(value)}.`,
      why: 'Without a known category the task cannot stand in the master and is kept aside.',
      how: `Choose one of the codes: ${known}.`,
    }),
  },
  'category-malformed': {
    title: 'Code not in its proper form',
    say: ({ value, code }) => ({
      what: `The code ${quoted(value)} is not in its proper form; it was taken for ${code}.`,
      why: 'A code written otherwise is easily turned into a number or a date by Excel.',
      how: `Write ${code}.`,
    }),
  },
  'category-title': {
    title: 'Title instead of code',
    say: ({ value, code }) => ({
      what: `The cell holds the title ${quoted(value)} instead of the code ${code}.`,
      why: 'This column takes codes; titles are hard to filter and differ between departments.',
      how: `Write ${code}.`,
    }),
  },
  'category-several': {
    title: 'Two categories in one cell',
    say: ({ value, codes }) => ({
      what: `The category cell holds ${quoted(value)}, which names ${codes.join(' and ')}.`,
      why: 'A task is counted under one category.',
      how: 'Choose one; if the task has a part in each, make two rows of it.',
    }),
  },
  'category-doubtful': {
    title: 'Content seems to belong elsewhere',
    say: ({ code, likely, words }) => ({
      what: `The content seems to belong to ${likely} rather than ${code}${words.length === 0 ? '' : `, because of the words ${words.map(quoted).join(', ')}`}.`,
      why: 'A task under the wrong category makes counts and budgets of both categories wrong.',
      how: `Look at it again; change it to ${likely} if it was a slip, otherwise leave it and accept the warning with a reason.`,
    }),
  },
  'category-without-task': {
    title: 'Category without any task',
    say: ({ codes, department }) => ({
      what:
        department === undefined
          ? `No department has a task under ${codes.join(', ')}.`
          : `${department} has no task under ${codes.join(', ')}.`,
      why: 'The report has a section for each category; this one will be empty.',
      how: 'Add a task if one was forgotten; otherwise there is nothing to do.',
    }),
  },
};
