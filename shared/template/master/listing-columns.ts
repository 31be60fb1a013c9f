import type { ListingColumn } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';

/** The running number of a listing. */
export function ordinalColumn({ words }: MasterContext): ListingColumn {
  return { label: words.master.ordinal, width: 6, style: 'number' };
}

/** The department that an entry comes from. */
export function departmentColumn({ words }: MasterContext): ListingColumn {
  return { label: words.master.department, width: 26, style: 'text' };
}

/** A column that is not read back from this sheet. */
export function withoutKey({ label, width, style, heading }: ListingColumn): ListingColumn {
  return { label, width, style, ...(heading === undefined ? {} : { heading }) };
}
