import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { vi } from '../../shared/words/vi.ts';
import { findChromium, NO_CHROMIUM } from '../office/chromium.ts';
import { fill, gridOf } from '../office/snapshot.ts';
import { Workbook } from '../office/workbook/workbook.ts';
import { choose, openInExcel, sampleFiles, type ExcelPane } from './open-pane.ts';
import { button, tab, typeBadRows } from './walk.ts';

const say = vi.pane;
const MATRIX = vi.template.sheets.tasks;

/** Sheets in sight, in the order of their tabs. */
function visible({ workbook }: ExcelPane['excel']): string[] {
  return workbook.sheets
    .filter(({ visibility }) => visibility === 'Visible')
    .map(({ name }) => name);
}

describe.skipIf(!findChromium())(
  `the pane in Excel${findChromium() ? '' : ` (${NO_CHROMIUM})`}`,
  () => {
    let pane: ExcelPane;
    beforeEach(async () => {
      const workbook = new Workbook({ sheets: ['Của tôi'] });
      fill(workbook.sheet('Của tôi'), [['giữ nguyên', 1]]);
      pane = await openInExcel({ workbook });
      await pane.page.getByRole('heading', { name: say.start.greeting }).waitFor();
    });
    afterEach(() => pane.close());

    async function loadTemplate(): Promise<void> {
      const { page } = pane;
      await page.getByRole('button', { name: new RegExp(`^${say.tasks.template}`) }).click();
      await button(page, say.template.load).click();
      await button(page, say.template.next).waitFor();
    }

    async function check(): Promise<void> {
      const { page } = pane;
      await tab(page, say.tasks.check).click();
      await button(page, say.check.run).click();
      await page.getByText(say.check.checkedAt('').trim()).waitFor();
    }

    async function consolidate(): Promise<void> {
      const { page } = pane;
      await page.getByRole('button', { name: new RegExp(`^${say.tasks.consolidate}`) }).click();
      await choose(page, say.consolidate.chooseFiles, sampleFiles());
      await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
      await button(page, say.consolidate.write).click();
      await page.getByRole('heading', { name: say.consolidate.done }).waitFor();
    }

    test('puts the template beside what is there, with drop-downs that lead to its lists, and takes it out again', async () => {
      await loadTemplate();
      const { excel, page } = pane;
      const { info, documents, tasks, difficulties, guide, lists } = vi.template.sheets;
      expect(visible(excel)).toEqual(['Của tôi', info, documents, tasks, difficulties, guide]);
      expect(excel.workbook.sheet(lists).visibility).toBe('VeryHidden');
      expect(gridOf(excel.workbook.sheet('Của tôi'))).toEqual([['giữ nguyên', 1]]);
      const sources = excel.workbook
        .sheet(tasks)
        .validations.flatMap(({ rule }) => ('list' in rule ? [JSON.stringify(rule['list'])] : []));
      expect(sources).toHaveLength(5);
      expect(sources.join()).toContain('DM_NhomNhiemVu');
      const codes = excel.workbook.names.find('DM_NhomNhiemVu')?.range;
      expect(codes?.sheet.name).toBe(lists);
      expect(excel.traffic.largestRequest).toBeLessThan(5 * 1024 * 1024);

      await button(page, say.template.undo).click();
      await page.getByText(say.template.undone).waitFor();
      expect(visible(excel)).toEqual(['Của tôi']);
    });

    test('finds what was typed wrong, goes to the cell, fixes it, and takes the fix back', async () => {
      await loadTemplate();
      const { excel, page } = pane;
      const first = typeBadRows(excel, MATRIX);
      const sheet = excel.workbook.sheet(MATRIX);
      await check();
      await page
        .locator('.group', { hasText: vi.findings['time-impossible'].title })
        .locator('.finding-go')
        .click();
      await expect.poll(() => excel.workbook.selection.localAddress).toBe(`H${String(first)}`);
      expect(excel.workbook.activeSheet.name).toBe(MATRIX);

      expect(sheet.valueAt(first - 1, 1)).toBe('2,1');
      await button(page, say.check.fixAllSafe).click();
      await expect.poll(() => sheet.valueAt(first - 1, 1)).toBe('2.1');
      await page
        .locator('.banner')
        .getByRole('button', { name: say.check.undo, exact: true })
        .click();
      await expect.poll(() => sheet.valueAt(first - 1, 1)).toBe('2,1');
      expect(pane.faults).toEqual([]);
    });

    test('colours cells without touching formats, and leaves nothing behind when switched off', async () => {
      await loadTemplate();
      const { excel, page } = pane;
      typeBadRows(excel, MATRIX);
      const sheet = excel.workbook.sheet(MATRIX);
      const before = {
        count: sheet.conditionalFormats.length,
        fill: JSON.stringify(sheet.formatAt(5, 7)),
      };
      await check();
      await expect.poll(() => sheet.conditionalFormats.length).toBe(before.count + 3);
      expect(JSON.stringify(sheet.formatAt(5, 7))).toBe(before.fill);
      expect(sheet.protection).toBeDefined();
      await page.getByText(say.check.settings).click();
      await page.getByRole('switch', { name: say.check.marks }).click();
      await expect.poll(() => sheet.conditionalFormats.length).toBe(before.count);
      expect(sheet.protection).toBeDefined();
    });

    test('checks again while people type, and puts back drop-downs that a paste wiped', async () => {
      await loadTemplate();
      const { excel, page } = pane;
      const first = typeBadRows(excel, MATRIX);
      await check();
      const errors = page.locator('.tile[data-tone=error] .tile-value');
      const before = Number(await errors.innerText());
      await page.getByText(say.check.settings).click();
      await page.getByRole('switch', { name: say.check.live }).click();
      await expect.poll(() => excel.subscriptionCount).toBeGreaterThan(0);
      excel.person.type(`'${MATRIX}'!H${String(first)}`, '30/6/2021');
      await expect.poll(async () => Number(await errors.innerText())).toBe(before - 1);

      const lists = (): number =>
        excel.workbook.sheet(MATRIX).validations.filter(({ rule }) => 'list' in rule).length;
      excel.person.paste(`'${MATRIX}'!B${String(first)}`, [['2.3'], ['2.4']]);
      const rule = (): boolean =>
        excel.workbook
          .sheet(MATRIX)
          .validations.some(
            ({ rule: one, range }) =>
              'list' in one && range.area.left === 1 && range.area.top === first - 1,
          );
      expect(rule()).toBe(false);
      await button(page, say.check.restoreLists).click();
      await page.getByText(say.check.restored('1')).waitFor();
      expect(rule()).toBe(true);
      expect(lists()).toBeGreaterThan(0);
    });

    test('writes the master into new sheets, replaces it the next time, and rolls back', async () => {
      await consolidate();
      const { excel, page } = pane;
      const { summary, tasks } = vi.master.sheets;
      expect(visible(excel).slice(0, 3)).toEqual(['Của tôi', summary, tasks]);
      expect(excel.workbook.activeSheet.name).toBe(summary);
      const once = gridOf(excel.workbook.sheet(tasks));
      expect(once.length).toBeGreaterThan(100);
      expect(
        once.flat().filter((cell) => typeof cell === 'string' && cell.startsWith("'")),
      ).toEqual([]);
      await expect.poll(() => page.locator('.figures tfoot td').first().innerText()).not.toBe('');

      await button(page, say.consolidate.startOver).click();
      await page.getByRole('radio', { name: new RegExp(`^${say.master.there.fresh}`) }).check();
      await choose(page, say.consolidate.chooseFiles, sampleFiles());
      await page.getByText(/^Thay “/).waitFor();
      await button(page, say.consolidate.write).click();
      await page.getByRole('heading', { name: say.consolidate.done }).waitFor();
      const names = visible(excel);
      expect(names.filter((name) => name.startsWith(tasks))).toEqual([tasks]);
      expect(gridOf(excel.workbook.sheet(tasks))).toEqual(once);
      expect(excel.workbook.sheets.some(({ name }) => name === `${tasks} (cũ)`)).toBe(true);

      await button(page, say.consolidate.rollBack).click();
      await page.getByText(say.consolidate.rolledBack).waitFor();
      expect(visible(excel)).toEqual(names);
      expect(gridOf(excel.workbook.sheet(tasks))).toEqual(once);
      expect(excel.workbook.sheets.filter(({ name }) => name.includes('(cũ)'))).toEqual([]);
    });

    test('reads the master of an opened workbook, draws native charts and gives the Word draft', async () => {
      await consolidate();
      const { excel, page } = pane;
      await page.reload();
      await page.getByRole('button', { name: new RegExp(`^${say.tasks.report}`) }).click();
      await button(page, say.report.load).click();
      await page.getByRole('heading', { name: say.report.byCategory }).waitFor();
      expect(await page.locator('.bars').first().locator('.bar-line').count()).toBe(7);
      await button(page, say.report.charts).click();
      await page.getByText(say.report.chartsDrawn(say.report.chartTitles.sheet)).waitFor();
      expect(excel.workbook.sheet(say.report.chartTitles.sheet).charts).toHaveLength(3);
      const download = page.waitForEvent('download');
      await button(page, say.report.draft).click();
      expect((await download).suggestedFilename()).toMatch(/^Dự thảo báo cáo.*\.docx$/);
      await page.getByRole('button', { name: say.saved.copy }).click();
      await page.getByText(say.saved.copied).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('52-NQ/TW');
    });

    test('asks Excel for nothing that is not simulated, and the network for nothing but the library', async () => {
      await loadTemplate();
      await consolidate();
      const { excel } = pane;
      // The library itself reports to a service of Excel's own.
      const ours = excel.notSimulated.filter((member) => !member.includes('Microsoft.Telemetry'));
      expect([...new Set(ours)]).toEqual([]);
      expect(pane.strangers).toEqual([]);
      expect(pane.faults).toEqual([]);
    });
  },
);
