import type { CellRange } from '../../shared/grid/address.ts';
import type {
  BookColumn,
  BookCondition,
  BookDescription,
  BookLink,
  BookName,
  BookPrint,
  BookProtection,
  BookSheet,
  BookStyle,
  BookValidation,
} from '../../shared/grid/book.ts';
import type { SheetVisibility } from '../../shared/grid/sheet.ts';

/** A cell as Office.js takes it. A text that Excel would read as something else begins with an apostrophe. */
export type StepValue = string | number | boolean;

/**
 * How cells are to look. A style stands alone in a file; drawn over a column's style, what it does not say has to be
 * taken back: `plain` names these parts.
 */
export type Look = BookStyle & { readonly plain?: readonly PlainPart[] };

export type PlainPart = 'fill' | 'border' | 'horizontal' | 'vertical';

/** One thing to do in a sheet while a described workbook is drawn. Plain data, so that a worker can prepare it. */
export type DrawStep =
  | { readonly do: 'sheet'; readonly sheet: string }
  | {
      readonly do: 'columns';
      readonly columns: readonly (BookColumn & { readonly look?: Look })[];
    }
  | { readonly do: 'look'; readonly ranges: readonly CellRange[]; readonly look: Look }
  | {
      readonly do: 'values';
      readonly range: CellRange;
      readonly values: readonly (readonly StepValue[])[];
    }
  | {
      readonly do: 'heights';
      readonly rows: readonly {
        readonly row: number;
        readonly height?: number;
        readonly hidden?: boolean;
      }[];
    }
  | { readonly do: 'merges'; readonly ranges: readonly CellRange[] }
  | { readonly do: 'names'; readonly names: readonly BookName[] }
  | { readonly do: 'validations'; readonly validations: readonly BookValidation[] }
  | { readonly do: 'conditions'; readonly conditions: readonly BookCondition[] }
  | { readonly do: 'links'; readonly links: readonly BookLink[] }
  | { readonly do: 'finish'; readonly finish: SheetFinish };

/** What a sheet gets once its cells are in place. */
export interface SheetFinish {
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly filter?: CellRange;
  readonly tabColor?: string;
  readonly gridLines?: boolean;
  readonly print?: BookPrint;
  readonly protection?: BookProtection;
  readonly selected?: { readonly row: number; readonly column: number };
  readonly visibility: SheetVisibility;
}

/** What is known of a described workbook before its rows. */
export interface BookOutline {
  readonly title: string;
  readonly font: BookDescription['font'];
  readonly sheets: readonly { readonly name: string; readonly visibility: SheetVisibility }[];
  readonly names: readonly string[];
  readonly properties: readonly (readonly [string, string])[];
  readonly active: string;
}

export function outlineOf(book: BookDescription): BookOutline {
  return {
    title: book.title,
    font: book.font,
    sheets: book.sheets.map((sheet: BookSheet) => ({
      name: sheet.name,
      visibility: sheet.visibility ?? 'visible',
    })),
    names: book.names.map(({ name }) => name),
    properties: [...book.properties],
    active: book.active,
  };
}
