import { ALL_ACTIONS, type ActionId } from '../actions/all-actions.ts';
import { perform } from '../actions/perform.ts';
import type { Session } from '../actions/session.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';

/** What Excel hands to the function of a button; Excel waits until it is completed. */
interface CommandEvent {
  completed(): void;
}

/** Ties the buttons of manifest.xml to their actions. */
export function tieRibbon(session: Session, words: () => Catalogue, tie: TieFunction): void {
  for (const [id, action] of Object.entries(ALL_ACTIONS) as [
    ActionId,
    (typeof ALL_ACTIONS)[ActionId],
  ][]) {
    tie(id, async (event) => {
      try {
        await perform(session, id, () => action(session, words()));
      } finally {
        event.completed();
      }
    });
  }
}

/** How the host is told of a function by its id. */
export type TieFunction = (id: string, run: (event: CommandEvent) => Promise<void>) => void;
