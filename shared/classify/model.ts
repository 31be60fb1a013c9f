import { featureWordsOf, featuresOf, type Feature } from './features.ts';

/** A text with the category that it belongs to. */
export interface LabelledText {
  readonly text: string;
  readonly code: string;
}

/** What the model knows of a feature. */
interface FeatureFacts {
  /** Weight with which it stands in the examples of each category. */
  readonly counts: Float64Array;
  /** For each category: how much more the feature speaks for it than for the others, as a log of odds. */
  readonly odds: Float64Array;
  /** In how many examples it stands. */
  readonly examples: number;
}

interface Example {
  readonly index: number;
  readonly features: readonly Feature[];
}

/** What a text is held against. Plain counting: the same examples always give the same model, in any order. */
export interface Model {
  readonly codes: readonly string[];
  readonly features: ReadonlyMap<string, FeatureFacts>;
  readonly totals: Float64Array;
  readonly examples: readonly Example[];
  readonly index: FeatureIndex;
}

/** The odds of features by numbers instead of texts: what a look at a hundred thousand tasks needs. */
interface FeatureIndex {
  readonly ids: ReadonlyMap<string, number>;
  /** Odds of a single word by its id; absent where it is known in pairs only. */
  readonly words: readonly (Float64Array | undefined)[];
  /** Odds of a pair by first id × PAIR + second id. */
  readonly pairs: ReadonlyMap<number, Float64Array>;
}

/** More than a model has words. */
const PAIR = 1 << 20;

function indexOf(features: ReadonlyMap<string, FeatureFacts>): FeatureIndex {
  const ids = new Map<string, number>();
  const words: (Float64Array | undefined)[] = [];
  const pairs = new Map<number, Float64Array>();
  const idOf = (word: string): number => {
    const known = ids.get(word) ?? ids.size;
    ids.set(word, known);
    return known;
  };
  for (const [key, { odds }] of features) {
    const [first = '', second] = key.split(' ');
    if (second === undefined) words[idOf(first)] = odds;
    else pairs.set(idOf(first) * PAIR + idOf(second), odds);
  }
  return { ids, words, pairs };
}

/** Chosen by cross-validation on the examples of 52-NQ/TW alone (`test/bench/classifier.ts` prints it). */
const SMOOTHING = 0.3;

/**
 * Learns from labelled texts by counting (naive Bayes over words and pairs of neighbours): a feature that stands in
 * few examples counts more than a common one, a word of a short text more than one of a long text, and each
 * category is held against all others together, so that long lists of examples have no advantage.
 */
export function trainModel(texts: readonly LabelledText[], codes: readonly string[]): Model {
  const examples = texts.flatMap(({ text, code }): Example[] => {
    const index = codes.indexOf(code);
    return index < 0 ? [] : [{ index, features: featuresOf(text) }];
  });
  const occurrences = new Map<string, number>();
  for (const { features } of examples) {
    for (const { key } of features) occurrences.set(key, (occurrences.get(key) ?? 0) + 1);
  }
  const counts = new Map<string, Float64Array>();
  const totals = new Float64Array(codes.length);
  for (const { index, features } of examples) {
    for (const { key } of features) {
      const weight = weightOf(occurrences.get(key) ?? 1, examples.length, features.length);
      const own = counts.get(key) ?? new Float64Array(codes.length);
      own[index] = (own[index] ?? 0) + weight;
      totals[index] = (totals[index] ?? 0) + weight;
      counts.set(key, own);
    }
  }
  const features = new Map<string, FeatureFacts>();
  for (const [key, own] of counts) {
    const facts = { counts: own, examples: occurrences.get(key) ?? 0 };
    features.set(key, { ...facts, odds: oddsOf(own, totals, counts.size) });
  }
  return { codes, features, totals, examples, index: indexOf(features) };
}

/** How much a feature speaks for each category, from its counts in them. */
function oddsOf(counts: Float64Array, totals: Float64Array, size: number): Float64Array {
  const all = sum(totals);
  const together = sum(counts);
  const unseen = SMOOTHING * size;
  return counts.map((count, code) => {
    const total = totals[code] ?? 0;
    const share = (count + SMOOTHING) / (total + unseen);
    const others = (together - count + SMOOTHING) / (all - total + unseen);
    return Math.log(share / others);
  });
}

