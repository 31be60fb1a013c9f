import type { BookBorder, BookFont, BookHighlight } from '../../grid/book.ts';
import { escapeXml } from './escape-xml.ts';

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** A font of a cell; what it does not say comes from the workbook's font. */
export function fontXml(font: BookFont, base: { name: string; size: number }): string {
  return (
    '<font>' +
    marks(font) +
    `<sz val="${String(font.size ?? base.size)}"/>` +
    (font.color === undefined ? '' : `<color rgb="FF${font.color}"/>`) +
    `<name val="${escapeXml(font.name ?? base.name)}"/><family val="1"/></font>`
  );
}

function marks(font: BookFont): string {
  return (
    (font.bold === true ? '<b/>' : '') +
    (font.italic === true ? '<i/>' : '') +
    (font.underline === true ? '<u/>' : '')
  );
}

export function fillXml(color: string): string {
  return (
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/>` +
    '<bgColor indexed="64"/></patternFill></fill>'
  );
}

export function borderXml(border: BookBorder | undefined): string {
  const sides = SIDES.map((side) => {
    const line = border?.[side];
    return line === undefined || border === undefined
      ? `<${side}/>`
      : `<${side} style="${line}"><color rgb="FF${border.color}"/></${side}>`;
  });
  return `<border>${sides.join('')}<diagonal/></border>`;
}

/** What a conditional format changes (`<dxf>`): unlike in a cell's style, the fill's colour is its background. */
export function highlightXml(highlight: BookHighlight, format: number | undefined): string {
  const { font, fill, border } = highlight;
  const color = font?.color === undefined ? '' : `<color rgb="FF${font.color}"/>`;
  return (
    '<dxf>' +
    (font === undefined ? '' : `<font>${marks(font)}${color}</font>`) +
    (format === undefined
      ? ''
      : `<numFmt numFmtId="${String(format)}" formatCode="${escapeXml(highlight.format ?? '')}"/>`) +
    (fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill>`) +
    (border === undefined ? '' : highlightBorder(border)) +
    '</dxf>'
  );
}

function highlightBorder(border: BookBorder): string {
  const sides = SIDES.filter((side) => border[side] !== undefined).map(
    (side) =>
      `<${side} style="${border[side] ?? 'thin'}"><color rgb="FF${border.color}"/></${side}>`,
  );
  return `<border>${sides.join('')}</border>`;
}
