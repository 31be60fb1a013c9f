import type { FindingGroupWords } from '../../catalogue.ts';
import { dayText } from '../../day-text.ts';
import { quoted } from '../../quoted.ts';
import { columns } from '../columns.ts';

export const time: FindingGroupWords<'time'> = {
  'time-unreadable': {
    title: 'Unreadable time',
    say: ({ column, value }) => ({
      what: `“${columns[column].label}” holds ${quoted(value)}, which is no time that could be understood.`,
      why: 'Without it nobody can tell whether the task is on time.',
      how: 'Write it like one of these: 31/12/2021, Tháng 6/2021, Quý II/2021, 2021, 2021-2025, Thường xuyên.',
    }),
  },
  'time-impossible': {
    title: 'Impossible date',
    say: ({ column, value }) => ({
      what: `“${columns[column].label}” holds ${quoted(value)}; the calendar has no such day or month.`,
      why: 'Without it nobody can tell whether the task is on time.',
      how: 'Write the right day, month and year.',
    }),
  },
  'time-year-missing': {
    title: 'Year missing',
    say: ({ column, value }) => ({
      what: `“${columns[column].label}” holds ${quoted(value)} without a year.`,
      why: 'The programme runs over several years; without the year there is no deadline.',
      how: 'Add the year, for example: Tháng 6/2021, Quý III/2021.',
    }),
  },
  'time-reversed': {
    title: 'Start after the deadline',
    say: ({ start, deadline }) => ({
      what: `The start ${quoted(dayText(start))} is after the deadline ${quoted(dayText(deadline))}.`,
      why: 'One of the two is wrong, so progress cannot be judged.',
      how: 'Check both and mend the wrong one.',
    }),
  },
  'time-swapped': {
    title: 'Day and month may be turned round',
    say: ({ column, value, readings }) => ({
      what: `“${columns[column].label}” says ${quoted(value)}; it may mean ${readings.join(' or ')}.`,
      why: 'Excel in US settings writes the month first, so the day may be months off.',
      how: 'Check it against the document that assigns the task, and write day/month/year.',
    }),
  },
  'time-outside-horizon': {
    title: 'Time outside the programme',
    say: ({ column, value, from, to }) => ({
      what: `“${columns[column].label}” holds ${quoted(value)}, outside the time of the programme (${dayText(from)} to ${dayText(to)}).`,
      why: 'Mostly a slip in the year, or a task of another programme.',
      how: 'Check the year; take the task out if it belongs to another programme.',
    }),
  },
  'time-vague': {
    title: 'Vague deadline',
    say: ({ value }) => ({
      what: `The deadline ${quoted(value)} names no day that could be determined.`,
      why: 'Without a day nobody can tell whether the task is on time.',
      how: 'Write the month, quarter or year; put the document referred to under “Legal basis”.',
    }),
  },
  'time-no-deadline': {
    title: 'Task without a deadline',
    say: ({ value }) => ({
      what: `The deadline is ${quoted(value)}: the task has no end.`,
      why: 'Continuous tasks are counted apart, neither on time nor overdue.',
      how: 'Nothing to do if the task is continuous; otherwise write the day by which it must be done.',
    }),
  },
  'time-before-assignment': {
    title: 'Deadline before assignment',
    say: ({ deadline, symbol, date }) => ({
      what: `The deadline ${quoted(dayText(deadline))} is before ${dayText(date)}, the day of the assigning document ${symbol}.`,
      why: 'A task cannot be due before it is assigned; the deadline or the document day is wrong.',
      how: 'Check the deadline and the day of the document.',
    }),
  },
};
