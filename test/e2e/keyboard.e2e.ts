import { describe, expect, test } from 'vitest';
import { vi } from '../../shared/words/vi.ts';
import { findChromium, NO_CHROMIUM } from '../office/chromium.ts';
import { focused, press, tabTo } from './keyboard.ts';
import { openInExcel, sampleFiles } from './open-pane.ts';
import { typeBadRows } from './walk.ts';

const say = vi.pane;

describe.skipIf(!findChromium())(
  `the keyboard alone${findChromium() ? '' : ` (${NO_CHROMIUM})`}`,
  () => {
    test('goes through all four tasks', async () => {
      const pane = await openInExcel();
      const { page, excel } = pane;
      await page.getByRole('heading', { name: say.start.greeting }).waitFor();

      await press(page, say.tasks.template);
      await page.getByLabel(say.template.department).waitFor();
      await tabTo(page, say.template.department);
      await page.keyboard.press('ArrowDown');
      await press(page, say.template.load);
      await page.getByRole('heading', { name: say.template.done }).waitFor();

      const first = typeBadRows(excel, vi.template.sheets.tasks);
      await press(page, say.template.next);
      await press(page, say.check.run);
      await page.getByText(say.check.checkedAt('').trim()).waitFor();
      await press(page, `H${String(first)}`);
      await expect.poll(() => excel.workbook.selection.localAddress).toBe(`H${String(first)}`);
      await press(page, say.check.fixAllSafe);
      await expect
        .poll(() => excel.workbook.sheet(vi.template.sheets.tasks).valueAt(first - 1, 1))
        .toBe('2.1');
      await press(page, say.check.undo);
      await expect
        .poll(() => excel.workbook.sheet(vi.template.sheets.tasks).valueAt(first - 1, 1))
        .toBe('2,1');

      await press(page, say.tasks.consolidate);
      const chooser = page.waitForEvent('filechooser');
      await press(page, say.consolidate.chooseFiles, 'Space');
      await (await chooser).setFiles(sampleFiles());
      await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
      await press(page, say.consolidate.ledger);
      await page.getByText(say.consolidate.ledgerBalances).waitFor();
      await press(page, say.consolidate.write);
      await page.getByRole('heading', { name: say.consolidate.done }).waitFor();
      await press(page, say.consolidate.toReport);
      await page.getByRole('heading', { name: say.report.byStatus }).waitFor();
      await press(page, say.report.money);
      const download = page.waitForEvent('download');
      await press(page, say.report.draft);
      await download;
      await pane.close();
    });

    test('shows where it is: whatever has the focus has an outline', async () => {
      const pane = await openInExcel();
      const { page } = pane;
      await page.getByRole('heading', { name: say.start.greeting }).waitFor();
      const bare: string[] = [];
      for (let presses = 0; presses < 8; presses++) {
        await page.keyboard.press('Tab');
        const outlined = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return true;
          const { outlineStyle, boxShadow } = getComputedStyle(element);
          const { outlineStyle: after } = getComputedStyle(element, '::after');
          return outlineStyle !== 'none' || boxShadow !== 'none' || after !== 'none';
        });
        if (!outlined) bare.push(await focused(page));
      }
      expect(bare).toEqual([]);
      await pane.close();
    });
  },
);
