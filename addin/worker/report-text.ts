import type {
  ReportBlock,
  ReportModel,
  ReportSection,
  RichText,
} from '../../shared/document/report-model.ts';

const plain = (text: RichText): string => text.map((piece) => piece.text).join('');

/** The report's text without its annexes, in the order of the paper, for pasting into Word by hand. */
export function reportText(report: ReportModel): string {
  const { header, kind, subject, addressee, recipients } = report;
  const lines = [
    header.superior,
    header.office,
    header.country,
    header.motto,
    header.number,
    header.placeAndDay,
    '',
    kind,
    subject,
    '',
    `${addressee.label} ${addressee.names.join('; ')}`,
    '',
    ...report.opening.flatMap(blockLines),
    ...report.sections.flatMap(sectionLines),
    ...report.closing.flatMap(blockLines),
    '',
    recipients.label,
    ...recipients.lines.map(plain),
  ];
  return lines.join('\n');
}

function sectionLines({ number, title, blocks, subsections }: ReportSection): string[] {
  return [
    `${number}. ${title}`,
    ...blocks.flatMap(blockLines),
    ...subsections.flatMap(sectionLines),
  ];
}

function blockLines(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return [plain(block.text)];
    case 'item':
      return [`${block.level === 1 ? '-' : '  +'} ${plain(block.text)}`];
    case 'table':
      return [
        block.caption,
        block.table.columns.map(({ heading }) => heading).join('\t'),
        ...block.table.rows.map((row) => (row.kind === 'group' ? row.text : row.cells.join('\t'))),
      ];
  }
}
