import type { ColumnKey } from '../../matrix/columns.ts';
import type { ColumnWords } from '../catalogue.ts';

export const columns: Readonly<Record<ColumnKey, ColumnWords>> = {
  category: { label: 'Category', help: 'Choose a code from 2.1 to 2.7 in the list.' },
  content: {
    label: 'Task',
    help: 'One task a row, written in full; do not put several tasks into one cell.',
  },
  lead: {
    label: 'Lead agency',
    help: 'The one agency in charge; separate several with semicolons.',
  },
  coordinating: {
    label: 'Coordinating agencies',
    help: 'Agencies that take part, separated with semicolons; do not repeat the lead agency.',
  },
  legalBasis: {
    label: 'Legal basis',
    help: 'Symbol and date of the document that assigns the task, for example 5807/KH-UBND ngày 17/12/2020.',
  },
  start: {
    label: 'Start',
    help: 'Day, month, quarter or year of the start, for example 01/3/2021, Quý I/2021, 2021.',
  },
  deadline: {
    label: 'Deadline',
    help: 'Day, month, quarter, year or span by which it must be done, for example 31/12/2021, Quý II/2021, 2021-2025.',
  },
  product: {
    label: 'Product',
    help: 'What must exist when it is done: a document, a system, a number of people trained…',
  },
  budget: {
    label: 'Budget (million VND)',
    help: 'Amount in million đồng, the number alone; with another unit write it out, for example 1,5 tỷ.',
  },
  source: {
    label: 'Source of funds',
    help: 'Choose the source in the list; leave empty when the task needs no funds.',
  },
  status: { label: 'Status', help: 'Choose the status as of the closing day.' },
  result: {
    label: 'Result',
    help: 'What has been done by the closing day, with document symbols where there are any.',
  },
  progress: { label: 'Progress (%)', help: 'A number from 0 to 100.' },
  difficulty: {
    label: 'Difficulties',
    help: 'What stands in the way of this task; leave empty when nothing does.',
  },
  proposal: {
    label: 'Proposals',
    help: 'What a superior or another agency is asked to do; leave empty when nothing.',
  },
  note: { label: 'Note', help: 'Anything else.' },
};
