import { issue, type Fix, type Issue } from '../finding/finding.ts';
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

/**
 * Reads a funding source by label, synonym or id. Several listed ones may be joined ("Ngân sách tỉnh + xã hội hóa"):
 * they keep their text and have no id. What holds anything else raises `money-source-unknown`, with the closest
 * listed one offered.
 */
export function readSource(cell: CellInput, programme: Programme): Reading<ChoiceValue> {
  const text = textOf(cell);
  const index = indexOf(programme.sources);
  const parts = text.split(JOINED).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const whole = partId(text, index);
  if (parts.length < 2 || index.idByKey.has(foldKey(text))) {
    if (whole !== undefined) return { value: { text, id: whole }, issues: [] };
  }
  const ids = new Set(parts.map((part) => partId(part, index)));
  const [only] = ids;
  if (!ids.has(undefined))
    return { value: ids.size === 1 && only ? { text, id: only } : { text }, issues: [] };
  if (whole !== undefined) return { value: { text, id: whole }, issues: [] };
  // “Không”, “Chưa bố trí” say that there is none.
  if (NEGATIONS.has(foldKey(text).split(' ')[0] ?? '')) return { value: { text }, issues: [] };
  return { value: { text }, issues: [unknownSource(text, index)] };
}

/** What stands between sources that share a task. */
const JOINED = /[+;,/&\n]|(?:^|\s)(?:và|kết hợp|với)(?=\s|$)/iu;
/** Words before a source that are no part of its name, and figures that say how much of it there is. */
const AROUND = /^(?:từ\s+)?(?:(?:nguồn|vốn|kinh phí)\s+)*|\s*[(:].*$/giu;

function partId(part: string, index: ChoiceIndex): string | undefined {
  const text = part.trim();
  const bare = text.replace(AROUND, '').trim();
  return (
    idOf(text, index) ??
    idOf(bare, index) ??
    idOfNear(text, index) ??
    idOfNear(bare, index) ??
    idWithin(text, index)
  );
}

/** The listed wording of two words or more that a text holds: "300 triệu từ ngân sách tỉnh". */
function idWithin(text: string, index: ChoiceIndex): string | undefined {
  const key = ` ${foldKey(text)} `;
  let best = '';
  for (const name of index.idByKey.keys()) {
    if (name.length > best.length && name.includes(' ') && key.includes(` ${name} `)) best = name;
  }
  return best === '' || denies(key) ? undefined : index.idByKey.get(best);
}

function unknownSource(text: string, index: ChoiceIndex): Issue {
  const near = nearLabel(text, index);
  if (near === undefined) return issue('money-source-unknown', { value: text });
  const fix: Fix = { from: text, to: near, safe: false };
  return issue('money-source-unknown', { value: text, closest: near }, fix);
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
