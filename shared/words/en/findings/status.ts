import type { FindingGroupWords } from '../../catalogue.ts';
import { dayText } from '../../day-text.ts';
import { quoted } from '../../quoted.ts';

export const status: FindingGroupWords<'status'> = {
  'status-unknown': {
    title: 'Status not in the list',
    say: ({ value, closest }) => ({
      what: `The status ${quoted(value)} is not in the list.`,
      why: 'It counts neither as done, in progress nor not started.',
      how:
        closest === undefined
          ? 'Choose a status in the list.'
          : `Choose a status in the list; the closest is ${quoted(closest)}.`,
    }),
  },
  'status-progress-range': {
    title: 'Progress outside 0–100 %',
    say: ({ value }) => ({
      what: `The progress ${quoted(value)} is outside 0 to 100.`,
      why: 'It would spoil the mean progress.',
      how: 'Write a number from 0 to 100.',
    }),
  },
  'status-progress-unreadable': {
    title: 'Unreadable progress',
    say: ({ value }) => ({
      what: `The progress ${quoted(value)} is no percentage.`,
      why: 'The task is left out of the mean progress.',
      how: 'Write a number from 0 to 100; put explanations under “Result”.',
    }),
  },
  'status-progress-unclear': {
    title: 'Unclear progress',
    say: ({ value, readings }) => ({
      what: `The progress ${quoted(value)} may be ${readings.join(' or ')}.`,
      why: 'One reading is a hundred times the other, so the task is left out of the mean progress.',
      how: 'Write the sign, for example 1% or 100%.',
    }),
  },
  'status-done-incomplete': {
    title: 'Done, but not 100 %',
    say: ({ progress }) => ({
      what: `The status is done, but the progress is ${String(progress)} %.`,
      why: 'The two contradict each other: nobody can tell whether the task is done.',
      how: 'Change the status, or set the progress to 100.',
    }),
  },
  'status-done-no-result': {
    title: 'Done without a result',
    say: () => ({
      what: 'The task is done, but no result is written down.',
      why: 'The report names the result of each finished task.',
      how: 'Write the result, with document symbols or products where there are any.',
    }),
  },
  'status-full-not-done': {
    title: '100 %, but not done',
    say: ({ status: label }) => ({
      what: `The progress is 100 %, but the status is still ${quoted(label)}.`,
      why: 'The two contradict each other: nobody can tell whether the task is done.',
      how: 'Change the status to done, or change the progress.',
    }),
  },
  'status-not-started-progress': {
    title: 'Not started, but with progress',
    say: ({ progress }) => ({
      what: `The status is not started, but the progress is ${String(progress)} %.`,
      why: 'The two contradict each other: nobody can tell whether the task has begun.',
      how: 'Change the status, or set the progress to 0.',
    }),
  },
  'status-not-started-result': {
    title: 'Not started, but with a result',
    say: () => ({
      what: 'The status is not started, but the column “Result” is filled in.',
      why: 'A task that has a result has mostly begun.',
      how: 'Look at the status again; move plans to the column “Note”.',
    }),
  },
  'status-past-deadline': {
    title: 'Overdue and not started',
    say: ({ deadline, asOf }) => ({
      what: `The deadline ${quoted(dayText(deadline))} was past on the closing day ${dayText(asOf)}, but the task is not started.`,
      why: 'The report counts the task as overdue.',
      how: 'Bring the status up to date, or give the reason under “Difficulties”.',
    }),
  },
  'status-overdue-unexplained': {
    title: 'Overdue without a reason',
    say: ({ deadline, asOf }) => ({
      what: `The task is not done though its deadline ${quoted(dayText(deadline))} was past on the closing day ${dayText(asOf)}, and no reason is given.`,
      why: 'The report lists overdue tasks with their reasons.',
      how: 'Give the reason under “Difficulties”.',
    }),
  },
  'status-declared-overdue': {
    title: 'Called overdue before the deadline',
    say: ({ status: label, deadline, asOf }) => ({
      what: `The status is ${quoted(label)}, but the deadline ${quoted(dayText(deadline))} was not past on the closing day ${dayText(asOf)}.`,
      why: 'Status and deadline contradict each other, so the count of overdue tasks may be wrong.',
      how: 'Mend the status or the deadline.',
    }),
  },
  'status-before-start': {
    title: 'Progress before the start',
    say: ({ status: label, start, asOf }) => ({
      what: `The status is ${quoted(label)}, though the start ${quoted(dayText(start))} lies after the closing day ${dayText(asOf)}.`,
      why: 'The start may be a slip.',
      how: 'Check the start; leave it if the task began early.',
    }),
  },
  'status-continuous-done': {
    title: 'Continuous task called done',
    say: ({ deadline }) => ({
      what: `The deadline is ${quoted(deadline)}, but the status is done.`,
      why: 'A continuous task does not end, so it is mostly in progress.',
      how: 'Change the status, or write the day by which it was done.',
    }),
  },
};
