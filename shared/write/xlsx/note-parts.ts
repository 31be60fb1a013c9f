import { cellAddress } from '../../grid/address.ts';
import type { BookNote } from '../../grid/book.ts';
import { textElement } from './escape-xml.ts';

/** The part with the texts of a sheet's notes. */
export function notesXml(notes: readonly BookNote[]): string {
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

/** The drawing with the boxes that notes are shown in. Excel asks for it; the format is Microsoft's own VML. */
export function noteBoxesXml(notes: readonly BookNote[]): string {
  const shapes = notes.map(({ row, column, text }, index) => {
    const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 44), 0);
    // Left column and offset, top row and offset, right column and offset, bottom row and offset.
    const anchor = [column + 1, 12, row, 6, column + 4, 40, row + 2 + lines, 4].join(', ');
    return (
      `<v:shape id="_x0000_s${String(1025 + index)}" type="#_x0000_t202" ` +
      'style="position:absolute;width:280pt;height:' +
      `${String(12 + lines * 15)}pt;z-index:1;visibility:hidden" fillcolor="#FFFFE1" o:insetmode="auto">` +
      '<v:fill color2="#FFFFE1"/><v:shadow color="black" obscured="t"/>' +
      '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
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
