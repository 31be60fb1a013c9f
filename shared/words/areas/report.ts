/** Words of the report. */
export interface ReportWords {
  readonly title: string;
}
