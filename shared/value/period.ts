import type { IsoDay } from '../grid/serial-date.ts';

export type PeriodKind = 'month' | 'quarter' | 'half' | 'nine_months' | 'year';

/** A reporting period. Its id sorts by time within a kind: `2021-01`, `2021-Q1`, `2021-H1`, `2021-9M`, `2021`. */
export interface Period {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly year: number;
  /** Month 1–12, quarter 1–4, half 1–2; 1 for the others. */
  readonly number: number;
  /** First and last day of data by the decree on reporting (NĐ 09/2019/NĐ-CP, Điều 12). */
  readonly from: IsoDay;
  readonly to: IsoDay;
}
