import type { Outcome } from '../../shared/failure/failure.ts';
import type { Severity } from '../../shared/finding/finding.ts';
import type { CellRange } from '../../shared/grid/address.ts';
import type { BookValidation } from '../../shared/grid/book.ts';
import type { SheetVisibility } from '../../shared/grid/sheet.ts';
import type { BookOutline, DrawStep } from './draw-step.ts';
import type { Renaming } from './place-book.ts';

/*
 * The port between the product and whatever holds the workbook. Two forms stand behind it: Excel through Office.js,
 * and no Excel at all (files that are opened and downloaded). Everything is in the product's words; a refusal is a
 * coded failure, never an exception.
 */

export type HostKind = 'excel' | 'file';

/** What a live sheet holds, as far as reading it needs. Arrays are rows of cells from `top`, `left` on. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Zero-based row and column of the first cell of the arrays. */
  readonly top: number;
  readonly left: number;
  /** Stored values; empty cells are `''`, errors `{error}`. */
  readonly values: readonly (readonly (string | number | boolean | { readonly error: string })[])[];
  readonly formats: readonly (readonly string[])[];
  /** What Excel shows. */
  readonly texts: readonly (readonly string[])[];
  /** Font names by column: one name where the column has one, else one a row. */
  readonly fonts: readonly (string | readonly string[])[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly CellRange[];
}

export interface BookSnapshot {
  readonly name: string;
  readonly active: string;
  readonly sheets: readonly SheetSnapshot[];
  /** Custom document properties. */
  readonly properties: readonly (readonly [string, string])[];
}

/** A change of one cell. It is made only while the cell still shows `from`. */
export interface CellEdit {
  readonly sheet: string;
  /** Address, `F12`. */
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

/** A change that was made, with what is needed to take it back. */
export interface AppliedEdit extends CellEdit {
  readonly before: { readonly value: string | number | boolean; readonly format: string };
}

export interface EditResult {
  readonly applied: readonly AppliedEdit[];
  /** Edits whose cell no longer shows what it did. */
  readonly stale: readonly CellEdit[];
}

/** A cell to be coloured because something was found in it. */
export interface Mark {
  readonly cell: string;
  readonly severity: Severity;
}

/**
 * Where drawn sheets go: beside the others under free names, or in the place of those that the last drawing of this
 * kind left. Sheets of other origin never make room.
 */
export type Placement = 'beside' | 'replace';

/** A description on its way into a workbook: what it holds, and its steps in portions of bounded size. */
export interface DrawSource {
  readonly outline: BookOutline;
  /** Sheets that make room besides those of the last drawing: of a master that came from elsewhere. */
  readonly takesPlaceOf?: DrawnRun['sheets'];
  /** Steps under the names that the host gives, portion by portion; each portion is one request's worth. */
  portions(renaming: Renaming): AsyncIterable<readonly DrawStep[]>;
}

/** What a finished drawing did, and what rolling it back needs. Plain data: it is kept in the workbook. */
export interface DrawnRun {
  readonly id: string;
  /** Sheets that were written: as they are described, and the names they have in the workbook. */
  readonly sheets: readonly { readonly described: string; readonly name: string }[];
  /** Sheets that were put aside, with the name each now has. */
  readonly replaced: readonly {
    readonly name: string;
    readonly kept: string;
    readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  }[];
}

export interface DrawProgress {
  readonly sheet: string;
  readonly done: number;
  readonly total: number;
}

/** A file that the user is to get, and where it went. */
export interface SavedFile {
  readonly name: string;
  readonly how: 'downloads' | 'opened';
  /** Address of the file's bytes within the page, for saving it again by hand. */
  readonly link?: string;
}

/** An edit by a person, a paste, or another sheet coming to the front. */
export type WatchedChange = 'cells' | 'sheet';

export interface WorkbookHost {
  readonly kind: HostKind;
  /** Reads the sheet in front, or all sheets. */
  snapshot(which: 'active' | 'all'): Promise<Outcome<BookSnapshot>>;
  /** Names of the sheets of this workbook when a master of ours is among them; sheets put aside are not named. */
  findMaster(): Promise<Outcome<readonly string[] | undefined>>;
  /** The selected cell. */
  selection(): Promise<Outcome<SelectedCell>>;
  /** Brings a cell into view and selects it. */
  goTo(sheet: string, cell: string): Promise<Outcome<void>>;
  /** Makes the changes whose cells still show what they did. */
  edit(edits: readonly CellEdit[]): Promise<Outcome<EditResult>>;
  /** Puts changed cells back as they were, those that somebody changed since excepted. */
  undo(applied: readonly AppliedEdit[]): Promise<Outcome<EditResult>>;
  /** Colours cells; earlier marks of the sheet go. No marks: nothing of ours is left in the sheet. */
  mark(sheet: string, marks: readonly Mark[]): Promise<Outcome<void>>;
  /** Calls back after changes by people until the returned function is called. */
  watch(changed: (what: WatchedChange) => void): Promise<Outcome<() => Promise<void>>>;
  /** Puts drop-downs back where a paste wiped them; gives how many of them it restored. */
  restoreLists(sheet: string, validations: readonly BookValidation[]): Promise<Outcome<number>>;
  /** Writes a described workbook into this one: all of it, or nothing. */
  draw(
    source: DrawSource,
    placement: Placement,
    progress: (at: DrawProgress) => void,
  ): Promise<Outcome<DrawnRun>>;
  /** Takes a drawing back. Without a run: removes what an interrupted drawing left behind. */
  rollBack(run: DrawnRun | undefined): Promise<Outcome<void>>;
  /** The last finished drawing, and whether a later one was interrupted. */
  lastRun(): Promise<Outcome<{ readonly run?: DrawnRun; readonly unfinished: boolean }>>;
  /** Opens a workbook of ours as a new one, or gives it to the user as a file. */
  openWorkbook(bytes: Uint8Array, name: string): Promise<Outcome<SavedFile>>;
  /** Gives the user a file. */
  save(bytes: Uint8Array, name: string, type: string): Promise<Outcome<SavedFile>>;
  /** Native charts of a master that was drawn; gives the sheet they are in. */
  drawCharts(charts: readonly ChartRequest[], sheet: string): Promise<Outcome<string>>;
  /** Brings the pane to the front where the host has one. */
  showPane(): Promise<void>;
  /** Tells a result where no pane is open. */
  notify(text: string): Promise<void>;
}

/** A cell of the workbook, as Excel names it. */
export interface SelectedCell {
  readonly sheet: string;
  /** `D7`. */
  readonly cell: string;
}

/** A chart over figures that go into the sheet beside it. */
export interface ChartRequest {
  readonly title: string;
  readonly kind: 'bars' | 'stacked';
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}
