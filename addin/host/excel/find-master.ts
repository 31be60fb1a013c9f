import { journalOf, loadJournal, putAside } from './run-journal.ts';

/** What the state of a master begins with, in its first cell. */
const STATE = 'runs';

/**
 * Names of the sheets of this workbook when one of them is the hidden state of a master; sheets that a drawing has put
 * aside are not named. Two round trips, whatever the size of the workbook.
 */
export async function findMasterSheets(
  context: Excel.RequestContext,
): Promise<readonly string[] | undefined> {
  const all = context.workbook.worksheets.load('items/name,items/visibility');
  const journal = loadJournal(context);
  await context.sync();
  const aside = putAside(journalOf(journal));
  const sheets = all.items.filter(({ name }) => !aside.has(name));
  const first = sheets
    .filter(({ visibility }) => visibility !== 'Visible')
    .map((sheet) => sheet.getRange('A1').load('values'));
  if (first.length === 0) return undefined;
  await context.sync();
  const isState = first.some(({ values }) => (values as unknown[][])[0]?.[0] === STATE);
  return isState ? sheets.map(({ name }) => name) : undefined;
}
