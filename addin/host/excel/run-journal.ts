import type { DrawnRun } from '../workbook-host.ts';

/** Setting of the workbook in which a drawing in progress, and the last finished one, are written down. */
const KEY = 'TaskMatrix.Run';

/** What the workbook knows of our writing into it. Saved with the workbook, so that a reopened pane finds it. */
export interface Journal {
  /** Working names of sheets that are being drawn; none when nothing is under way. */
  readonly drawing: readonly string[];
  /** The last drawing that took the place of earlier sheets. */
  readonly run?: DrawnRun;
  /** Id of the last drawing of any kind that came to its end. */
  readonly finished?: string;
}

export function loadJournal(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(KEY).load('value');
}

/** The journal of a loaded setting. */
export function journalOf(setting: Excel.Setting): Journal {
  if (setting.isNullObject) return { drawing: [] };
  const text = setting.value as unknown;
  return typeof text === 'string' ? (JSON.parse(text) as Journal) : { drawing: [] };
}

export function writeJournal(context: Excel.RequestContext, journal: Journal): void {
  context.workbook.settings.add(KEY, JSON.stringify(journal));
}

/** Names of sheets that are no part of what the workbook shows: put aside by the last drawing, or not whole yet. */
export function putAside({ run, drawing }: Journal): ReadonlySet<string> {
  return new Set([...(run?.replaced ?? []).map(({ kept }) => kept), ...drawing]);
}
