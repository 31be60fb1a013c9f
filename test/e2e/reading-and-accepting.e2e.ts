import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { nodePlatform } from '../../cli/node-platform.ts';
import { parseCorrections } from '../../shared/matrix/corrections.ts';
import { openMaster } from '../../shared/open-master.ts';
import { nq52 } from '../../shared/programme/nq52.ts';
import { ALL_LANGUAGES } from '../../shared/words/all-languages.ts';
import { vi } from '../../shared/words/vi.ts';
import { findChromium, NO_CHROMIUM } from '../office/chromium.ts';
import { gridOf } from '../office/snapshot.ts';
import { axeFindings } from './axe.ts';
import { focused, press, tabTo } from './keyboard.ts';
import { choose, openInBrowser, openInExcel, type OpenPane } from './open-pane.ts';
import { button, tab, typeBadRows } from './walk.ts';

const say = vi.pane;
const FOLDER = join(import.meta.dirname, '../../out/screens');

type Rows = readonly (readonly (string | number)[])[];

function workbook(name: string, rows: Rows): { name: string; mimeType: string; buffer: Buffer } {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Biểu 1');
  const buffer = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  return { name, mimeType: 'application/octet-stream', buffer };
}

const HEADINGS = [
  'TT',
  'Nhóm',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Người nhận việc',
  'Thời gian hoàn thành',
];

/** A department's matrix in which one column is its own; the column of who helps is called as nobody calls it. */
const SYT = workbook('y-te.xlsx', [
  ['SỞ Y TẾ'],
  HEADINGS,
  [1, '2.7', 'Hồ sơ sức khỏe điện tử toàn dân', 'Sở Y tế', 'Sở Nội vụ', '31/12/2021'],
  [2, '2.7', 'Bệnh án điện tử tại bệnh viện tỉnh', 'Sở Y tế', 'Sở Tư pháp', '31/6/2022'],
]);
const SYT_NEXT = workbook('y-te ky sau.xlsx', [
  ['SỞ Y TẾ'],
  [],
  HEADINGS,
  [1, '2.7', 'Đặt lịch khám bệnh qua mạng', 'Sở Y tế', 'Sở Nội vụ', '31/12/2022'],
]);
/** Headings that nobody could know. */
const SNV = workbook('noi-vu.xlsx', [
  ['SỞ NỘI VỤ'],
  [],
  ['x', 'y', 'z'],
  ['2.1', 'Bồi dưỡng kỹ năng số cho cán bộ', 'Sở Nội vụ'],
]);

async function atPreview(page: Page, files: Parameters<typeof choose>[2]): Promise<void> {
  await choose(page, say.consolidate.chooseFiles, files);
  await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
}

async function openLook(page: Page, file: string): Promise<void> {
  await page
    .locator('details', { has: page.locator('.file-look') })
    .locator('> summary')
    .click();
  await button(page, say.reading.openFor(file)).click();
  await page.getByRole('heading', { name: say.reading.title }).waitFor();
}

/** The list in which it is chosen what a column is taken for. */
function column(page: Page, letters: string, heading: string) {
  return page.getByLabel(say.reading.taken(letters, heading), { exact: true });
}

async function told(page: Page, text: string): Promise<void> {
  await page.getByRole('status').getByText(text).waitFor();
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

function remembered(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('task-matrix.corrections'));
}

/** Pixels by which what is shown is wider than the pane. */
function overflow(page: Page): Promise<number> {
  return page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
}

