import type { FindingGroupWords } from '../../catalogue.ts';
import { quoted } from '../../quoted.ts';
import { otherRowText } from '../other-row.ts';

export const consistency: FindingGroupWords<'consistency'> = {
  'consistency-lead-conflict': {
    title: 'Same task, other lead agency',
    say: ({ lead, otherLead, ...other }) => ({
      what: `The lead agency here is ${quoted(lead)}, in ${otherRowText(other)} it is ${quoted(otherLead)}.`,
      why: 'With two answers nobody in particular is in charge.',
      how: 'Compare with the assigning document and agree on the lead agency.',
    }),
  },
  'consistency-deadline-conflict': {
    title: 'Same task, other deadline',
    say: ({ deadline, otherDeadline, ...other }) => ({
      what: `The deadline here is ${quoted(deadline)}, in ${otherRowText(other)} it is ${quoted(otherDeadline)}.`,
      why: 'With two deadlines nobody can tell whether the task is on time.',
      how: 'Compare with the assigning document and agree on the deadline.',
    }),
  },
  'consistency-progress-lower': {
    title: 'Progress lower than last period',
    say: ({ before, now }) => ({
      what: `The progress is ${String(now)} %; last period it was ${String(before)} %.`,
      why: 'Progress seldom falls; one of the two is wrong.',
      how: 'Check it; if it did fall, give the reason under “Note”.',
    }),
  },
  'consistency-status-back': {
    title: 'Status behind last period',
    say: ({ before, now }) => ({
      what: `Last period the task was ${quoted(before)}, now it is ${quoted(now)}.`,
      why: 'A finished task is seldom opened again; one of the two is wrong.',
      how: 'Check the status; if the work is done again, give the reason under “Note”.',
    }),
  },
  'consistency-task-vanished': {
    title: 'Task of last period vanished',
    say: ({ content }) => ({
      what: `The task of last period ${quoted(content)} is no longer in the submission.`,
      why: 'An unfinished task that vanishes cannot be followed.',
      how: 'Put it back, or name the document by which it was stopped.',
    }),
  },
};
