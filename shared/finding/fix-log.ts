import type { Finding, FindingCode, Place } from './finding.ts';

/** A change of one cell. It may be made only while the cell still reads `from`. */
export interface CellChange {
  readonly place: Place;
  readonly from: string;
  readonly to: string;
}

/** A fix that a person accepted: the finding that offered it, and the change that was made. */
export interface AcceptedFix extends CellChange {
  readonly finding: Finding;
}

/** What was accepted, in batches, the oldest first: one click is one batch, and is undone as one. Plain data, may be stored. */
export interface FixLog {
  readonly batches: readonly (readonly AcceptedFix[])[];
}

export const EMPTY_FIX_LOG: FixLog = { batches: [] };

/** Which fixes are meant: one finding's, all of one code, or all that are safe. */
export type FixChoice = Finding | { readonly code: FindingCode } | 'safe';

/** The findings whose fixes are meant by a choice; those without a fix or a cell are never among them. */
export function chosenFixes(findings: readonly Finding[], choice: FixChoice): Finding[] {
  const fixable = findings.filter(
    ({ fix, place }) => fix !== undefined && place.cell !== undefined,
  );
  if (choice === 'safe') return fixable.filter(({ fix }) => fix?.safe === true);
  if ('place' in choice) return fixable.filter((finding) => finding === choice);
  return fixable.filter(({ code }) => code === choice.code);
}

function cellKey({ file, sheet, cell }: Place): string {
  return `${file}\n${sheet ?? ''}\n${cell ?? ''}`;
}

/**
 * Accepts fixes as one batch and gives the changes to make. A cell takes one fix at a time, the first in the order of
 * the findings: what another finding says of it is to be checked again once the cell has changed.
 */
export function acceptFixes(
  log: FixLog,
  findings: readonly Finding[],
  choice: FixChoice,
): { readonly log: FixLog; readonly changes: readonly AcceptedFix[] } {
  const changed = new Set<string>();
  const changes: AcceptedFix[] = [];
  for (const finding of chosenFixes(findings, choice)) {
    const { fix, place, value } = finding;
    if (!fix || changed.has(cellKey(place))) continue;
    changed.add(cellKey(place));
    changes.push({ finding, place, from: value ?? fix.from, to: fix.to });
  }
  return changes.length === 0
    ? { log, changes }
    : { log: { batches: [...log.batches, changes] }, changes };
}

/** Takes the last batch back: the log without it, and the changes that restore its cells, the last one first. */
export function undoFixes(log: FixLog): {
  readonly log: FixLog;
  readonly changes: readonly CellChange[];
} {
  const last = log.batches.at(-1) ?? [];
  return {
    log: { batches: log.batches.slice(0, -1) },
    changes: last.toReversed().map(({ place, from, to }) => ({ place, from: to, to: from })),
  };
}

/**
 * Makes a change in texts held by cell, as a host does in a sheet. `undefined` when the cell reads otherwise by now:
 * nothing is changed then.
 */
export function changedText(current: string | undefined, change: CellChange): string | undefined {
  return (current ?? '') === change.from ? change.to : undefined;
}

/** Every fix that was accepted and not undone, the oldest first. */
export function acceptedFixes({ batches }: FixLog): AcceptedFix[] {
  return batches.flat();
}
