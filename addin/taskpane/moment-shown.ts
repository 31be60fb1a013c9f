import { dayText } from '../../shared/words/day-text.ts';

/** A moment as people write it: `15/3/2021 08:30` of `2021-03-15 08:30`. */
export function momentShown(moment: string): string {
  return `${dayText(moment.slice(0, 10))}${moment.slice(10)}`;
}
