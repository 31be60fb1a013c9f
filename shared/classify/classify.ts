import type { Category, Programme } from '../programme/programme.ts';
import { guess, trainModel, type Guess, type Model } from './model.ts';

/** From this likelihood on, a category is offered. */
export const SURE_ABOVE = 0.6;
/** Below this likelihood, a chosen category is doubted, if another one is sure. */
export const DOUBTFUL_BELOW = 0.02;
/** With fewer examples of each category the model knows too little to doubt anybody. */
const FEWEST_EXAMPLES = 20;

const models = new WeakMap<readonly Category[], Model>();

/** Model of a programme's categories, trained when it is first asked for: titles and examples are all that it knows. */
export function modelOf({ categories }: Programme): Model {
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

/**
 * Which category a task's content speaks for: all categories, the likeliest first, each with the words that speak
 * for it. Works offline; the first call for a programme takes some tenths of a second to learn its examples.
 */
export function classify(text: string, programme: Programme): readonly Guess[] {
  return guess(text, modelOf(programme));
}

/** Whether a programme has examples enough that its model may doubt what a person chose. */
export function mayDoubt({ categories }: Programme): boolean {
  return categories.every(({ examples }) => examples.length >= FEWEST_EXAMPLES);
}

/**
 * The programme with one more example: a category that a person chose or confirmed for a text. It is exported with
 * the programme, and the next {@link classify} has learned from it. An example that is already there changes nothing.
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
