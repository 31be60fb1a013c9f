import type { Outcome } from '../../shared/failure/failure.ts';
import type { Sheet } from '../../shared/grid/sheet.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';
import type { MatrixReading, Submission } from '../../shared/matrix/submission.ts';
import type { ColumnLook, LineLook, MatrixLook, ReadingLook } from './reading-look.ts';

/** Lines of a sheet among which headings are pointed at. */
const LINES = 60;
/** Rows below the headings from which samples are taken. */
const SAMPLED_ROWS = 40;
const SAMPLES = 3;
/** Columns that are shown of a table. */
const COLUMNS = 60;

/** How a workbook was read, with samples of every column, and the lines in which headings may stand. */
export function lookAtReading(
  workbook: Workbook,
  file: string,
  outcome: Outcome<Submission>,
): ReadingLook {
  const visible = workbook.sheets.filter(({ visibility }) => visibility === 'visible');
  const read = outcome.ok ? outcome.value : undefined;
  return {
    file,
    ...(read?.department && { department: read.department }),
    tasks: read ? read.tasks.length + read.quarantine.length : 0,
    matrices: (read?.readings ?? []).flatMap((reading) => {
      const sheet = workbook.sheets.find(({ name }) => name === reading.sheet);
      return sheet ? [matrixOf(sheet, reading)] : [];
    }),
    sheets: visible.map((sheet) => ({ sheet: sheet.name, lines: linesOf(sheet) })),
    ...(!outcome.ok && { failure: outcome.failure }),
  };
}

function matrixOf(sheet: Sheet, reading: MatrixReading): MatrixLook {
  const { headingRows, lastRow } = reading;
  const headings = positions(sheet, headingRows.first, headingRows.last);
  const rows = positions(sheet, headingRows.last + 1, lastRow).slice(0, SAMPLED_ROWS);
  const matches = new Map(reading.columns.map((match) => [match.column, match]));
  const filled = new Set(matches.keys());
  for (const position of [...headings, ...rows]) {
    sheet.eachCell(position, (column) => {
      if (column < COLUMNS && sheet.textAt(position, column).trim() !== '') filled.add(column);
    });
  }
  const columns = [...filled]
    .sort((a, b) => a - b)
    .map((column): ColumnLook => {
      const match = matches.get(column);
      return {
        column,
        heading: match?.heading ?? textsOf(sheet, headings, column, headings.length).join(' / '),
        samples: textsOf(sheet, rows, column, SAMPLES),
        ...(match && { match: { key: match.key, score: match.score, how: match.how } }),
      };
    });
  return { sheet: sheet.name, headingRows, lastRow, columns };
}

/** Different texts that a column shows in some rows, up to a number of them. */
function textsOf(
  sheet: Sheet,
  rows: readonly number[],
  column: number,
  most: number,
): readonly string[] {
  const texts = new Set<string>();
  for (const position of rows) {
    const text = oneLine(sheet.textAt(position, column));
    if (text !== '') texts.add(text);
    if (texts.size === most) break;
  }
  return [...texts];
}

/** Lines with at least one text, the first of the sheet. */
function linesOf(sheet: Sheet): LineLook[] {
  const lines: LineLook[] = [];
  for (let position = 0; position < sheet.rowCount && lines.length < LINES; position++) {
    const texts: string[] = [];
    sheet.eachCell(position, (column) => {
      const text = oneLine(sheet.textAt(position, column));
      if (text !== '') texts.push(text);
    });
    // The template's hidden keys are no line that a person knows of.
    if (texts.length === 0 || texts[0]?.startsWith('#') === true) continue;
    lines.push({ row: sheet.rowIndex(position) + 1, text: texts.join(' · ').slice(0, 120) });
  }
  return lines;
}

/** Positions of rows from one row to another, as Excel shows them. */
function positions(sheet: Sheet, first: number, last: number): number[] {
  const found: number[] = [];
  for (let row = first; row <= last && found.length < 4 * SAMPLED_ROWS; row++) {
    const position = sheet.positionOf(row - 1);
    if (position >= 0) found.push(position);
  }
  return found;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
