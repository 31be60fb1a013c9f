import type { CellContent } from '../grid/book.ts';
import type { Task } from '../matrix/task.ts';
import type { Catalogue } from '../words/catalogue.ts';

/** More columns of their own than this nobody can read side by side; a sheet would end at 16,384. */
const MOST = 200;

/** The departments' own columns among tasks, in the order that the tasks bring them. Nothing of them is dropped. */
export class OwnColumns {
  /** Headings as written; the last one gathers what has no column of its own, where there are very many. */
  readonly headings: readonly string[];
  readonly #own: readonly string[];
  readonly #rest: readonly string[];

  constructor(tasks: Iterable<Task>, words: Catalogue, most: number = MOST) {
    const found = new Set<string>();
    for (const { extra } of tasks) {
      if (extra !== undefined) for (const heading of Object.keys(extra)) found.add(heading);
    }
    const all = [...found];
    this.#own = all.slice(0, most);
    this.#rest = all.slice(most);
    this.headings =
      this.#rest.length === 0 ? this.#own : [...this.#own, words.template.otherColumns];
  }

  /** Cells of a task under the headings. */
  cells({ extra }: Task): CellContent[] {
    const cells: CellContent[] = this.#own.map((heading) => extra?.[heading]);
    if (this.#rest.length > 0) cells.push(this.#gathered(extra) || undefined);
    return cells;
  }

  #gathered(extra: Task['extra']): string {
    return this.#rest
      .flatMap((heading) => {
        const text = extra?.[heading];
        return text === undefined ? [] : [`${heading}: ${text}`];
      })
      .join('\n');
  }
}
