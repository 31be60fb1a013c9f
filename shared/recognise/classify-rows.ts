import { beginsLowerCase, isAllCapitals } from './cell-text.ts';
import { GroupTracker } from './group-tracker.ts';
import {
  EVIDENCE,
  HANDED_DOWN,
  type GroupTitle,
  type MatrixRows,
  type RowClass,
  type RowClasses,
} from './matrix-rows.ts';
import { leadingOrdinal, ORDINAL, type Ordinal } from './ordinal.ts';
import { BIT, maskOf } from './row-facts.ts';
import {
  isEvidentTask,
  isInstruction,
  isNumbersRow,
  isOwnTitle,
  isPrepared,
  isSignature,
  isSubtotal,
  isTitleBeside,
} from './row-signs.ts';
import { isOutermost, surveyRows, type RowSurvey } from './row-survey.ts';
import { bitCount, RowView } from './row-view.ts';
import { isFootnote } from './row-words.ts';

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
const OF_OWN_TITLE = maskOf('category', 'content', 'ordinal', 'budget');

/** Tells tasks from titles, sums, signatures and the rest; when in doubt a row is a task. */
export function classifyRows(rows: MatrixRows): RowClasses {
  return new RowClassifier(rows).run();
}

class RowClassifier {
  readonly #rows: MatrixRows;
  readonly #view: RowView;
  readonly #survey: RowSurvey;
  readonly #groups: GroupTracker;
  readonly #classes: RowClass[] = [];
  readonly #belongsTo: Int32Array;
  /** Whether the signature block has begun. */
  #signing = false;
  /** The numbered rows around the row that was asked of last. */
  #gap = { before: -1, next: -1 };
  /** The last task or title, which lines that go on belong to. */
  #before = -1;

  constructor(rows: MatrixRows) {
    this.#rows = rows;
    this.#view = new RowView(rows);
    this.#survey = surveyRows(this.#view, rows.titles.codes);
    this.#belongsTo = new Int32Array(rows.facts.count).fill(-1);
    // Where some tasks name their category themselves, a title above speaks of something else.
    const above = this.#survey.ownCategories ? undefined : rows.above;
    this.#groups = new GroupTracker(this.#view, above, this.#survey.codesAreSound);
  }

