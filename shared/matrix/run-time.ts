import { dayOfSerial } from '../grid/serial-date.ts';

const MINUTE = 60_000;
const DAY = 1440;
/** Serial of 1970-01-01 in the 1900 system. */
const EPOCH = 25_569;
/** Vietnam is seven hours ahead of UTC all year. */
const VIETNAM = 7 * 60;

/** A moment in milliseconds since 1970 as Vietnam's clocks show it: `2021-03-15 08:30`, on any machine. */
export function momentText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE) + VIETNAM;
  const ofDay = minutes - Math.floor(minutes / DAY) * DAY;
  const clock = [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0'));
  return `${dayOfSerial(Math.floor(minutes / DAY) + EPOCH) ?? ''} ${clock.join(':')}`;
}
