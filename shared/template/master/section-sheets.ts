import type { BookSheet } from '../../grid/book.ts';
import { DIFFICULTY_COLUMNS, DOCUMENT_COLUMNS } from '../../matrix/companion-columns.ts';
import { keyCell } from '../../matrix/stamp.ts';
import { difficultyCell, documentCell } from '../companion-sheets.ts';
import { departmentColumn, ordinalColumn, withoutKey } from './listing-columns.ts';
import { listingSheets, type ListingColumn } from './listing-sheet.ts';
import type { MasterContext } from './master-context.ts';
import { originColumns } from './task-columns.ts';

/** Documents issued by the departments. */
export function masterDocumentsSheets(context: MasterContext): BookSheet[] {
  const { master, words, nameOf } = context;
  return listingSheets({
    name: words.master.sheets.documents,
    title: words.master.documents.heading,
    remark: context.periodLine,
    columns: [
      { ...ordinalColumn(context), key: keyCell('documents', 'ordinal') },
      { ...departmentColumn(context), key: keyCell('documents', 'department') },
      ...DOCUMENT_COLUMNS.map(({ key, width }): ListingColumn => ({
        label: words.template.documents.columns[key].label,
        width,
        style: key === 'symbol' || key === 'date' ? 'textAsTyped' : 'text',
        key: keyCell('documents', key),
      })),
      ...originColumns(context).map(withoutKey),
    ],
    rows: master.documents.map((entry, index) => [
      index + 1,
      nameOf(entry.department),
      ...DOCUMENT_COLUMNS.map(({ key }) => documentCell(key, entry)),
      entry.origin.file,
      entry.origin.sheet,
      entry.origin.row,
    ]),
    count: master.documents.length,
  });
}

/** Difficulties and proposals of the departments. */
export function masterDifficultiesSheets(context: MasterContext): BookSheet[] {
  const { master, words, nameOf } = context;
  return listingSheets({
    name: words.master.sheets.difficulties,
    title: words.master.difficulties.heading,
    remark: context.periodLine,
    columns: [
      { ...ordinalColumn(context), key: keyCell('difficulties', 'ordinal') },
      { ...departmentColumn(context), key: keyCell('difficulties', 'department') },
      ...DIFFICULTY_COLUMNS.map(({ key, width }): ListingColumn => ({
        label: words.template.difficulties.columns[key].label,
        width,
        style: 'text',
        key: keyCell('difficulties', key),
      })),
      ...originColumns(context).map(withoutKey),
    ],
    rows: master.difficulties.map((entry, index) => [
      index + 1,
      nameOf(entry.department),
      ...DIFFICULTY_COLUMNS.map(({ key }) => difficultyCell(key, entry)),
      entry.origin.file,
      entry.origin.sheet,
      entry.origin.row,
    ]),
    count: master.difficulties.length,
  });
}
