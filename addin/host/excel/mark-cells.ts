import type { Severity } from '../../../shared/finding/finding.ts';
import type { Mark } from '../workbook-host.ts';
import { unprotected } from './unprotected.ts';

/**
 * Always true, and unlike any formula that a person writes: by it the product's own conditional formats are told
 * from the user's, today or after the workbook was closed and opened.
 */
const SIGNATURE = '=N("task-matrix")=0';

const COLOURS: Readonly<Record<Severity, { readonly fill: string; readonly text: string }>> = {
  error: { fill: '#FBD5D5', text: '#8A1414' },
  warning: { fill: '#FDE9C4', text: '#6B4700' },
  hint: { fill: '#DCEBFA', text: '#0B4A80' },
};

/** Excel takes an address of 8,192 characters at most; this many cells stay far below. */
const CELLS_AN_AREA = 400;

/** Colours cells by severity; earlier marks of ours go first, the user's own formats stay as they are. */
export async function markCells(
  context: Excel.RequestContext,
  sheet: string,
  marks: readonly Mark[],
): Promise<void> {
  const target = context.workbook.worksheets.getItemOrNullObject(sheet);
  await context.sync();
  if (target.isNullObject) return;
  const ours = await marksOfOurs(context, target);
  if (ours.length === 0 && marks.length === 0) return;
  await unprotected(context, target, () => {
    for (const format of ours) format.delete();
    for (const severity of ['error', 'warning', 'hint'] as const) {
      addMarks(target, severity, cellsOf(marks, severity));
    }
  });
}

/** The conditional formats of a sheet that carry our signature. */
async function marksOfOurs(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<Excel.ConditionalFormat[]> {
  const formats = sheet.getRange().conditionalFormats.load('items/type,items/id');
  await context.sync();
  const custom = formats.items
    .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
    .map((format) => ({ format, rule: format.customOrNullObject.rule.load('formula') }));
  if (custom.length === 0) return [];
  await context.sync();
  return custom
    .filter(({ rule }) => rule.formula.replaceAll(' ', '') === SIGNATURE)
    .map(({ format }) => format);
}

function addMarks(sheet: Excel.Worksheet, severity: Severity, cells: readonly string[]): void {
  for (let from = 0; from < cells.length; from += CELLS_AN_AREA) {
    const area = sheet.getRanges(cells.slice(from, from + CELLS_AN_AREA).join(','));
    const { custom } = area.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = SIGNATURE;
    custom.format.fill.color = COLOURS[severity].fill;
    custom.format.font.color = COLOURS[severity].text;
  }
}

/** Cells whose gravest mark has this severity. */
function cellsOf(marks: readonly Mark[], severity: Severity): string[] {
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };
  const gravest = new Map<string, Severity>();
  for (const mark of marks) {
    const known = gravest.get(mark.cell);
    if (known === undefined || rank[mark.severity] < rank[known]) {
      gravest.set(mark.cell, mark.severity);
    }
  }
  return [...gravest].filter(([, one]) => one === severity).map(([cell]) => cell);
}
