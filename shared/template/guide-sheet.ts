import type { BookRow, BookSheet, CellContent } from '../grid/book.ts';
import type { FindingCode, FindingParams } from '../finding/finding.ts';
import { COLUMNS } from '../matrix/columns.ts';
import type { Programme } from '../programme/programme.ts';
import type { Catalogue, FindingWords } from '../words/catalogue.ts';
import { COLOR } from './book-styles.ts';
import type { TemplateContext } from './template-options.ts';

/** How to fill the workbook in, in the words that the checks use. */
export function guideSheet({ programme, words }: TemplateContext): BookSheet {
  const { guide, requiredMark, sheets } = words.template;
  const rows: BookRow[] = [
    { height: 30, cells: [{ value: guide.heading, style: 'titleCentered' }] },
  ];
  const section = (title: string) => {
    rows.push({ cells: [] }, { height: 24, cells: [{ value: title, style: 'section' }] });
  };
  const heading = (...labels: string[]) =>
    rows.push({
      height: 24,
      cells: labels.map((value) => ({ value, style: 'headingPlan' })),
    });
  const line = (...texts: string[]) =>
    rows.push({
      cells: texts.map((value, index) => ({ value, style: index === 0 ? 'textBold' : 'text' })),
    });
  const wide: number[] = [];

  section(guide.steps);
  guide.stepList.forEach((step, index) => {
    wide.push(rows.length);
    rows.push({
      height: 18 * linesOf(step, 130),
      cells: [{ value: `${String(index + 1)}. ${step}`, style: 'paragraph' }],
    });
  });
  section(guide.categories);
  heading(guide.code, guide.categoryTitle);
  for (const { code, title } of programme.categories) line(code, title);
  section(guide.columns);
  heading(guide.column, guide.help, guide.example);
  for (const { key, required } of COLUMNS) {
    const { label, help } = words.columns[key];
    line(required === 'no' ? label : `${label} ${requiredMark}`, help, guide.examples[key]);
  }
  section(guide.choices);
  heading(words.columns.status.label, words.columns.source.label);
  const longest = Math.max(programme.statuses.length, programme.sources.length);
  for (let index = 0; index < longest; index++) {
    const cells = [programme.statuses[index], programme.sources[index]];
    rows.push({ cells: cells.map((choice) => ({ value: choice?.label ?? '', style: 'text' })) });
  }
  section(guide.mistakes);
  heading(guide.mistake, guide.how, guide.why);
  for (const { what, why, how } of commonMistakes(programme, words)) {
    const cells: CellContent[] = [what, how, why].map((value) => ({ value, style: 'text' }));
    rows.push({ cells });
  }
  return {
    name: sheets.guide,
    tabColor: COLOR.line,
    columns: [
      { from: 0, to: 0, width: 34 },
      { from: 1, to: 1, width: 60 },
      { from: 2, to: 2, width: 48 },
    ],
    rows,
    merges: [0, ...wide].map((row) => ({ top: row, left: 0, bottom: row, right: 2 })),
    protection: { editRows: false },
    print: { orientation: 'portrait' },
    selected: { row: 0, column: 0 },
    gridLines: false,
  };
}

function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil(text.length / width));
}

/** The mistakes that are met most, each with an example, said as the checks say them. */
function commonMistakes({ categories, statuses }: Programme, words: Catalogue): FindingWords[] {
  const code = categories[0]?.code ?? '2.1';
  const title = categories[0]?.title ?? '';
  const say = <Code extends FindingCode>(
    name: Code,
    params: Readonly<FindingParams[Code]>,
  ): FindingWords => words.findings[name].say(params);
  return [
    say('category-malformed', { value: code.replace('.', ','), code }),
    say('category-title', { value: title, code }),
    say('time-year-missing', { column: 'deadline', value: 'Quý III' }),
    say('time-impossible', { column: 'deadline', value: '31/6/2021' }),
    say('money-unit-unclear', { value: '1.500', readings: ['1.500', '1,5'] }),
    say('money-negative', { value: '-500' }),
    say('document-malformed', { value: '02 /BC-SKHCN', canonical: '02/BC-SKHCN' }),
    say('status-unknown', {
      value: 'Xong',
      closest: statuses.find(({ state }) => state === 'done')?.label ?? '',
    }),
    say('status-progress-range', { value: '120' }),
  ];
}
