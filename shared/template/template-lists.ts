import type { BookName, BookRow, BookSheet } from '../grid/book.ts';
import type { Agency, AgencyKind, Programme } from '../programme/programme.ts';
import { makePeriod, periodLabel, type Period, type PeriodKind } from '../value/period.ts';
import type { Language } from '../words/catalogue.ts';
import type { TemplateContext, TemplateLists } from './template-options.ts';

/** Names of the ranges that drop-downs take their values from. */
export const LIST_NAME = {
  codes: 'DM_NhomNhiemVu',
  departments: 'DM_DonViBaoCao',
  leads: 'DM_CoQuanChuTri',
  agencies: 'DM_CoQuan',
  statuses: 'DM_TrangThai',
  sources: 'DM_NguonKinhPhi',
  periods: 'DM_KyBaoCao',
} as const;

/** Lists in the order of the hidden sheet's columns. */
const LIST_COLUMNS = [
  'codes',
  'titles',
  'departments',
  'agencies',
  'statuses',
  'sources',
  'periods',
] as const;

const LEADING_KINDS: readonly AgencyKind[] = ['department', 'district', 'commune', 'other'];
const PERIOD_KINDS: readonly (readonly [PeriodKind, number])[] = [
  ['quarter', 4],
  ['half', 2],
  ['nine_months', 1],
  ['year', 1],
  ['month', 12],
];

/** What the drop-downs offer: agencies are those that exist in the period. */
export function templateLists(
  programme: Programme,
  language: Language,
  period: Period | undefined,
): TemplateLists {
  const existing = programme.agencies.filter((agency) => existsIn(agency, period));
  const ofKinds = (kinds: readonly AgencyKind[]) =>
    kinds.flatMap((kind) => namesOf(existing.filter((agency) => agency.kind === kind)));
  const leading = unique(ofKinds(LEADING_KINDS));
  return {
    codes: programme.categories.map(({ code }) => code),
    titles: programme.categories.map(({ title }) => title),
    departments: unique(namesOf(existing.filter(({ reports }) => reports))),
    agencies: unique([...leading, ...ofKinds(['group'])]),
    leading: leading.length,
    statuses: programme.statuses.map(({ label }) => label),
    sources: programme.sources.map(({ label }) => label),
    periods: periodsOf(programme, period).map((each) => periodLabel(each, language)),
  };
}

function existsIn({ validFrom, validTo }: Agency, period: Period | undefined): boolean {
  if (period === undefined) return true;
  return (
    (validFrom === undefined || validFrom <= period.to) &&
    (validTo === undefined || validTo >= period.to)
  );
}

function namesOf(agencies: readonly Agency[]): string[] {
  return agencies.map(({ name }) => name);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** Periods of the year asked for and its neighbours; without one, of all years of the current plan. */
function periodsOf({ horizon }: Programme, period: Period | undefined): Period[] {
  const first = period === undefined ? Number(horizon.from.slice(0, 4)) : period.year - 1;
  const last = period === undefined ? Number(horizon.planEnd.slice(0, 4)) : period.year + 1;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) =>
    PERIOD_KINDS.flatMap(([kind, count]) =>
      Array.from({ length: count }, (_, index) => makePeriod(kind, year, index + 1)).filter(
        (each) => each !== undefined,
      ),
    ),
  );
}

/** The very hidden sheet that holds the lists. */
export function listsSheet({ words, lists }: TemplateContext): BookSheet {
  const { template } = words;
  const height = Math.max(...LIST_COLUMNS.map((key) => lists[key].length));
  const rows: BookRow[] = [
    { cells: LIST_COLUMNS.map((key) => ({ value: template.lists[key], style: 'headingPlan' })) },
  ];
  for (let row = 0; row < height; row++) {
    rows.push({ cells: LIST_COLUMNS.map((key) => lists[key][row]) });
  }
  return {
    name: template.sheets.lists,
    visibility: 'veryHidden',
    columns: [
      { from: 0, to: 0, width: 12, style: 'textAsTyped' },
      { from: 1, to: LIST_COLUMNS.length - 1, width: 40, style: 'textAsTyped' },
    ],
    rows,
    protection: { editRows: false },
    numbersAsText: [{ top: 0, left: 0, bottom: height, right: 0 }],
  };
}

/** The names by which drop-downs refer to the lists. */
export function listNames({ words, lists }: TemplateContext): BookName[] {
  const sheet = words.template.sheets.lists;
  const name = (
    key: keyof typeof LIST_NAME,
    column: (typeof LIST_COLUMNS)[number],
    count: number,
  ): BookName => {
    const at = LIST_COLUMNS.indexOf(column);
    const range = { top: 1, left: at, bottom: Math.max(1, count), right: at };
    return { name: LIST_NAME[key], sheet, range };
  };
  return [
    name('codes', 'codes', lists.codes.length),
    name('departments', 'departments', lists.departments.length),
    name('leads', 'agencies', lists.leading),
    name('agencies', 'agencies', lists.agencies.length),
    name('statuses', 'statuses', lists.statuses.length),
    name('sources', 'sources', lists.sources.length),
    name('periods', 'periods', lists.periods.length),
  ];
}
