/*
 * Fonts tell which text is in a legacy encoding. Most sheets have one font, or one a column, which Excel tells of a
 * range as a whole; only columns of several fonts are asked cell by cell.
 */

/**
 * The font name of each column of the used range, whose own has been loaded; `undefined` for a column of several.
 * Costs one round trip where the range has several fonts, none where it has one.
 */
export async function fontsOfColumns(
  context: Excel.RequestContext,
  used: Excel.Range,
): Promise<(string | undefined)[]> {
  const only = nameOf(used);
  if (only !== undefined) return Array.from({ length: used.columnCount }, () => only);
  const columns = Array.from({ length: used.columnCount }, (_, at) =>
    used.getColumn(at).load('format/font/name'),
  );
  await context.sync();
  return columns.map(nameOf);
}

/** Excel says `null` of cells that differ, which its types leave out. */
function nameOf({ format }: Excel.Range): string | undefined {
  const { name } = format.font as { readonly name: string | null };
  return name ?? undefined;
}

/** Asks for the fonts of the cells of one column; call what it gives after the next round trip. */
export function askFonts(column: Excel.Range): () => string[] {
  const asked = column.getCellProperties({ format: { font: { name: true } } });
  return () => asked.value.map(([cell]) => cell?.format?.font?.name ?? '');
}
