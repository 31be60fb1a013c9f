import { FeatureTable } from './feature-table.ts';
import { featureWordsOf, featuresOf, type Feature } from './features.ts';

/** A text with the category that it belongs to. */
export interface LabelledText {
  readonly text: string;
  readonly code: string;
}

interface Example {
  readonly index: number;
  /** Numbers of its features. */
  readonly features: readonly number[];
}

/** Chosen by cross-validation on the examples of 52-NQ/TW alone (`test/bench/classifier.ts` prints it). */
const SMOOTHING = 0.3;

/** What a text is held against. Plain counting: the same examples always give the same model, in any order. */
export class Model {
  readonly codes: readonly string[];
  readonly table = new FeatureTable();
  readonly examples: readonly Example[];
  /** Weight with which each feature stands in the examples of each category, feature after feature. */
  readonly #counts: Float64Array;
  /** In how many examples each feature stands. */
  readonly #examplesOf: Uint32Array;
  readonly #totals: Float64Array;
  readonly #all: number;
  /** Odds of the features that were asked for; a logarithm for each category is what costs time in learning. */
  readonly #odds: Float64Array;
  readonly #hasOdds: Uint8Array;

  constructor(texts: readonly LabelledText[], codes: readonly string[]) {
    this.codes = codes;
    this.examples = texts.flatMap(({ text, code }): Example[] => {
      const index = codes.indexOf(code);
      return index < 0 ? [] : [{ index, features: this.#add(text) }];
    });
    const size = this.table.count;
    this.#examplesOf = new Uint32Array(size);
    this.#counts = new Float64Array(size * codes.length);
    this.#totals = new Float64Array(codes.length);
    this.#odds = new Float64Array(size * codes.length);
    this.#hasOdds = new Uint8Array(size);
    this.#count();
    this.#all = sum(this.#totals);
  }

  #add(text: string): readonly number[] {
    const { ids, count } = featureWordsOf(text);
    return this.table.add(ids, count);
  }

  #count(): void {
    for (const { features } of this.examples) {
      for (const id of features) this.#examplesOf[id] = this.examplesOf(id) + 1;
    }
    for (const { index, features } of this.examples) {
      for (const id of features) {
        const weight = this.weightOf(id, features.length);
        const at = id * this.codes.length + index;
        this.#counts[at] = (this.#counts[at] as number) + weight;
        this.#totals[index] = (this.#totals[index] as number) + weight;
      }
    }
  }

  examplesOf(feature: number): number {
    return this.#examplesOf[feature] ?? 0;
  }

  /** Weight of a feature in a text of so many. */
  weightOf(feature: number, length: number): number {
    const occurrences = Math.max(1, this.examplesOf(feature));
    return Math.log(1 + this.examples.length / occurrences) / Math.sqrt(length);
  }

  /** How much more a feature speaks for a category than for the others, as a log of odds. */
  oddsOf(feature: number, code: number): number {
    this.#makeOdds(feature);
    return this.#odds[feature * this.codes.length + code] ?? 0;
  }

