import { perform } from './perform.ts';
import type { Session } from './session.ts';

/** Fetches what the views need to know of the programme, once. */
export async function fetchProgramme(session: Session): Promise<void> {
  const { store, pipeline } = session;
  if (store.get().programme) return;
  await perform(session, 'loadTemplate', async () => {
    store.set({ programme: await pipeline.ask.programme() });
  });
}
