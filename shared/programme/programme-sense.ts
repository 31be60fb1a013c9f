import { foldKey } from '../vietnamese/fold-key.ts';
import type { ProgrammeProblem } from './programme-problem.ts';
import type { Agency, Programme } from './programme.ts';

/** Something wrong in a definition, at a path such as `agencies[3].successors[0]`. */
export interface ProgrammeFault {
  readonly path: string;
  readonly problem: ProgrammeProblem;
  readonly detail?: string;
}

/** The first of each thing that entries of a well-formed definition say wrongly of one another. */
export function programmeFaults(programme: Programme): ProgrammeFault[] {
  return [
    ...repeated('categories', programme.categories, ({ code }) => code, 'code'),
    ...repeated('agencies', programme.agencies, ({ id }) => id, 'id'),
    ...repeated('statuses', programme.statuses, ({ id }) => id, 'id'),
    ...repeated('sources', programme.sources, ({ id }) => id, 'id'),
    ...repeated('rules', programme.rules ?? [], ({ id }) => id, 'id'),
    ...repeatedWordings('statuses', programme.statuses),
    ...repeatedWordings('sources', programme.sources),
    ...overlapFaults(programme),
    ...horizonFaults(programme),
    ...agencyFaults(programme),
    ...aliasClashes(programme.agencies),
    ...ruleFaults(programme),
  ];
}

function repeated<T>(
  list: string,
  items: readonly T[],
  keyOf: (item: T) => string,
  entry: string,
): ProgrammeFault[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    if (seen.has(key)) {
      return [{ path: `${list}[${String(index)}].${entry}`, problem: 'duplicate', detail: key }];
    }
    seen.add(key);
    return [];
  });
}

/** A wording that stands for two choices of one list. */
function repeatedWordings(
  list: string,
  choices: readonly { readonly label: string; readonly synonyms: readonly string[] }[],
): ProgrammeFault[] {
  const owner = new Map<string, number>();
  const faults: ProgrammeFault[] = [];
  choices.forEach(({ label, synonyms }, index) => {
    for (const wording of [label, ...synonyms]) {
      const key = foldKey(wording);
      const known = owner.get(key);
      if (known === undefined) owner.set(key, index);
      else if (known !== index) {
        faults.push({ path: `${list}[${String(index)}]`, problem: 'duplicate', detail: wording });
      }
    }
  });
  return faults;
}

function overlapFaults({ categories }: Programme): ProgrammeFault[] {
  const codes = new Set(categories.map(({ code }) => code));
  return categories.flatMap(({ overlaps = [] }, index) =>
    overlaps.flatMap((code, at) => {
      const path = `categories[${String(index)}].overlaps[${String(at)}]`;
      return codes.has(code) ? [] : [{ path, problem: 'not-allowed' as const, detail: code }];
    }),
  );
}

function horizonFaults({ horizon: { from, planEnd, to } }: Programme): ProgrammeFault[] {
  return from <= planEnd && planEnd <= to ? [] : [{ path: 'horizon', problem: 'days-reversed' }];
}

function agencyFaults({ agencies, office }: Programme): ProgrammeFault[] {
  const ids = new Set(agencies.map(({ id }) => id));
  const faults: ProgrammeFault[] = ids.has(office.agency)
    ? []
    : [{ path: 'office.agency', problem: 'unknown-agency', detail: office.agency }];
  agencies.forEach(({ id, under, validFrom, validTo, successors = [] }, index) => {
    const path = `agencies[${String(index)}]`;
    if (validFrom !== undefined && validTo !== undefined && validFrom > validTo) {
      faults.push({ path: `${path}.validTo`, problem: 'days-reversed' });
    }
    if (under !== undefined && (under === id || !ids.has(under))) {
      faults.push({ path: `${path}.under`, problem: 'unknown-agency', detail: under });
    }
    successors.forEach((successor, at) => {
      if (ids.has(successor)) return;
      const place = `${path}.successors[${String(at)}]`;
      faults.push({ path: place, problem: 'unknown-agency', detail: successor });
    });
  });
  return faults;
}

function overlap(a: Agency, b: Agency): boolean {
  return (
    (a.validFrom ?? '') <= (b.validTo ?? '9999-12-31') &&
    (b.validFrom ?? '') <= (a.validTo ?? '9999-12-31')
  );
}

/** Spellings that two agencies share while both exist; one after the other they may. */
function aliasClashes(agencies: readonly Agency[]): ProgrammeFault[] {
  const owners = new Map<string, Agency[]>();
  const faults: ProgrammeFault[] = [];
  agencies.forEach((agency, index) => {
    for (const spelling of new Set([agency.name, ...agency.aliases].map(foldKey))) {
      const others = owners.get(spelling) ?? [];
      owners.set(spelling, [...others, agency]);
      const other = others.find((known) => overlap(known, agency));
      if (!other) continue;
      const detail = `${spelling} (${other.id}, ${agency.id})`;
      faults.push({ path: `agencies[${String(index)}]`, problem: 'alias-clash', detail });
    }
  });
  return faults;
}

function ruleFaults({ rules = [] }: Programme): ProgrammeFault[] {
  return rules.flatMap((rule, index) =>
    (rule.kind === 'compare' || rule.kind === 'required-if') && rule.column === rule.other
      ? [{ path: `rules[${String(index)}].other`, problem: 'same-column' as const }]
      : [],
  );
}
