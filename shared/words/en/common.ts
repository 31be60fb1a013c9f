import type { CommonWords } from '../catalogue.ts';

export const common: CommonWords = {
  severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  ignored: {
    'numbers-row': 'Row that numbers the columns',
    'group-title': 'Group title',
    subtotal: 'Subtotal',
    signature: 'Signature block',
    continuation: 'Continuation of the row above, joined to it',
    'ordinal-only': 'Nothing but a running number, not filled in',
    'repeated-heading': 'Headings repeated',
    instruction: 'Instruction of the template',
    footnote: 'Remark below the table',
    hidden: 'Hidden or filtered row, left out as chosen',
  },
  quarantined: {
    'category-undecided': 'Its category could not be decided',
    'content-empty': 'It has no content',
    'content-unreadable': 'Its content could not be read',
    superseded: 'Its file was replaced by another file of the same department',
    'period-other': 'It belongs to another period',
  },
  file: 'File',
  sheet: 'Sheet',
  row: 'Row',
  cell: 'Cell',
};
