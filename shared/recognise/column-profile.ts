import type { CellStyle, CellValue } from '../grid/cell.ts';
import type { Sheet } from '../grid/sheet.ts';
import type { Programme } from '../programme/programme.ts';
import { Memo, oncePer } from '../value/memo.ts';
import { isBlank, plainKey } from './cell-text.ts';
import { ORDINAL, readOrdinal } from './ordinal.ts';

/** What a cell looks like, before any grammar reads it. */
export type CellLook =
  'time' | 'status' | 'percent' | 'amount' | 'category' | 'agency' | 'ordinal' | 'done' | 'words';

/** What the first cells under a heading look like. */
export interface ColumnProfile {
  readonly filled: number;
  /** Share of the filled cells that look so, 0–1; a cell may look like several things. */
  readonly share: Readonly<Record<CellLook, number>>;
  /** Mean length of the texts. */
  readonly length: number;
}

const SAMPLE = 80;
/** Longer texts are words and nothing else. */
const MOST_LETTERS = 300;
const TIME =
  /^(?:(?:truoc|den|het|trong|xong|hoan thanh|tu|sau|cuoi|dau|ngay|thang|quy|nam|giai doan|muon nhat) )*(?:\d{1,2} \d{1,2} (?:19|20)\d\d|\d{1,2} (?:19|20)\d\d|(?:19|20)\d\d(?: (?:19|20)\d\d)?|(?:quy|thang) (?:[ivx]+|\d{1,2})|ngay \d{1,2}|\d{1,2} thang (?:dau|cuoi))\b/;
const TIME_WORDS = /^(?:nhiem vu )?thuong xuyen|^h[an]ng (?:nam|quy|thang)|^(?:theo|dinh ky)\b/;
const AGENCY =
  /^(?:cac |toan the )?(?:so|ubnd|hdnd|uy ban|ban|van phong|vp|cong an|bo|cuc|chi cuc|trung tam|thanh tra|truong|dai|bao|lien doan|hoi|doan|mat tran|nganh|tinh uy|huyen uy|thanh uy|benh vien|kho bac|ngan hang|bhxh|vnpt|viettel|hiep hoi|dia phuong|don vi|co quan|phong)\b/;
const AMOUNT = /\b(?:ty|ti|trieu|nghin|ngan|dong|vnd|d)\b|^\d{1,3}(?: \d{3})+$|^\d+(?: \d+)?$/;
const PERCENT = /^\d{1,3}(?: \d+)? phan tram$/;
const BARE_PERCENT = /^\s*(?:100|\d{1,2})(?:[.,]\d{1,6})?\s*$/;
/** How much a bare number from 0 to 100 looks like progress. */
const PERHAPS_PERCENT = 0.6;
const DONE = /^(?:da|dang|chua|hoan thanh|ban hanh|trien khai|tham muu)\b/;

/** Looks of cells, told with the programme's own categories, statuses and agencies. */
export class CellLooks {
  readonly #statuses: ReadonlySet<string>;
  readonly #agencies: ReadonlySet<string>;
  readonly #titles: ReadonlySet<string>;
  readonly #codes: RegExp;
  readonly #ofText = new Memo<string, readonly CellLook[]>(4000);

