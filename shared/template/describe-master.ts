import type { BookDescription } from '../grid/book.ts';
import type { Master } from '../matrix/master.ts';
import type { Run } from '../matrix/master-state.ts';
import type { StateLine } from '../matrix/pack-state.ts';
import { stampProperties } from '../matrix/stamp.ts';
import type { Programme } from '../programme/programme.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { BOOK_FONT } from './book-styles.ts';
import { masterContext } from './master/master-context.ts';
import { MASTER_STYLES } from './master/master-styles.ts';
import { acceptedSheets } from './master/accepted-sheet.ts';
import { findingsSheets } from './master/findings-sheet.ts';
import { historySheet } from './master/history-sheet.ts';
import { ignoredSheets } from './master/ignored-sheet.ts';
import { ledgerSheet } from './master/ledger-sheet.ts';
import { previousSheets } from './master/previous-sheet.ts';
import { quarantineSheets } from './master/quarantine-sheet.ts';
import { masterDifficultiesSheets, masterDocumentsSheets } from './master/section-sheets.ts';
import { stateSheet } from './master/state-sheet.ts';
import { submissionsSheet } from './master/submissions-sheet.ts';
import { summarySheet } from './master/summary-sheet.ts';
import { tasksSheets, taskSheetParts } from './master/tasks-sheet.ts';

/** What a master workbook carries beside the master itself. */
export interface MasterBookOptions {
  /** Packed state, from which the next run starts; in a very hidden sheet. */
  readonly state?: readonly StateLine[];
  /** The runs that led here, oldest first; in a sheet of their own. */
  readonly runs?: readonly Run[];
}

/**
 * The consolidated workbook: summary, tasks, and the account of everything that was read. All text of departments
 * stays text; the only formulas are ours.
 */
export function describeMaster(
  master: Master,
  programme: Programme,
  words: Catalogue,
  options: MasterBookOptions = {},
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
      ...quarantineSheets(context),
      ...findingsSheets(context),
      ...(master.accepted === undefined ? [] : acceptedSheets(context, master.accepted)),
      ledgerSheet(context),
      submissionsSheet(context),
      ...(master.sincePrevious ? previousSheets(context, master.sincePrevious) : []),
      ...masterDocumentsSheets(context),
      ...masterDifficultiesSheets(context),
      ...ignoredSheets(context),
      ...(options.runs === undefined ? [] : [historySheet(context, options.runs)]),
      ...(options.state === undefined ? [] : [stateSheet(context, options.state)]),
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
