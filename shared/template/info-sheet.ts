import { columnLetters, MAX_ROWS } from '../grid/address.ts';
import {
  sheetReference,
  type BookCondition,
  type BookLink,
  type BookRow,
  type BookSheet,
  type BookValidation,
  type CellContent,
} from '../grid/book.ts';
import { COLUMNS } from '../matrix/columns.ts';
import { keyCell, type InfoKey } from '../matrix/stamp.ts';
import { dayText } from '../words/day-text.ts';
import { COLOR } from './book-styles.ts';
import { ENTRY_ROW, quote } from './entry-sheet.ts';
import { INFO_CELL, INFO_COLUMN, INFO_ROW } from './info-cells.ts';
import { matrixColumn } from './matrix-sheet.ts';
import { LIST_NAME } from './template-lists.ts';
import type { TemplateContext } from './template-options.ts';
import { isFilled, ValueCells } from './value-cells.ts';

const FIELDS: readonly InfoKey[] = ['department', 'period', 'contact', 'phone', 'email'];

/** The first sheet: who reports for when, where to send the workbook, and whether it is complete. */
export function infoSheet(context: TemplateContext): BookSheet {
  const { programme, words } = context;
  const { info, sheets } = words.template;
  const rows: BookRow[] = [
    {
      at: INFO_ROW.heading,
      height: 30,
      cells: at(1, { value: info.heading, style: 'titleCentered' }),
    },
    { height: 36, cells: at(1, { value: programme.title, style: 'subtitleCentered' }) },
    section(INFO_ROW.who, info.who),
    ...FIELDS.map((key) => fieldRow(key, context)),
  ];
  const links: BookLink[] = [];
  const conditions: BookCondition[] = [];
  const next = () => (rows.at(-1)?.at ?? 0) + 1;
  const line = (label: string, value: CellContent, remark?: CellContent, height?: number) => {
    const cells: CellContent[] = [undefined, { value: label, style: 'label' }, value, remark];
    rows.push({ at: next(), cells, ...(height === undefined ? {} : { height }) });
  };
  const newSection = (title: string) => rows.push(section(next() + 1, title));

  newSection(info.sending);
  for (const each of sendingLines(context)) line(...each);
  newSection(info.check);
  for (const each of checkLines(context)) {
    line(each.label, each.count, each.remark);
    const row = rows.at(-1)?.at ?? 0;
    if (each.mustBeZero) conditions.push(notZero(row));
  }
  newSection(info.contents);
  for (const key of ['documents', 'tasks', 'difficulties', 'guide'] as const) {
    rows.push({
      at: next(),
      cells: [undefined, { value: sheets[key], style: 'link' }, { value: info.sheetHelp[key] }],
    });
    links.push({ row: next() - 1, column: INFO_COLUMN.label, sheet: sheets[key], cell: 'A1' });
  }
  return {
    name: sheets.info,
    tabColor: COLOR.done,
    columns: [
      { from: 0, to: 0, width: 4, hidden: true },
      { from: 1, to: 1, width: 32 },
      { from: 2, to: 2, width: 52 },
      { from: 3, to: 3, width: 54 },
    ],
    rows,
    merges: [INFO_ROW.heading, INFO_ROW.programme].map((row) => ({
      top: row,
      left: INFO_COLUMN.label,
      bottom: row,
      right: INFO_COLUMN.remark,
    })),
    validations: validations(context),
    conditions: [...requiredConditions(), ...conditions],
    links,
    protection: { editRows: false },
    print: { orientation: 'portrait' },
    selected: { row: INFO_ROW.department, column: INFO_COLUMN.value },
    gridLines: false,
  };
}

function at(column: number, cell: CellContent): CellContent[] {
  const cells: CellContent[] = [];
  cells[column] = cell;
  return cells;
}

function section(row: number, title: string): BookRow {
  return { at: row, height: 24, cells: at(INFO_COLUMN.label, { value: title, style: 'section' }) };
}

function fieldRow(key: InfoKey, { words, options }: TemplateContext): BookRow {
  const { info, requiredMark } = words.template;
  const { label, help } = info.fields[key];
  const value = {
    department: options.department?.name,
    period: INFO_CELL.periodText({ words, options }),
    contact: options.contact?.name,
    phone: options.contact?.phone,
    email: options.contact?.email,
  }[key];
  const required = key === 'department' || key === 'period';
  const style = key === 'phone' || key === 'period' ? 'fieldText' : 'field';
  return {
    at: INFO_ROW[key],
    height: 24,
    cells: [
      { value: keyCell('info', key), style: 'key' },
      {
        value: required ? `${label} ${requiredMark}` : label,
        style: required ? 'labelBold' : 'label',
      },
      value === undefined ? { style } : { value, style },
      { value: help, style: 'hint' },
    ],
  };
}

type Line = readonly [label: string, value: CellContent, remark?: CellContent, height?: number];

