import { literalText, looksLikeFormula } from '../compile-book.ts';
import type { AppliedEdit, CellEdit, EditResult } from '../workbook-host.ts';

/** Enters a text: a plain number stays a number where the cell does not hold text, and no text becomes a formula. */
function enter(range: Excel.Range, text: string, format: string): void {
  if (format !== '@' && /^-?\d{1,15}(?:\.\d{1,10})?$/.test(text)) {
    range.values = [[Number(text)]];
    return;
  }
  enterText(range, text, format);
}

function enterText(range: Excel.Range, text: string, format: string): void {
  const plain = format === '@' && looksLikeFormula(text);
  if (plain) range.numberFormat = [['General']];
  range.values = [[literalText(text, format === '@' && !plain)]];
}

interface LoadedEdit {
  readonly edit: CellEdit;
  readonly range: Excel.Range;
}

function load(context: Excel.RequestContext, edits: readonly CellEdit[]): LoadedEdit[] {
  return edits.map((edit) => ({
    edit,
    range: context.workbook.worksheets
      .getItem(edit.sheet)
      .getRange(edit.cell)
      .load('values,text,numberFormat'),
  }));
}

function shown(range: Excel.Range): string {
  return (range.text[0]?.[0] ?? '').normalize('NFC').trim();
}

/** Whether the cell still says what it did when the fix was offered; a number too wide for its column shows `#`. */
function unchanged(range: Excel.Range, expected: string): boolean {
  const text = shown(range);
  return text === expected.normalize('NFC').trim() || /^#+$/.test(text);
}

/** Makes those changes whose cells still show what they did, in two round trips whatever their number. */
export async function editCells(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
): Promise<EditResult> {
  const loaded = load(context, edits);
  await context.sync();
  const applied: AppliedEdit[] = [];
  const stale: CellEdit[] = [];
  for (const { edit, range } of loaded) {
    if (!unchanged(range, edit.from)) {
      stale.push(edit);
      continue;
    }
    const value = range.values[0]?.[0] as string | number | boolean;
    const format = (range.numberFormat[0]?.[0] as string | undefined) ?? 'General';
    enter(range, edit.to, format);
    applied.push({ ...edit, before: { value, format } });
  }
  await context.sync();
  return { applied, stale };
}

/** Puts cells back as they were before a fix, those that a person has changed since excepted. */
export async function undoEdits(
  context: Excel.RequestContext,
  edits: readonly AppliedEdit[],
): Promise<EditResult> {
  const loaded = load(context, edits);
  await context.sync();
  const applied: AppliedEdit[] = [];
  const stale: CellEdit[] = [];
  loaded.forEach(({ range }, index) => {
    const edit = edits[index];
    if (!edit) return;
    if (!holds(range, edit.to)) {
      stale.push(edit);
      return;
    }
    const { value, format } = edit.before;
    if (typeof value === 'string') enterText(range, value, format);
    else range.values = [[value]];
    applied.push(edit);
  });
  await context.sync();
  return { applied, stale };
}

function holds(range: Excel.Range, text: string): boolean {
  const value = range.values[0]?.[0] as unknown;
  return (
    unchanged(range, text) || String(value).normalize('NFC').trim() === text.normalize('NFC').trim()
  );
}
