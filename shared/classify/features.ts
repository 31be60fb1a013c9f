import { foldKey, foldWords, putWordIds } from '../vietnamese/fold-key.ts';
import { wordId } from '../vietnamese/word-ids.ts';
import { writeOut } from './abbreviations.ts';
import { IdTable } from './id-table.ts';

/** A word, or two that follow one another, as the model knows it, with how the text writes it. */
export interface Feature {
  readonly key: string;
  readonly words: string;
}

/** Words that join others and tell nothing of a category; names of the province and its kind of places. */
const IDLE: ReadonlySet<string> = new Set(
  (
    'và của cho các trong về theo trên để với có được từ đến tại những một này đó khi như nhằm là do bằng ở ' +
    'cùng vào ra bởi nếu mà thì sẽ đã đang cần phải hay hoặc đối qua lên giữa sau trước ' +
    'tỉnh huyện thị xã quảng trị địa bàn năm giai đoạn toàn'
  )
    .split(' ')
    .map(foldKey),
);

/** Numbers tell years and counts; what tells a thing has a letter (`4g`, `5s`) or is a standard (`9001`). */
function isIdle(key: string): boolean {
  if (IDLE.has(key)) return true;
  const code = key.charCodeAt(0);
  return code >= 48 && code <= 57 && /^(?:\d{1,3}|20\d\d|19\d\d)$/.test(key);
}

/**
 * What the model looks at: words without tone placement, case and idle words, and pairs of neighbours. Each once, in
 * the order of the text.
 */
export function featuresOf(text: string): Feature[] {
  const written = writeOut(text);
  const words = foldWords(written).filter(({ key }) => !isIdle(key));
  const found = new Map<string, Feature>();
  words.forEach((word, index) => {
    for (const last of [word, words[index + 1]]) {
      if (!last) continue;
      const key = last === word ? word.key : pairKey(word.key, last.key);
      if (!found.has(key)) found.set(key, { key, words: written.slice(word.start, last.end) });
    }
  });
  return [...found.values()];
}

function pairKey(first: string, second: string): string {
  return `${first} ${second}`;
}

/** Words of a text, as ids. */
export interface WordIds {
  /** The first `count` entries; another text takes the list over. */
  readonly ids: Int32Array;
  readonly count: number;
}

let ids = new Int32Array(512);

/** Ids of the words of a text as features know them, idle ones left out, in their order. */
export function featureWordsOf(text: string): WordIds {
  const written = writeOut(text);
  if (ids.length <= written.length) ids = new Int32Array(written.length * 2);
  const all = putWordIds(written, ids, 0);
  let count = 0;
  for (let at = 0; at < all; at++) {
    const id = ids[at] as number;
    if (IDLE_IDS.find(id) < 0) ids[count++] = id;
  }
  return { ids, count };
}

/** Ids of all words that {@link isIdle} calls so: the numbers that it does are few enough to be listed. */
const IDLE_IDS = new IdTable();
for (const word of [...IDLE, ...idleNumbers()]) IDLE_IDS.add(wordId(word));

function* idleNumbers(): Generator<string> {
  for (let digits = 1; digits <= 3; digits++) {
    for (let number = 0; number < 10 ** digits; number++) {
      yield String(number).padStart(digits, '0');
    }
  }
  for (let year = 1900; year < 2100; year++) yield String(year);
}
