import type * as Docx from 'docx';
import type { ReportAnnex, ReportModel } from '../document/report-model.ts';
import { corePropertiesXml } from './docx/core-properties.ts';
import { drawBlocks, drawSection, type WordLibrary } from './docx/draw-blocks.ts';
import {
  documentStyles,
  drawAnnexHead,
  drawFoot,
  drawHeader,
  drawTitle,
} from './docx/draw-front.ts';
import { fixZipDates } from './docx/fixed-zip-dates.ts';
import { A4, MARGIN, SIZE } from './docx/page.ts';

/** Page number in the middle of the upper margin, from the second page on. */
function pageHeaders(word: WordLibrary): NonNullable<Docx.ISectionOptions['headers']> {
  return {
    default: new word.Header({
      children: [
        new word.Paragraph({
          alignment: word.AlignmentType.CENTER,
          children: [
            new word.TextRun({ children: [word.PageNumber.CURRENT], size: SIZE.pageNumber }),
          ],
        }),
      ],
    }),
    first: new word.Header({ children: [new word.Paragraph({ children: [] })] }),
  };
}

function pageProperties(word: WordLibrary, landscape: boolean): Docx.ISectionPropertiesOptions {
  return {
    titlePage: true,
    type: word.SectionType.NEXT_PAGE,
    page: {
      // The library turns the sheet itself: it takes the sides of the upright page.
      size: {
        width: A4.short,
        height: A4.long,
        orientation: landscape ? word.PageOrientation.LANDSCAPE : word.PageOrientation.PORTRAIT,
      },
      margin: MARGIN,
      pageNumbers: { start: 1, formatType: word.NumberFormat.DECIMAL },
    },
  };
}

function mainSection(word: WordLibrary, model: ReportModel): Docx.ISectionOptions {
  return {
    properties: pageProperties(word, false),
    headers: pageHeaders(word),
    children: [
      drawHeader(word, model),
      ...drawTitle(word, model),
      ...drawBlocks(word, model.opening, false),
      ...model.sections.flatMap((section) => drawSection(word, section, false)),
      ...drawBlocks(word, model.closing, false),
      ...drawFoot(word, model),
    ],
  };
}

/** Each annex is a section of its own: its pages are numbered from 1 (NĐ 30/2020/NĐ-CP). */
function annexSection(word: WordLibrary, annex: ReportAnnex): Docx.ISectionOptions {
  return {
    properties: pageProperties(word, annex.landscape),
    headers: pageHeaders(word),
    children: [...drawAnnexHead(word, annex), ...drawBlocks(word, annex.blocks, annex.landscape)],
  };
}

/**
 * Writes a report as a Word document. Text only: no fields but page numbers, no links, no mark-up from anybody's
 * text. The same model gives the same bytes.
 */
export async function writeDocx(model: ReportModel): Promise<Uint8Array> {
  const word = await import('docx');
  const document = new word.Document({
    title: model.properties.title,
    creator: model.properties.author,
    styles: documentStyles(word, model.language),
    sections: [
      mainSection(word, model),
      ...model.annexes.map((annex) => annexSection(word, annex)),
    ],
  });
  const packed = await word.Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(model) },
  ]);
  const bytes = new Uint8Array(packed);
  fixZipDates(bytes);
  return bytes;
}
