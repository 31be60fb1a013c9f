import type { FindingGroupWords } from '../../catalogue.ts';

export const programme: FindingGroupWords<'programme'> = {
  'programme-rule': {
    title: "Programme's own rule",
    say: ({ vi, en }) => ({
      what: en ?? vi,
      why: 'This is a rule of the programme itself.',
      how: 'Change the cell as the rule says.',
    }),
  },
};
