import { oncePer } from '../value/memo.ts';
import { foldKey } from '../vietnamese/fold-key.ts';
import type { SubmissionRows, TaskRow } from './rule.ts';
import { WordTable } from './word-table.ts';

/**
 * The contents of rows, each different one once: rows whose content has the same comparison key (`foldKey`) stand for
 * one another. Rows without content and rows that are kept out do not count. Keys are told by the ids of their words,
 * and only where these agree made and compared.
 */
export class ContentTable {
  /** The words of each different content. */
  readonly words: WordTable;
  /** Of each different content its first row. */
  readonly rows: TaskRow[] = [];
  /** Rows with the same content, groups of two and more, each in the order of the rows. */
  readonly groups: readonly (readonly TaskRow[])[];
  /** Hash of a content and its number + 1, slot after slot; an empty slot has 0. */
  readonly #hashes: Int32Array;
  readonly #numbers: Int32Array;

  constructor(rows: readonly TaskRow[]) {
    this.words = new WordTable(rows.length);
    let slots = 1024;
    while (slots < rows.length * 2) slots *= 2;
    this.#hashes = new Int32Array(slots);
    this.#numbers = new Int32Array(slots);
    const groups = new Map<number, TaskRow[]>();
    for (const row of rows) {
      const known = row.quarantined ? undefined : this.#put(row);
      if (known === undefined) continue;
      const group = groups.get(known);
      if (group) group.push(row);
      else groups.set(known, [this.rows[known] as TaskRow, row]);
    }
    this.groups = [...groups.values()];
  }

  /** Text of a content. */
  textOf(number: number): string {
    return this.rows[number]?.task.values.content ?? '';
  }

  /** Takes a row's content in if it is new, else gives the number of the one that it is. */
  #put(row: TaskRow): number | undefined {
    const text = row.task.values.content ?? '';
    const number = this.words.count;
    this.words.add(text);
    const hash = this.words.hashOf(number);
    const mask = this.#numbers.length - 1;
    let slot = hash & mask;
    while (hash !== 0 && this.#numbers[slot] !== 0) {
      const known = (this.#numbers[slot] as number) - 1;
      if (this.#hashes[slot] === hash && this.#isSame(known, number, text)) {
        this.words.drop();
        return known;
      }
      slot = (slot + 1) & mask;
    }
    if (hash === 0) {
      this.words.drop();
      return undefined;
    }
    this.#hashes[slot] = hash;
    this.#numbers[slot] = number + 1;
    this.rows.push(row);
    return undefined;
  }

  #isSame(known: number, number: number, text: string): boolean {
    return this.words.isSame(known, number) && foldKey(this.textOf(known)) === foldKey(text);
  }
}

/** The contents of one file; made once for all rules that ask. */
export const contentsOf = oncePer((file: SubmissionRows) => new ContentTable(file.rows));

/** The contents of the files of all departments together. */
export const contentsOfAll = oncePer(
  (files: readonly SubmissionRows[]) => new ContentTable(files.flatMap(({ rows }) => rows)),
);
