import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from '../actions/session.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import type { PaneState } from './state.ts';
import { wordsOf } from './words.ts';

export const PaneContext = createContext<Session | undefined>(undefined);

/** What every part of the pane works with. */
export interface Pane {
  readonly session: Session;
  readonly state: PaneState;
  readonly words: Catalogue;
}

export function usePane(): Pane {
  const session = useContext(PaneContext);
  if (!session) throw new Error('a part of the pane stands outside it');
  const { subscribe, get } = session.store;
  const state = useSyncExternalStore(subscribe, get);
  return { session, state, words: wordsOf(state.language) };
}
