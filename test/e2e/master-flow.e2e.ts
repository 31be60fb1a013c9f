import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { columnLetters } from '../../shared/grid/address.ts';
import { vi } from '../../shared/words/vi.ts';
import { findChromium, NO_CHROMIUM } from '../office/chromium.ts';
import { fill, gridOf } from '../office/snapshot.ts';
import { Workbook } from '../office/workbook/workbook.ts';
import { axeFindings } from './axe.ts';
import { press } from './keyboard.ts';
import { choose, openInExcel, sampleFiles, type ExcelPane } from './open-pane.ts';
import { button } from './walk.ts';

const say = vi.pane;
const { master: own } = say;
const TASKS = vi.master.sheets.tasks;
const FOLDER = join(import.meta.dirname, '../../out/screens');
const LATE = 'Bao cao NQ52 - So TTTT.xlsx';

describe.skipIf(!findChromium())(
  `a master in Excel, over time${findChromium() ? '' : ` (${NO_CHROMIUM})`}`,
  () => {
    let pane: ExcelPane;
    mkdirSync(FOLDER, { recursive: true });
    beforeEach(async () => {
      const workbook = new Workbook({ sheets: ['Của tôi'] });
      fill(workbook.sheet('Của tôi'), [['giữ nguyên', 1]]);
      pane = await openInExcel({ workbook, viewport: { width: 320, height: 760 } });
      const { page } = pane;
      await page.getByRole('button', { name: new RegExp(`^${say.tasks.consolidate}`) }).click();
      await choose(
        page,
        say.consolidate.chooseFiles,
        sampleFiles().filter(({ name }) => name !== LATE),
      );
      await button(page, say.consolidate.write).click();
      await page.getByRole('heading', { name: say.consolidate.done }).waitFor();
      await button(page, say.consolidate.startOver).click();
      await page.getByRole('heading', { name: own.there.inBook }).waitFor();
    });
    afterEach(() => pane.close());

    async function chooseLate(): Promise<void> {
      const { page } = pane;
      await choose(
        page,
        say.consolidate.chooseFiles,
        sampleFiles().filter(({ name }) => name === LATE),
      );
      await page.getByRole('heading', { name: own.update.title }).waitFor();
    }

    /** axe finds nothing, nothing is wider than the pane, and a picture is kept. */
    async function look(view: string): Promise<void> {
      const { page } = pane;
      await page.mouse.move(0, 0);
      expect(await axeFindings(page)).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBe(0);
      await page.screenshot({ path: join(FOLDER, `${view}-vi-320.png`) });
    }

    /** Address of a column's cell in the row of a task that a department sent. */
    function cellOf(column: string, file = 'SoYTe_NQ52_nam2021.ods'): string {
      const grid = gridOf(pane.excel.workbook.sheet(TASKS));
      const keys = grid.find((row) => row.includes('#tasks.content')) ?? [];
      const letter = columnLetters(keys.indexOf(`#tasks.${column}`));
      return `${letter}${String(grid.findIndex((row) => row.includes(file)) + 1)}`;
    }

    /** Every sheet with what its cells hold. */
    function whole(): Record<string, unknown> {
      const { sheets } = pane.excel.workbook;
      return Object.fromEntries(sheets.map((sheet) => [sheet.name, gridOf(sheet)]));
    }

    test('shows what a late file adds, writes nothing when refused, and updates when told; rolls back a run', async () => {
      const { page, excel } = pane;
      await look('master-there');
      const before = whole();
      const first = gridOf(excel.workbook.sheet(TASKS));
      await chooseLate();
      expect(await page.locator('.ask[data-open=true]').count()).toBe(0);
      const tiles = await page.locator('.tile-value').allInnerTexts();
      expect(Number(tiles[0])).toBeGreaterThan(0);
      expect(tiles.slice(1)).toEqual(['0', '0']);
      await page
        .locator('.fold summary', { hasText: 'Sở Thông tin và Truyền thông' })
        .first()
        .waitFor();
      await look('master-update');

      await button(page, own.update.refuse).click();
      await page.getByText(own.update.refused).waitFor();
      expect(whole()).toEqual(before);

      await chooseLate();
      await button(page, own.update.write).click();
      await page.getByRole('heading', { name: own.update.done }).waitFor();
      const second = gridOf(excel.workbook.sheet(TASKS));
      expect(second.length).toBe(first.length + Number(tiles[0]));
      expect(gridOf(excel.workbook.sheet('Của tôi'))).toEqual([['giữ nguyên', 1]]);

      await button(page, say.consolidate.startOver).click();
      await button(page, own.there.history).click();
      await page.getByRole('heading', { name: own.history.title }).waitFor();
      expect(await page.locator('.run .strong').allInnerTexts()).toEqual(['Lần 2', 'Lần 1']);
      await look('master-history');
      await button(page, own.history.rollBackTo('Lần 1')).click();
      await page.getByRole('heading', { name: own.history.preview('Lần 1') }).waitFor();
      expect(await page.locator('.tile-value').allInnerTexts()).toEqual(['0', '0', tiles[0]]);
      await look('master-roll-back');
      expect(gridOf(excel.workbook.sheet(TASKS))).toEqual(second);
      await button(page, own.history.refuse).click();
      await button(page, own.history.rollBackTo('Lần 1')).click();
      await button(page, own.history.confirm).click();
      await page.getByText(own.history.done('Lần 1')).waitFor();
      expect(gridOf(excel.workbook.sheet(TASKS))).toEqual(first);
      await button(page, own.there.history).click();
      await page.getByText(own.history.restores('Lần 1')).waitFor();
      expect(pane.faults).toEqual([]);
    });

    test('keeps or drops what was changed by hand, cell by cell, and never writes over it unasked', async () => {
      const { page, excel } = pane;
      const [status, note] = [cellOf('difficulty'), cellOf('note')];
      const row = cellOf('content', 'VP UBND tinh - nhiem vu NQ52 2021.xlsx').slice(1);
      excel.person.type(`'${TASKS}'!${status}`, 'Thiếu kinh phí');
      excel.person.type(`'${TASKS}'!${note}`, 'Đã gọi điện');
      await chooseLate();
      await page.getByRole('heading', { name: own.edits.title('2') }).waitFor();
      const write = button(page, own.update.write);
      expect(await write.getAttribute('aria-disabled')).toBe('true');
      await look('master-hand-edits');
      await page.getByRole('button', { name: own.edits.keep, exact: true }).first().click();
      await page.getByText(own.edits.undecided('1')).waitFor();
      await page.getByRole('button', { name: own.edits.drop, exact: true }).nth(1).click();
      await page.getByText(own.edits.kept('1', '1')).waitFor();

      // Somebody types while the preview is looked at: that is asked about, too.
      excel.person.type(`'${TASKS}'!${note}`, 'Đã gọi lại');
      await write.click();
      await page.getByText(own.edits.changedMeanwhile).waitFor();
      await page.getByText(own.edits.undecided('1')).waitFor();
      await button(page, own.edits.keepAll).click();
      await page.getByText(own.edits.kept('2', '0')).waitFor();
      excel.person.deleteRows(`'${TASKS}'!${row}:${row}`);
      await write.click();
      await page.getByText(own.edits.unseen).waitFor();
      await page.getByRole('heading', { name: own.edits.deleted('1') }).waitFor();
      await look('master-hand-rows');
      await page.getByRole('checkbox', { name: own.edits.seen }).check();
      await page.getByText(own.edits.unseen).waitFor({ state: 'detached' });
      await write.click();
      await page.getByRole('heading', { name: own.update.done }).waitFor();
      const after = gridOf(excel.workbook.sheet(TASKS)).flat();
      expect(after).toContain('Thiếu kinh phí');
      expect(after).toContain('Đã gọi lại');
      expect(pane.faults).toEqual([]);
    });

    test('is updated, refused and rolled back by the keyboard alone, and the focus is never lost', async () => {
      const { page, excel } = pane;
      await chooseLate();
      await press(page, own.update.refuse);
      await page.getByText(own.update.refused).waitFor();
      await chooseLate();
      await press(page, own.update.write);
      await page.getByRole('heading', { name: own.update.done }).waitFor();
      const second = gridOf(excel.workbook.sheet(TASKS)).length;
      await press(page, say.consolidate.startOver);
      await press(page, own.there.history);
      await page.getByRole('heading', { name: own.history.title }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await press(page, own.history.rollBackTo('Lần 1'));
      await page.getByRole('heading', { name: own.history.preview('Lần 1') }).waitFor();
      await press(page, own.history.confirm);
      await page.getByText(own.history.done('Lần 1')).waitFor();
      expect(gridOf(excel.workbook.sheet(TASKS)).length).toBeLessThan(second);
    });

    test('gives departments their return files in one ZIP, with letters that can be read and copied', async () => {
      const { page } = pane;
      await button(page, own.there.returns).click();
      await page.getByRole('heading', { name: own.returns.title }).waitFor();
      const fold = page.locator('.fold').first();
      await fold.locator('summary').click();
      expect(await fold.locator('.letter').innerText()).toContain('52-NQ/TW');
      await look('master-returns');
      await fold.getByRole('button', { name: /^Sao chép thư/ }).click();
      await fold.getByText(own.returns.copied).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('52-NQ/TW');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: /\(ZIP\)$/ }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toMatch(/^Tệp trả lại.*\.zip$/);
      const parts = unzipSync(await readFile(await saved.path()));
      const names = Object.keys(parts);
      expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(names.length / 2);
      const letter = names.find((name) => name.endsWith('.txt')) ?? '';
      expect(strFromU8(parts[letter] ?? new Uint8Array())).toContain('52-NQ/TW');
      expect(pane.faults).toEqual([]);
    });

    test('tells where the selected cell comes from: file, sheet and cell of a task, and the rows behind a figure', async () => {
      const { page, excel } = pane;
      excel.person.select(`'${TASKS}'!${cellOf('content')}`);
      await button(page, own.there.trace).click();
      await page.getByText('SoYTe_NQ52_nam2021.ods', { exact: true }).waitFor();
      await look('master-trace');
      const summary = vi.master.sheets.summary;
      const total =
        gridOf(excel.workbook.sheet(summary)).findIndex((line) => line.includes('2.1')) + 1;
      excel.person.select(`'${summary}'!C${String(total)}`);
      await button(page, own.trace.again).click();
      await page.getByText(/^Tính từ \d+ dòng/).waitFor();
      await look('master-trace-figure');
      await page.locator('.settle .link').first().click();
      await expect.poll(() => excel.workbook.activeSheet.name).toBe(TASKS);
      expect(pane.faults).toEqual([]);
    });
  },
);