  constructor(programme: Programme) {
    this.#statuses = new Set(
      programme.statuses.flatMap(({ label, synonyms }) => [label, ...synonyms].map(plainKey)),
    );
    this.#agencies = new Set(
      programme.agencies.flatMap(({ name, aliases, id }) => [name, id, ...aliases].map(plainKey)),
    );
    this.#titles = new Set(programme.categories.map(({ title }) => plainKey(title)));
    const codes = programme.categories.map(({ code }) => plainKey(code)).join('|');
    this.#codes = new RegExp(
      `^(?:(?:muc|nhom|nhom nhiem vu|ma) )?(?:${codes || '(?!)'})(?: \\D|$)`,
    );
  }

  /** Marks in `counts` what a cell looks like. */
  count(value: CellValue, shown: string, style: CellStyle, counts: Record<CellLook, number>): void {
    if (typeof value === 'object' || typeof value === 'boolean') return;
    if (typeof value === 'number') this.#countNumber(value, shown, style, counts);
    else if (value.length > MOST_LETTERS) counts.words += 1;
    else {
      for (const look of this.#looksOf(value)) counts[look] += 1;
      // In text files, and where everything was pasted as text, numbers are texts.
      if (BARE_PERCENT.test(value)) counts.percent += PERHAPS_PERCENT;
    }
  }

  /** Looks of a text; each text is looked at once. */
  #looksOf(text: string): readonly CellLook[] {
    return this.#ofText.get(text, () => this.#looks(text));
  }

  #countNumber(
    value: number,
    shown: string,
    style: CellStyle,
    counts: Record<CellLook, number>,
  ): void {
    if (style.kind === 'date' || style.kind === 'datetime') {
      counts.time += 1;
      return;
    }
    if (style.kind === 'percent') counts.percent += 1;
    else if (this.#codes.test(plainKey(shown))) counts.category += 1;
    if (Number.isInteger(value) && value >= 1990 && value <= 2100) counts.time += 1;
    if (value >= 0 && value <= 100) counts.percent += PERHAPS_PERCENT;
    if (style.kind !== 'percent') counts.amount += 1;
    if (Number.isInteger(value) && value > 0 && value < 1990) counts.ordinal += 1;
  }

  #looks(text: string): CellLook[] {
    const looks: CellLook[] = [];
    const key = plainKey(text);
    if (this.#statuses.has(key)) looks.push('status');
    if (PERCENT.test(key)) looks.push('percent');
    if (this.#codes.test(key) || this.#titles.has(key)) looks.push('category');
    else if (TIME.test(key) || TIME_WORDS.test(key)) looks.push('time');
    if (AGENCY.test(key) || this.#agencies.has(key) || this.#agencies.has(firstOf(text))) {
      looks.push('agency');
    }
    if (looks.length === 0 && text.length > 12) looks.push('words');
    if (key.length < 60 && /\d/.test(key) && AMOUNT.test(key)) looks.push('amount');
    if (DONE.test(key)) looks.push('done');
    const kind = readOrdinal(text).kind;
    if (kind !== ORDINAL.text && kind !== ORDINAL.none) looks.push('ordinal');
    return looks;
  }
}

/** The looks of a programme's cells, made once for all files. */
export const cellLooksOf = oncePer((programme: Programme) => new CellLooks(programme));

function firstOf(text: string): string {
  return plainKey(text.split(/[,;\n]/u, 1)[0] ?? '');
}

/**
 * Profiles of a table's columns over its first filled rows, each made when it is first asked for: of most columns the
 * heading says all.
 */
export class ColumnProfiles {
  /** Columns in which the rows hold anything. */
  readonly filled: ReadonlySet<number>;
  readonly #sheet: Sheet;
  readonly #looks: CellLooks;
  readonly #rows: readonly number[];
  readonly #made = new Map<number, ColumnProfile>();

  /** Over the rows from one position to another, exclusive. */
  constructor(sheet: Sheet, from: number, to: number, looks: CellLooks) {
    this.#sheet = sheet;
    this.#looks = looks;
    const rows: number[] = [];
    const filled = new Set<number>();
    const end = Math.min(to, from + SAMPLE);
    for (let position = from; position < end; position++) {
      // A lone cell is a title of a group or a line of the signature block and says nothing of its column.
      if (sheet.cellsInRow(position) < 2) continue;
      rows.push(position);
      for (let at = sheet.firstCell(position); at < sheet.firstCell(position + 1); at++) {
        if (!isBlank(sheet.cellValue(at))) filled.add(sheet.cellColumn(at));
      }
    }
    this.#rows = rows;
    this.filled = filled;
  }

  /** What the cells of a column look like; `undefined` when there are none. */
  of(column: number): ColumnProfile | undefined {
    if (!this.filled.has(column)) return undefined;
    let profile = this.#made.get(column);
    if (!profile) this.#made.set(column, (profile = this.#profile(column)));
    return profile;
  }

  #profile(column: number): ColumnProfile {
    let filled = 0;
    let length = 0;
    const counts = noLooks();
    for (const position of this.#rows) {
      const value = this.#sheet.valueAt(position, column);
      const style = this.#sheet.styleAt(position, column);
      if (value === undefined || style === undefined || isBlank(value)) continue;
      const shown = this.#sheet.display(value, style);
      filled += 1;
      length += shown.length;
      this.#looks.count(value, shown, style, counts);
    }
    const share = noLooks();
    for (const look of Object.keys(share) as CellLook[]) share[look] = counts[look] / filled;
    return { filled, share, length: length / filled };
  }
}

function noLooks(): Record<CellLook, number> {
  return {
    time: 0,
    status: 0,
    percent: 0,
    amount: 0,
    category: 0,
    agency: 0,
    ordinal: 0,
    done: 0,
    words: 0,
  };
}
