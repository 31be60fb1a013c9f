import { cellAddress } from '../grid/address.ts';
import { periodLabel } from '../value/period.ts';
import type { TemplateContext } from './template-options.ts';

/** Rows of the fields that are read back, and of what the other sheets refer to. */
export const INFO_ROW = {
  heading: 0,
  programme: 1,
  who: 3,
  department: 4,
  period: 5,
  contact: 6,
  phone: 7,
  email: 8,
} as const;

/** Columns of the information sheet: hidden keys, labels, values, remarks. */
export const INFO_COLUMN = { key: 0, label: 1, value: 2, remark: 3 } as const;

/** Cells of the information sheet that other sheets show. */
export const INFO_CELL = {
  department: absolute(INFO_ROW.department),
  period: absolute(INFO_ROW.period),
  /** Name of the period that the template is made for. */
  periodText: ({ words, options }: Pick<TemplateContext, 'words' | 'options'>) =>
    options.period === undefined ? undefined : periodLabel(options.period, words.language),
};

function absolute(row: number): string {
  return cellAddress(row, INFO_COLUMN.value).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
