import type { CellRange } from './address.ts';
import type { SheetVisibility } from './sheet.ts';

/*
 * A workbook that we write, as plain data. Template and master are described once in these terms; one drawer
 * makes xlsx bytes of a description, another draws it through Office.js. All indexes are zero-based.
 */

/** What a cell that we write shows. Text is always text: it never becomes a formula, a number or a link. */
export type BookValue = string | number | boolean;

/** A cell with more than a plain value. */
export interface BookCell {
  /** The value; for a formula its result, so that a viewer that does not calculate shows it too. */
  readonly value?: BookValue;
  /** Formula in English function names and A1 addresses, without the leading `=`. Ours alone, never a user's. */
  readonly formula?: string;
  /** Name of a style; without it the row's style, else the column's. */
  readonly style?: string;
  /** For a figure, what it counts; no drawer looks at it. */
  readonly trace?: FigureTrace;
}

/** What a figure is made of, so that one can ask for the rows behind it. Names are those that the workbook shows. */
export interface FigureTrace {
  readonly of: 'tasks' | 'quarantine' | 'ignored' | 'read' | 'findings' | 'submissions';
  readonly measure: 'count' | 'budget';
  readonly category?: string;
  readonly department?: string;
  /** Empty for tasks that say none. */
  readonly status?: string;
  /** Tasks whose status is none of the programme's. */
  readonly otherStatus?: true;
  readonly file?: string;
  readonly severity?: 'error' | 'warning';
  readonly missing?: boolean;
}

/** A cell of a row: a plain value, a cell with a style or formula, or nothing. */
export type CellContent = BookValue | BookCell | undefined;

export interface BookRow {
  /** Cells from column A on. */
  readonly cells: readonly CellContent[];
  /** Row of the sheet; the one below the previous row when absent. Never above it. */
  readonly at?: number;
  /** Style of cells that name none, and of those that are not there, to the row's end. */
  readonly style?: string;
  /** Height in points; what the text needs when absent. */
  readonly height?: number;
  readonly hidden?: boolean;
  /** Depth in the outline, 1–7. */
  readonly outline?: number;
}

export interface BookColumn {
  /** First and last column that this holds for. */
  readonly from: number;
  readonly to: number;
  /** Width in characters of the workbook's font. */
  readonly width: number;
  /** Style of every cell of the column that has no other, down to the sheet's last row. */
  readonly style?: string;
  readonly hidden?: boolean;
  readonly outline?: number;
}

export interface BookFont {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** `RRGGBB`. */
  readonly color?: string;
}

export type BorderLine = 'thin' | 'hair' | 'medium' | 'double' | 'dotted';

/** One line for all sides, or a line a side. */
export interface BookBorder {
  readonly color: string;
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
  readonly right?: BorderLine;
}

/** A named style of cells. What it does not say is as in the workbook's font and Excel's own defaults. */
export interface BookStyle {
  readonly font?: BookFont;
  /** Background, `RRGGBB`. */
  readonly fill?: string;
  readonly border?: BookBorder;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Number format code; `@` makes what is typed text. */
  readonly format?: string;
  /** Cells are locked in a protected sheet unless this says `false`. */
  readonly locked?: boolean;
}

/** What a conditional format changes. */
export type BookHighlight = Pick<BookStyle, 'font' | 'fill' | 'border' | 'format'>;

export interface BookCondition {
  readonly range: CellRange;
  /** Formula for the range's first cell, without `=`. */
  readonly formula: string;
  readonly highlight: BookHighlight;
}

/** What may be typed into a range, and what Excel says of it. */
export interface BookValidation {
  readonly range: CellRange;
  /**
   * `list`: the values of a range or a defined name, never values typed in (titles hold commas). `formula`: true
   * for what may stand in the range's first cell. `any`: nothing is refused, the message alone is shown.
   */
  readonly rule:
    | { readonly kind: 'list'; readonly source: string }
    | { readonly kind: 'formula'; readonly formula: string }
    | { readonly kind: 'any' };
  /** Shown beside the selected cell. Excel takes 32 characters of title and 255 of text. */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** Shown when something else is typed; `stop` refuses it, the others ask. Nothing is said without it. */
  readonly alert?: {
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly text: string;
  };
}

export interface BookNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A link to a cell of the same workbook; links to elsewhere are never written. */
export interface BookLink {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  /** Address of the cell, `A1`. */
  readonly cell: string;
  readonly tip?: string;
}

/** How a sheet prints: A4, every page numbered. */
export interface BookPrint {
  readonly orientation: 'portrait' | 'landscape';
  /** Pages side by side that the columns are shrunk to; 1 when absent. */
  readonly pagesWide?: number;
  /** Rows and columns repeated on each page, first and last. */
  readonly repeatRows?: readonly [number, number];
  readonly repeatColumns?: readonly [number, number];
  readonly footer?: string;
}

/** What may be done in a protected sheet beside filling in unlocked cells. There is no password. */
export interface BookProtection {
  /** Insert and delete rows, sort, filter, and size rows and columns. */
  readonly editRows: boolean;
}

export interface BookSheet {
  readonly name: string;
  readonly visibility?: SheetVisibility;
  /** `RRGGBB`. */
  readonly tabColor?: string;
  readonly columns: readonly BookColumn[];
  /** Rows from the top down; may be made while they are read, and read more than once. */
  readonly rows: Iterable<BookRow>;
  readonly merges?: readonly CellRange[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Range with filter arrows, its heading row first. */
  readonly filter?: CellRange;
  readonly validations?: readonly BookValidation[];
  readonly conditions?: readonly BookCondition[];
  readonly notes?: readonly BookNote[];
  readonly links?: readonly BookLink[];
  readonly protection?: BookProtection;
  readonly print?: BookPrint;
  /** Cell that is selected when the sheet is first seen. */
  readonly selected?: { readonly row: number; readonly column: number };
  readonly gridLines?: boolean;
  /** Percent; 100 when absent. */
  readonly zoom?: number;
  /** Ranges whose numbers kept as text are meant so, and get no green mark. */
  readonly numbersAsText?: readonly CellRange[];
}

/** A name for a range, for formulas and drop-downs. */
export interface BookName {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
}

export interface BookDescription {
  readonly title: string;
  /** Name and size of the font of cells that say nothing else. */
  readonly font: { readonly name: string; readonly size: number };
  readonly styles: Readonly<Record<string, BookStyle>>;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  /** Custom document properties, in their order. */
  readonly properties: ReadonlyMap<string, string>;
  /** Name of the sheet that is seen first. */
  readonly active: string;
  /** Sheets can not be renamed, removed or shown without lifting the protection (which has no password). */
  readonly lockStructure?: boolean;
}

/** Reference to a range of another sheet, as formulas write it: `'Nhiệm vụ'!$A$1:$C$4`. */
export function sheetReference(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}
