import {
  correctionsText,
  parseCorrections,
  replaceCorrections,
} from '../../shared/matrix/corrections.ts';
import { perform } from './perform.ts';
import { decisionMemory } from './remember-decisions.ts';
import { showFailure, type Session } from './session.ts';

const JSON_TYPE = 'application/json';

/** Departments whose corrections are remembered, by id, with how many tables they tell of. */
export function rememberedDepartments(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { department } of decisionMemory().corrections) {
    if (department !== undefined) counts.set(department, (counts.get(department) ?? 0) + 1);
  }
  return counts;
}

/** Forgets what was corrected for a department, or for all of them. */
export function forgetDepartment(session: Session, department?: string): Promise<boolean> {
  return perform(session, 'rememberedReadings', async () => {
    const memory = decisionMemory();
    memory.keepCorrections(
      department === undefined ? [] : replaceCorrections(memory.corrections, { department }),
    );
    session.store.set({ notice: { say: 'forgotten' } });
    return Promise.resolve();
  });
}

/** Gives the user what is remembered, as the file that the command line takes. */
export function exportCorrections(session: Session, name: string): Promise<boolean> {
  return perform(session, 'rememberedReadings', async () => {
    const bytes = new TextEncoder().encode(correctionsText(decisionMemory().corrections));
    const saved = await session.host.save(bytes, `${name}.json`, JSON_TYPE);
    if (saved.ok) session.store.set({ saved: saved.value });
    else showFailure(session, saved.failure);
  });
}

/** Takes such a file; what it says of a department takes the place of what was remembered. */
export function importCorrections(session: Session, file: File): Promise<boolean> {
  return perform(session, 'rememberedReadings', async () => {
    const list = parseCorrections(await file.text());
    if (!list.ok) {
      const { entry, part } = list;
      session.store.set({ notice: { say: 'bad-corrections', file: file.name, entry, part } });
      return;
    }
    const memory = decisionMemory();
    const named = new Set(list.value.flatMap(({ department }) => department ?? []));
    const others = memory.corrections.filter(
      ({ department }) => department === undefined || !named.has(department),
    );
    memory.keepCorrections([...others, ...list.value]);
    session.store.set({ notice: { say: 'imported', count: named.size } });
  });
}
