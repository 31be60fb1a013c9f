import type { Sheet } from '../grid/sheet.ts';
import type { IgnoredReason } from '../matrix/submission.ts';
import { EXAMPLE_ORDINAL } from '../matrix/stamp.ts';
import { cleanText } from '../vietnamese/clean-text.ts';
import type { CategoryTitles } from './category-titles.ts';
import {
  beginsLowerCase,
  isAllCapitals,
  comparableText,
  isBlank,
  unicodeText,
} from './cell-text.ts';
import type { MatrixLayout } from './layout-matrix.ts';
import type { MergedCells } from './merged-cells.ts';
import { leadingOrdinal, ORDINAL, readOrdinal, type Ordinal, type OrdinalKind } from './ordinal.ts';
import { BIT, maskOf, ordinalKindAt, type RowFacts } from './row-facts.ts';
import {
  isBracketed,
  isColumnNumber,
  isFootnote,
  isSignatureLine,
  isSubtotalLabel,
} from './row-words.ts';

export type RowClass = 'task' | IgnoredReason;

/** A title of a group of rows, and what it gives to the rows below it. */
export interface GroupTitle {
  /** Index of its row among the facts; -1 for a title above the headings. */
  readonly index: number;
  /** Row of the sheet, zero-based. */
  readonly row: number;
  readonly text: string;
  readonly code?: string;
}

/** What each listed row is, and which title gives it its category and its other values. */
export interface RowClasses {
  readonly classes: readonly RowClass[];
  /** The group whose category holds for a row. */
  readonly categoryOf: readonly (GroupTitle | undefined)[];
  /** Index of the group row whose cells hold for a row where its own are blank; -1 for none. */
  readonly valuesFrom: Int32Array;
  /** For a continuation, index of the row it belongs to. */
  readonly belongsTo: Int32Array;
}

/** What telling rows apart needs to know of the matrix. */
export interface MatrixRows {
  readonly sheet: Sheet;
  readonly merges: MergedCells;
  readonly layout: MatrixLayout;
  readonly facts: RowFacts;
  readonly titles: CategoryTitles;
  /** A title above the headings that names a category for the whole matrix. */
  readonly above?: GroupTitle;
  /** Positions of headings that come again. */
  readonly repeated: ReadonlySet<number>;
  readonly skipHidden: boolean;
}

/** Columns that a title of a group, a sum or a remark does not fill. */
const EVIDENCE = maskOf(
  'category',
  'lead',
  'coordinating',
  'legalBasis',
  'start',
  'deadline',
  'product',
  'source',
  'status',
  'result',
  'progress',
  'difficulty',
  'proposal',
);
/** Columns whose cells a group row may hand down. */
const HANDED_DOWN = maskOf('lead', 'coordinating', 'product', 'deadline');
/** Columns of words, whose second lines may stand in a row of their own. */
const WORDS = maskOf(
  'content',
  'lead',
  'coordinating',
  'legalBasis',
  'product',
  'result',
  'difficulty',
  'proposal',
  'note',
);
const NO_ORDINAL: Ordinal = { kind: ORDINAL.none, text: '', value: 0 };

/** Tells tasks from titles, sums, signatures and the rest; when in doubt a row is a task. */
export function classifyRows(rows: MatrixRows): RowClasses {
  return new RowClassifier(rows).run();
}

class RowClassifier {
  readonly #rows: MatrixRows;
  readonly #facts: RowFacts;
  readonly #classes: RowClass[] = [];
  readonly #categoryOf: (GroupTitle | undefined)[] = [];
  readonly #valuesFrom: Int32Array;
  readonly #belongsTo: Int32Array;
  readonly #kinds: Int32Array = new Int32Array(8);
  readonly #usesOrdinals: boolean;
  readonly #lastTask: number;
  #signing = false;
  #category: GroupTitle | undefined;
  #categoryLevel = 0;
  #values = -1;
  #valuesLevel = 0;
  #before = -1;
  /** Letter of the last title that bears one: 1 for a). */
  #lettered = 0;

  constructor(rows: MatrixRows) {
    this.#rows = rows;
    this.#facts = rows.facts;
    this.#valuesFrom = new Int32Array(rows.facts.count).fill(-1);
    this.#belongsTo = new Int32Array(rows.facts.count).fill(-1);
    const { usesOrdinals, lastTask, ownCategories } = this.#survey();
    // Where some tasks name their category themselves, a title above speaks of something else.
    this.#category = ownCategories ? undefined : rows.above;
    this.#usesOrdinals = usesOrdinals;
    this.#lastTask = lastTask;
  }

