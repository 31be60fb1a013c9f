import { foldKey, foldWords } from '../vietnamese/fold-key.ts';
import { writeOut } from './abbreviations.ts';

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
  return IDLE.has(key) || /^(?:\d{1,3}|20\d\d|19\d\d)$/.test(key);
}

/**
 * What the model looks at: words without tone placement, case and idle words, and pairs of neighbours.
 * Each once, in the order of the text.
 */
export function featuresOf(text: string): Feature[] {
  const written = writeOut(text);
  const words = foldWords(written).filter(({ key }) => !isIdle(key));
  const found = new Map<string, Feature>();
  words.forEach((word, index) => {
    for (let length = 1; length <= 2; length++) {
      const last = words[index + length - 1];
      if (!last) break;
      const run = words.slice(index, index + length);
      const key = run.map((each) => each.key).join(' ');
      if (!found.has(key)) found.set(key, { key, words: written.slice(word.start, last.end) });
    }
  });
  return [...found.values()];
}
