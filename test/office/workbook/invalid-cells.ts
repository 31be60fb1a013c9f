import type { CellRange } from '../../../shared/grid/address.ts';
import type { CellContent } from './cells.ts';
import { validationsWithin } from './data-validation.ts';
import { notSimulated } from './excel-error.ts';
import { intersection } from './geometry.ts';
import { resolveAddressIfAny } from './resolve-address.ts';
import type { SheetRange } from './sheet-range.ts';
import type { Worksheet } from './worksheet.ts';

/** Cells of a range whose value their validation would refuse, in reading order. */
export function invalidCells(range: SheetRange): CellRange[] {
  const found: CellRange[] = [];
  for (const validation of validationsWithin(range)) {
    const common = intersection(validation.range.area, range.area);
    if (!common) continue;
    const accepts = acceptance(validation.rule, range.sheet);
    for (let row = common.top; row <= common.bottom; row++) {
      for (let column = common.left; column <= common.right; column++) {
        const value = range.sheet.valueAt(row, column);
        if (value !== '' && !accepts(value)) {
          found.push({ top: row, left: column, bottom: row, right: column });
        }
      }
    }
  }
  return found.sort((a, b) => a.top - b.top || a.left - b.left);
}

function acceptance(
  rule: Readonly<Record<string, unknown>>,
  sheet: Worksheet,
): (value: CellContent) => boolean {
  const [kind] = Object.keys(rule);
  if (kind === undefined) return () => true;
  const detail = rule[kind] as Readonly<Record<string, unknown>>;
  if (kind === 'list') return listAcceptance(String(detail['source']), sheet);
  if (kind === 'custom') throw notSimulated('cells invalid by a formula of their own');
  const compares = comparison(detail);
  return (value) => {
    if (kind === 'textLength') return compares(String(value).length);
    if (typeof value !== 'number') return false;
    return (kind !== 'wholeNumber' || Number.isInteger(value)) && compares(value);
  };
}

function listAcceptance(source: string, sheet: Worksheet): (value: CellContent) => boolean {
  const allowed = new Set(listValues(source, sheet));
  return (value) => allowed.has(String(value));
}

function listValues(source: string, sheet: Worksheet): string[] {
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  const range = resolveAddressIfAny(source, sheet);
  if (!range) throw notSimulated(`a list of values from ${source}`);
  const values: string[] = [];
  range.sheet.cells.each(range.area, (cell) => values.push(String(cell.value)));
  return values;
}

function comparison(detail: Readonly<Record<string, unknown>>): (value: number) => boolean {
  const first = limitOf(detail['formula1']);
  const second = () => limitOf(detail['formula2']);
  switch (detail['operator']) {
    case 'Between':
      return (value) => value >= first && value <= second();
    case 'NotBetween':
      return (value) => value < first || value > second();
    case 'EqualTo':
      return (value) => value === first;
    case 'NotEqualTo':
      return (value) => value !== first;
    case 'GreaterThan':
      return (value) => value > first;
    case 'LessThan':
      return (value) => value < first;
    case 'GreaterThanOrEqualTo':
      return (value) => value >= first;
    case 'LessThanOrEqualTo':
      return (value) => value <= first;
    default:
      throw notSimulated(`the comparison ${String(detail['operator'])}`);
  }
}

function limitOf(value: unknown): number {
  const number = Number(typeof value === 'string' ? value.replace(/^=/, '') : value);
  if (!Number.isFinite(number)) throw notSimulated(`the limit ${String(value)}`);
  return number;
}