function weightOf(occurrences: number, examples: number, length: number): number {
  return Math.log(1 + examples / occurrences) / Math.sqrt(length);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** How likely a text is of one category, and which of its words say so. */
export interface Guess {
  readonly code: string;
  /** 0–1; of all categories together 1. */
  readonly probability: number;
  /** Words of the text that speak for this category and against the others, strongest first; at most four. */
  readonly words: readonly string[];
}

/** How likely a text is of each category, in the order of the model's codes. */
export function chancesIn(
  text: string,
  { codes, index: { ids, words, pairs } }: Model,
): Float64Array {
  const scores = new Float64Array(codes.length);
  const add = (odds: Float64Array | undefined): void => {
    if (!odds) return;
    for (let code = 0; code < scores.length; code++) {
      scores[code] = (scores[code] as number) + (odds[code] as number);
    }
  };
  const seen = new Set<number>();
  let length = 0;
  let before = -1;
  let isFirst = true;
  for (const word of featureWordsOf(text)) {
    const id = ids.get(word) ?? -1;
    const pair = id < 0 || before < 0 ? -1 : before * PAIR + id + PAIR;
    if (id < 0 || !seen.has(id)) length++;
    if (!isFirst && (pair < 0 || !seen.has(pair))) length++;
    if (id >= 0 && !seen.has(id)) {
      seen.add(id);
      add(words[id]);
    }
    if (pair >= 0 && !seen.has(pair)) {
      seen.add(pair);
      add(pairs.get(pair - PAIR));
    }
    before = id;
    isFirst = false;
  }
  return chancesOf(scores, length);
}

/** The categories by likelihood, the likeliest first; of equals the one that the programme names first. */
export function guess(text: string, model: Model): Guess[] {
  const chances = chancesIn(text, model);
  return model.codes
    .map((code, index) => ({ code, index, probability: chances[index] ?? 0 }))
    .sort((a, b) => b.probability - a.probability || a.index - b.index)
    .map(({ code, index, probability }) => ({
      code,
      probability,
      get words() {
        return speakingWords(featuresOf(text), model, index);
      },
    }));
}

function chancesOf(scores: Float64Array, length: number): Float64Array {
  return softmax(scores.map((score) => score / Math.sqrt(Math.max(1, length))));
}

/**
 * How likely each example is of each category when the model has not seen that one example: what a category's own
 * tasks look like to the model. In the order of the examples; `index` is the category that the example belongs to.
 */
export function leaveOneOut(
  model: Model,
): { readonly index: number; readonly chances: Float64Array }[] {
  const { codes, features, totals, examples } = model;
  return examples.map(({ index, features: own }) => {
    const scores = new Float64Array(codes.length);
    for (const { key } of own) {
      const facts = features.get(key);
      if (!facts || facts.examples < 2) continue;
      const counts = Float64Array.from(facts.counts);
      const weight = weightOf(facts.examples, examples.length, own.length);
      counts[index] = Math.max(0, (counts[index] ?? 0) - weight);
      const odds = oddsOf(counts, totals, features.size);
      for (let code = 0; code < scores.length; code++) {
        scores[code] = (scores[code] ?? 0) + (odds[code] ?? 0);
      }
    }
    return { index, chances: chancesOf(scores, own.length) };
  });
}

function softmax(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - highest));
  const all = sum(parts);
  return parts.map((part) => part / all);
}

const MOST_WORDS = 4;
/** Two syllables that stand together in so many examples are taken for a word. */
const FEWEST_EXAMPLES_OF_A_WORD = 3;

function speakingWords(found: readonly Feature[], model: Model, code: number): string[] {
  const strengths = found.flatMap(({ key, words }) => {
    const facts = model.features.get(key);
    const strength = facts?.odds[code] ?? 0;
    if (!facts || strength <= 0 || !isWord(key, words, facts.examples)) return [];
    return [{ key, words, strength }];
  });
  strengths.sort((a, b) => b.strength - a.strength || (a.key < b.key ? -1 : 1));
  const chosen: typeof strengths = [];
  for (const each of strengths) {
    if (chosen.length === MOST_WORDS) break;
    const syllables = each.key.split(' ');
    if (chosen.some(({ key }) => key.split(' ').some((part) => syllables.includes(part)))) continue;
    chosen.push(each);
  }
  return chosen.map(({ words }) => words);
}

/** Most Vietnamese words have two syllables; a syllable alone says something where it is foreign or an abbreviation. */
function isWord(key: string, words: string, examples: number): boolean {
  if (key.includes(' '))
    return examples >= FEWEST_EXAMPLES_OF_A_WORD && !/[,;:.()"“”]/u.test(words);
  return examples > 1 && (/^[A-Z\d]{2,}$/.test(words) || /[fjwz]/.test(key) || key.length > 6);
}
