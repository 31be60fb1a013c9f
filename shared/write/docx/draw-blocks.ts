import type * as Docx from 'docx';
import type {
  ReportBlock,
  ReportColumn,
  ReportRow,
  ReportSection,
  ReportTable,
  RichText,
} from '../../document/report-model.ts';
import { FIRST_LINE, PARAGRAPH_GAP, SIZE, millimetres, textWidth } from './page.ts';

/** The Word library, loaded when it is first needed. */
export type WordLibrary = typeof Docx;

type Block = Docx.Paragraph | Docx.Table;

/** What the blocks of one part of the document share. */
export interface BlockStyle {
  readonly landscape: boolean;
  /** Size of the text in tables, in half points. */
  readonly tableSize: number;
}

const ITEM_MARK: Readonly<Record<1 | 2, string>> = { 1: '- ', 2: '+ ' };
const HEADER_FILL = 'E7EEF5';
const GROUP_FILL = 'F2F2F2';

export function drawRuns(word: WordLibrary, text: RichText, size?: number): Docx.TextRun[] {
  return text.map(
    ({ text: characters, style }) =>
      new word.TextRun({
        text: characters,
        ...(size === undefined ? {} : { size }),
        ...(style === 'bold' || style === 'gap' ? { bold: true } : {}),
        ...(style === 'italic' ? { italics: true } : {}),
        ...(style === 'gap' ? { highlight: 'yellow' } : {}),
      }),
  );
}

function plain(text: string): RichText {
  return [{ text, style: 'plain' }];
}

/** Widths of the columns in twentieths of a point; together exactly the width of the text. */
function columnWidths(columns: readonly ReportColumn[], total: number): number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / shares) * total));
  const rest = total - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

interface CellLook {
  readonly width: number;
  readonly size: number;
  readonly align: ReportColumn['align'];
  readonly bold?: boolean;
  readonly fill?: string;
  readonly span?: number;
  readonly centred?: boolean;
}

function drawCell(word: WordLibrary, text: string, look: CellLook): Docx.TableCell {
  return new word.TableCell({
    width: { size: look.width, type: word.WidthType.DXA },
    ...(look.span === undefined ? {} : { columnSpan: look.span }),
    ...(look.fill === undefined
      ? {}
      : { shading: { type: word.ShadingType.CLEAR, color: 'auto', fill: look.fill } }),
    verticalAlign: look.centred ? word.VerticalAlign.CENTER : word.VerticalAlign.TOP,
    children: text.split('\n').map(
      (line) =>
        new word.Paragraph({
          style: 'TableText',
          alignment: look.align,
          children: [
            new word.TextRun({ text: line, size: look.size, ...(look.bold ? { bold: true } : {}) }),
          ],
        }),
    ),
  });
}

function drawRow(
  word: WordLibrary,
  row: ReportRow,
  columns: readonly ReportColumn[],
  widths: readonly number[],
  size: number,
): Docx.TableRow {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (row.kind === 'group') {
    const look = { width: total, size, align: 'left', bold: true, fill: GROUP_FILL } as const;
    return new word.TableRow({
      cantSplit: true,
      keepNext: true,
      children: [drawCell(word, row.text, { ...look, span: columns.length })],
    });
  }
  return new word.TableRow({
    cantSplit: fitsOnePage(row.cells),
    children: columns.map((column, index) =>
      drawCell(word, row.cells[index] ?? '', {
        width: widths[index] ?? 0,
        size: column.small ? SIZE.small : size,
        align: column.align,
        ...(row.kind === 'total' ? { bold: true } : {}),
      }),
    ),
  });
}

/** A row is kept together unless one of its texts is so long that it might not fit a page. */
function fitsOnePage(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.length < 600);
}

function drawTable(word: WordLibrary, table: ReportTable, style: BlockStyle): Docx.Table {
  const { columns, rows } = table;
  const total = textWidth(style.landscape);
  const widths = columnWidths(columns, total);
  const heading = new word.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading: text }, index) =>
      drawCell(word, text, {
        width: widths[index] ?? 0,
        size: style.tableSize,
        align: 'center',
        bold: true,
        fill: HEADER_FILL,
        centred: true,
      }),
    ),
  });
  return new word.Table({
    width: { size: total, type: word.WidthType.DXA },
    columnWidths: widths,
    layout: word.TableLayoutType.FIXED,
    margins: {
      marginUnitType: word.WidthType.DXA,
      left: millimetres(1),
      right: millimetres(1),
      top: millimetres(0.4),
      bottom: millimetres(0.4),
    },
    rows: [heading, ...rows.map((row) => drawRow(word, row, columns, widths, style.tableSize))],
  });
}

function drawBlock(word: WordLibrary, block: ReportBlock, style: BlockStyle): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [new word.Paragraph({ style: 'BodyLine', children: drawRuns(word, block.text) })];
    case 'item':
      return [
        new word.Paragraph({
          style: 'BodyLine',
          children: drawRuns(word, [...plain(ITEM_MARK[block.level]), ...block.text]),
        }),
      ];
    case 'note':
      return [
        new word.Paragraph({
          spacing: { before: 60, after: PARAGRAPH_GAP },
          children: drawRuns(
            word,
            block.text.map((piece) => ({
              ...piece,
              style: piece.style === 'plain' ? 'italic' : piece.style,
            })),
            SIZE.note,
          ),
        }),
      ];
    case 'table':
      return [
        ...(block.caption === ''
          ? []
          : [
              new word.Paragraph({
                alignment: 'center',
                keepNext: true,
                spacing: { before: PARAGRAPH_GAP, after: 60 },
                children: [
                  new word.TextRun({ text: block.caption, bold: true, size: SIZE.caption }),
                ],
              }),
            ]),
        drawTable(word, block.table, style),
      ];
  }
}

export function drawBlocks(
  word: WordLibrary,
  blocks: readonly ReportBlock[],
  style: BlockStyle,
): Block[] {
  return blocks.flatMap((block) => drawBlock(word, block, style));
}

/** A section's heading, its blocks, and its subsections one level below. */
export function drawSection(
  word: WordLibrary,
  section: ReportSection,
  style: BlockStyle,
  level: 1 | 2 = 1,
): Block[] {
  const heading = new word.Paragraph({
    heading: level === 1 ? word.HeadingLevel.HEADING_1 : word.HeadingLevel.HEADING_2,
    indent: { firstLine: FIRST_LINE },
    children: [new word.TextRun(`${section.number}. ${section.title}`)],
  });
  return [
    heading,
    ...drawBlocks(word, section.blocks, style),
    ...section.subsections.flatMap((sub) => drawSection(word, sub, style, 2)),
  ];
}
