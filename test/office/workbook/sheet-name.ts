import { invalidArgument } from './excel-error.ts';

/** Refuses a name that Excel refuses for a sheet: empty, over 31 characters, `: \ / ? * [ ]`, an apostrophe at an end, "History". */
export function checkSheetName(name: unknown): asserts name is string {
  if (typeof name !== 'string' || name.length === 0 || name.length > 31) throw invalidArgument();
  if (/[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) throw invalidArgument();
  if (name.toLowerCase() === 'history') throw invalidArgument();
}
