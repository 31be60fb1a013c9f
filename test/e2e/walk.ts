import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { gridOf } from '../office/snapshot.ts';
import type { SimulatedExcel } from '../office/simulated-excel.ts';
import { closeWorkerGate, openWorkerGate } from './hold-worker.ts';
import { choose, sampleFiles, type ExcelPane, type OpenPane } from './open-pane.ts';

/** Stops at each view; the name says which. */
export type Visit = (view: string) => Promise<void>;

/** Rows with errors of several kinds, as an officer might type them. Columns by their key. */
const BAD_ROWS: readonly Readonly<Record<string, string>>[] = [
  {
    category: '2,1',
    content: 'Xây dựng kế hoạch chuyển đổi số của ngành',
    lead: 'Sở KHCN',
    legalBasis: '5807/KH-UBND ngày 17/12/2020',
    deadline: '31/6/2021',
    product: 'Kế hoạch',
    budget: '1,5 tỷ',
    status: 'Đang thực hiện',
  },
  {
    category: '9.9',
    content: 'Tập huấn kỹ năng số cho cán bộ cấp xã',
    lead: 'Sở Thông tin và Truyền thông',
    deadline: 'Tháng 6',
    product: '150 lượt người',
    status: 'Xong rồi',
    progress: '120',
  },
  {
    category: '2.2',
    content: 'Nâng cấp cổng dịch vụ công trực tuyến của tỉnh',
    lead: 'Sở Thông tin và Truyền Thông',
    deadline: 'Quý II/2021',
    product: 'Cổng dịch vụ công',
    budget: '-5',
    status: 'Đang thực hiện',
    progress: '40',
  },
];

/** Where the columns of the template's matrix stand: the row of hidden keys tells. */
export function placesOf(
  excel: SimulatedExcel,
  sheet: string,
): { first: number; columns: Map<string, string> } {
  const grid = gridOf(excel.workbook.sheet(sheet));
  const keys = grid.findIndex((row) => row.some((cell) => cell === '#tasks.content'));
  const columns = new Map(
    (grid[keys] ?? []).map((cell, at) => [
      String(cell).replace('#tasks.', ''),
      String.fromCharCode(65 + at),
    ]),
  );
  return { first: keys + 3, columns };
}

/** Types the bad rows into the template, as a person does. Gives the first row of them, as Excel shows it. */
export function typeBadRows(excel: SimulatedExcel, sheet: string): number {
  const { first, columns } = placesOf(excel, sheet);
  excel.person.openSheet(sheet);
  BAD_ROWS.forEach((row, index) => {
    for (const [key, text] of Object.entries(row)) {
      excel.person.type(`'${sheet}'!${columns.get(key) ?? ''}${String(first + index)}`, text);
    }
  });
  return first;
}

/** A button of the view at hand. */
export function button(page: Page, name: string) {
  return page.getByRole('main').getByRole('button', { name, exact: true });
}

/** The tab of a task at the top of the pane. */
export function tab(page: Page, name: string) {
  return page.getByRole('navigation').getByRole('button', { name, exact: true });
}

/** Reports of the worker after which the walk stops to look at the progress: each is of a file that is read, or two. */
const REPORTS_FIRST = 5;

/** Reads the samples; held in the middle, so that the progress can be looked at. */
async function readSamples(
  page: Page,
  { pane: { consolidate, number } }: Catalogue,
  visit: () => Promise<void>,
): Promise<void> {
  const files = sampleFiles();
  await closeWorkerGate(page, REPORTS_FIRST);
  await choose(page, consolidate.chooseFiles, files);
  const name = new RegExp(`^${consolidate.reading('[1-9]\\d*', number(files.length))}`);
  await page.getByRole('heading', { name }).waitFor();
  await visit();
  await openWorkerGate(page);
  await page.getByRole('heading', { name: consolidate.preview }).waitFor();
}

