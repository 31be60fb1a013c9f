import { issue, type Fix } from '../finding/finding.ts';
import type { Choice, Programme } from '../programme/programme.ts';
import { cleanText } from '../vietnamese/clean-text.ts';
import { foldKey } from '../vietnamese/fold-key.ts';
import { closest } from '../vietnamese/similarity.ts';
import type { CellInput, Reading } from './reading.ts';
import type { ChoiceValue } from './value.ts';

/** Least likeness at which a listed wording is offered for another. */
const CLOSE_ENOUGH = 0.75;

const NEGATIONS = new Set(['chưa', 'không', 'ko'].map(foldKey));

interface ChoiceIndex {
  readonly idByKey: ReadonlyMap<string, string>;
  readonly names: readonly string[];
  readonly ids: readonly string[];
  readonly labelById: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<readonly Choice[], ChoiceIndex>();

function indexOf(choices: readonly Choice[]): ChoiceIndex {
  let index = indexes.get(choices);
  if (!index) {
    const pairs = choices.flatMap(({ id, label, synonyms }) =>
      [label, ...synonyms].map((name) => [name, id] as const),
    );
    index = {
      idByKey: new Map(pairs.map(([name, id]) => [foldKey(name), id])),
      names: pairs.map(([name]) => name),
      ids: pairs.map(([, id]) => id),
      labelById: new Map(choices.map(({ id, label }) => [id, label])),
    };
    indexes.set(choices, index);
  }
  return index;
}

/**
 * Reads a declared status by label, synonym or id. Words after a known wording do not change it ("Hoàn thành ngày
 * 20/3"); a wording that is only close gives no id, but `status-unknown` with the label offered.
 */
export function readStatus(cell: CellInput, programme: Programme): Reading<ChoiceValue> {
  const text = textOf(cell);
  const index = indexOf(programme.statuses);
  const id = idOf(text, index);
  if (id !== undefined) return { value: { text, id }, issues: [] };
  const near = nearLabel(text, index);
  if (near === undefined) {
    return { value: { text }, issues: [issue('status-unknown', { value: text })] };
  }
  const fix: Fix = { from: text, to: near, safe: false };
  return {
    value: { text },
    issues: [issue('status-unknown', { value: text, closest: near }, fix)],
  };
}

/** Reads a funding source. Other sources than those listed are allowed: they keep their text and have no id. */
export function readSource(cell: CellInput, programme: Programme): Reading<ChoiceValue> {
  const text = textOf(cell);
  const index = indexOf(programme.sources);
  const id = idOf(text, index) ?? idOfNear(text, index);
  return { value: id === undefined ? { text } : { text, id }, issues: [] };
}

function textOf(cell: CellInput): string {
  return cleanText(typeof cell.value === 'string' ? cell.value : cell.text);
}

function idOf(text: string, index: ChoiceIndex): string | undefined {
  const key = foldKey(text);
  const exact = index.idByKey.get(key);
  if (exact !== undefined) return exact;
  let best = '';
  for (const name of index.idByKey.keys()) {
    if (name.length > best.length && key.startsWith(`${name} `)) best = name;
  }
  return best === '' || denies(key.slice(best.length)) ? undefined : index.idByKey.get(best);
}

function denies(key: string): boolean {
  return key.split(' ').some((word) => NEGATIONS.has(word));
}

function nearLabel(text: string, index: ChoiceIndex): string | undefined {
  const found = closest(text, index.names, CLOSE_ENOUGH);
  if (!found || denies(foldKey(text)) !== denies(foldKey(found.candidate))) return undefined;
  return index.labelById.get(index.ids[found.index] ?? '');
}

function idOfNear(text: string, index: ChoiceIndex): string | undefined {
  const found = closest(text, index.names, 0.9);
  return found && index.ids[found.index];
}
