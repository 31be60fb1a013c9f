import type { BookCell, CellContent } from '../grid/book.ts';
import type { ColumnKey, TaskValues } from '../matrix/columns.ts';
import type { Programme } from '../programme/programme.ts';
import type { ChoiceValue } from '../value/value.ts';

/** The budget columns of our workbooks count in this many đồng. */
export const BUDGET_UNIT = 1_000_000;

type Labels = ReadonlyMap<string, string>;

/** Writes the values of tasks into cells, as our own columns hold them. */
export class ValueCells {
  readonly #statuses: Labels;
  readonly #sources: Labels;

  constructor(programme: Programme) {
    this.#statuses = new Map(programme.statuses.map(({ id, label }) => [id, label]));
    this.#sources = new Map(programme.sources.map(({ id, label }) => [id, label]));
  }

  /**
   * The cell of one column: decided codes and choices in the programme's own words, amounts as numbers of million
   * đồng, everything else as it was written.
   */
  of(key: ColumnKey, values: TaskValues): CellContent {
    switch (key) {
      case 'category':
        return filled(values.category?.code ?? values.category?.text);
      case 'lead':
      case 'coordinating':
        return filled(joined(values[key]));
      case 'legalBasis':
        return filled(joined(values.legalBasis));
      case 'start':
      case 'deadline':
        return filled(values[key]?.text);
      case 'budget':
        return values.budget?.amount === undefined
          ? filled(values.budget?.text)
          : values.budget.amount / BUDGET_UNIT;
      case 'source':
        return filled(labelled(values.source, this.#sources));
      case 'status':
        return filled(labelled(values.status, this.#statuses));
      case 'progress':
        return values.progress?.percent ?? filled(values.progress?.text);
      default:
        return filled(values[key]);
    }
  }
}

function filled(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

function joined(items: readonly { readonly text: string }[] | undefined): string | undefined {
  return items?.map(({ text }) => text).join('; ');
}

function labelled(value: ChoiceValue | undefined, labels: Labels): string | undefined {
  return (value?.id === undefined ? undefined : labels.get(value.id)) ?? value?.text;
}

/** Whether a cell's content shows something. */
export function isFilled(content: CellContent): boolean {
  const value = typeof content === 'object' ? (content as BookCell).value : content;
  return value !== undefined && value !== '';
}
