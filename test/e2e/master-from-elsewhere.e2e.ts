import { afterEach, describe, expect, test } from 'vitest';
import { nodePlatform } from '../../cli/node-platform.ts';
import { nextRun } from '../../shared/next-run.ts';
import { masterBook, readFile } from '../../shared/pipeline.ts';
import { nq52 } from '../../shared/programme/nq52.ts';
import { vi } from '../../shared/words/vi.ts';
import { writeXlsx } from '../../shared/write/xlsx.ts';
import { findChromium, NO_CHROMIUM } from '../office/chromium.ts';
import { readXlsxIntoWorkbook } from '../office/read-xlsx.ts';
import { gridOf } from '../office/snapshot.ts';
import { choose, openInExcel, sampleFiles, type ExcelPane } from './open-pane.ts';
import { button } from './walk.ts';

const say = vi.pane;
const { master: own } = say;
const TASKS = vi.master.sheets.tasks;
const LATE = 'Bao cao NQ52 - So TTTT.xlsx';

/** A master as the command line writes it, of every sample but one. */
function masterFile(): Uint8Array {
  const readings = sampleFiles()
    .filter(({ name }) => name !== LATE)
    .map(({ name, buffer }) =>
      readFile({ file: name, bytes: new Uint8Array(buffer), modified: 1 }, nq52, nodePlatform),
    );
  const decisions = { overrides: [], edits: [] };
  const names = { name: vi.cli.runName(1), time: '2021-12-31 08:00' };
  const run = nextRun(undefined, readings, decisions, nq52, names);
  if (!run.ok) throw new Error(run.failure.code);
  const { master, state } = run.value;
  return writeXlsx(masterBook(master, nq52, vi, { state, platform: nodePlatform }), nodePlatform);
}

describe.skipIf(!findChromium())(
  `a master from elsewhere, opened in Excel${findChromium() ? '' : ` (${NO_CHROMIUM})`}`,
  () => {
    let pane: ExcelPane;
    afterEach(() => pane.close());

    async function atPreview(): Promise<void> {
      pane = await openInExcel({ workbook: readXlsxIntoWorkbook(masterFile()) });
      const { page } = pane;
      await page.getByRole('button', { name: new RegExp(`^${say.tasks.consolidate}`) }).click();
      await page.getByRole('heading', { name: own.there.inBook }).waitFor();
      await choose(
        page,
        say.consolidate.chooseFiles,
        sampleFiles().filter(({ name }) => name === LATE),
      );
      await page.getByRole('heading', { name: own.update.title }).waitFor();
    }

    const sheetNames = () => pane.excel.workbook.sheets.map(({ name }) => name);

    test('is updated in its own sheets, with no edit seen that nobody made, and put back by one press', async () => {
      await atPreview();
      const { page, excel } = pane;
      const names = sheetNames();
      const before = gridOf(excel.workbook.sheet(TASKS));
      expect(await page.locator('.ask').count()).toBe(0);
      await button(page, own.update.write).click();
      await page.getByRole('heading', { name: own.update.done }).waitFor();
      expect(gridOf(excel.workbook.sheet(TASKS)).length).toBe(before.length + 13);
      const aside = sheetNames().filter((name) => name.includes('(cũ)'));
      expect(aside).toHaveLength(names.length);
      await button(page, say.consolidate.rollBack).click();
      await page.getByText(say.consolidate.rolledBack).waitFor();
      expect(sheetNames().sort()).toEqual([...names].sort());
      expect(gridOf(excel.workbook.sheet(TASKS))).toEqual(before);
      expect(pane.faults).toEqual([]);
    });

    // About the first 37 requests read the master again, the rest draw.
    test.each([
      [20, 'GeneralException'],
      [41, 'ActivityLimitReached'],
      [45, 'RequestPayloadSizeLimitExceeded'],
    ])(
      'is whole after Excel refuses request %i of the update with %s, and a retry updates it once',
      async (nth, code) => {
        await atPreview();
        const { page, excel } = pane;
        const names = sheetNames();
        const before = names.map((name) => gridOf(excel.workbook.sheet(name)));
        excel.faults.failAt(nth, code, { atAction: 2 });
        await button(page, own.update.write).click();
        await page.locator('.banner[data-tone=error]').waitFor();
        expect(sheetNames()).toEqual(names);
        expect(names.map((name) => gridOf(excel.workbook.sheet(name)))).toEqual(before);
        await button(page, say.retry).click();
        await page.getByRole('heading', { name: own.update.done }).waitFor();
        const shown = excel.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
        expect(shown.filter(({ name }) => name.startsWith(TASKS))).toHaveLength(1);
        expect(gridOf(excel.workbook.sheet(TASKS)).flat()).toContain(LATE);
        expect(pane.faults).toEqual([]);
      },
    );
  },
);
