import { classify, doubt } from '../../shared/classify/classify.ts';
import { nq52 } from '../../shared/programme/nq52.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import heldOut from '../fixtures/classifier/held-out.json' with { type: 'json' };

/*
 * `npx tsx test/bench/run-part.ts classifier.ts`: how well categories are told. First the held-out tasks, which no example was
 * taken from; then the examples themselves, each tenth held against a model of the other nine (what settings were
 * chosen by). A doubt is right when the chosen category was not the task's own: every task is tried under all seven.
 */

interface Labelled {
  readonly code: string;
  readonly text: string;
}

interface Score {
  tasks: number;
  first: number;
  firstTwo: number;
  warnings: number;
  wrongWarnings: number;
  hints: number;
  wrongHints: number;
}

const CODES = nq52.categories.map(({ code }) => code);

function score(tasks: readonly Labelled[], programme: Programme, total: Score): void {
  for (const { code, text } of tasks) {
    const rank = classify(text, programme).findIndex((guess) => guess.code === code);
    total.tasks++;
    if (rank === 0) total.first++;
    if (rank < 2) total.firstTwo++;
    for (const chosen of CODES) {
      const doubted = doubt(text, chosen, programme);
      if (doubted?.certainty === 'warning') {
        total.warnings++;
        if (chosen === code) total.wrongWarnings++;
      } else if (doubted) {
        total.hints++;
        if (chosen === code) total.wrongHints++;
      }
    }
  }
}

function emptyScore(): Score {
  return {
    tasks: 0,
    first: 0,
    firstTwo: 0,
    warnings: 0,
    wrongWarnings: 0,
    hints: 0,
    wrongHints: 0,
  };
}

function print(name: string, total: Score): void {
  const { tasks, first, firstTwo, warnings, wrongWarnings, hints, wrongHints } = total;
  const share = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(3));
  console.log(name);
  console.log(`  tasks                    ${String(tasks)}`);
  console.log(`  first                    ${share(first, tasks)}   (target 0.900)`);
  console.log(`  among the first two      ${share(firstTwo, tasks)}   (target 0.970)`);
  console.log(
    `  warnings right           ${share(warnings - wrongWarnings, warnings)}   (target 0.980; ${String(wrongWarnings)} wrong of ${String(warnings)})`,
  );
  console.log(
    `  hints right              ${share(hints - wrongHints, hints)}   (${String(wrongHints)} wrong of ${String(hints)})`,
  );
  console.log(
    `  wrong category warned of ${share(warnings - wrongWarnings, tasks * (CODES.length - 1))}`,
  );
}

const held = emptyScore();
score(heldOut, nq52, held);
print('held-out tasks', held);

const FOLDS = 10;
const crossed = emptyScore();
for (let fold = 0; fold < FOLDS; fold++) {
  const isHeld = (index: number): boolean => index % FOLDS === fold;
  const programme = {
    ...nq52,
    categories: nq52.categories.map((category) => ({
      ...category,
      examples: category.examples.filter((_, index) => !isHeld(index)),
    })),
  };
  const tasks = nq52.categories.flatMap(({ code, examples }) =>
    examples.filter((_, index) => isHeld(index)).map((text) => ({ code, text })),
  );
  score(tasks, programme, crossed);
}
print('examples, ten-fold', crossed);
