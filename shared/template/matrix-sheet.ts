import type { BookSheet, BookValidation } from '../grid/book.ts';
import { WHOLE_AMOUNT_FORMAT } from '../matrix/amount-format.ts';
import { COLUMNS, type Column, type ColumnKey } from '../matrix/columns.ts';
import { COLOR, type StyleName } from './book-styles.ts';
import { entryRange, entrySheet, firstEntry, type EntryColumn } from './entry-sheet.ts';
import { OwnColumns } from './own-columns.ts';
import { LIST_NAME } from './template-lists.ts';
import type { TemplateContext } from './template-options.ts';
import { ValueCells } from './value-cells.ts';

/** Sheet column of a column of the matrix in our own workbooks: the running number stands first. */
export function matrixColumn(key: ColumnKey): number {
  return COLUMNS.findIndex((column) => column.key === key) + 1;
}

const STYLE_OF_KIND: Readonly<Record<Column['kind'], StyleName>> = {
  text: 'entry',
  category: 'entryCode',
  agencies: 'entry',
  documents: 'entryText',
  time: 'entryText',
  money: 'entryMoney',
  status: 'entry',
  source: 'entry',
  percent: 'entryNumber',
};

/** The sheet of tasks. */
export function matrixSheet(context: TemplateContext): BookSheet {
  const { programme, words, options } = context;
  const { matrix } = words.template;
  const tasks = options.tasks ?? [];
  const own = new OwnColumns(tasks, words);
  const cells = new ValueCells(programme);
  return entrySheet(
    {
      key: 'tasks',
      heading: matrix.heading(programme.resolution.symbol),
      hint: matrix.hint,
      remark: matrix.unit,
      tabColor: COLOR.strong,
      columns: COLUMNS.map((column) => entryColumn(column, context)),
      ownColumns: own.headings,
      rows: tasks.map((task) => [
        ...COLUMNS.map(({ key }) => cells.of(key, task.values)),
        ...own.cells(task),
      ]),
      frozenColumns: 3,
      pagesWide: 2,
      conditions: [wholeAmounts()],
    },
    context,
  );
}

function entryColumn(column: Column, context: TemplateContext): EntryColumn {
  const { words } = context;
  const required = column.required !== 'no';
  const rule = rulesOf(context)[column.key];
  const titles = column.key === 'category' ? categoryTexts(context) : undefined;
  return {
    key: column.key,
    words: words.columns[column.key],
    width: column.width,
    required,
    heading: required
      ? 'headingRequired'
      : column.part === 'plan'
        ? 'headingPlan'
        : 'headingReport',
    style: STYLE_OF_KIND[column.kind],
    ...(rule === undefined ? {} : { rule }),
    ...titles,
  };
}

type Rule = Pick<BookValidation, 'rule' | 'alert'>;

/** What may be typed into a column, where anything is watched at all. */
function rulesOf({ words }: TemplateContext): Readonly<Partial<Record<ColumnKey, Rule>>> {
  const { alerts } = words.template;
  const list = (source: string) => ({ kind: 'list', source }) as const;
  const formula = (key: ColumnKey, text: (cell: string) => string) =>
    ({ kind: 'formula', formula: text(firstEntry(matrixColumn(key))) }) as const;
  return {
    category: { rule: list(LIST_NAME.codes), alert: { style: 'stop', ...alerts.category } },
    lead: { rule: list(LIST_NAME.leads), alert: { style: 'warning', ...alerts.lead } },
    // Several agencies as a rule: the list helps with the first, and nothing is refused.
    coordinating: { rule: list(LIST_NAME.agencies) },
    source: { rule: list(LIST_NAME.sources), alert: { style: 'warning', ...alerts.source } },
    status: { rule: list(LIST_NAME.statuses), alert: { style: 'stop', ...alerts.status } },
    budget: {
      rule: formula('budget', (cell) => `OR(ISTEXT(${cell}),${cell}>=0)`),
      alert: { style: 'warning', ...alerts.budget },
    },
    // A fraction is nearly always a percentage that Excel has turned into one: 80% into 0.8.
    progress: {
      rule: formula(
        'progress',
        (cell) => `AND(ISNUMBER(${cell}),OR(${cell}=0,AND(${cell}>=1,${cell}<=100)))`,
      ),
      alert: { style: 'warning', ...alerts.progress },
    },
  };
}

/** Excel takes this much of an input message. */
const LONGEST_PROMPT = 255;

/** The categories at the cell: shortened titles in the input message, whole ones in the heading's note. */
function categoryTexts({ programme, words }: TemplateContext): { prompt: string; note: string } {
  const { help } = words.columns.category;
  const lines = programme.categories.map(({ code, title }) => `${code} ${title}`);
  const each = Math.floor(LONGEST_PROMPT / Math.max(1, lines.length)) - 1;
  return {
    prompt: lines.map((line) => shortened(line, each)).join('\n'),
    note: [help, ...lines].join('\n'),
  };
}

/** A line cut after a whole word so that it has at most so many characters. */
export function shortened(line: string, longest: number): string {
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longest / 2 ? space : longest - 1).replace(/[\s,;:]+$/, '')}…`;
}

/** Whole amounts are shown without decimals. */
function wholeAmounts() {
  const column = matrixColumn('budget');
  const cell = firstEntry(column);
  return {
    range: entryRange(column),
    formula: `IF(ISNUMBER(${cell}),${cell}=INT(${cell}),FALSE)`,
    highlight: { format: WHOLE_AMOUNT_FORMAT },
  };
}
