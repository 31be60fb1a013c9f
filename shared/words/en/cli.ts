import type { CliWords } from '../areas/cli.ts';

export const cli: CliWords = {
  title: '',
};
