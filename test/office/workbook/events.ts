import type { CellContent } from './cells.ts';

/** Who is at work: the add-in through the API, the person at the screen, or somebody else in the same workbook. */
export type Actor = 'addin' | 'person' | 'coauthor';

export interface CellsChanged {
  readonly kind: 'cellsChanged';
  readonly sheetId: string;
  readonly address: string;
  readonly changeType:
    | 'RangeEdited'
    | 'RowInserted'
    | 'RowDeleted'
    | 'ColumnInserted'
    | 'ColumnDeleted'
    | 'CellInserted'
    | 'CellDeleted';
  readonly tableIds: readonly string[];
  /** Only of a single cell that was edited. */
  readonly detail?: { readonly before: CellContent; readonly after: CellContent };
  readonly actor: Actor;
}

/** What a workbook tells those who listen. */
export type WorkbookEvent =
  | CellsChanged
  | {
      readonly kind: 'formatChanged';
      readonly sheetId: string;
      readonly address: string;
      readonly actor: Actor;
    }
  | {
      readonly kind: 'selectionChanged';
      readonly sheetId: string;
      readonly address: string;
      readonly tableId?: string;
    }
  | {
      readonly kind:
        'sheetActivated' | 'sheetDeactivated' | 'sheetAdded' | 'sheetDeleted' | 'sheetCalculated';
      readonly sheetId: string;
      readonly actor: Actor;
    }
  | {
      readonly kind: 'protectionChanged';
      readonly sheetId: string;
      readonly isProtected: boolean;
      readonly actor: Actor;
    }
  | {
      readonly kind: 'tableAdded' | 'tableDeleted';
      readonly sheetId: string;
      readonly tableId: string;
      readonly tableName: string;
      readonly actor: Actor;
    };
