import { invalidArgument } from '../workbook/excel-error.ts';
import { SheetRange } from '../workbook/sheet-range.ts';
import { Worksheet } from '../workbook/worksheet.ts';
import { isApiObject } from './api-object.ts';

/** Readers of what a client passes. Each refuses what it cannot take, as Excel does: `InvalidArgument`. */

export function text(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function optionalText(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : text(value);
}

export function whole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export function optionalWhole(value: unknown): number | undefined {
  return value === null || value === undefined ? undefined : whole(value);
}

export function amount(value: unknown): number {
  if (typeof value !== 'number' || !(value >= 0)) throw invalidArgument();
  return value;
}

export function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function isTrue(value: unknown): boolean {
  return value === true;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

/** The range behind an argument that is a Range object; `undefined` when the argument is something else. */
export function rangeIfAny(value: unknown): SheetRange | undefined {
  return isApiObject(value) && value.target instanceof SheetRange ? value.target : undefined;
}

export function range(value: unknown): SheetRange {
  const found = rangeIfAny(value);
  if (!found) throw invalidArgument();
  return found;
}

export function sheetIfAny(value: unknown): Worksheet | undefined {
  return isApiObject(value) && value.target instanceof Worksheet ? value.target : undefined;
}
