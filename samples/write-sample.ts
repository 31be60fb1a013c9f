import { utils, write, type CellObject, type WorkSheet } from 'xlsx';
import type { SampleCell, SampleFile, SampleSheet } from './sample-file.ts';

function cellObject(cell: Exclude<SampleCell, undefined>): CellObject {
  if (typeof cell === 'string') return { t: 's', v: cell };
  if (typeof cell === 'number') return { t: 'n', v: cell };
  return { t: 'n', v: cell.serial, z: cell.format };
}

function worksheet({ rows, merges, widths }: SampleSheet): WorkSheet {
  const sheet: WorkSheet = {};
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== undefined && cell !== '') sheet[utils.encode_cell({ r, c })] = cellObject(cell);
    });
  });
  const width = Math.max(1, ...rows.map((row) => row.length));
  sheet['!ref'] = utils.encode_range(
    { r: 0, c: 0 },
    { r: Math.max(rows.length, 1) - 1, c: width - 1 },
  );
  if (merges) sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  if (widths) sheet['!cols'] = widths.map((wch) => ({ wch }));
  return sheet;
}

function csvField(cell: SampleCell): string {
  const text =
    cell === undefined ? '' : typeof cell === 'object' ? String(cell.serial) : String(cell);
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** UTF-8 with a byte order mark, `;` between fields, CRLF after lines: as Excel saves under Vietnamese settings. */
function csvBytes({ rows }: SampleSheet): Uint8Array {
  const lines = rows.map((row) => row.map(csvField).join(';'));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

/** Bytes of a sample; the same sample gives the same bytes. */
export function writeSample(file: SampleFile): Uint8Array {
  if (file.format === 'csv') {
    const [sheet] = file.sheets;
    if (!sheet) throw new Error(`${file.name} has no sheet`);
    return csvBytes(sheet);
  }
  const book = utils.book_new();
  for (const sheet of file.sheets) utils.book_append_sheet(book, worksheet(sheet), sheet.name);
  book.Workbook = {
    Sheets: file.sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })),
  };
  const bytes: unknown = write(book, { type: 'array', bookType: file.format, compression: true });
  return new Uint8Array(bytes as ArrayBuffer);
}
