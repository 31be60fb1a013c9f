import type { Category, Programme } from '../programme/programme.ts';
import {
  chancesAgainst,
  guess,
  leaveOneOut,
  likeliest,
  trainModel,
  type Guess,
  type Model,
} from './model.ts';

/** A chosen category is doubted when another one is at least so likely, and the chosen one at most so. */
interface Threshold {
  readonly best: number;
  readonly chosen: number;
}

/** Set on the examples by cross-validation, so that a warning is wrong about once in a hundred tasks at the most. */
const HINT: Threshold = { best: 0.8, chosen: 0.02 };
const WARNING: Threshold = { best: 0.9, chosen: 0.005 };

/** With fewer examples of each category the model knows too little to doubt anybody. */
const FEWEST_EXAMPLES = 20;

const models = new WeakMap<readonly Category[], Model>();
const overlapping = new WeakMap<readonly Category[], ReadonlySet<string>>();

function modelOf({ categories }: Programme): Model {
  let model = models.get(categories);
  if (!model) {
    const texts = categories.flatMap(({ code, title, examples }) => [
      { text: title, code },
      ...examples.map((text) => ({ text, code })),
    ]);
    model = trainModel(
      texts,
      categories.map(({ code }) => code),
    );
    models.set(categories, model);
  }
  return model;
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/**
 * Pairs of categories between which nobody's choice is doubted: those that the programme names, and those of which
 * one's own examples would raise the doubt.
 */
function overlapsOf(programme: Programme): ReadonlySet<string> {
  const { categories } = programme;
  let pairs = overlapping.get(categories);
  if (!pairs) {
    pairs = new Set([
      ...categories.flatMap(({ code, overlaps = [] }) =>
        overlaps.map((other) => pairOf(code, other)),
      ),
      ...doubtedExamples(modelOf(programme)),
    ]);
    overlapping.set(categories, pairs);
  }
  return pairs;
}

function doubtedExamples(model: Model): string[] {
  return leaveOneOut(model).flatMap(({ index, chances }) => {
    const best = likeliest(chances);
    const doubted =
      best !== index &&
      (chances[best] ?? 0) >= WARNING.best &&
      (chances[index] ?? 0) <= WARNING.chosen;
    return doubted ? [pairOf(model.codes[index] ?? '', model.codes[best] ?? '')] : [];
  });
}

/**
 * Which category a task's content speaks for: all categories, the likeliest first, each with the words that speak
 * for it. Works offline; the first call for a programme takes some tenths of a second to count its examples.
 */
export function classify(text: string, programme: Programme): readonly Guess[] {
  return guess(text, modelOf(programme));
}

/** A category that a content speaks for against the chosen one, and how surely. */
export interface Doubt {
  readonly likely: Guess;
  readonly certainty: 'warning' | 'hint';
}

/** Whether a task's content speaks clearly against the category chosen for it. */
export function doubt(text: string, code: string, programme: Programme): Doubt | undefined {
  if (programme.categories.some(({ examples }) => examples.length < FEWEST_EXAMPLES)) {
    return undefined;
  }
  const model = modelOf(programme);
  const chosen = model.codes.indexOf(code);
  const chances = chosen < 0 ? undefined : chancesAgainst(chosen, text, model);
  if (!chances) return undefined;
  const best = likeliest(chances);
  const passes = (threshold: Threshold): boolean =>
    (chances[best] ?? 0) >= threshold.best && (chances[chosen] ?? 0) <= threshold.chosen;
  if (!passes(HINT) || overlapsOf(programme).has(pairOf(code, model.codes[best] ?? ''))) {
    return undefined;
  }
  const [likely] = guess(text, model);
  return likely && { likely, certainty: passes(WARNING) ? 'warning' : 'hint' };
}

/**
 * The programme with one more example: a category that a person chose or confirmed for a text. It is exported with
 * the programme, and the next {@link classify} has learned from it. Under any other category the text is no longer an
 * example; one that is already there changes nothing.
 */
export function learn(programme: Programme, text: string, code: string): Programme {
  const example = text.normalize('NFC').trim();
  const category = programme.categories.find((each) => each.code === code);
  if (!category || example === '' || category.examples.includes(example)) return programme;
  return {
    ...programme,
    categories: programme.categories.map((each) => ({
      ...each,
      examples: [
        ...each.examples.filter((other) => other !== example),
        ...(each.code === code ? [example] : []),
      ],
    })),
  };
}
