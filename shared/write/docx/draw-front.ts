import type * as Docx from 'docx';
import type { ReportAnnex, ReportModel } from '../../document/report-model.ts';
import { drawRuns, TABLE_STYLE, type WordLibrary } from './draw-blocks.ts';
import { FIRST_LINE, FONT, LINE, PARAGRAPH_GAP, SIZE, millimetres, textWidth } from './page.ts';

/** Single line spacing, said outright: some readers take a missing rule for an exact height. */
const SINGLE = { line: 240, lineRule: 'auto' } as const;

interface LineLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly left?: boolean;
}

function line(word: WordLibrary, text: string, look: LineLook): Docx.Paragraph {
  const options: Docx.IRunOptions = {
    text,
    size: look.size,
    ...(look.bold ? { bold: true } : {}),
    ...(look.italics ? { italics: true } : {}),
  };
  return new word.Paragraph({
    alignment: look.left ? 'left' : 'center',
    spacing: { before: look.before ?? 0, after: look.after ?? 0, ...SINGLE },
    children: [new word.TextRun(options)],
  });
}

/** A horizontal rule of a given length, centred in a box: the upper border of an empty line. */
function rule(word: WordLibrary, boxWidth: number, length: number, after = 0): Docx.Paragraph {
  const indent = Math.max(0, Math.round((boxWidth - length) / 2));
  return new word.Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 80, after, line: 40, lineRule: word.LineRuleType.EXACT },
    border: { top: { style: word.BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [new word.TextRun({ text: '', size: 4 })],
  });
}

function cell(word: WordLibrary, width: number, children: Docx.Paragraph[]): Docx.TableCell {
  return new word.TableCell({
    width: { size: width, type: word.WidthType.DXA },
    children,
  });
}

