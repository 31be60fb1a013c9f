import { success, type Outcome } from '../../../shared/failure/failure.ts';
import type { BookValidation } from '../../../shared/grid/book.ts';
import { saveInBrowser } from '../save-file.ts';
import type {
  AppliedEdit,
  BookSnapshot,
  CellEdit,
  ChartRequest,
  DrawnRun,
  DrawProgress,
  DrawSource,
  EditResult,
  Mark,
  Placement,
  SavedFile,
  SelectedCell,
  WatchedChange,
  WorkbookHost,
} from '../workbook-host.ts';
import { drawBook, readLastRun, removeUnfinished, rollBackRun } from './draw-book.ts';
import { drawCharts } from './draw-charts.ts';
import { editCells, undoEdits } from './edit-cells.ts';
import { findMasterSheets } from './find-master.ts';
import { markCells } from './mark-cells.ts';
import { readSnapshot } from './read-snapshot.ts';
import { restoreLists } from './restore-lists.ts';
import { runExcel } from './run-excel.ts';
import { watchChanges } from './watch-changes.ts';

/** The workbook that is open in Excel, through Microsoft's library. */
export class ExcelHost implements WorkbookHost {
  readonly kind = 'excel';

  snapshot(which: 'active' | 'all'): Promise<Outcome<BookSnapshot>> {
    return runExcel((context) => readSnapshot(context, which));
  }

  findMaster(): Promise<Outcome<readonly string[] | undefined>> {
    return runExcel(findMasterSheets);
  }

  selection(): Promise<Outcome<SelectedCell>> {
    return runExcel(async (context) => {
      const cell = context.workbook.getActiveCell().load('address');
      const { worksheet } = cell;
      worksheet.load('name');
      await context.sync();
      return { sheet: worksheet.name, cell: cell.address.split('!').at(-1) ?? '' };
    });
  }

  goTo(sheet: string, cell: string): Promise<Outcome<void>> {
    return runExcel(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      target.getRange(cell).select();
      await context.sync();
    }, sheet);
  }

  edit(edits: readonly CellEdit[]): Promise<Outcome<EditResult>> {
    return runExcel((context) => editCells(context, edits), edits[0]?.sheet);
  }

  undo(applied: readonly AppliedEdit[]): Promise<Outcome<EditResult>> {
    return runExcel((context) => undoEdits(context, applied), applied[0]?.sheet);
  }

  mark(sheet: string, marks: readonly Mark[]): Promise<Outcome<void>> {
    return runExcel((context) => markCells(context, sheet, marks), sheet);
  }

  watch(changed: (what: WatchedChange) => void): Promise<Outcome<() => Promise<void>>> {
    return runExcel((context) => watchChanges(context, changed));
  }

  restoreLists(sheet: string, validations: readonly BookValidation[]): Promise<Outcome<number>> {
    return runExcel((context) => restoreLists(context, sheet, validations), sheet);
  }

  draw(
    source: DrawSource,
    placement: Placement,
    progress: (at: DrawProgress) => void,
  ): Promise<Outcome<DrawnRun>> {
    return drawBook(source, placement, progress);
  }

  rollBack(run: DrawnRun | undefined): Promise<Outcome<void>> {
    return run ? rollBackRun(run) : removeUnfinished();
  }

  lastRun(): Promise<Outcome<{ run?: DrawnRun; unfinished: boolean }>> {
    return readLastRun();
  }

  async openWorkbook(bytes: Uint8Array, name: string): Promise<Outcome<SavedFile>> {
    const opened = await runExcel(async () => {
      await Excel.createWorkbook(base64(bytes));
    });
    return opened.ok ? success({ name, how: 'opened' }) : opened;
  }

  save(bytes: Uint8Array, name: string, type: string): Promise<Outcome<SavedFile>> {
    return Promise.resolve(success(saveInBrowser(bytes, name, type)));
  }

  drawCharts(charts: readonly ChartRequest[], sheet: string): Promise<Outcome<string>> {
    return runExcel((context) => drawCharts(context, charts, sheet), sheet);
  }

  async showPane(): Promise<void> {
    await Office.addin.showAsTaskpane();
  }

  /** A small dialog of Excel's, since there is no pane to say it in; where there are no dialogs, the pane. */
  async notify(text: string): Promise<void> {
    const page = new URL('notice.html', window.location.href);
    page.hash = encodeURIComponent(text);
    const shown = await new Promise<boolean>((resolve) => {
      try {
        Office.context.ui.displayDialogAsync(
          page.href,
          { height: 22, width: 26, displayInIframe: true },
          ({ status }) => resolve(status === Office.AsyncResultStatus.Succeeded),
        );
      } catch {
        resolve(false);
      }
    });
    if (!shown) await this.showPane();
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