  run(): RowClasses {
    for (let index = 0; index < this.#facts.count; index++) {
      const found = this.#decide(index);
      this.#classes.push(found);
      if (found === 'group-title') this.#openGroup(index);
      if (found === 'task') this.#valuesFrom[index] = this.#values;
      this.#categoryOf.push(this.#category);
      if (found === 'task' || found === 'group-title') this.#before = index;
      else if (found === 'continuation') this.#join(index);
    }
    return {
      classes: this.#classes,
      categoryOf: this.#categoryOf,
      valuesFrom: this.#valuesFrom,
      belongsTo: this.#belongsTo,
    };
  }

  /** How the matrix is numbered, and where its last evident task stands. */
  #survey(): { usesOrdinals: boolean; lastTask: number; ownCategories: boolean } {
    let ownCategories = false;
    let tasks = 0;
    let numbered = 0;
    let lastTask = -1;
    for (let index = 0; index < this.#facts.count; index++) {
      const mask = this.#mask(index);
      const kind = ordinalKindAt(this.#facts, index);
      this.#kinds[kind] = (this.#kinds[kind] as number) + 1;
      if (!(mask & BIT.content)) continue;
      if (mask & BIT.category) ownCategories = true;
      const isNumbered = kind !== ORDINAL.none && kind !== ORDINAL.text;
      const evidence = bitCount(mask & EVIDENCE);
      if (evidence > 0) {
        tasks += 1;
        if (isNumbered) numbered += 1;
      }
      if (evidence >= 2 || (isNumbered && kind !== ORDINAL.capital)) lastTask = index;
    }
    return { usesOrdinals: tasks > 0 && numbered >= 0.6 * tasks, lastTask, ownCategories };
  }