  /** Adds the odds of a feature to the scores of all categories. */
  score(feature: number, scores: Float64Array): void {
    this.#makeOdds(feature);
    const from = feature * scores.length;
    for (let code = 0; code < scores.length; code++) {
      scores[code] = (scores[code] as number) + (this.#odds[from + code] as number);
    }
  }

  #makeOdds(feature: number): void {
    if (this.#hasOdds[feature] !== 0) return;
    this.#hasOdds[feature] = 1;
    this.addOdds(feature, this.#odds.subarray(feature * this.codes.length));
  }

  /** Adds a feature's odds to the scores of all categories, as if one category had counted it for less. */
  addOdds(feature: number, scores: Float64Array, less?: { index: number; by: number }): void {
    const { length } = this.codes;
    const counts = this.#counts.slice(feature * length, (feature + 1) * length);
    if (less) counts[less.index] = Math.max(0, (counts[less.index] ?? 0) - less.by);
    const together = sum(counts);
    const unseen = SMOOTHING * this.table.count;
    for (let code = 0; code < length; code++) {
      const count = counts[code] as number;
      const total = this.#totals[code] as number;
      const share = (count + SMOOTHING) / (total + unseen);
      const others = (together - count + SMOOTHING) / (this.#all - total + unseen);
      scores[code] = (scores[code] as number) + Math.log(share / others);
    }
  }
}

/**
 * Learns from labelled texts by counting (naive Bayes over words and pairs of neighbours): a feature that stands in
 * few examples counts more than a common one, a word of a short text more than one of a long text, and each
 * category is held against all others together, so that long lists of examples have no advantage.
 */
export function trainModel(texts: readonly LabelledText[], codes: readonly string[]): Model {
  return new Model(texts, codes);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** How likely a text is of one category, and which of its words say so. */
export interface Guess {
  readonly code: string;
  /** 0–1; of all categories together 1. */
  readonly probability: number;
  /** Words of the text that speak for this category and against the others, strongest first; at most four. */
  readonly words: readonly string[];
}

/** How a text scores in each category, in the order of the model's codes, and of how many features it has. */
interface Scores {
  readonly scores: Float64Array;
  readonly length: number;
}

function scoresIn(text: string, model: Model): Scores {
  const { ids, count } = featureWordsOf(text);
  const known = model.table.find(ids, count);
  const scores = new Float64Array(model.codes.length);
  for (let at = 0; at < known.count; at++) model.score(known.numbers[at] as number, scores);
  return { scores, length: known.length };
}

/** How likely a text is of each category, in the order of the model's codes. */
export function chancesIn(text: string, model: Model): Float64Array {
  const { scores, length } = scoresIn(text, model);
  return chancesOf(scores, length);
}

/** The same, unless a category is the likeliest one anyway: then nobody asks how likely it is. */
export function chancesAgainst(code: number, text: string, model: Model): Float64Array | undefined {
  const { scores, length } = scoresIn(text, model);
  return likeliest(scores) === code ? undefined : chancesOf(scores, length);
}

/** Position of the highest score or chance, of equals the first. */
export function likeliest(chances: Float64Array): number {
  let best = 0;
  for (let at = 1; at < chances.length; at++) {
    if ((chances[at] as number) > (chances[best] as number)) best = at;
  }
  return best;
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

/** Turns scores into chances that add up to 1, in place. */
function chancesOf(scores: Float64Array, length: number): Float64Array {
  const root = Math.sqrt(Math.max(1, length));
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score / root);
  for (let code = 0; code < scores.length; code++) {
    scores[code] = Math.exp((scores[code] as number) / root - highest);
  }
  const all = sum(scores);
  for (let code = 0; code < scores.length; code++) scores[code] = (scores[code] as number) / all;
  return scores;
}

/**
 * How likely each example is of each category when the model has not seen that one example: what a category's own
 * tasks look like to the model. In the order of the examples; `index` is the category that the example belongs to.
 */
export function leaveOneOut(
  model: Model,
): { readonly index: number; readonly chances: Float64Array }[] {
  return model.examples.map(({ index, features }) => {
    const scores = new Float64Array(model.codes.length);
    for (const id of features) {
      if (model.examplesOf(id) < 2) continue;
      model.addOdds(id, scores, { index, by: model.weightOf(id, features.length) });
    }
    return { index, chances: chancesOf(scores, features.length) };
  });
}

const MOST_WORDS = 4;
/** Two syllables that stand together in so many examples are taken for a word. */
const FEWEST_EXAMPLES_OF_A_WORD = 3;

function speakingWords(found: readonly Feature[], model: Model, code: number): string[] {
  const strengths = found.flatMap(({ key, words }) => {
    const id = model.table.numberOf(key);
    const strength = id === undefined ? 0 : model.oddsOf(id, code);
    if (id === undefined || strength <= 0 || !isWord(key, words, model.examplesOf(id))) return [];
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
