import { featuresOf } from './features.ts';

/** A text with the category that it belongs to. */
export interface LabelledText {
  readonly text: string;
  readonly code: string;
  /** How much it counts; 1 unless told otherwise. */
  readonly weight?: number;
}

/** Weights of each feature for each category; what a text is held against. */
export interface Model {
  readonly codes: readonly string[];
  readonly features: ReadonlyMap<string, number>;
  /** By feature, then by category. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

interface Sample {
  readonly features: readonly number[];
  readonly value: number;
  readonly code: number;
  readonly weight: number;
}

/** Chosen by cross-validation on the examples of 52-NQ/TW alone (`test/bench/classifier.ts` prints it). */
const ROUNDS = 120;
const RATE = 0.5;
const SHRINK = 2e-4;

/**
 * Learns a multinomial logistic regression from labelled texts. Texts are taken in their order in every round and
 * nothing is drawn at random, so that the same examples always give the same model.
 */
export function trainModel(texts: readonly LabelledText[], codes: readonly string[]): Model {
  const features = new Map<string, number>();
  const samples = texts.flatMap((text) => sampleOf(text, codes, features));
  const size = codes.length;
  const weights = new Float64Array(features.size * size);
  const bias = new Float64Array(size);
  const model: Model = { codes, features, weights, bias };
  const squares = new Float64Array(weights.length).fill(1e-8);
  const order = interleaved(samples, size);
  for (let round = 0; round < ROUNDS; round++) {
    for (const sample of order) learnFrom(sample, model, squares);
  }
  return model;
}

function sampleOf(
  { text, code, weight = 1 }: LabelledText,
  codes: readonly string[],
  known: Map<string, number>,
): Sample[] {
  const index = codes.indexOf(code);
  if (index < 0) return [];
  const features = featuresOf(text).map(({ key }) => {
    const id = known.get(key) ?? known.size;
    known.set(key, id);
    return id;
  });
  return [{ features, value: valueOf(features.length), code: index, weight }];
}

/** Each feature of a text counts the same, less in a long one. */
function valueOf(count: number): number {
  return count === 0 ? 0 : 2 / Math.sqrt(count);
}

/** One of each category in turn, so that none is forgotten while others are learned. */
function interleaved(samples: readonly Sample[], size: number): Sample[] {
  const queues = Array.from({ length: size }, (_, code) =>
    samples.filter((sample) => sample.code === code),
  );
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    queues.flatMap((queue) => queue[at] ?? []),
  ).flat();
}

function learnFrom(sample: Sample, { weights, bias }: Model, squares: Float64Array): void {
  const size = bias.length;
  const scores = Float64Array.from(bias);
  for (const feature of sample.features) {
    for (let code = 0; code < size; code++) {
      scores[code] =
        (scores[code] as number) + (weights[feature * size + code] as number) * sample.value;
    }
  }
  const chances = softmax(scores);
  for (let code = 0; code < size; code++) {
    const error = ((chances[code] as number) - (code === sample.code ? 1 : 0)) * sample.weight;
    bias[code] = (bias[code] as number) - 0.01 * error;
    for (const feature of sample.features) {
      const at = feature * size + code;
      const slope = error * sample.value + SHRINK * (weights[at] as number);
      squares[at] = (squares[at] as number) + slope * slope;
      weights[at] = (weights[at] as number) - (RATE * slope) / Math.sqrt(squares[at]);
    }
  }
}

function softmax(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - highest));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

/** How likely a text is of each category, and which of its words say so. */
export interface Guess {
  readonly code: string;
  /** 0–1; of all categories together 1. */
  readonly probability: number;
  /** Words of the text that speak for this category and against the others, strongest first; at most four. */
  readonly words: readonly string[];
}

const MOST_WORDS = 4;

/** The categories by likelihood, the likeliest first; of equals the one that the programme names first. */
export function guess(text: string, model: Model): Guess[] {
  const { codes, features, weights, bias } = model;
  const size = codes.length;
  const found = featuresOf(text);
  const value = valueOf(found.length);
  const scores = Float64Array.from(bias);
  for (const { key } of found) {
    const feature = features.get(key);
    if (feature === undefined) continue;
    for (let code = 0; code < size; code++) {
      scores[code] = (scores[code] as number) + (weights[feature * size + code] as number) * value;
    }
  }
  const chances = softmax(scores);
  return codes
    .map((code, index) => ({ code, index, probability: chances[index] as number }))
    .sort((a, b) => b.probability - a.probability || a.index - b.index)
    .map(({ code, index, probability }) => ({
      code,
      probability,
      get words() {
        return speakingWords(found, model, index);
      },
    }));
}

function speakingWords(
  found: ReturnType<typeof featuresOf>,
  { features, weights, codes }: Model,
  code: number,
): string[] {
  const size = codes.length;
  const strengths = found.flatMap(({ key, words }) => {
    const feature = features.get(key);
    if (feature === undefined) return [];
    const own = weights[feature * size + code] as number;
    let others = 0;
    for (let other = 0; other < size; other++) others += weights[feature * size + other] as number;
    // Longer runs say more to a person than single syllables.
    const strength = (own - (others - own) / (size - 1)) * (1 + 0.5 * (key.split(' ').length - 1));
    return strength > 0 ? [{ key, words, strength }] : [];
  });
  strengths.sort((a, b) => b.strength - a.strength || (a.key < b.key ? -1 : 1));
  const chosen: typeof strengths = [];
  for (const each of strengths) {
    if (chosen.length === MOST_WORDS) break;
    const overlaps = chosen.some(({ key }) =>
      key.split(' ').some((word) => each.key.split(' ').includes(word)),
    );
    if (!overlaps) chosen.push(each);
  }
  return chosen.map(({ words }) => words);
}
