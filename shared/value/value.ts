import type { IsoDay } from '../grid/serial-date.ts';

/** Kinds of time that a task matrix holds (the grammar of deadlines in Government annexes). */
export type TimeKind =
  | 'date'
  | 'month'
  | 'quarter'
  | 'quarter_range'
  | 'half'
  | 'year'
  | 'year_range'
  | 'date_range'
  | 'open_from'
  | 'continuous'
  | 'recurring'
  | 'duration'
  | 'by_reference'
  | 'unreadable';

/** A time as written, and the days it stands for, both ends inclusive. A deadline is met on or before `to`. */
export interface TimeValue {
  readonly text: string;
  readonly kind: TimeKind;
  readonly from?: IsoDay;
  readonly to?: IsoDay;
}

/** An amount as written, and in whole đồng where it could be understood. */
export interface MoneyValue {
  readonly text: string;
  readonly amount?: number;
}

/** An agency as written, and its id in the programme where it is known. */
export interface AgencyRef {
  readonly text: string;
  readonly id?: string;
}

/** A document as cited, its symbol in canonical form, its day where it is given. */
export interface DocumentRef {
  readonly text: string;
  readonly symbol?: string;
  readonly date?: IsoDay;
}

/** A category cell as written, and the category's code where it could be decided. */
export interface CategoryValue {
  readonly text: string;
  readonly code?: string;
}

/** A choice from a list of the programme (status, funding source) as written, and its id where it is known. */
export interface ChoiceValue {
  readonly text: string;
  readonly id?: string;
}

/** Progress as written, and in percent (0–100 when sound). */
export interface PercentValue {
  readonly text: string;
  readonly percent?: number;
}