  run(): RowClasses {
    const { count } = this.#view;
    const categoryOf: (GroupTitle | undefined)[] = [];
    const valuesFrom = new Int32Array(count).fill(-1);
    for (let index = 0; index < count; index++) {
      const found = this.#decide(index);
      this.#classes.push(found);
      if (found === 'group-title') this.#groups.open(index);
      else if (found === 'continuation') this.#join(index);
      else if (found === 'task') valuesFrom[index] = this.#groups.values;
      if (found === 'task' || found === 'group-title') this.#before = index;
      categoryOf.push(this.#groups.category);
    }
    return { classes: this.#classes, categoryOf, valuesFrom, belongsTo: this.#belongsTo };
  }

  #join(index: number): void {
    this.#belongsTo[index] = this.#before;
    if (this.#classes[this.#before] === 'group-title') this.#groups.extend(this.#before, index);
  }

  #decide(index: number): RowClass {
    const { sheet, repeated, skipHidden } = this.#rows;
    const view = this.#view;
    if (skipHidden && sheet.hiddenRows.has(view.row(index))) return 'hidden';
    if (repeated.has(view.position(index))) {
      this.#signing = false;
      return 'repeated-heading';
    }
    if (this.#signing) {
      if (!isEvidentTask(view, index)) return 'signature';
      this.#signing = false;
    }
    const aid = this.#decideAids(index);
    if (aid) return aid;
    return view.mask(index) & BIT.content
      ? this.#decideWithContent(index)
      : this.#decideWithout(index);
  }

  /** Rows that help to read the table: numbers of columns, hints, prepared rows, signatures, sums. */
  #decideAids(index: number): RowClass | undefined {
    const view = this.#view;
    const top = index < 3 || this.#classes[index - 1] === 'repeated-heading';
    if (top && isNumbersRow(view, index)) return 'numbers-row';
    if (top && isInstruction(view, index)) return 'instruction';
    if (isPrepared(view, index)) return 'ordinal-only';
    if (this.#isInsideTask(index)) return 'continuation';
    if (!view.isNumbered(index) && isSignature(view, index)) {
      this.#signing = true;
      return 'signature';
    }
    return isSubtotal(view, index) ? 'subtotal' : undefined;
  }

  #decideWithContent(index: number): RowClass {
    const view = this.#view;
    if (view.evidence(index) > 0) {
      if (this.#isContinuation(index)) return 'continuation';
      return this.#isGroupWithValues(index) ? 'group-title' : 'task';
    }
    if (view.texts(index) > 1) {
      // Words beside the content, but in no column that only a task fills: a title word for word is a title.
      if (this.#isContinuation(index)) return 'continuation';
      return view.titled(index)?.byTitle ? 'group-title' : 'task';
    }
    return this.#decideLone(index);
  }

  #decideWithout(index: number): RowClass {
    const view = this.#view;
    const rest = view.mask(index) & ~BIT.ordinal;
    const numbered = view.isNumbered(index);
    if (rest === BIT.category) return numbered ? 'ordinal-only' : this.#loneTitle(index);
    if (view.texts(index) === 0) return numbered ? 'task' : 'subtotal';
    if (this.#isContinuation(index)) return 'continuation';
    if (view.texts(index) > 1 || numbered) return 'task';
    const inOrdinals = view.firstColumn(index) === this.#rows.layout.ordinal;
    if (inOrdinals || view.isMergedAcross(index)) return this.#loneTitle(index);
    if (rest === BIT.other && isTitleBeside(view, index)) return this.#loneTitle(index);
    return index > this.#survey.lastTask && isFootnote(view.loneText(index)) ? 'footnote' : 'task';
  }

  /** A row whose only words stand in the content's column. */
  #decideLone(index: number): RowClass {
    const view = this.#view;
    const text = view.loneText(index);
    const ordinal = view.ordinal(index);
    const own = view.isNumbered(index);
    if (view.titled(index)?.byTitle && !this.#isAmongNumbers(index)) return 'group-title';
    if (this.#rows.isSender?.(text) === true) return 'group-title';
    const number = own ? ordinal : (leadingOrdinal(text)?.ordinal ?? ordinal);
    switch (number.kind) {
      case ORDINAL.capital:
      case ORDINAL.roman:
        return !own || isOutermost(this.#survey, number.kind) ? 'group-title' : 'task';
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
    const view = this.#view;
    const { lastTask, usesOrdinals } = this.#survey;
    if (this.#isContinuation(index) || this.#isInsideOrdinal(index)) return 'continuation';
    if (view.isMergedAcross(index) || isAllCapitals(text)) return this.#loneTitle(index);
    if (/:\s*$/u.test(text) && view.hasTaskBelow(index)) return 'group-title';
    if (index > lastTask) {
      return isFootnote(text) || (usesOrdinals && view.hasGapAbove(index)) ? 'footnote' : 'task';
    }
    return usesOrdinals && this.#isBetweenNumbers(index) ? 'group-title' : 'task';
  }

  /** A title that runs across the table; at the end of the table it is a remark. */
  #loneTitle(index: number): RowClass {
    const view = this.#view;
    if (index <= this.#survey.lastTask || view.titled(index)) return 'group-title';
    return isFootnote(view.loneText(index)) || view.hasGapAbove(index) ? 'footnote' : 'group-title';
  }

  /** Inside a content cell that is merged downwards, without a number of its own. */
  #isInsideTask(index: number): boolean {
    if (this.#view.isNumbered(index) || this.#view.mask(index) & BIT.content) return false;
    return this.#isInside(index, this.#rows.layout.columns.get('content'));
  }

  #isInsideOrdinal(index: number): boolean {
    return this.#isInside(index, this.#rows.layout.ordinal);
  }

  /** Whether the row lies in a cell merged downwards from the last task's row or the one below it. */
  #isInside(index: number, column: number | undefined): boolean {
    const { merges, layout } = this.#rows;
    if (column === undefined || this.#before < 0 || !merges.hasDown(column)) return false;
    const row = this.#view.row(index);
    const range = merges.down(row, column);
    if (!range || range.top >= row || range.top <= layout.block.lastRow) return false;
    return range.top <= this.#view.row(this.#before) + 1;
  }

  /** Words that go on from the row above: no number, only columns of words, each beginning in lower case. */
  #isContinuation(index: number): boolean {
    const view = this.#view;
    if (this.#before < 0 || view.isNumbered(index)) return false;
    const mask = view.mask(index);
    const words = bitCount(mask & WORDS);
    if ((mask & ~(WORDS | BIT.other)) !== 0 || words === 0 || words > 3) return false;
    if (view.row(index) - view.row(index - 1) > 2) return false;
    const previous = this.#classes[index - 1];
    if (previous === 'subtotal' || previous === 'ordinal-only') return false;
    return view.everyText(
      index,
      (text, column) => beginsLowerCase(text) || this.#continues(text, column),
    );
  }

  /** Whether the cell above is cut off, so that this one goes on from it though it begins with a capital. */
  #continues(text: string, column: number): boolean {
    if (column === this.#rows.layout.columns.get('content')) return false;
    const above = this.#view.text(this.#before, column);
    return /[;,]\s*$/u.test(above) || (above !== '' && /^\s*[-+•;,]/u.test(text));
  }

  /** Whether the next row begins a series below this number: 1 → 1.1, 2.1 → a), a fresh 1. */
  #hasChildren(index: number, number: Ordinal): boolean {
    const view = this.#view;
    const at = this.#nextLine(index);
    if (at >= view.count) return false;
    const next = view.ordinal(at);
    const isTask = view.evidence(at) > 0;
    if (next.text.startsWith(`${number.text}.`)) return true;
    if (next.kind === ORDINAL.dash) return isTask;
    if (next.kind === ORDINAL.letter) return number.kind !== ORDINAL.letter && next.value === 1;
    // A letter over a task of another series: an a) that no b) follows at once, or the sequel of such a title.
    if (number.kind === ORDINAL.letter) {
      return isTask && (number.value === 1 || this.#groups.lettered === number.value - 1);
    }
    // A fresh 1 under 1, 2, 3: titles numbered like tasks.
    if (next.kind === ORDINAL.number && next.value === 1) {
      return number.kind !== ORDINAL.number || isTask;
    }
    const isCode = number.kind === ORDINAL.dotted && this.#rows.titles.codes.has(number.text);
    return isCode && next.kind === ORDINAL.none && isTask;
  }

  /** The next row that does not merely go on from this one. */
  #nextLine(index: number): number {
    const view = this.#view;
    let at = index + 1;
    while (at < Math.min(view.count, index + 4)) {
      if (view.filled(at) !== 1 || !beginsLowerCase(view.loneText(at))) break;
      at += 1;
    }
    return at;
  }

  /** Whether this row's number and the next one's follow on each other, as numbers of tasks do. */
  #isAmongNumbers(index: number): boolean {
    const view = this.#view;
    if (view.kind(index) !== ORDINAL.number || view.kind(index + 1) !== ORDINAL.number)
      return false;
    return view.ordinalValue(index + 1) === view.ordinalValue(index) + 1;
  }

  /** A dash under a numbered task is a line of that task; under a title or another dash it is a task. */
  #isBulletOf(index: number): boolean {
    const before = this.#before;
    if (before < 0 || this.#classes[before] !== 'task') return false;
    if (before < index - 1 && this.#classes[index - 1] !== 'continuation') return false;
    if (this.#view.kind(before) === ORDINAL.dash) return false;
    return !/^\s*[-–+•*]\s/u.test(this.#view.contentText(before));
  }

  /** Whether the running numbers pass over this row: 4, –, 5; or they begin again below it. */
  #isBetweenNumbers(index: number): boolean {
    const view = this.#view;
    // Rows between the same two numbers look for them once.
    if (index >= this.#gap.next) {
      let [before, next] = [index - 1, index + 1];
      while (next < view.count && !view.isNumbered(next)) next += 1;
      while (before >= 0 && !view.isNumbered(before)) before -= 1;
      this.#gap = { before, next };
    }
    const { before, next } = this.#gap;
    if (next >= view.count) return false;
    const after = view.ordinalValue(next);
    return after === 1 || (before >= 0 && after === view.ordinalValue(before) + 1);
  }

  /** A group row that hands its agencies, product or time down, or names its category in its own column. */
  #isGroupWithValues(index: number): boolean {
    const view = this.#view;
    const mask = view.mask(index);
    const evidence = mask & EVIDENCE;
    if (evidence === BIT.category) return (mask & ~OF_OWN_TITLE) === 0 && isOwnTitle(view, index);
    const kind = view.kind(index);
    if (kind !== ORDINAL.roman && kind !== ORDINAL.capital) return false;
    if ((evidence & ~HANDED_DOWN) !== 0 || bitCount(evidence) > 2) return false;
    const next = view.kind(index + 1);
    if (next === kind || next === ORDINAL.text || !isOutermost(this.#survey, kind)) return false;
    return index + 1 < view.count && (view.mask(index + 1) & evidence) !== evidence;
  }
}
