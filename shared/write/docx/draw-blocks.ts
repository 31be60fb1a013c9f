import type * as Docx from 'docx';
import type {
  ReportBlock,
  ReportColumn,
  ReportRow,
  ReportSection,
  ReportTable,
  RichText,
  TextStyle,
} from '../../document/report-model.ts';
import { FIRST_LINE, PARAGRAPH_GAP, SIZE, millimetres, textWidth } from './page.ts';

/** The Word library, loaded when it is first needed. */
export type WordLibrary = typeof Docx;

type Block = Docx.Paragraph | Docx.Table;

/** Paragraph styles of tables, by where the table stands. */
export const TABLE_STYLE = { body: 'TableText', annex: 'AnnexTableText', small: 'SmallTableText' };

const ITEM_MARK: Readonly<Record<1 | 2, string>> = { 1: '- ', 2: '+ ' };
/** Rows that stay on one page with the sum below them. */
const ROWS_BEFORE_SUM = 2;
const HEADER_FILL = 'E7EEF5';
const GROUP_FILL = 'F2F2F2';

export function drawRuns(word: WordLibrary, text: RichText, size?: number): Docx.TextRun[] {
  return text.map(({ text: characters, style }) => {
    const options: Docx.IRunOptions = {
      text: characters,
      ...(size === undefined ? {} : { size }),
      ...(style === 'bold' || style === 'gap' ? { bold: true } : {}),
      ...(style === 'italic' ? { italics: true } : {}),
      ...(style === 'gap' ? { highlight: 'yellow' } : {}),
    };
    return new word.TextRun(options);
  });
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
  /** Paragraph style, which carries the size: cells are many, and each must stay light. */
  readonly style: string;
  readonly align: ReportColumn['align'];
  readonly text: TextStyle;
  readonly fill?: string;
  readonly span?: number;
  readonly centred?: boolean;
}

function drawCell(word: WordLibrary, text: string, look: CellLook): Docx.TableCell {
  const { style, align, fill, span, centred } = look;
  return new word.TableCell({
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(fill === undefined
      ? {}
      : { shading: { type: word.ShadingType.CLEAR, color: 'auto', fill } }),
    ...(centred ? { verticalAlign: word.VerticalAlignTable.CENTER } : {}),
    children: text.split('\n').map(
      (line) =>
        new word.Paragraph({
          style,
          ...(align === 'left' ? {} : { alignment: align }),
          children: drawRuns(word, [{ text: line, style: look.text }]),
        }),
    ),
  });
}

function drawRow(
  word: WordLibrary,
  row: ReportRow,
  columns: readonly ReportColumn[],
  style: string,
  together: boolean,
): Docx.TableRow {
  if (row.kind === 'group') {
    const look: CellLook = { style, align: 'left', text: 'bold', fill: GROUP_FILL };
    return new word.TableRow({
      cantSplit: true,
      keepNext: true,
      children: [drawCell(word, row.text, { ...look, span: columns.length })],
    });
  }
  const text = row.kind === 'total' ? 'bold' : 'plain';
  return new word.TableRow({
    cantSplit: fitsOnePage(row.cells),
    keepNext: together,

    children: columns.map(({ align, small }, index) =>
      drawCell(word, row.cells[index] ?? '', {
        style: small ? TABLE_STYLE.small : style,
        align,
        text: row.gaps?.includes(index) ? 'gap' : text,
      }),
    ),
  });
}

/** A row is kept together unless one of its texts is so long that it might not fit a page. */
function fitsOnePage(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.length < 600);
}

function drawTable(word: WordLibrary, table: ReportTable, landscape: boolean): Docx.Table {
  const { columns, rows } = table;
  const style = landscape ? TABLE_STYLE.annex : TABLE_STYLE.body;
  const total = textWidth(landscape);
  const heading = new word.TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: columns.map(({ heading: text }) =>
      drawCell(word, text, {
        style,
        align: 'center',
        text: 'bold',
        fill: HEADER_FILL,
        centred: true,
      }),
    ),
  });
  return new word.Table({
    width: { size: total, type: word.WidthType.DXA },
    columnWidths: columnWidths(columns, total),
    layout: word.TableLayoutType.FIXED,
    margins: {
      marginUnitType: word.WidthType.DXA,
      left: millimetres(1),
      right: millimetres(1),
      top: millimetres(0.4),
      bottom: millimetres(0.4),
    },
    rows: [
      heading,
      ...rows.map((row, index) => {
        // A sum stays with the rows above it, and the note below says what the figures are.
        const before = rows.slice(index, index + ROWS_BEFORE_SUM + 1);
        return drawRow(
          word,
          row,
          columns,
          style,
          before.some(({ kind }) => kind === 'total'),
        );
      }),
    ],
  });
}

function drawBlock(
  word: WordLibrary,
  block: ReportBlock,
  landscape: boolean,
  keepNext: boolean,
): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [new word.Paragraph({ style: 'BodyLine', children: drawRuns(word, block.text) })];
    case 'item':
      return [
        new word.Paragraph({
          style: 'BodyLine',
          ...(keepNext ? { keepNext } : {}),
          children: drawRuns(word, [...plain(ITEM_MARK[block.level]), ...block.text]),
        }),
      ];
    case 'note':
      return [
        new word.Paragraph({
          spacing: { before: 60, after: PARAGRAPH_GAP, line: 240, lineRule: 'auto' },
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
                spacing: { before: PARAGRAPH_GAP, after: 60, line: 240, lineRule: 'auto' },
                children: drawRuns(word, [{ text: block.caption, style: 'bold' }], SIZE.caption),
              }),
            ]),
        drawTable(word, block.table, landscape),
      ];
  }
}

export function drawBlocks(
  word: WordLibrary,
  blocks: readonly ReportBlock[],
  landscape: boolean,
): Block[] {
  return blocks.flatMap((block, index) =>
    drawBlock(word, block, landscape, leadsList(block, blocks[index + 1])),
  );
}

/** Whether a block says what the items below it are of, and so must not stand alone at the foot of a page. */
function leadsList(block: ReportBlock, next: ReportBlock | undefined): boolean {
  return block.kind === 'item' && block.level === 1 && next?.kind === 'item' && next.level === 2;
}

/** A section's heading, its blocks, and its subsections one level below. */
export function drawSection(
  word: WordLibrary,
  section: ReportSection,
  landscape: boolean,
  level: 1 | 2 = 1,
): Block[] {
  const heading = new word.Paragraph({
    heading: level === 1 ? word.HeadingLevel.HEADING_1 : word.HeadingLevel.HEADING_2,
    indent: { firstLine: FIRST_LINE },
    children: [new word.TextRun(`${section.number}. ${section.title}`)],
  });
  return [
    heading,
    ...drawBlocks(word, section.blocks, landscape),
    ...section.subsections.flatMap((sub) => drawSection(word, sub, landscape, 2)),
  ];
}
