import type { CellContent } from '../grid/book.ts';
import {
  COLUMNS,
  type ColumnKey,
  type ColumnKind,
  type TaskValues,
  type ValueOfKind,
} from '../matrix/columns.ts';
import { valueText } from '../matrix/value-text.ts';
import type { Choice, Programme } from '../programme/programme.ts';
import type { ChoiceValue } from '../value/value.ts';

/** The budget columns of our workbooks count in this many đồng. */
export const BUDGET_UNIT = 1_000_000;

type Contents = { readonly [Kind in ColumnKind]: (value: ValueOfKind[Kind]) => string | number };

type Content = (value: unknown) => string | number;

/** Writes the values of tasks into cells, as our own columns hold them. */
export class ValueCells {
  readonly #ofColumn: ReadonlyMap<ColumnKey, Content>;

  constructor(programme: Programme) {
    const written =
      <Kind extends ColumnKind>(kind: Kind) =>
      (value: ValueOfKind[Kind]): string =>
        valueText(kind, value);
    const contents: Contents = {
      text: written('text'),
      category: ({ code, text }) => code ?? text,
      agencies: written('agencies'),
      documents: written('documents'),
      time: written('time'),
      money: ({ amount, text }) => (amount === undefined ? text : amount / BUDGET_UNIT),
      status: labelled(programme.statuses),
      source: labelled(programme.sources),
      percent: ({ percent, text }) => percent ?? text,
    };
    // Kind and value come from one column, which the types cannot follow through the look-up.
    this.#ofColumn = new Map(COLUMNS.map(({ key, kind }) => [key, contents[kind] as Content]));
  }

  /**
   * The cell of one column: decided codes and choices in the programme's own words, amounts as numbers of million
   * đồng, everything else as it was written.
   */
  of(key: ColumnKey, values: TaskValues): string | number | undefined {
    const value = values[key];
    if (value === undefined) return undefined;
    const content = this.#ofColumn.get(key)?.(value);
    return content === '' ? undefined : content;
  }
}

/** Writes a choice in the programme's words where it is known. */
function labelled(choices: readonly Choice[]): (value: ChoiceValue) => string {
  const labels = new Map(choices.map(({ id, label }) => [id, label]));
  return ({ id, text }) => (id === undefined ? undefined : labels.get(id)) ?? text;
}

/** Whether a cell's content shows something. */
export function isFilled(content: CellContent): boolean {
  const value = typeof content === 'object' ? content.value : content;
  return value !== undefined && value !== '';
}
