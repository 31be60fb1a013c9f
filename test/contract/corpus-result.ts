import type { FailureCode } from '../../shared/failure/failure.ts';
import type { WorkbookFormat } from '../../shared/grid/workbook.ts';

/** What became of one file of the corpus. */
export type CorpusResult = {
  readonly file: string;
  readonly ms: number;
  /** Memory that reading took, as far as the process can tell. */
  readonly bytes: number;
} & (
  | {
      readonly outcome: 'read';
      readonly format: WorkbookFormat;
      readonly sheets: readonly string[];
      /** Value of A1 of the first sheet, as JSON. */
      readonly first: string;
      /** Where it differs from what the corpus expects. */
      readonly differences: readonly string[];
      /** Where it differs from the other reader of the format. */
      readonly second?: readonly string[];
      /** The other reader itself differs from the corpus. */
      readonly secondIsWrong?: boolean;
    }
  | { readonly outcome: 'failure'; readonly code: FailureCode; readonly sheet?: string }
  | { readonly outcome: 'crash'; readonly error: string }
  | { readonly outcome: 'hang' }
);
