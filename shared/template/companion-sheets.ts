import type { BookSheet, CellContent } from '../grid/book.ts';
import {
  DIFFICULTY_COLUMNS,
  DOCUMENT_COLUMNS,
  type CompanionColumn,
  type DifficultyColumnKey,
  type DocumentColumnKey,
} from '../matrix/companion-columns.ts';
import type { Difficulty, IssuedDocument } from '../matrix/submission.ts';
import type { ColumnWords } from '../words/catalogue.ts';
import { dayText } from '../words/day-text.ts';
import { COLOR, type StyleName } from './book-styles.ts';
import { entrySheet, type EntryColumn } from './entry-sheet.ts';
import type { TemplateContext } from './template-options.ts';

/** The sheet of documents issued: section 1 of the report. */
export function documentsSheet(context: TemplateContext): BookSheet {
  const { programme, words, options } = context;
  const { heading, hint, columns } = words.template.documents;
  return entrySheet(
    {
      key: 'documents',
      heading: heading(programme.resolution.symbol),
      hint,
      tabColor: COLOR.line,
      columns: DOCUMENT_COLUMNS.map((column) =>
        // A symbol such as 12-5 or a day must stay as it was typed.
        entryColumn(
          column,
          columns[column.key],
          column.key === 'symbol' || column.key === 'date' ? 'entryText' : 'entry',
        ),
      ),
      rows: (options.documents ?? []).map((document) =>
        DOCUMENT_COLUMNS.map(({ key }) => documentCell(key, document)),
      ),
      frozenColumns: 2,
      pagesWide: 1,
    },
    context,
  );
}

/** Cell of one column of a document issued. */
export function documentCell(key: DocumentColumnKey, entry: IssuedDocument): CellContent {
  const { document } = entry;
  if (key === 'symbol') return document.symbol ?? document.text;
  if (key === 'date') return document.date === undefined ? undefined : dayText(document.date);
  return entry[key];
}

/** The sheet of difficulties and proposals: section 3 of the report. */
export function difficultiesSheet(context: TemplateContext): BookSheet {
  const { programme, words, options } = context;
  const { heading, hint, columns } = words.template.difficulties;
  return entrySheet(
    {
      key: 'difficulties',
      heading: heading(programme.resolution.symbol),
      hint,
      tabColor: COLOR.line,
      columns: DIFFICULTY_COLUMNS.map((column) =>
        entryColumn(column, columns[column.key], 'entry'),
      ),
      rows: (options.difficulties ?? []).map((difficulty) =>
        DIFFICULTY_COLUMNS.map(({ key }) => difficultyCell(key, difficulty)),
      ),
      frozenColumns: 1,
      pagesWide: 1,
    },
    context,
  );
}

/** Cell of one column of a difficulty. */
export function difficultyCell(key: DifficultyColumnKey, entry: Difficulty): CellContent {
  return entry[key];
}

function entryColumn(
  { key, width, required }: CompanionColumn,
  words: ColumnWords,
  style: StyleName,
): EntryColumn {
  return {
    key,
    words,
    width,
    required,
    heading: required ? 'headingRequired' : 'headingPlan',
    style,
  };
}
