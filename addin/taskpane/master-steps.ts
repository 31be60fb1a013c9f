import type {
  ChangeBrief,
  MasterBrief,
  PlacedSheets,
  ReturnBrief,
  TraceBrief,
} from '../worker/master-api.ts';

/** The master that is there: in the workbook that is open, or in a file that was chosen. */
export interface MasterThere {
  readonly from: { readonly kind: 'book' } | { readonly kind: 'file'; readonly file: File };
  /** Sheets of the open workbook that it has. */
  readonly placed: PlacedSheets;
  /** Known once it was read. */
  readonly brief?: MasterBrief;
  /** Whether files that are chosen go onto it, or a new one takes its place. */
  readonly mode: 'update' | 'fresh';
}

/** What a person does with the master that is there, other than consolidating. */
export type MasterTool =
  | { readonly tool: 'reading' }
  | {
      readonly tool: 'returns';
      readonly list: readonly ReturnBrief[];
      readonly warnings: boolean;
      /** As it was typed. */
      readonly due: string;
      readonly busy?: true;
    }
  | {
      readonly tool: 'history';
      readonly master: MasterBrief;
      readonly chosen?: { readonly run: string; readonly changes: ChangeBrief };
      readonly busy?: true;
    }
  | {
      readonly tool: 'trace';
      /** As Excel names it; none before the first question. */
      readonly cell?: string;
      readonly traced?: TraceBrief;
      readonly busy?: true;
    };