/** What can be looked over before the master is written: findings, and how a file was read. */
async function lookOver(page: Page, { pane: say }: Catalogue, visit: Visit): Promise<void> {
  const findings = page.locator('details', { hasText: say.accept.findings }).first();
  await findings.locator('> summary').click();
  await findings.locator('details > summary').first().click();
  await findings.locator('.accept-open').first().waitFor();
  await visit('consolidate-findings');
  const [first] = sampleFiles();
  await page
    .locator('details', { has: page.locator('.file-look') })
    .locator('> summary')
    .click();
  await button(page, say.reading.openFor(first?.name ?? '')).click();
  await page.getByRole('heading', { name: say.reading.title }).waitFor();
  await visit('reading-look');
  await button(page, say.back).click();
  await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
}

/** Every view of the pane in Excel, in the order of the work. The page has a worker gate. */
export async function walkInExcel(pane: ExcelPane, words: Catalogue, visit: Visit): Promise<void> {
  const { page, excel } = pane;
  const say = words.pane;
  await page.getByRole('heading', { name: say.start.greeting }).waitFor();
  await visit('start');
  await page.getByRole('button', { name: new RegExp(`^${say.tasks.template}`) }).click();
  await page
    .getByLabel(say.template.department)
    .locator('option')
    .nth(3)
    .waitFor({ state: 'attached' });
  await visit('template');
  await button(page, say.template.load).click();
  await button(page, say.template.next).waitFor();
  await visit('template-loaded');
  typeBadRows(excel, words.template.sheets.tasks);
  await button(page, say.template.next).click();
  await button(page, say.check.run).waitFor();
  await visit('check');
  await button(page, say.check.run).click();
  await page.getByText(say.check.checkedAt('').trim()).waitFor();
  await visit('check-findings');
  await page.locator('.finding .accept-open').first().click();
  await page.getByLabel(say.accept.reason).waitFor();
  await visit('check-accept');
  await page.keyboard.press('Escape');
  await button(page, say.check.fixAllSafe).click();
  await page.locator('.banner[data-tone=success]').waitFor();
  await visit('check-fixed');
  await tab(page, say.tasks.consolidate).click();
  await button(page, say.consolidate.chooseFiles).waitFor();
  await visit('consolidate');
  await readSamples(page, words, () => visit('consolidate-reading'));
  await visit('consolidate-preview');
  await lookOver(page, words, visit);
  const release = excel.faults.stallAt(5);
  await button(page, say.consolidate.write).click();
  await expect
    .poll(() => excel.workbook.sheets.some(({ name }) => name.startsWith('~')))
    .toBe(true);
  await visit('consolidate-writing');
  release();
  await page.getByRole('heading', { name: say.consolidate.done }).waitFor();
  await visit('consolidate-done');
  await button(page, say.consolidate.toReport).click();
  await page.getByRole('heading', { name: say.report.byStatus }).waitFor();
  await visit('report');
  const download = page.waitForEvent('download');
  await button(page, say.report.draft).click();
  await download;
  await page.getByText(say.saved.notSeen).waitFor();
  await visit('report-saved');
  await page.getByRole('button', { name: say.tasks.help }).first().click();
  await page.getByRole('heading', { name: say.help.frequent }).waitFor();
  await visit('help');
}

/** Every view of the page without Excel. The page has a worker gate. */
export async function walkInBrowser(
  { page }: OpenPane,
  words: Catalogue,
  visit: Visit,
): Promise<void> {
  const say = words.pane;
  const messy = sampleFiles().filter(({ name }) => name.includes('chua soat'));
  await page.getByRole('heading', { name: say.start.greeting }).waitFor();
  await visit('browser-start');
  await page.getByRole('button', { name: new RegExp(`^${say.tasks.check}`) }).click();
  await button(page, say.check.chooseFile).waitFor();
  await visit('browser-check');
  await choose(page, say.check.chooseFile, messy);
  await page.getByText(say.check.checkedAt('').trim()).waitFor();
  await page.locator('.finding-go').first().click();
  await page.locator('.grid [aria-current=true]').waitFor();
  await visit('browser-check-findings');
  await tab(page, say.tasks.consolidate).click();
  await readSamples(page, words, () => visit('browser-consolidate-reading'));
  await visit('browser-consolidate-preview');
  await tab(page, say.tasks.report).click();
  await page.getByRole('heading', { name: say.report.byStatus }).waitFor();
  await visit('browser-report');
}