function sendingLines({ programme, words, options }: TemplateContext): Line[] {
  const { info, sheets } = words.template;
  const { office, agencies } = programme;
  const name = agencies.find(({ id }) => id === office.agency)?.name ?? office.agency;
  const value = (text: string): CellContent => ({ value: text, style: 'value' });
  const { period, due } = options;
  return [
    [info.recipient, value(name)],
    [
      info.what,
      value(info.whatValue([sheets.documents, sheets.tasks, sheets.difficulties])),
      undefined,
      50,
    ],
    ...(period === undefined
      ? []
      : ([
          [info.dataDays, value(info.dataDaysValue(dayText(period.from), dayText(period.to)))],
        ] satisfies Line[])),
    [
      info.due,
      { value: due === undefined ? info.dueByLetter : dayText(due), style: 'fieldText' },
      { value: info.dueHelp, style: 'hint' },
    ],
  ];
}

interface CheckLine {
  readonly label: string;
  readonly count: CellContent;
  readonly remark: CellContent;
  readonly mustBeZero: boolean;
}

/** Counts that calculate themselves, so that a department sees what is missing without the add-in. */
function checkLines({ programme, words, options }: TemplateContext): CheckLine[] {
  const { info, sheets } = words.template;
  const tasks = options.tasks ?? [];
  const cells = new ValueCells(programme);
  const content = entries(sheets.tasks, matrixColumn('content'));
  const has = (key: (typeof COLUMNS)[number]['key'], index: number) =>
    isFilled(cells.of(key, tasks[index]?.values ?? {}));
  const written = tasks.map((_, index) => index).filter((index) => has('content', index));
  const counted = (formula: string, value: number): CellContent => ({
    formula,
    value,
    style: 'count',
  });
  const hint = (value: string): CellContent => ({ value, style: 'hint' });
  const missing = COLUMNS.filter(({ key, required }) => required !== 'no' && key !== 'content');
  return [
    {
      label: info.tasks,
      count: counted(`COUNTIF(${content},"<>")`, written.length),
      remark: hint(info.tasksHelp),
      mustBeZero: false,
    },
    ...missing.map(({ key }) => {
      const formula = `COUNTIFS(${content},"<>",${entries(sheets.tasks, matrixColumn(key))},"")`;
      const value = written.filter((index) => !has(key, index)).length;
      return {
        label: info.missing(words.columns[key].label),
        count: counted(formula, value),
        remark: {
          formula: `IF(${formula}=0,${quote(info.complete)},${quote(info.incomplete)})`,
          value: value === 0 ? info.complete : info.incomplete,
          style: 'hint',
        },
        mustBeZero: true,
      };
    }),
    {
      label: info.documents,
      count: counted(
        `COUNTIF(${entries(sheets.documents, 1)},"<>")`,
        options.documents?.length ?? 0,
      ),
      remark: hint(info.optionalHelp),
      mustBeZero: false,
    },
    {
      label: info.difficulties,
      count: counted(
        `COUNTIF(${entries(sheets.difficulties, 1)},"<>")`,
        (options.difficulties ?? []).filter(({ difficulty }) => isFilled(difficulty)).length,
      ),
      remark: hint(info.optionalHelp),
      mustBeZero: false,
    },
  ];
}

function entries(sheet: string, column: number): string {
  const letters = columnLetters(column);
  const first = String(ENTRY_ROW.first + 1);
  return sheetReference(sheet, `$${letters}$${first}:$${letters}$${String(MAX_ROWS)}`);
}

function notZero(row: number): BookCondition {
  const cell = `$C$${String(row + 1)}`;
  return {
    range: { top: row, left: INFO_COLUMN.value, bottom: row, right: INFO_COLUMN.value },
    formula: `${cell}>0`,
    highlight: { fill: COLOR.missing, font: { bold: true } },
  };
}

function requiredConditions(): BookCondition[] {
  return (['department', 'period'] as const).map((key) => ({
    range: fieldRange(key),
    formula: `${INFO_CELL[key]}=""`,
    highlight: { fill: COLOR.missing },
  }));
}

function fieldRange(key: InfoKey) {
  const row = INFO_ROW[key];
  return { top: row, left: INFO_COLUMN.value, bottom: row, right: INFO_COLUMN.value };
}

function validations({ words }: TemplateContext): BookValidation[] {
  const { info, alerts } = words.template;
  const list = { department: LIST_NAME.departments, period: LIST_NAME.periods } as const;
  return FIELDS.map((key) => {
    const prompt = { title: info.fields[key].label, text: info.fields[key].help };
    return key === 'department' || key === 'period'
      ? {
          range: fieldRange(key),
          rule: { kind: 'list', source: list[key] },
          prompt,
          alert: { style: 'warning', ...alerts[key] },
        }
      : { range: fieldRange(key), rule: { kind: 'any' }, prompt };
  });
}
