import { failed, success, type Outcome } from '../../shared/failure/failure.ts';
import { saveInBrowser } from './save-file.ts';
import type {
  AppliedEdit,
  BookSnapshot,
  CellEdit,
  DrawnRun,
  EditResult,
  SavedFile,
  SelectedCell,
  WorkbookHost,
} from './workbook-host.ts';

/** What the page shows of a chosen file: the cell to look at, and the texts that were accepted. */
export interface GridView {
  select(sheet: string, cell: string): void;
  setTexts(texts: readonly { readonly cell: string; readonly text: string }[]): void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * No Excel: files are chosen and downloaded, a sheet is looked at in the page's own grid, and accepted fixes are kept
 * beside it until the corrected copy is downloaded.
 */
export class FileHost implements WorkbookHost {
  readonly kind = 'file';
  readonly #grid: GridView;

  constructor(grid: GridView) {
    this.#grid = grid;
  }

  snapshot(): Promise<Outcome<BookSnapshot>> {
    return notExcel();
  }

  findMaster(): Promise<Outcome<undefined>> {
    return Promise.resolve(success(undefined));
  }

  selection(): Promise<Outcome<SelectedCell>> {
    return notExcel();
  }

  goTo(sheet: string, cell: string): Promise<Outcome<void>> {
    this.#grid.select(sheet, cell);
    return Promise.resolve(success(undefined));
  }

  edit(edits: readonly CellEdit[]): Promise<Outcome<EditResult>> {
    this.#grid.setTexts(edits.map(({ cell, to }) => ({ cell, text: to })));
    const applied = edits.map((edit): AppliedEdit => {
      return { ...edit, before: { value: edit.from, format: 'General' } };
    });
    return Promise.resolve(success({ applied, stale: [] }));
  }

  undo(applied: readonly AppliedEdit[]): Promise<Outcome<EditResult>> {
    this.#grid.setTexts(applied.map(({ cell, from }) => ({ cell, text: from })));
    return Promise.resolve(success({ applied, stale: [] }));
  }

  mark(): Promise<Outcome<void>> {
    // The grid shows what was found by itself.
    return Promise.resolve(success(undefined));
  }

  watch(): Promise<Outcome<() => Promise<void>>> {
    return Promise.resolve(success(() => Promise.resolve()));
  }

  restoreLists(): Promise<Outcome<number>> {
    return notExcel();
  }

  draw(): Promise<Outcome<DrawnRun>> {
    return notExcel();
  }

  rollBack(): Promise<Outcome<void>> {
    return notExcel();
  }

  lastRun(): Promise<Outcome<{ run?: DrawnRun; unfinished: boolean }>> {
    return Promise.resolve(success({ unfinished: false }));
  }

  openWorkbook(bytes: Uint8Array, name: string): Promise<Outcome<SavedFile>> {
    return this.save(bytes, name, XLSX);
  }

  save(bytes: Uint8Array, name: string, type: string): Promise<Outcome<SavedFile>> {
    return Promise.resolve(success(saveInBrowser(bytes, name, type)));
  }

  drawCharts(): Promise<Outcome<string>> {
    return notExcel();
  }

  showPane(): Promise<void> {
    return Promise.resolve();
  }

  notify(): Promise<void> {
    return Promise.resolve();
  }
}

function notExcel<T>(): Promise<Outcome<T>> {
  return Promise.resolve(failed('host-not-excel', {}));
}
