import type { MasterWords } from '../areas/master.ts';

export const master: MasterWords = {
  title: '',
};
