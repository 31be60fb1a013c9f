import type { CellContent } from '../../grid/book.ts';
import type { Finding } from '../../finding/finding.ts';
import { findingTitle, findingWords } from '../../words/sentence.ts';
import type { ListingColumn } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';

/** Columns that say what a finding is and where it stands. */
export function findingColumns({ words }: MasterContext): ListingColumn[] {
  const { findings: labels, file, sheet } = words.master;
  return [
    { label: labels.severity, width: 11, style: 'textBold' },
    { label: file, width: 20, style: 'text' },
    { label: sheet, width: 14, style: 'text' },
    { label: labels.place, width: 9, style: 'code' },
    { label: labels.column, width: 15, style: 'text' },
    { label: labels.value, width: 18, style: 'textAsTyped' },
    { label: labels.kind, width: 18, style: 'text' },
    { label: labels.what, width: 36, style: 'text' },
  ];
}

/** A finding in these columns. */
export function findingCells(finding: Finding, { words }: MasterContext): CellContent[] {
  const { code, place, severity, value } = finding;
  return [
    words.common.severity[severity],
    place.file,
    place.sheet,
    place.cell ?? (place.row === undefined ? undefined : String(place.row)),
    place.column === undefined ? undefined : words.columns[place.column].label,
    value,
    findingTitle(code, words),
    findingWords(finding, words).what,
  ];
}
