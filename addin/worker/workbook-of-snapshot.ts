import { SheetBuilder, type Sheet } from '../../shared/grid/sheet.ts';
import type { CellStyle } from '../../shared/grid/cell.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';
import { displayNumber } from '../../shared/read/display-number.ts';
import { formatKind } from '../../shared/read/number-format.ts';
import type { BookSnapshot, SheetSnapshot } from '../host/workbook-host.ts';

/** Styles of a workbook by number format and font, numbered as they are met. */
class Styles {
  readonly list: CellStyle[] = [];
  readonly #indexOf = new Map<string, Map<string, number>>();

  of(format: string, font: string): number {
    let fonts = this.#indexOf.get(format);
    if (!fonts) this.#indexOf.set(format, (fonts = new Map<string, number>()));
    const known = fonts.get(font);
    if (known !== undefined) return known;
    const style: CellStyle = { format, kind: formatKind(format) };
    const index = this.list.push(font === '' ? style : { ...style, font }) - 1;
    fonts.set(font, index);
    return index;
  }
}

/** A live workbook as a grid, in the terms that files are read into. */
export function workbookOfSnapshot(snapshot: BookSnapshot): Workbook {
  const styles = new Styles();
  return {
    format: 'other',
    sheets: snapshot.sheets.map((sheet) => sheetOf(sheet, styles)),
    styles: styles.list,
    properties: new Map(snapshot.properties),
  };
}

function sheetOf(snapshot: SheetSnapshot, styles: Styles): Sheet {
  const { name, visibility, top, left, values, formats, fonts, merges } = snapshot;
  const hidden = new Set(snapshot.hiddenRows);
  const builder = new SheetBuilder({ name, visibility }, styles.list, displayOf(snapshot));
  values.forEach((row, rowAt) => {
    builder.row(top + rowAt, hidden.has(top + rowAt));
    row.forEach((value, columnAt) => {
      if (value === '') return;
      const format = formats[rowAt]?.[columnAt] ?? 'General';
      builder.cell(left + columnAt, value, styles.of(format, fontAt(fonts[columnAt], rowAt)));
    });
  });
  builder.end({ merges });
  return builder.finish();
}

function fontAt(fonts: SheetSnapshot['fonts'][number] | undefined, row: number): string {
  return (typeof fonts === 'string' ? fonts : fonts?.[row]) ?? '';
}

/** Numbers are shown as Excel itself shows them; a column too narrow shows `#`, which tells nothing. */
function displayOf({
  values,
  formats,
  texts,
}: SheetSnapshot): (value: number, format: string) => string {
  const known = new Map<string, string>();
  values.forEach((row, rowAt) =>
    row.forEach((value, columnAt) => {
      const text = texts[rowAt]?.[columnAt] ?? '';
      if (typeof value !== 'number' || text === '' || /^#+$/.test(text)) return;
      known.set(`${String(value)} ${formats[rowAt]?.[columnAt] ?? ''}`, text.trim());
    }),
  );
  return (value, format) => known.get(`${String(value)} ${format}`) ?? displayNumber(value, format);
}
