/** What the letter to a department says. */
export interface ReturnFacts {
  /** Who consolidates. */
  readonly office: string;
  readonly department: string;
  /** Symbol of the resolution that the programme carries out. */
  readonly resolution: string;
  readonly period?: string;
  readonly files: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  /** Rows that could not be taken into the master. */
  readonly quarantined: number;
  /** Kinds of findings with how often each is met, the commonest first. */
  readonly kinds: readonly (readonly [title: string, count: number])[];
  readonly fileName: string;
  /** Day by which the workbook is asked for; left blank where there is none. */
  readonly due?: string;
}

/** Words of what goes back to a department. */
export interface ReturnWords {
  /** Name of the sheet that lists what is to be mended. */
  readonly sheet: string;
  readonly heading: string;
  readonly remark: (errors: number, warnings: number) => string;
  readonly sheetLabel: string;
  /** Name of the workbook that goes back, by that of the department's template. */
  readonly fileName: (template: string) => string;
  /** The letter, as text. */
  readonly note: (facts: ReturnFacts) => string;
}
