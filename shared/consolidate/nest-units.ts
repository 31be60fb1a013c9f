import { success } from '../failure/failure.ts';
import type { NestedUnit } from '../matrix/master-state.ts';
import type { FileReading, Submission } from '../matrix/submission.ts';
import type { Programme } from '../programme/programme.ts';
import { agencyKey } from '../value/agency-key.ts';
import type { AgencyRef } from '../value/value.ts';

/**
 * The readings with what units below a department sent counted for that department, the topmost where one stands above
 * the other: as the officer says, else as the programme does. The unit stays named beside it, and its files are no rivals of the department's own. Files of
 * several departments must be split before.
 */
export function nestUnits(
  readings: readonly FileReading[],
  nested: readonly NestedUnit[] = [],
  programme?: Pick<Programme, 'agencies'>,
): readonly FileReading[] {
  const above = new Above(nested, programme);
  if (above.isEmpty) return readings;
  return readings.map((reading): FileReading => {
    if (!reading.outcome.ok) return reading;
    const value = above.nest(reading.outcome.value);
    return value === reading.outcome.value ? reading : { ...reading, outcome: success(value) };
  });
}

class Above {
  readonly #ofUnit = new Map<string, AgencyRef>();
  readonly #ofFile = new Map<string, AgencyRef>();

  constructor(nested: readonly NestedUnit[], programme?: Pick<Programme, 'agencies'>) {
    const names = new Map(programme?.agencies.map(({ id, name }) => [id, name]));
    for (const { id, under } of programme?.agencies ?? []) {
      const name = under === undefined ? undefined : names.get(under);
      if (under !== undefined && name !== undefined)
        this.#ofUnit.set(id, { text: name, id: under });
    }
    for (const { unit, file, under } of nested) {
      if (unit !== undefined) this.#ofUnit.set(unit, under);
      if (file !== undefined) this.#ofFile.set(file, under);
    }
  }

  get isEmpty(): boolean {
    return this.#ofUnit.size + this.#ofFile.size === 0;
  }

  nest(submission: Submission): Submission {
    const { file, department, unit } = submission;
    if (unit) return submission;
    const under = this.#top(this.#ofFile.get(file) ?? this.#ofUnit.get(agencyKey(department)));
    if (!under || agencyKey(under) === agencyKey(department)) return submission;
    return { ...submission, department: under, unit: department ?? { text: file } };
  }

  /** A commune's district may itself report through a department; those that point at one another end anywhere. */
  #top(first: AgencyRef | undefined): AgencyRef | undefined {
    const seen = new Set<string>();
    let top = first;
    for (let next = top; next && !seen.has(agencyKey(next));) {
      seen.add(agencyKey(next));
      top = next;
      next = this.#ofUnit.get(agencyKey(next));
    }
    return top;
  }
}
