import type { BookDescription } from '../grid/book.ts';
import type { Master } from '../matrix/master.ts';
import { stampProperties } from '../matrix/stamp.ts';
import type { Programme } from '../programme/programme.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { BOOK_FONT } from './book-styles.ts';
import { masterContext } from './master/master-context.ts';
import { MASTER_STYLES } from './master/master-styles.ts';
import {
  findingsSheet,
  ignoredSheet,
  ledgerSheet,
  masterDifficultiesSheet,
  masterDocumentsSheet,
  quarantineSheet,
  submissionsSheet,
} from './master/record-sheets.ts';
import { summarySheet } from './master/summary-sheet.ts';
import { tasksSheets, taskSheetParts } from './master/tasks-sheet.ts';

/**
 * The consolidated workbook: summary, tasks, and the account of everything that was read. All text of departments
 * stays text; the only formulas are ours.
 */
export function describeMaster(
  master: Master,
  programme: Programme,
  words: Catalogue,
): BookDescription {
  const context = masterContext(master, programme, words);
  const parts = taskSheetParts(context);
  return {
    title: words.master.title(programme.shortTitle),
    font: BOOK_FONT,
    styles: MASTER_STYLES,
    sheets: [
      summarySheet(context, parts),
      ...tasksSheets(context, parts),
      quarantineSheet(context),
      findingsSheet(context),
      ledgerSheet(context),
      submissionsSheet(context),
      masterDocumentsSheet(context),
      masterDifficultiesSheet(context),
      ignoredSheet(context),
    ],
    names: [],
    properties: stampProperties({
      kind: 'master',
      programme: programme.id,
      ...(master.period === undefined ? {} : { period: master.period.id }),
    }),
    active: words.master.sheets.summary,
  };
}
