import { expect, it } from 'vitest';
import * as SheetJs from 'xlsx';
import { workbookOf } from './read-cells.ts';

it('Custom properties of an old workbook are read as those of a new one', () => {
  const workbook = SheetJs.utils.book_new();
  SheetJs.utils.book_append_sheet(workbook, SheetJs.utils.aoa_to_sheet([['a']]), 'A');
  workbook.Custprops = { 'task-matrix': '52-NQ/TW', version: 3, checked: true };
  const bytes = SheetJs.write(workbook, { bookType: 'biff8', type: 'buffer' }) as Uint8Array;
  expect([...workbookOf(new Uint8Array(bytes), 'a.xls').properties]).toEqual([
    ['task-matrix', '52-NQ/TW'],
    ['version', '3'],
    ['checked', 'true'],
  ]);
});
