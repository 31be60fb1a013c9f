import { literalText } from '../compile-book.ts';
import type { AppliedEdit, CellEdit, EditResult } from '../workbook-host.ts';

/** What a cell is given for a text: a plain number stays a number where the cell does not hold text. */
function entered(text: string, format: string): string | number {
  if (format !== '@' && /^-?\d{1,15}(?:\.\d{1,10})?$/.test(text)) return Number(text);
  return literalText(text, format === '@');
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
    range.values = [[entered(edit.to, format)]];
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
    const { value } = edit.before;
    range.values = [
      [typeof value === 'string' ? literalText(value, edit.before.format === '@') : value],
    ];
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
