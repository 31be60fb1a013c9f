import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Master } from '../../../shared/matrix/master.ts';
import { DEPARTMENTS, Model, Product, type Event } from './officer-year.ts';

/** Histories with fewer departments meet more often what happens twice to one of them. */
const FEW = 4;

const rows = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 });
const department = fc.nat({ max: FEW - 1 });
const sent = (kind: 'send' | 'send-again' | 'old-comes-late' | 'correct') =>
  fc.record({ kind: fc.constant(kind), department, rows });
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: sent('send') },
  { weight: 2, arbitrary: sent('send-again') },
  { weight: 2, arbitrary: sent('old-comes-late') },
  { weight: 2, arbitrary: sent('correct') },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      department,
      row: fc.nat({ max: 9 }),
      to: fc.integer({ min: 401, max: 800 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('send-joint' as const),
      late: fc.boolean(),
      again: fc.boolean(),
      parts: fc.uniqueArray(fc.record({ department, rows }), {
        selector: ({ department: of }) => of,
        minLength: 2,
        maxLength: FEW,
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('roll-back' as const), run: fc.nat({ max: 9 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('next-period' as const) }) },
);

function tasksOf(master: Master | undefined): string[] {
  return (master?.tasks ?? [])
    .map(({ category, department: of, task }) => [category, of.id, task.values.content].join(' | '))
    .sort();
}

function turnsOf(master: Master, turn: 'new' | 'vanished'): string[] {
  return (master.sincePrevious?.changes ?? [])
    .filter(({ turns }) => turns.includes(turn))
    .map(({ before, after }) => {
      const task = after ?? before;
      return `${task?.department.id} | ${task?.task.values.content}`;
    })
    .sort();
}

/** Holds the product against the model after one event. */
function compare(product: Product, model: Model): void {
  expect(tasksOf(product.master)).toEqual(model.tasks());
  const { master } = product;
  if (!master) return;
  for (const { read, merged, quarantined, ignored } of master.ledger) {
    expect(read).toBe(merged + quarantined + ignored);
  }
  expect(master.quarantine).toHaveLength(model.quarantined());
  const turns = model.turns();
  if (!turns) return;
  // Tasks that were reworded are paired by closeness; the wordings here are never close.
  expect({ new: turnsOf(master, 'new'), vanished: turnsOf(master, 'vanished') }).toEqual(turns);
}

describe('A year of reporting', () => {
  it('ends in the master that a simple model comes to, whatever happens in it', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 9 }), fc.nat(), (events, mask) => {
        const [product, model] = [new Product(), new Model()];
        for (const each of events) {
          product.apply(each);
          model.apply(each);
          compare(product, model);
        }
        const parts = product.ofParts((index) => ((mask >> index) & 1) === 1);
        expect(parts).toEqual(product.master);
      }),
      { numRuns: 500 },
    );
  }, 600_000);

  it('holds for 30 departments over 4 periods, with everything that happens to a few of them', () => {
    const [product, model] = [new Product(), new Model()];
    const happens = (each: Event) => {
      product.apply(each);
      model.apply(each);
      compare(product, model);
    };
    for (let period = 0; period < 4; period++) {
      DEPARTMENTS.forEach((_, at) => {
        // A third of the tasks goes on from one period to the next.
        const numbers = [0, 1, 2].map((row) => at * 13 + row * 3 + (row === 0 ? 0 : period * 401));
        happens({ kind: 'send', department: at, rows: numbers.map((number) => number + 1) });
      });
      happens({ kind: 'send-again', department: 3 + period, rows: [11, 12, 13, 15] });
      happens({ kind: 'correct', department: 7, rows: [21, 22] });
      happens({ kind: 'old-comes-late', department: 9, rows: [31] });
      happens({ kind: 'edit', department: 7, row: 1, to: 5000 + period });
      happens({ kind: 'edit', department: 12, row: 0, to: 6000 + period });
      const good = 30 + 5;
      happens({ kind: 'send', department: 12, rows: [41] });
      happens({ kind: 'roll-back', run: good - 1 });
      happens({ kind: 'next-period' });
    }
  }, 120_000);
});