describe.skipIf(!findChromium())(
  `how files are read, and what is accepted${findChromium() ? '' : ` (${NO_CHROMIUM})`}`,
  () => {
    mkdirSync(FOLDER, { recursive: true });
    let pane: OpenPane | undefined;
    afterEach(async () => {
      await pane?.close();
      pane = undefined;
    });

    test('a column is corrected in Excel: the file is read again, the master has it, the next file too', async () => {
      const open = await openInExcel({ path: 'taskpane.html?view=consolidate' });
      pane = open;
      const { page, excel } = open;
      await atPreview(page, [SYT]);
      await openLook(page, 'y-te.xlsx');
      expect(await column(page, 'D', 'Cơ quan chủ trì').inputValue()).toBe('lead');
      expect(await column(page, 'E', 'Người nhận việc').inputValue()).toBe('');
      await column(page, 'E', 'Người nhận việc').selectOption('coordinating');
      await button(page, say.reading.readAgain).click();
      await told(page, say.reading.done('2'));
      await page.getByText(say.reading.how.correction).waitFor();
      await button(page, say.back).click();
      expect(await focused(page)).toBe(say.reading.openFor('y-te.xlsx'));
      await button(page, say.consolidate.write).click();
      await page.getByRole('heading', { name: say.consolidate.done }).waitFor();
      const tasks = gridOf(excel.workbook.sheet(vi.master.sheets.tasks)).flat().map(String);
      expect(tasks).toContain('Sở Tư pháp');

      expect(parseCorrections((await remembered(page)) ?? '')).toEqual({
        ok: true,
        value: [{ department: 'SYT', columns: { E: 'coordinating' } }],
      });
      await page.reload();
      await tab(page, say.tasks.consolidate).click();
      await choose(page, say.consolidate.chooseFiles, [SYT_NEXT]);
      await page.getByRole('heading', { name: /^Xem trước khi/ }).waitFor();
      await openLook(page, 'y-te ky sau.xlsx');
      expect(await column(page, 'E', 'Người nhận việc').inputValue()).toBe('coordinating');
      await button(page, say.reading.forget).click();
      await told(page, say.reading.done('1'));
      expect(await column(page, 'E', 'Người nhận việc').inputValue()).toBe('');
      expect(await remembered(page)).toBeNull();
      expect(open.faults).toEqual([]);
    });

    test('headings that were not found are pointed at, and found in the department’s next file', async () => {
      pane = await openInBrowser({ path: 'index.html?view=consolidate' });
      const { page } = pane;
      await atPreview(page, [SNV]);
      await openLook(page, 'noi-vu.xlsx');
      await page.getByText(say.reading.nothing).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByLabel(say.reading.headingRow).selectOption('3');
      await column(page, 'A', 'x').selectOption('category');
      await column(page, 'B', 'y').selectOption('content');
      await column(page, 'C', 'z').selectOption('lead');
      await button(page, say.reading.readAgain).click();
      await told(page, say.reading.done('1'));
      expect(await axeFindings(page)).toEqual([]);
      await button(page, say.back).click();
      await page.locator('.file', { hasText: '1 nhiệm vụ' }).waitFor();
      await page.reload();
      await atPreview(page, [{ ...SNV, name: 'noi-vu ky sau.xlsx' }]);
      await page
        .locator('details', { has: page.locator('.file-look') })
        .locator('> summary')
        .click();
      await page.locator('.file', { hasText: '1 nhiệm vụ' }).waitFor();
    });

    test('what is remembered goes out as the file that the command line takes, comes back from it, and is forgotten', async () => {
      pane = await openInBrowser({ path: 'index.html?view=consolidate' });
      const { page } = pane;
      const text = '[{"department": "SYT", "headingRow": 7, "columns": {"F": "lead", "G": null}}]';
      const json = (name: string, content: string) => ({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      });
      await page.getByText(say.reading.remembered).click();
      await choose(page, say.reading.import, [json('sai.json', '[{"columns": {}}]')]);
      await told(page, say.reading.badFile('sai.json', 1, 'file | department'));
      await choose(page, say.reading.import, [json('cach-doc.json', text)]);
      await told(page, say.reading.imported('1'));
      await page.getByText('Sở Y tế').waitFor();
      const download = page.waitForEvent('download');
      await button(page, say.reading.export).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toBe(`${say.reading.fileName}.json`);
      expect(parseCorrections(await textOf(saved))).toEqual({
        ok: true,
        value: JSON.parse(text) as unknown,
      });
      expect(await axeFindings(page)).toEqual([]);
      await page.screenshot({ path: join(FOLDER, 'readings-remembered-vi.png') });
      await button(page, say.reading.forgetOf('Sở Y tế')).click();
      await told(page, say.reading.forgotten);
      expect(await remembered(page)).toBeNull();
    });

    test('a checked file is read again as corrected, with its grid', async () => {
      pane = await openInBrowser({
        path: 'index.html?view=check',
        viewport: { width: 1280, height: 800 },
      });
      const { page } = pane;
      await choose(page, say.check.chooseFile, [SNV]);
      await page.getByRole('alert').waitFor();
      await button(page, say.reading.correct).click();
      await page.getByLabel(say.reading.headingRow).selectOption('3');
      await column(page, 'A', 'x').selectOption('category');
      await column(page, 'B', 'y').selectOption('content');
      await button(page, say.reading.readAgain).click();
      await told(page, say.reading.done('1'));
      await button(page, say.back).click();
      await page.getByText(say.check.summary('1', 'Biểu 1')).waitFor();
      expect(await page.locator('[data-cell=B4]').innerText()).toBe(
        'Bồi dưỡng kỹ năng số cho cán bộ',
      );
    });

    test('a finding is accepted in the open workbook: it stays so until the cell changes, and can be taken back', async () => {
      const open = await openInExcel({ path: 'taskpane.html?view=template' });
      pane = open;
      const { page, excel } = open;
      await button(page, say.template.load).click();
      await button(page, say.template.next).waitFor();
      const sheet = vi.template.sheets.tasks;
      const first = typeBadRows(excel, sheet);
      await button(page, say.template.next).click();
      await button(page, say.check.run).click();
      const place = `H${String(first)}`;
      const accept = button(page, say.accept.acceptFor(place)).first();
      await accept.waitFor();
      const before = await page.locator('.finding').count();
      await accept.click();
      await page.getByLabel(say.accept.reason).press('Control+Enter');
      const confirm = page.locator('.accept-form').getByRole('button', { name: say.accept.accept });
      await confirm.click();
      await page.getByText(say.accept.reasonMissing).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByLabel(say.accept.reason).fill('Theo Kế hoạch 5807, hạn ghi như bản gốc');
      await confirm.click();
      await told(page, say.accept.done);
      expect(await page.locator('.finding').count()).toBe(before - 1);
      await page
        .locator('details', { has: page.locator('.accepted') })
        .locator('> summary')
        .click();
      await page.getByText('Theo Kế hoạch 5807, hạn ghi như bản gốc').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.locator('.accepted').first().scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(FOLDER, 'check-accepted-vi-light.png') });

      excel.person.type(`'${sheet}'!${place}`, '31/6/2022');
      await button(page, say.check.again).click();
      await button(page, say.accept.acceptFor(place)).first().waitFor();
      expect(await page.locator('.accepted').count()).toBe(0);
      excel.person.type(`'${sheet}'!${place}`, '31/6/2021');
      await button(page, say.check.again).click();
      await page.locator('.accepted').waitFor({ state: 'attached' });
      await page
        .locator('details', { has: page.locator('.accepted') })
        .locator('> summary')
        .click();
      await page.locator('.accepted').getByRole('button').click();
      await told(page, say.accept.withdrawn);
      await button(page, say.accept.acceptFor(place)).first().waitFor();
      expect(open.faults).toEqual([]);
    });

    test('what is accepted in a consolidation lands in the master’s sheet, as from the command line', async () => {
      const open = await openInExcel({ path: 'taskpane.html?view=consolidate' });
      pane = open;
      const { page, excel } = open;
      await atPreview(page, [SYT]);
      await acceptFirst(page, 'Đã hỏi lại Sở Y tế');
      await button(page, say.consolidate.write).click();
      await page.getByRole('heading', { name: say.consolidate.done }).waitFor();
      const accepted = gridOf(excel.workbook.sheet(vi.master.sheets.accepted)).flat();
      expect(accepted).toContain('Đã hỏi lại Sở Y tế');
      expect(accepted).toContain('y-te.xlsx');
    });

    test('without Excel it is in the downloaded master, and in the state that the next run starts from', async () => {
      pane = await openInBrowser({ path: 'index.html?view=consolidate' });
      const { page } = pane;
      await atPreview(page, [SYT]);
      await acceptFirst(page, 'Đã hỏi lại Sở Y tế');
      await page
        .locator('details', { has: page.locator('.accepted') })
        .locator('> summary')
        .click();
      await page.locator('.accepted').getByRole('button').click();
      await told(page, say.accept.withdrawn);
      await acceptFirst(page, 'Đúng như văn bản');
      const download = page.waitForEvent('download');
      await button(page, say.consolidate.downloadMaster).click();
      const bytes = new Uint8Array(await readFile(await (await download).path()));
      const opened = openMaster({ file: 'm.xlsx', bytes }, nq52, nodePlatform);
      if (!opened.ok) throw new Error(opened.failure.code);
      expect(opened.value.master.accepted?.map(({ reason }) => reason)).toEqual([
        'Đúng như văn bản',
      ]);
      const run = opened.value.state.runs.at(-1);
      expect(run?.exceptions?.map(({ reason }) => reason)).toEqual(['Đúng như văn bản']);
    });

    async function acceptFirst(page: Page, reason: string): Promise<void> {
      const findings = page.locator('details', { hasText: say.accept.findings }).first();
      if (!(await findings.evaluate((element) => (element as HTMLDetailsElement).open)))
        await findings.locator('> summary').click();
      const kind = findings.locator('details').first();
      if (!(await kind.evaluate((element) => (element as HTMLDetailsElement).open)))
        await kind.locator('> summary').click();
      await kind.locator('.finding .accept-open').first().click();
      await page.getByLabel(say.accept.reason).fill(reason);
      await page.locator('.accept-form').getByRole('button', { name: say.accept.accept }).click();
      await told(page, say.accept.done);
      await page.locator('.accepted').waitFor({ state: 'attached' });
    }

    test('all of it by the keyboard alone', async () => {
      pane = await openInExcel({ path: 'taskpane.html?view=consolidate' });
      const { page } = pane;
      await atPreview(page, [SYT]);
      await press(page, say.consolidate.files('1'));
      await press(page, say.reading.openFor('y-te.xlsx'));
      await page.getByRole('heading', { name: say.reading.title }).waitFor();
      expect(await focused(page)).toBe(say.reading.title);
      await tabTo(page, say.reading.taken('E', 'Người nhận việc'));
      await page.keyboard.type(vi.columns.coordinating.label.slice(0, 12));
      await press(page, say.reading.readAgain);
      await told(page, say.reading.done('2'));
      expect(await focused(page)).toBe(say.reading.title);
      await press(page, say.back);
      await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
      await press(page, say.accept.findings);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await press(page, 'Chấp nhận Tệp');
      expect(await focused(page)).toBe(say.accept.reason);
      await page.keyboard.press('Escape');
      expect(await focused(page)).toMatch(/^Chấp nhận Tệp/);
      await page.keyboard.press('Enter');
      await page.keyboard.type('Đã hỏi lại');
      await press(page, say.accept.accept);
      await told(page, say.accept.done);
      await press(page, say.accept.list);
      await press(page, 'Rút lại chấp nhận');
      await told(page, say.accept.withdrawn);
    });

    test.each([
      ['vi', 'light', 320],
      ['vi', 'dark', 350],
      ['en', 'light', 320],
      ['en', 'dark', 350],
    ] as const)('a picture of the look, %s, %s, %i px', async (language, theme, width) => {
      const words = ALL_LANGUAGES[language];
      pane = await openInExcel({
        path: 'taskpane.html?view=consolidate',
        host: { displayLanguage: language === 'vi' ? 'vi-VN' : 'en-US', theme },
        viewport: { width, height: 1400 },
      });
      const { page } = pane;
      await choose(page, words.pane.consolidate.chooseFiles, [SYT, SNV]);
      await page.getByRole('heading', { name: words.pane.consolidate.preview }).waitFor();
      await page
        .locator('details', { has: page.locator('.file-look') })
        .locator('> summary')
        .click();
      await page.screenshot({
        path: join(FOLDER, `files-${language}-${theme}-${String(width)}.png`),
      });
      await button(page, words.pane.reading.openFor('y-te.xlsx')).click();
      await page
        .getByLabel(words.pane.reading.taken('E', 'Người nhận việc'), { exact: true })
        .selectOption('coordinating');
      expect(await axeFindings(page)).toEqual([]);
      await page.screenshot({
        path: join(FOLDER, `look-${language}-${theme}-${String(width)}.png`),
      });
      await button(page, words.pane.back).click();
      await button(page, words.pane.reading.openFor('noi-vu.xlsx')).click();
      await page.getByText(words.pane.reading.nothing).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.screenshot({
        path: join(FOLDER, `look-nothing-${language}-${theme}-${String(width)}.png`),
      });
      expect(await overflow(page)).toBe(0);
    });
  },
);