  #decide(index: number): RowClass {
    const { sheet, repeated, skipHidden } = this.#rows;
    const position = this.#facts.position[index] as number;
    if (skipHidden && sheet.hiddenRows.has(sheet.rowIndex(position))) return 'hidden';
    if (repeated.has(position)) {
      this.#signing = false;
      return 'repeated-heading';
    }
    if (this.#signing) {
      if (!this.#isEvidentTask(index)) return 'signature';
      this.#signing = false;
    }
    return (
      this.#decideAids(index) ??
      (this.#mask(index) & BIT.content
        ? this.#decideWithContent(index)
        : this.#decideWithout(index))
    );
  }

  /** Rows that help to read the table: numbers of columns, hints, prepared rows, signatures, sums. */
  #decideAids(index: number): RowClass | undefined {
    const top = index < 3 || this.#classes[index - 1] === 'repeated-heading';
    if (top && this.#isNumbersRow(index)) return 'numbers-row';
    if (this.#isInstruction(index, top)) return 'instruction';
    if (this.#isPrepared(index)) return 'ordinal-only';
    if (this.#isInsideTask(index)) return 'continuation';
    const unnumbered = !this.#isNumbered(index);
    if (unnumbered && this.#isSignature(index)) {
      this.#signing = true;
      return 'signature';
    }
    return this.#isSubtotal(index) ? 'subtotal' : undefined;
  }

  #decideWithContent(index: number): RowClass {
    const mask = this.#mask(index);
    const evidence = mask & EVIDENCE;
    if (evidence !== 0) {
      if (this.#isContinuation(index)) return 'continuation';
      return this.#isGroupWithValues(index) ? 'group-title' : 'task';
    }
    if ((this.#facts.texts[index] as number) > 1) {
      // Words beside the content, but in no column that only a task fills: a title word for word is a title.
      if (this.#isContinuation(index)) return 'continuation';
      return this.#titled(index)?.byTitle ? 'group-title' : 'task';
    }
    return this.#decideLone(index);
  }

  #decideWithout(index: number): RowClass {
    const texts = this.#facts.texts[index] as number;
    const rest = this.#mask(index) & ~BIT.ordinal;
    const numbered = this.#isNumbered(index);
    if (rest === BIT.category) return numbered ? 'ordinal-only' : this.#loneTitle(index);
    if (texts === 0) return numbered ? 'task' : 'subtotal';
    if (this.#isContinuation(index)) return 'continuation';
    if (texts > 1 || numbered) return 'task';
    const { layout } = this.#rows;
    const column = this.#facts.firstText[index] as number;
    if (column === layout.ordinal || this.#isMergedAcross(index)) return this.#loneTitle(index);
    if (rest === BIT.other && this.#isTitleBeside(index, column)) return this.#loneTitle(index);
    return index > this.#lastTask && isFootnote(this.#loneText(index)) ? 'footnote' : 'task';
  }

  /** Words of a title in a column of the department's own, left of the content: numbered, in capitals, a category's. */
  #isTitleBeside(index: number, column: number): boolean {
    const text = this.#loneText(index);
    if (column > (this.#rows.layout.columns.get('content') ?? -1)) return false;
    return (
      leadingOrdinal(text) !== undefined || isAllCapitals(text) || this.#titled(index) !== undefined
    );
  }

  /** A row whose only words stand in the content's column. */
  #decideLone(index: number): RowClass {
    const text = this.#loneText(index);
    const ordinal = this.#ordinal(index);
    const own = ordinal.kind === ORDINAL.none || ordinal.kind === ORDINAL.text;
    const leading = own ? leadingOrdinal(text)?.ordinal : undefined;
    const titled = this.#titled(index);
    if (
      titled?.byTitle &&
      !(
        ordinal.kind === ORDINAL.number &&
        this.#next(index) === ORDINAL.number &&
        this.#isSequel(index)
      )
    ) {
      return 'group-title';
    }
    const number = leading ?? ordinal;
    switch (number.kind) {
      case ORDINAL.capital:
      case ORDINAL.roman:
        return this.#isOutermost(number.kind, own) ? 'group-title' : 'task';
      case ORDINAL.number:
      case ORDINAL.dotted:
      case ORDINAL.letter:
        return this.#hasChildren(index, number) ? 'group-title' : 'task';
      case ORDINAL.dash:
        return this.#isBulletOf(index) ? 'continuation' : 'task';
      case ORDINAL.none:
      case ORDINAL.text:
        return this.#decideUnnumbered(index, text);
    }
  }

  #decideUnnumbered(index: number, text: string): RowClass {
    if (this.#isContinuation(index) || this.#isInsideOrdinal(index)) return 'continuation';
    if (this.#isMergedAcross(index) || isAllCapitals(text)) return this.#loneTitle(index);
    if (/:\s*$/u.test(text) && this.#hasTaskBelow(index)) return 'group-title';
    if (index > this.#lastTask) {
      return isFootnote(text) || (this.#usesOrdinals && this.#hasGapAbove(index))
        ? 'footnote'
        : 'task';
    }
    if (!this.#usesOrdinals) return 'task';
    return this.#isBetweenNumbers(index) ? 'group-title' : 'task';
  }

  /** A title that runs across the table; at the end of the table it is a remark. */
  #loneTitle(index: number): RowClass {
    if (index <= this.#lastTask || this.#titled(index)) return 'group-title';
    const text = this.#loneText(index);
    return isFootnote(text) || this.#hasGapAbove(index) ? 'footnote' : 'group-title';
  }

  #mask(index: number): number {
    return this.#facts.mask[index] ?? 0;
  }

  #row(index: number): number {
    return this.#rows.sheet.rowIndex(this.#facts.position[index] ?? -1);
  }

  #text(index: number, column: number | undefined): string {
    if (column === undefined || column < 0) return '';
    return comparableText(this.#rows.sheet, this.#facts.position[index] ?? -1, column);
  }

  #loneText(index: number): string {
    return this.#text(index, this.#facts.firstText[index]);
  }

  #ordinal(index: number): Ordinal {
    const { layout, sheet } = this.#rows;
    const position = this.#facts.position[index];
    if (layout.ordinal === undefined || position === undefined) return NO_ORDINAL;
    return readOrdinal(sheet.valueAt(position, layout.ordinal), this.#text(index, layout.ordinal));
  }

  #next(index: number): OrdinalKind {
    return index + 1 < this.#facts.count ? ordinalKindAt(this.#facts, index + 1) : ORDINAL.none;
  }

  #isNumbered(index: number): boolean {
    const kind = ordinalKindAt(this.#facts, index);
    return kind !== ORDINAL.none && kind !== ORDINAL.text;
  }

  #titled(index: number): ReturnType<CategoryTitles['find']> {
    return this.#rows.titles.find(this.#loneText(index), this.#ordinal(index));
  }

  #isEvidentTask(index: number): boolean {
    const mask = this.#mask(index);
    if (!(mask & BIT.content)) return false;
    const kind = ordinalKindAt(this.#facts, index);
    const numbered = kind === ORDINAL.number || kind === ORDINAL.dotted || kind === ORDINAL.letter;
    return bitCount(mask & EVIDENCE) >= (numbered ? 1 : 3);
  }

  #eachText(index: number, test: (text: string, column: number) => boolean): boolean {
    const { sheet, layout } = this.#rows;
    const { left, right } = layout.block;
    let all = true;
    sheet.eachCell(this.#facts.position[index] ?? 0, (column, value, style) => {
      if (!all || column < left || column > right || isBlank(value)) return;
      all = test(unicodeText(sheet.display(value, style), style.font), column);
    });
    return all;
  }

  #someText(index: number, test: (text: string) => boolean): boolean {
    return !this.#eachText(index, (text) => !test(text));
  }

  #isNumbersRow(index: number): boolean {
    const filled = this.#facts.filled[index] as number;
    const enough = Math.min(3, this.#rows.layout.block.headings.length);
    return filled >= enough && this.#eachText(index, isColumnNumber);
  }

  #isInstruction(index: number, top: boolean): boolean {
    if (!top || this.#isNumbered(index)) return false;
    const { ordinal } = this.#rows.layout;
    if (this.#text(index, ordinal).toUpperCase() === EXAMPLE_ORDINAL) return true;
    return (this.#facts.filled[index] as number) >= 2 && this.#eachText(index, isBracketed);
  }

  /** A row that waits to be filled in: nothing but its number, or noughts that formulas left. */
  #isPrepared(index: number): boolean {
    const kind = ordinalKindAt(this.#facts, index);
    if (this.#facts.texts[index] !== 0 || kind === ORDINAL.text) return false;
    if (kind === ORDINAL.none) return this.#facts.onlyZeros[index] === 1;
    return (this.#mask(index) & ~BIT.ordinal) === 0 || this.#facts.onlyZeros[index] === 1;
  }

  /** Inside a content cell that is merged downwards, without a number of its own. */
  #isInsideTask(index: number): boolean {
    const { layout, merges } = this.#rows;
    const column = layout.columns.get('content');
    if (column === undefined || !merges.hasDown(column) || this.#isNumbered(index)) return false;
    if (this.#mask(index) & BIT.content) return false;
    return this.#isInside(merges, index, column);
  }

  #isInsideOrdinal(index: number): boolean {
    const { layout, merges } = this.#rows;
    if (layout.ordinal === undefined || !merges.hasDown(layout.ordinal)) return false;
    return this.#isInside(merges, index, layout.ordinal);
  }

  #isInside(merges: MergedCells, index: number, column: number): boolean {
    const row = this.#row(index);
    const range = merges.down(row, column);
    return (
      range !== undefined &&
      range.top < row &&
      this.#before >= 0 &&
      range.top <= this.#row(this.#before) + 1 &&
      range.top > this.#rows.layout.block.lastRow
    );
  }

  #isSignature(index: number): boolean {
    const { layout, titles } = this.#rows;
    if ((this.#facts.filled[index] as number) > 4) return false;
    const category = this.#text(index, layout.columns.get('category'));
    if (category !== '' && titles.find(category)) return false;
    if (bitCount(this.#mask(index) & EVIDENCE) > 2) return false;
    return this.#someText(index, isSignatureLine);
  }

  #isSubtotal(index: number): boolean {
    if (bitCount(this.#mask(index) & EVIDENCE) > 1 || (this.#facts.texts[index] as number) > 2)
      return false;
    return isSubtotalLabel(this.#loneText(index));
  }

  /** Words that go on from the row above: no number, only columns of words, each beginning in lower case. */
  #isContinuation(index: number): boolean {
    if (this.#before < 0 || this.#isNumbered(index)) return false;
    const mask = this.#mask(index);
    if ((mask & ~(WORDS | BIT.other)) !== 0 || bitCount(mask & WORDS) > 3 || !(mask & WORDS))
      return false;
    if (this.#row(index) - this.#row(index - 1) > 2) return false;
    const previous = this.#classes[index - 1];
    if (previous === 'subtotal' || previous === 'ordinal-only') return false;
    return this.#eachText(
      index,
      (text, column) => beginsLowerCase(text) || this.#continues(text, column),
    );
  }

  /** Whether the cell above is cut off, so that this one goes on from it though it begins with a capital. */
  #continues(text: string, column: number): boolean {
    const { layout } = this.#rows;
    if (column === layout.columns.get('content')) return false;
    const above = this.#text(this.#before, column);
    return /[;,]\s*$/u.test(above) || (above !== '' && /^\s*[-+•;,]/u.test(text));
  }

  #isMergedAcross(index: number): boolean {
    const { merges, layout } = this.#rows;
    const column = this.#facts.firstText[index] ?? -1;
    if (column < 0) return false;
    const width = merges.lastColumn(this.#row(index), column) - column + 1;
    return width >= Math.max(3, Math.ceil(layout.block.headings.length / 2));
  }

  #isOutermost(kind: OrdinalKind, fromText: boolean): boolean {
    if (fromText) return true;
    let inner = 0;
    for (let other = kind + 1; other <= ORDINAL.dash; other++)
      inner += this.#kinds[other] as number;
    return inner > 0 || this.#kinds[ORDINAL.none] !== 0;
  }

  /** Whether the next row begins a series below this number: 1 → 1.1, 2.1 → a), a fresh 1. */
  #hasChildren(index: number, number: Ordinal): boolean {
    const at = this.#nextLine(index);
    if (at >= this.#facts.count) return false;
    const next = this.#ordinal(at);
    if (next.kind === ORDINAL.dash) return this.#isEvidentBullet(at);
    if (next.text.startsWith(`${number.text}.`)) return true;
    if (next.kind === ORDINAL.letter) return number.kind !== ORDINAL.letter && next.value === 1;
    if (number.kind === ORDINAL.letter) return this.#isLetteredTitle(index, number, at);
    if (next.kind !== ORDINAL.number || next.value !== 1)
      return this.#isCategoryOverUnnumbered(next, at, number);
    // A fresh 1 under 1, 2, 3: titles numbered like tasks, unless this one is the sequel of a task's number.
    return number.kind !== ORDINAL.number || !this.#isLoneNumber(at);
  }

  /** The next row that does not merely go on from this one. */
  #nextLine(index: number): number {
    let at = index + 1;
    while (at < this.#facts.count && at < index + 4) {
      const goesOn = this.#facts.filled[at] === 1 && beginsLowerCase(this.#loneText(at));
      if (!goesOn) break;
      at += 1;
    }
    return at;
  }

  /** A letter over a task of another series: an a) that no b) follows at once, or the sequel of such a title. */
  #isLetteredTitle(index: number, { value }: Ordinal, at: number): boolean {
    if (this.#next(index) === ORDINAL.letter || this.#isLoneNumber(at)) return false;
    return value === 1 || this.#lettered === value - 1;
  }

  #isCategoryOverUnnumbered(next: Ordinal, at: number, number: Ordinal): boolean {
    if (next.kind !== ORDINAL.none || number.kind !== ORDINAL.dotted) return false;
    const titled = this.#rows.titles.find('', number);
    return titled !== undefined && bitCount(this.#mask(at) & EVIDENCE) > 0;
  }

  #isEvidentBullet(index: number): boolean {
    return bitCount(this.#mask(index) & EVIDENCE) > 0;
  }

  #isLoneNumber(index: number): boolean {
    return (this.#mask(index) & EVIDENCE) === 0;
  }

  /** Whether this row's number follows that of the last task and comes before that of the next. */
  #isSequel(index: number): boolean {
    const value = this.#facts.ordinalValue[index] as number;
    return this.#facts.ordinalValue[index + 1] === value + 1;
  }

  /** A dash under a numbered task is a line of that task; under a title or another dash it is a task. */
  #isBulletOf(index: number): boolean {
    if (
      this.#before < 0 ||
      (this.#before < index - 1 && this.#classes[index - 1] !== 'continuation')
    )
      return false;
    if (this.#classes[this.#before] !== 'task') return false;
    const { layout } = this.#rows;
    const above = this.#text(this.#before, layout.columns.get('content'));
    return (
      !/^\s*[-–+•*]\s/u.test(above) && ordinalKindAt(this.#facts, this.#before) !== ORDINAL.dash
    );
  }

  #hasTaskBelow(index: number): boolean {
    return index + 1 < this.#facts.count && (this.#mask(index + 1) & EVIDENCE) !== 0;
  }

  #hasGapAbove(index: number): boolean {
    return index > 0 && this.#row(index) - this.#row(index - 1) > 1;
  }

  /** Whether the running numbers pass over this row: 4, –, 5; or they begin again below it. */
  #isBetweenNumbers(index: number): boolean {
    let next = index + 1;
    while (next < this.#facts.count && !this.#isNumbered(next)) next += 1;
    if (next >= this.#facts.count) return false;
    const after = this.#facts.ordinalValue[next] as number;
    if (after === 1) return true;
    for (let before = index - 1; before >= 0; before--) {
      if (this.#isNumbered(before))
        return after === (this.#facts.ordinalValue[before] as number) + 1;
    }
    return false;
  }

  /** A group row that hands its agencies, product or time down to the rows below it. */
  #isGroupWithValues(index: number): boolean {
    const mask = this.#mask(index);
    const evidence = mask & EVIDENCE;
    const kind = ordinalKindAt(this.#facts, index);
    if (evidence === BIT.category) {
      return (
        (mask & ~maskOf('category', 'content', 'ordinal', 'budget')) === 0 &&
        this.#isOwnTitle(index)
      );
    }
    if ((evidence & ~HANDED_DOWN) !== 0 || bitCount(evidence) > 2) return false;
    if (kind !== ORDINAL.roman && kind !== ORDINAL.capital) return false;
    const next = this.#next(index);
    if (!this.#isOutermost(kind, false) || next === kind || next === ORDINAL.text) return false;
    return index + 1 < this.#facts.count && (this.#mask(index + 1) & evidence) !== evidence;
  }

  #isOwnTitle(index: number): boolean {
    const { layout, titles } = this.#rows;
    const titled = titles.find(this.#text(index, layout.columns.get('content')));
    const own = titles.find(this.#text(index, layout.columns.get('category')));
    return titled?.byTitle === true && own?.code === titled.code && this.#hasTaskBelow(index);
  }

  #openGroup(index: number): void {
    const { layout, titles } = this.#rows;
    const only = (this.#mask(index) & ~BIT.ordinal) === BIT.category;
    const column =
      this.#mask(index) & BIT.content
        ? layout.columns.get('content')
        : only
          ? layout.columns.get('category')
          : this.#facts.firstText[index];
    const text = this.#text(index, column);
    const cell = this.#ordinal(index);
    const ordinal =
      cell.kind === ORDINAL.none || cell.kind === ORDINAL.text
        ? (leadingOrdinal(text)?.ordinal ?? NO_ORDINAL)
        : cell;
    const level =
      ordinal.kind === ORDINAL.none || ordinal.kind === ORDINAL.text
        ? ORDINAL.dotted
        : ordinal.kind;
    this.#setGroup(index, text, titles.find(text, ordinal)?.code, level);
    if (ordinal.kind === ORDINAL.letter) this.#lettered = ordinal.value;
    const values = this.#mask(index) & HANDED_DOWN;
    if (values !== 0) [this.#values, this.#valuesLevel] = [index, level];
    else if (level <= this.#valuesLevel) this.#values = -1;
  }

  #setGroup(index: number, text: string, code: string | undefined, level: number): void {
    if (code !== undefined) {
      const written = this.#asWritten(index, text);
      this.#category = { index, row: this.#row(index), text: written, code };
      this.#categoryLevel = level;
    } else if (level <= this.#categoryLevel) {
      this.#category = undefined;
    }
  }

  /** A title as it stands in its cell, where comparing it took another form. */
  #asWritten(index: number, text: string): string {
    const { sheet } = this.#rows;
    const position = this.#facts.position[index] ?? -1;
    let written = text;
    sheet.eachCell(position, (_column, value, style) => {
      if (typeof value !== 'string' || isBlank(value)) return;
      if (unicodeText(value, style.font) === text) written = cleanText(value);
    });
    return written;
  }

  /** Joins a continuation to the row before it; a title broken over two rows is read as one. */
  #join(index: number): void {
    this.#belongsTo[index] = this.#before;
    if (this.#classes[this.#before] !== 'group-title') return;
    const { titles } = this.#rows;
    const text = `${this.#loneText(this.#before)} ${this.#loneText(index)}`;
    const code = titles.find(text, this.#ordinal(this.#before))?.code;
    if (code !== undefined) {
      this.#setGroup(this.#before, text, code, this.#categoryLevel || ORDINAL.dotted);
      this.#categoryOf[index] = this.#category;
    }
  }
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
