import type { View } from '../taskpane/state.ts';
import type { Session } from './session.ts';

/** Shows one of the pane's views; what was said about the one before is no longer in the way. */
export function openView({ store }: Session, view: View): void {
  store.set({ view, notice: undefined, problem: undefined, saved: undefined });
}

/** Opens the pane at a view: what most ribbon buttons do. */
export async function showView(session: Session, view: View): Promise<void> {
  openView(session, view);
  await session.host.showPane();
}
