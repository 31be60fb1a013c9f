import { rangeAddress } from '../../../shared/grid/address.ts';
import type { BookValidation } from '../../../shared/grid/book.ts';
import { setValidation } from './set-validation.ts';
import { unprotected } from './unprotected.ts';

/** Whether a range has the drop-down all over: a mixed one gives no type, a wiped one `None`. */
function isWhole(validation: Excel.DataValidation): boolean {
  return validation.type === Excel.DataValidationType.list;
}

/** Sets drop-downs again where a paste took them away; gives how many ranges needed it. */
export async function restoreLists(
  context: Excel.RequestContext,
  sheet: string,
  validations: readonly BookValidation[],
): Promise<number> {
  const target = context.workbook.worksheets.getItem(sheet);
  const lists = validations
    .filter(({ rule }) => rule.kind === 'list')
    .map((wanted) => {
      const range = target.getRange(rangeAddress(wanted.range));
      return { wanted, range, present: range.dataValidation.load('type') };
    });
  await context.sync();
  const wiped = lists.filter(({ present }) => !isWhole(present));
  if (wiped.length === 0) return 0;
  await unprotected(context, target, () => {
    for (const { wanted, range } of wiped) {
      range.dataValidation.clear();
      setValidation(range, wanted);
    }
  });
  return wiped.length;
}
