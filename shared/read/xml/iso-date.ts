import { isoDay, serialOfDay } from '../../grid/serial-date.ts';

/** Serial of the 1900 system for ISO 8601 text, and whether it names a day, a time of day, or both. */
export interface IsoSerial {
  readonly serial: number;
  readonly kind: 'date' | 'time' | 'datetime';
}

const FORM =
  /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:T|^| )(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/;

/** Reads the date, time or both of a cell that holds ISO text; `undefined` when it holds neither. A zone is passed over, as Excel does. */
export function parseIsoDate(text: string): IsoSerial | undefined {
  const match = FORM.exec(text);
  if (match === null) return undefined;
  const [, year, month, date, hours, minutes, seconds] = match;
  const time =
    hours === undefined
      ? 0
      : (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  if (year === undefined) return hours === undefined ? undefined : { serial: time, kind: 'time' };
  const day = isoDay(Number(year), Number(month), Number(date));
  if (day === undefined) return undefined;
  const isDay = hours === undefined || time === 0;
  return { serial: serialOfDay(day) + time, kind: isDay ? 'date' : 'datetime' };
}