/** A table without lines: the two-column blocks at the head and the foot of the paper. */
function frame(
  word: WordLibrary,
  widths: readonly [number, number],
  rows: readonly (readonly [Docx.Paragraph[], Docx.Paragraph[]])[],
): Docx.Table {
  const none = { style: word.BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = {
    top: none,
    bottom: none,
    left: none,
    right: none,
    insideHorizontal: none,
    insideVertical: none,
  };
  return new word.Table({
    width: { size: widths[0] + widths[1], type: word.WidthType.DXA },
    columnWidths: [...widths],
    layout: word.TableLayoutType.FIXED,
    margins: { marginUnitType: word.WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 },
    borders,
    rows: rows.map(
      ([left, right]) =>
        new word.TableRow({
          cantSplit: true,
          children: [cell(word, widths[0], left), cell(word, widths[1], right)],
        }),
    ),
  });
}

/** Quốc hiệu, Tiêu ngữ, agency names, number, place and day. */
export function drawHeader(word: WordLibrary, { header }: ReportModel): Docx.Table {
  const total = textWidth(false);
  const left = millimetres(70);
  const right = total - left;
  return frame(
    word,
    [left, right],
    [
      [
        [
          line(word, header.superior, { size: SIZE.office }),
          line(word, header.office, { size: SIZE.office, bold: true }),
          rule(word, left, millimetres(26)),
        ],
        [
          line(word, header.country, { size: SIZE.country, bold: true }),
          line(word, header.motto, { size: SIZE.motto, bold: true }),
          rule(word, right, millimetres(57)),
        ],
      ],
      [
        [line(word, header.number, { size: SIZE.number, before: 60 })],
        [line(word, header.placeAndDay, { size: SIZE.placeAndDay, italics: true, before: 60 })],
      ],
    ],
  );
}

/** Kind of paper, its subject with the rule below, and to whom it goes. */
export function drawTitle(word: WordLibrary, model: ReportModel): Docx.Paragraph[] {
  const { label, names } = model.addressee;
  const [only] = names;
  const addressee =
    names.length === 1 && only !== undefined
      ? [line(word, `${label} ${only}`, { size: SIZE.body, before: 120, after: 240 })]
      : [
          line(word, label, { size: SIZE.body, before: 120 }),
          ...names.map((name, index) =>
            line(word, `- ${name}${index === names.length - 1 ? '.' : ';'}`, {
              size: SIZE.body,
              after: index === names.length - 1 ? 240 : 0,
            }),
          ),
        ];
  return [
    line(word, model.kind, { size: SIZE.body, bold: true, before: 360 }),
    line(word, model.subject, { size: SIZE.body, bold: true }),
    rule(word, textWidth(false), millimetres(50), 120),
    ...addressee,
  ];
}

/** Nơi nhận at the left, the signer's office at the right with room for the seal; the name is left open. */
export function drawFoot(
  word: WordLibrary,
  { recipients, signature }: ReportModel,
): (Docx.Paragraph | Docx.Table)[] {
  const total = textWidth(false);
  const left = millimetres(85);
  const label = line(word, recipients.label, {
    size: SIZE.recipientsLabel,
    bold: true,
    italics: true,
    left: true,
  });
  const close = { before: 0, after: 0, ...SINGLE };
  const lines = recipients.lines.map(
    (text) =>
      new word.Paragraph({
        alignment: 'left',
        spacing: close,
        children: drawRuns(word, text, SIZE.recipients),
      }),
  );
  const signed = signature.map(
    (text) =>
      new word.Paragraph({
        alignment: 'center',
        spacing: close,
        children: drawRuns(word, text, SIZE.body),
      }),
  );
  const room = [0, 1, 2, 3].map(() => line(word, '', { size: SIZE.body }));
  return [
    line(word, '', { size: SIZE.recipients }),
    frame(
      word,
      [left, total - left],
      [
        [
          [label, ...lines],
          [...signed, ...room],
        ],
      ],
    ),
  ];
}

/** Label, title and reference of an annex. */
export function drawAnnexHead(word: WordLibrary, annex: ReportAnnex): Docx.Paragraph[] {
  return [
    new word.Paragraph({
      heading: word.HeadingLevel.HEADING_1,
      alignment: 'center',
      indent: { firstLine: 0 },
      spacing: { before: 0, after: 0 },
      children: [new word.TextRun(annex.label)],
    }),
    line(word, annex.title, { size: SIZE.body, bold: true }),
    line(word, annex.reference, { size: SIZE.annexReference, italics: true, after: 200 }),
  ];
}

function tableStyle(id: string, name: string, size: number): Docx.IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size },
    paragraph: { spacing: { before: 0, after: 0, ...SINGLE } },
  };
}

/** Styles of the document: black Times New Roman, headings bold, body justified with its first line set in. */
export function documentStyles(word: WordLibrary, language: string): Docx.IStylesOptions {
  const heading: Docx.IBaseParagraphStyleOptions = {
    run: { font: FONT, size: SIZE.body, bold: true, color: '000000' },
    paragraph: {
      alignment: word.AlignmentType.JUSTIFIED,
      keepNext: true,
      spacing: { before: PARAGRAPH_GAP, after: PARAGRAPH_GAP, line: LINE, lineRule: 'auto' },
    },
  };
  return {
    default: {
      document: {
        run: { font: FONT, size: SIZE.body, language: { value: language } },
      },
      heading1: heading,
      heading2: heading,
    },
    paragraphStyles: [
      {
        id: 'BodyLine',
        name: 'Body Line',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          alignment: word.AlignmentType.JUSTIFIED,
          indent: { firstLine: FIRST_LINE },
          spacing: { before: 0, after: PARAGRAPH_GAP, line: LINE, lineRule: 'auto' },
        },
      },
      tableStyle(TABLE_STYLE.body, 'Table Text', SIZE.bodyTable),
      tableStyle(TABLE_STYLE.annex, 'Annex Table Text', SIZE.annexTable),
      tableStyle(TABLE_STYLE.small, 'Small Table Text', SIZE.small),
    ],
  };
}
