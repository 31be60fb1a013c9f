import { EVIDENCE } from './matrix-rows.ts';
import { ORDINAL, type OrdinalKind } from './ordinal.ts';
import { BIT } from './row-facts.ts';
import { bitCount, type RowView } from './row-view.ts';

/** How a matrix is numbered as a whole; what one row means depends on it. */
export interface RowSurvey {
  /** Rows by kind of running number. */
  readonly kinds: Int32Array;
  /** Whether most tasks bear a number. */
  readonly usesOrdinals: boolean;
  /** Index of the last row that is evidently a task. */
  readonly lastTask: number;
  /** Whether tasks name their category themselves. */
  readonly ownCategories: boolean;
  /** Whether titles are numbered with the programme's codes and nothing else of that form (2.1 beside 1.1 is no code). */
  readonly codesAreSound: boolean;
}

export function surveyRows(view: RowView, codes: ReadonlySet<string>): RowSurvey {
  const kinds = new Int32Array(8);
  let tasks = 0;
  let numbered = 0;
  let lastTask = -1;
  let ownCategories = false;
  let codesAreSound = true;
  for (let index = 0; index < view.count; index++) {
    const mask = view.mask(index);
    const kind = view.kind(index);
    kinds[kind] = (kinds[kind] as number) + 1;
    if (!(mask & BIT.content)) continue;
    if (mask & BIT.category) ownCategories = true;
    const evidence = bitCount(mask & EVIDENCE);
    if (evidence > 0) {
      tasks += 1;
      if (view.isNumbered(index)) numbered += 1;
    } else if (kind === ORDINAL.dotted && isForeignCode(view.ordinal(index).text, codes)) {
      codesAreSound = false;
    }
    if (evidence >= 2 || (view.isNumbered(index) && kind !== ORDINAL.capital)) lastTask = index;
  }
  const usesOrdinals = tasks > 0 && numbered >= 0.6 * tasks;
  return { kinds, usesOrdinals, lastTask, ownCategories, codesAreSound };
}

/** A number of the form of the programme's codes that is none of them. */
function isForeignCode(number: string, codes: ReadonlySet<string>): boolean {
  const depth = number.split('.').length;
  return !codes.has(number) && [...codes].some((code) => code.split('.').length === depth);
}

/** Whether a kind of number is the outermost of a matrix: others stand below it. */
export function isOutermost({ kinds }: RowSurvey, kind: OrdinalKind): boolean {
  for (let inner = kind + 1; inner <= ORDINAL.dash; inner++) if (kinds[inner] !== 0) return true;
  return kinds[ORDINAL.none] !== 0;
}
