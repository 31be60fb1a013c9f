import { amountText } from '../../amount-text.ts';
import type { FindingGroupWords } from '../../catalogue.ts';
import { quoted } from '../../quoted.ts';

export const money: FindingGroupWords<'money'> = {
  'money-unreadable': {
    title: 'Unreadable amount',
    say: ({ value }) => ({
      what: `The budget ${quoted(value)} could not be understood.`,
      why: 'It cannot be added to the total.',
      how: 'Write the amount in the unit of the column, or write the unit out, for example: 1,5 tỷ; 500 triệu đồng.',
    }),
  },
  'money-negative': {
    title: 'Negative amount',
    say: ({ value }) => ({
      what: `The budget ${quoted(value)} is negative.`,
      why: 'A planned budget cannot be negative; it would lower the total.',
      how: 'Write a positive amount, or leave the cell empty when no funds are needed.',
    }),
  },
  'money-unit-unclear': {
    title: 'Unit of the amount unclear',
    say: ({ value, readings }) => ({
      what: `The budget ${quoted(value)} may mean ${readings.join(' or ')}.`,
      why: 'A wrong unit makes the total wrong a thousand times.',
      how: 'Write the unit out, for example: 1.500 triệu đồng.',
    }),
  },
  'money-number-as-text': {
    title: 'Number stored as text',
    say: ({ value, amount }) => ({
      what: `The budget ${quoted(value)} is stored as text; it was taken for ${amountText(amount)} đồng.`,
      why: 'Excel does not add numbers that are stored as text.',
      how: 'Turn the cell into a number.',
    }),
  },
  'money-outlier': {
    title: 'Unusual amount',
    say: ({ value, amount, median }) => ({
      what: `The budget ${quoted(value)} (${amountText(amount)} đồng) is about a thousand times off the usual amount in the file (${amountText(median)} đồng).`,
      why: 'Mostly a slip in the unit: đồng instead of million đồng, or the reverse.',
      how: 'Check the unit; if the amount is right, leave it and accept the warning with a reason.',
    }),
  },
  'money-source-missing': {
    title: 'Budget without a source',
    say: ({ value }) => ({
      what: `The task has a budget of ${quoted(value)} but no source of funds.`,
      why: 'Without it budgets cannot be summed by source.',
      how: 'Choose the source in the list.',
    }),
  },
  'money-source-unknown': {
    title: 'Unknown funding source',
    say: ({ value, closest }) => ({
      what: `The funding source is ${quoted(value)}, which is not in the programme's list of sources.`,
      why: 'The amount is added to no source while its source is unknown.',
      how:
        closest === undefined
          ? 'Write the source as in the list.'
          : `If ${quoted(closest)} is meant, write that; otherwise write the source as in the list.`,
    }),
  },
  'money-total-mismatch': {
    title: 'Total differs from its rows',
    say: ({ stated, sum }) => ({
      what: `The total row says ${amountText(stated)} đồng; its rows add up to ${amountText(sum)} đồng.`,
      why: 'A row was forgotten or changed after adding, or the total was typed by hand.',
      how: 'Check the rows and mend the total; the master always adds the rows themselves.',
    }),
  },
};
