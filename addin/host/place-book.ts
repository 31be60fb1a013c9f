import type {
  BookCell,
  BookDescription,
  BookRow,
  BookSheet,
  BookValidation,
  CellContent,
} from '../../shared/grid/book.ts';

/** Longest name that Excel lets a sheet have. */
const MAX_SHEET_NAME = 31;

/** New names for the sheets and defined names of a described workbook. */
export interface Renaming {
  readonly sheets: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
}

/** A name that is not taken yet: `Văn bản`, `Văn bản (2)`, … within 31 characters. Excel ignores case. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number++) {
    const ending = ` (${String(number)})`;
    const name = wanted.slice(0, MAX_SHEET_NAME - ending.length).trimEnd() + ending;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** A defined name that is not taken yet: `TaskMatrix_Lists`, `TaskMatrix_Lists_2`, … */
export function freeDefinedName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number++) {
    const name = `${wanted}_${String(number)}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/**
 * A formula with sheets and defined names renamed. Text in quotes is left alone; a sheet is recognised by the `!`
 * that follows it, so a name of a sheet inside another word is safe.
 */
export function renameInFormula(formula: string, renaming: Renaming): string {
  const pattern = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)(!?)/gu;
  return formula.replace(
    pattern,
    (whole: string, quoted: string | undefined, word: string | undefined, bang: string) => {
      if (quoted !== undefined) {
        const target = renaming.sheets.get(quoted.replaceAll("''", "'"));
        return target === undefined ? whole : `'${target.replaceAll("'", "''")}'!`;
      }
      if (word === undefined) return whole;
      if (bang === '!') {
        const target = renaming.sheets.get(word);
        return target === undefined ? whole : `'${target.replaceAll("'", "''")}'!`;
      }
      return renaming.names.get(word) ?? whole;
    },
  );
}

/** The same workbook under other names, every reference following. Rows stay lazy. */
export function renameBook(book: BookDescription, renaming: Renaming): BookDescription {
  const sheetName = (name: string): string => renaming.sheets.get(name) ?? name;
  return {
    ...book,
    active: sheetName(book.active),
    sheets: book.sheets.map((sheet) => renameSheet(sheet, renaming)),
    names: book.names.map((entry) => ({
      ...entry,
      name: renaming.names.get(entry.name) ?? entry.name,
      sheet: sheetName(entry.sheet),
    })),
  };
}

function renameSheet(sheet: BookSheet, renaming: Renaming): BookSheet {
  const { validations, conditions, links } = sheet;
  return {
    ...sheet,
    name: renaming.sheets.get(sheet.name) ?? sheet.name,
    rows: {
      *[Symbol.iterator]() {
        for (const row of sheet.rows) yield renameRow(row, renaming);
      },
    },
    ...(validations && { validations: validations.map((one) => renameValidation(one, renaming)) }),
    ...(conditions && {
      conditions: conditions.map((one) => ({
        ...one,
        formula: renameInFormula(one.formula, renaming),
      })),
    }),
    ...(links && {
      links: links.map((one) => ({ ...one, sheet: renaming.sheets.get(one.sheet) ?? one.sheet })),
    }),
  };
}

function renameRow(row: BookRow, renaming: Renaming): BookRow {
  return row.cells.some(isFormula)
    ? { ...row, cells: row.cells.map((cell) => renameCell(cell, renaming)) }
    : row;
}

function renameCell(cell: CellContent, renaming: Renaming): CellContent {
  return isFormula(cell) ? { ...cell, formula: renameInFormula(cell.formula, renaming) } : cell;
}

function isFormula(cell: CellContent): cell is BookCell & { readonly formula: string } {
  return typeof cell === 'object' && cell.formula !== undefined;
}

/** A validation whose source or formula follows the renaming. */
export function renameValidation(validation: BookValidation, renaming: Renaming): BookValidation {
  const { rule } = validation;
  switch (rule.kind) {
    case 'list':
      return { ...validation, rule: { ...rule, source: renameInFormula(rule.source, renaming) } };
    case 'formula':
      return { ...validation, rule: { ...rule, formula: renameInFormula(rule.formula, renaming) } };
    case 'any':
      return validation;
  }
}
