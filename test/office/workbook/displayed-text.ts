import * as XLSX from 'xlsx';
import type { CellContent } from './cells.ts';

/** What a person sees in a cell: the value under its number format. */
export function displayedText(value: CellContent, numberFormat: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (numberFormat === '@') return String(value);
  try {
    const formatter = XLSX.SSF as { format(code: string, value: number): string };
    return formatter.format(numberFormat, value);
  } catch {
    // A code that the formatter does not know (`#,##0.###`) shows as General does.
    return String(value);
  }
}

/** `Empty`, `String`, `Double`, `Boolean` or `Error`, as `valueTypes` of the API gives them. */
export function valueType(value: CellContent): string {
  if (value === '') return 'Empty';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'Double';
  return /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/.test(value)
    ? 'Error'
    : 'String';
}
