import type { CellRange } from '../../../shared/grid/address.ts';
import type { AutoFilter } from './auto-filter.ts';
import type { CellFormat } from './cell-format.ts';
import { DEFAULT_FORMAT } from './cell-format.ts';
import type { CellContent } from './cells.ts';
import { Cells } from './cells.ts';
import type { Chart } from './chart.ts';
import type { ConditionalFormat } from './conditional-format.ts';
import type { DataValidation } from './data-validation.ts';
import type { CellHyperlink } from './hyperlink.ts';
import type { Shift } from './geometry.ts';
import { WHOLE_SHEET } from './geometry.ts';
import { Names } from './names.ts';
import { newPageLayout } from './page-layout.ts';
import type { SheetProtection } from './protection.ts';
import { SheetRange } from './sheet-range.ts';
import type { Workbook } from './workbook.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Points of a column and a row that nobody has sized. */
export const STANDARD_COLUMN_WIDTH = 64;
export const STANDARD_ROW_HEIGHT = 15;

/** One sheet: its cells and what belongs to them. What changes it is in files of its own, one a kind of change. */
export class Worksheet {
  readonly workbook: Workbook;
  readonly id: string;
  name: string;
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  deleted = false;
  readonly cells = new Cells();
  /** Rows and columns inserted and deleted so far; ranges read it to follow their cells. */
  readonly shifts: Shift[] = [];
  readonly rowFormats = new Map<number, CellFormat>();
  readonly columnFormats = new Map<number, CellFormat>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly names: Names;
  readonly customProperties = new Map<string, string>();
  readonly pageLayout = newPageLayout();
  protection: SheetProtection | undefined;
  merges: SheetRange[] = [];
  validations: DataValidation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  charts: Chart[] = [];
  comments: CellComment[] = [];
  hyperlinks: CellHyperlink[] = [];
  autoFilter: AutoFilter | undefined;
  /** Cells that stay in sight: rows above and columns left of the split. */
  frozen: SheetRange | undefined;

  constructor(workbook: Workbook, id: string, name: string) {
    this.workbook = workbook;
    this.id = id;
    this.name = name;
    this.names = new Names(this);
  }

  get everything(): SheetRange {
    return new SheetRange(this, WHOLE_SHEET);
  }

  range(area: CellRange): SheetRange {
    return new SheetRange(this, area);
  }

  formatAt(row: number, column: number): CellFormat {
    return (
      this.cells.at(row, column)?.format ??
      this.rowFormats.get(row) ??
      this.columnFormats.get(column) ??
      DEFAULT_FORMAT
    );
  }

  /** Value of a cell; of a formula what the workbook's `evaluate` gives, else its last result. */
  valueAt(row: number, column: number): CellContent {
    const cell = this.cells.at(row, column);
    if (cell?.formula === undefined) return cell?.value ?? '';
    return this.workbook.evaluate?.(cell.formula, this, row, column) ?? cell.value;
  }

  /** Area around everything entered; with `valuesOnly` false, formatted cells count too. */
  usedArea(valuesOnly: boolean, within: CellRange = WHOLE_SHEET): CellRange | undefined {
    return this.cells.areaOf(
      within,
      (cell) =>
        cell.value !== '' ||
        cell.formula !== undefined ||
        (!valuesOnly && cell.format !== undefined),
    );
  }
}

/** A threaded comment on a cell. */
export interface CellComment {
  readonly id: string;
  readonly range: SheetRange;
  content: string;
  resolved: boolean;
}
