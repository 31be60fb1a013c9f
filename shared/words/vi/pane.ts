import type { PaneWords } from '../areas/pane.ts';

export const pane: PaneWords = {
  title: '',
};
