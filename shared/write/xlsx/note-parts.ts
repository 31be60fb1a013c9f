import { cellAddress } from '../../grid/address.ts';
import type { BookColumn, BookNote, BookSheet } from '../../grid/book.ts';
import { textElement } from './escape-xml.ts';

/** The part with the texts of a sheet's notes. */
export function notesXml({ notes = [] }: BookSheet): string {
  const items = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${cellAddress(row, column)}" authorId="0"><text>` +
      '<r><rPr><sz val="11"/><rFont val="Times New Roman"/></rPr>' +
      `${textElement(text)}</r></text></comment>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<authors><author/></authors><commentList>${items.join('')}</commentList></comments>`
  );
}

/** Pixels: of a character of a column's width, of a column that says no width, and of a note's box. */
const CHARACTER = 8;
const DEFAULT_COLUMN = 64;
const BOX_WIDTH = 330;
const LINE_HEIGHT = 21;
/** Characters in a line of a box. */
const BOX_LINE = 46;
/** Shapes of one sheet are numbered from here times the sheet's number. */
const SHAPES_A_SHEET = 1024;

/** The drawing with the boxes that notes are shown in. Excel asks for it; the format is Microsoft's own VML. */
export function noteBoxesXml({ notes = [], columns }: BookSheet, number: number): string {
  const shapes = notes.map((note, index) => {
    const id = String(SHAPES_A_SHEET * number + 1 + index);
    return (
      `<v:shape id="_x0000_s${id}" type="#_x0000_t202" ` +
      'style="position:absolute;visibility:hidden" fillcolor="#FFFFE1" o:insetmode="auto">' +
      '<v:fill color2="#FFFFE1"/><v:shadow color="black" obscured="t"/>' +
      '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${anchorOf(note, columns)}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${String(note.row)}</x:Row><x:Column>${String(note.column)}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="' +
    `${String(number)}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}

/** Left column and offset, top row and offset, right column and offset, bottom row and offset, in pixels. */
function anchorOf({ row, column, text }: BookNote, columns: readonly BookColumn[]): string {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + 1 + Math.floor(line.length / BOX_LINE), 0);
  const left = 12;
  let right = column + 1;
  let rest = left + BOX_WIDTH;
  for (; rest > widthOf(right, columns); right++) rest -= widthOf(right, columns);
  // The rows below a heading are as high as a line; the last offset stays within such a row.
  return [column + 1, left, row, 4, right, rest, row + 1 + lines, LINE_HEIGHT - 4].join(', ');
}

function widthOf(column: number, columns: readonly BookColumn[]): number {
  const found = columns.find(({ from, to }) => from <= column && column <= to);
  return found === undefined ? DEFAULT_COLUMN : Math.max(1, Math.round(found.width * CHARACTER));
}

/** Relations of a sheet that has notes. */
export function noteRelationsXml(number: number): string {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="rId1" Type="${types}/vmlDrawing" Target="../drawings/vmlDrawing${String(number)}.vml"/>` +
    `<Relationship Id="rId2" Type="${types}/comments" Target="../comments${String(number)}.xml"/>` +
    '</Relationships>'
  );
}
