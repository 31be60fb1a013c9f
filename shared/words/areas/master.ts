/** Words of the master workbook. */
export interface MasterWords {
  readonly title: string;
}
