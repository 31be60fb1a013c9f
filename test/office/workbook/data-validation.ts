import { invalidArgument } from './excel-error.ts';
import { cellsOf, cutOut, intersection, sameArea } from './geometry.ts';
import { checkAllowed } from './protection.ts';
import type { SheetRange } from './sheet-range.ts';
import type { Worksheet } from './worksheet.ts';

/** What a cell accepts, with the message shown before and the alert shown after an entry. */
export interface ValidationRule {
  /** As the API gives it, one member of `list`, `wholeNumber`, `custom` …; empty when anything goes. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

export interface DataValidation extends ValidationRule {
  readonly range: SheetRange;
}

const NO_VALIDATION: ValidationRule = {
  rule: {},
  prompt: { message: '', showPrompt: true, title: '' },
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  ignoreBlanks: true,
};

/** Name of the type that the API gives for a rule's only member. */
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  list: 'List',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};

/** Most characters of a list of values written into the rule itself. */
const LONGEST_LIST = 255;

/** Sets parts of the validation of every cell of a range. */
export function changeValidation(range: SheetRange, change: Partial<ValidationRule>): void {
  checkAllowed(range.sheet);
  checkRule(change.rule);
  checkMessage(change.prompt, 255);
  checkMessage(change.errorAlert, 225);
  const overlapping = validationsWithin(range);
  const [only] = overlapping;
  if (overlapping.length === 1 && only && sameArea(only.range.area, range.area)) {
    replace(range.sheet, only, [{ ...only, ...change }]);
    return;
  }
  let bare = [range.area];
  for (const old of overlapping) {
    const common = intersection(old.range.area, range.area);
    if (!common) continue;
    bare = bare.flatMap((part) => cutOut(part, common));
    const kept = cutOut(old.range.area, common).map((part) => ({
      ...old,
      range: range.sheet.range(part),
    }));
    replace(range.sheet, old, [...kept, { ...old, ...change, range: range.sheet.range(common) }]);
  }
  const added = bare.map((part) => ({
    ...NO_VALIDATION,
    ...change,
    range: range.sheet.range(part),
  }));
  range.sheet.validations.push(...added);
}

export function clearValidation(range: SheetRange): void {
  for (const old of validationsWithin(range)) {
    const kept = cutOut(old.range.area, range.area);
    replace(
      range.sheet,
      old,
      kept.map((part) => ({ ...old, range: range.sheet.range(part) })),
    );
  }
}

/** Gives the cells of a range the validations that the cells of another hold, laid over from its top left. */
export function copyValidations(source: SheetRange, target: SheetRange): void {
  const copied = validationsWithin(source).flatMap((old) => {
    const common = intersection(old.range.area, source.area);
    return common ? [{ old, common }] : [];
  });
  clearValidation(target);
  const down = target.area.top - source.area.top;
  const right = target.area.left - source.area.left;
  for (const { old, common } of copied) {
    const moved = {
      top: common.top + down,
      bottom: common.bottom + down,
      left: common.left + right,
      right: common.right + right,
    };
    target.sheet.validations.push({ ...old, range: target.sheet.range(moved) });
  }
}

/** The validation that all cells of a range share; nothing set counts as one. `undefined` when they differ. */
export function sharedValidation(range: SheetRange): ValidationRule | undefined {
  const overlapping = validationsWithin(range);
  const [first] = overlapping;
  if (!first) return NO_VALIDATION;
  const key = contentKey(first);
  const covered = overlapping
    .map((old) => intersection(old.range.area, range.area))
    .reduce((sum, common) => sum + (common ? cellsOf(common) : 0), 0);
  const same = overlapping.every((old) => contentKey(old) === key);
  return same && covered === cellsOf(range.area) ? first : undefined;
}

/** `List`, `None` … of a rule; `MixedCriteria` when cells differ. */
export function validationType(validation: ValidationRule | undefined): string {
  if (!validation) return 'MixedCriteria';
  const [member] = Object.keys(validation.rule);
  return member === undefined ? 'None' : (TYPES[member] ?? 'None');
}

export function validationsWithin(range: SheetRange): DataValidation[] {
  return range.sheet.validations.filter(({ range: { areaIfThere } }) =>
    areaIfThere ? intersection(areaIfThere, range.area) : false,
  );
}

function contentKey({ rule, prompt, errorAlert, ignoreBlanks }: ValidationRule): string {
  return JSON.stringify([rule, prompt, errorAlert, ignoreBlanks]);
}

function replace(sheet: Worksheet, old: DataValidation, by: DataValidation[]): void {
  sheet.validations.splice(sheet.validations.indexOf(old), 1, ...by);
}

function checkRule(rule: Readonly<Record<string, unknown>> | undefined): void {
  if (!rule) return;
  const [member, ...more] = Object.keys(rule);
  if (more.length > 0 || (member !== undefined && !(member in TYPES))) throw invalidArgument();
  const list = rule['list'] as { source?: unknown } | undefined;
  if (!list) return;
  const { source } = list;
  if (typeof source !== 'string' || source === '') throw invalidArgument();
  if (!source.startsWith('=') && source.length > LONGEST_LIST) throw invalidArgument();
}

function checkMessage(text: Readonly<Record<string, unknown>> | undefined, longest: number): void {
  if (!text) return;
  const length = (part: unknown): number => (typeof part === 'string' ? part.length : 0);
  if (length(text['title']) > 32 || length(text['message']) > longest) throw invalidArgument();
}
