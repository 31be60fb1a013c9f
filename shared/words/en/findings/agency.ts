import type { FindingGroupWords } from '../../catalogue.ts';
import { dayText } from '../../day-text.ts';
import { quoted } from '../../quoted.ts';
import { columns } from '../columns.ts';

export const agency: FindingGroupWords<'agency'> = {
  'agency-unknown': {
    title: 'Unknown agency',
    say: ({ column, value, closest }) => ({
      what: `“${columns[column].label}” holds ${quoted(value)}, which is not in the programme's list of agencies.`,
      why: 'The task is counted for no department while its agency is unknown.',
      how:
        closest === undefined
          ? 'Write the name of the agency as in the list.'
          : `If ${quoted(closest)} is meant, write that; otherwise write the name as in the list.`,
    }),
  },
  'agency-ambiguous': {
    title: 'Agency not clear',
    say: ({ column, value, candidates, others }) => ({
      what: `“${columns[column].label}” holds ${quoted(value)}, which may be ${candidates.map(quoted).join(', ')}${others === 0 ? '' : ` or one of ${others} others`}.`,
      why: 'While it is not clear which one is meant, the task is counted for none.',
      how: 'Write the full name of the agency that is meant.',
    }),
  },
  'agency-group-lead': {
    title: 'A group as lead agency',
    say: ({ value }) => ({
      what: `The lead agency is the group ${quoted(value)}; no agency is named.`,
      why: 'Nobody in particular is in charge, and the task is counted for no department.',
      how: 'Name one lead agency; put the others into the column “Coordinating agencies”.',
    }),
  },
  'agency-outdated': {
    title: 'Agency no longer exists',
    say: ({ column, name, validTo, day, successors }) => ({
      what: `“${columns[column].label}” holds ${quoted(name)}, which existed until ${dayText(validTo)}.`,
      why: `At the time of the report (${dayText(day)}) it had been merged, renamed or closed.`,
      how:
        successors.length === 0
          ? 'Write the agency that has the task now.'
          : `Write its successor: ${successors.join(', ')}.`,
    }),
  },
  'agency-not-yet': {
    title: 'Agency did not exist yet',
    say: ({ column, name, validFrom, day }) => ({
      what: `“${columns[column].label}” holds ${quoted(name)}, which exists from ${dayText(validFrom)}.`,
      why: `At the time of the report (${dayText(day)}) it did not exist yet.`,
      how: 'Write the agency of that time, or check the period of the file.',
    }),
  },
  'agency-lead-coordinating': {
    title: 'Lead agency also coordinating',
    say: ({ name }) => ({
      what: `${name} is the lead agency and also stands under “Coordinating agencies”.`,
      why: 'An agency has one part in a task; with both it is counted twice.',
      how: `Take ${name} out of “Coordinating agencies”.`,
    }),
  },
};
