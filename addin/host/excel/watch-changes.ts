import type { WatchedChange } from '../workbook-host.ts';

/** Listens for edits by people in any sheet, and for another sheet coming to the front. */
export async function watchChanges(
  context: Excel.RequestContext,
  changed: (what: WatchedChange) => void,
): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const edits = worksheets.onChanged.add((event) => {
    // A fix that the user accepted, or a sheet that we draw, is no news.
    if (event.triggerSource !== Excel.EventTriggerSource.thisLocalAddin) changed('cells');
    return Promise.resolve();
  });
  const fronts = worksheets.onActivated.add(() => {
    changed('sheet');
    return Promise.resolve();
  });
  await context.sync();
  return async () => {
    await Excel.run(edits.context, async (same) => {
      edits.remove();
      fronts.remove();
      await same.sync();
    });
  };
}
