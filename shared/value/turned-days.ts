import type { CellStyle, CellValue } from '../grid/cell.ts';
import { dayOfSerial, dayParts } from '../grid/serial-date.ts';

/**
 * Which cells of a column have day and month turned round by US settings. `dates`: Excel made real dates of all
 * that could be read month first, and left the others as text. `texts`: the texts were written month first.
 */
export type TurnedDays = 'dates' | 'texts';

const DAY_TEXT = /^\s*(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(?:\d{4}|\d{2})\s*$/;

/**
 * Tells whether a column of times shows the marks of US settings; `undefined` when it does not.
 *
 * Typed under US settings, 05/06/2021 becomes the 6th of May, and 13/06/2021 stays text, for there is no 13th
 * month. So real dates that all have a day up to 12, beside texts that all have a first number above 12, were
 * turned round. Texts of which some can only be read month first, and none only day first, were so written.
 */
export function findTurnedDays(
  cells: Iterable<{ readonly value: CellValue; readonly style: CellStyle }>,
): TurnedDays | undefined {
  let turnedDates = 0;
  let otherDates = 0;
  let dayFirst = 0;
  let monthFirst = 0;
  let either = 0;
  for (const { value, style } of cells) {
    if (typeof value === 'number') {
      // One date that was not turned decides for all of them.
      if (style.kind !== 'date' || otherDates > 0) continue;
      const day = dayOfSerial(value);
      if (day === undefined) continue;
      if (dayParts(day).day > 12) otherDates++;
      else turnedDates++;
    } else if (typeof value === 'string') {
      const match = DAY_TEXT.exec(value);
      if (!match) continue;
      if (Number(match[1]) > 12) dayFirst++;
      else if (Number(match[2]) > 12) monthFirst++;
      else either++;
    }
  }
  if (turnedDates > 0 && otherDates === 0 && dayFirst > 0 && either + monthFirst === 0) {
    return 'dates';
  }
  return monthFirst > 0 && dayFirst === 0 ? 'texts' : undefined;
}
