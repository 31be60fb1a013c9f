import type { ConsolidationWish } from '../worker/master-api.ts';
import { previewAgain } from './consolidate-files.ts';
import { perform } from './perform.ts';
import { showFailure, type Session } from './session.ts';

/** Adds a decision of the officer to the consolidation at hand, and shows what it then gives. Nothing is written. */
export function decide(session: Session, change: Partial<ConsolidationWish>): Promise<boolean> {
  const { store } = session;
  return perform(session, 'decide', async () => {
    const { consolidate } = store.get();
    if (consolidate.step !== 'preview' || consolidate.busy) return;
    const wish = { ...consolidate.wish, ...change };
    store.set({ consolidate: { ...consolidate, busy: true } });
    await previewAgain(session, wish);
  });
}

/** Notes that the officer has seen the rows that were deleted or typed in by hand. Nothing is to be worked out anew. */
export function setSeen({ store }: Session, rowsKey: string | undefined): void {
  const { consolidate } = store.get();
  if (consolidate.step !== 'preview') return;
  const { seen: _before, ...others } = consolidate.wish;
  const wish = rowsKey === undefined ? others : { ...others, seen: rowsKey };
  store.set({ consolidate: { ...consolidate, wish } });
}

/** Compares the consolidation at hand with the master of the period before. */
export function comparePrevious(session: Session, file: File): Promise<boolean> {
  const { store, pipeline } = session;
  return perform(session, 'comparePrevious', async () => {
    const { consolidate } = store.get();
    if (consolidate.step !== 'preview' || consolidate.busy) return;
    store.set({ consolidate: { ...consolidate, busy: true } });
    const opened = await pipeline.ask.openPrevious(file);
    await previewAgain(session, consolidate.wish);
    if (!opened.ok) showFailure(session, opened.failure);
  });
}

/** Who consolidates, for the history; remembered while the pane is open. */
export function setName({ store }: Session, by: string): void {
  store.set({ by });
}

/** Leaves the master as it is: what was consolidated is let go. */
export function refuseUpdate(session: Session): Promise<boolean> {
  const { store, pipeline } = session;
  return perform(session, 'refuseUpdate', async () => {
    await pipeline.ask.refuse();
    store.set({
      consolidate: { step: 'choose' },
      report: { step: 'none' },
      notice: { say: 'refused' },
    });
  });
}
