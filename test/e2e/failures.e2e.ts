import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { vi } from '../../shared/words/vi.ts';
import { findChromium, NO_CHROMIUM } from '../office/chromium.ts';
import { gridOf } from '../office/snapshot.ts';
import { Workbook } from '../office/workbook/workbook.ts';
import { choose, openInBrowser, openInExcel, sampleFiles, type ExcelPane } from './open-pane.ts';
import { button } from './walk.ts';

const say = vi.pane;
const { tasks } = vi.master.sheets;

describe.skipIf(!findChromium())(`trouble${findChromium() ? '' : ` (${NO_CHROMIUM})`}`, () => {
  let pane: ExcelPane | undefined;
  afterEach(async () => {
    await pane?.close();
    pane = undefined;
  });

  async function atPreview(): Promise<ExcelPane> {
    pane = await openInExcel({ workbook: new Workbook({ sheets: ['Của tôi'] }) });
    await readSamples(pane);
    return pane;
  }

  async function readSamples({ page }: ExcelPane): Promise<void> {
    await page.getByRole('button', { name: new RegExp(`^${say.tasks.consolidate}`) }).click();
    await choose(page, say.consolidate.chooseFiles, sampleFiles());
    await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
  }

  async function failsWith({ page }: ExcelPane, what: string): Promise<void> {
    await page.getByRole('alert').getByText(what).waitFor();
  }

  async function retried({ page, excel }: ExcelPane): Promise<void> {
    await page.getByRole('alert').getByRole('button', { name: say.retry }).click();
    await page.getByRole('heading', { name: say.consolidate.done }).waitFor();
    const names = excel.workbook.sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith(tasks))).toEqual([tasks]);
    expect(names.filter((name) => name.startsWith('~'))).toEqual([]);
    expect(names[0]).toBe('Của tôi');
  }

  test('a cell being edited: says so, loses nothing, and goes on when told to', async () => {
    const open = await atPreview();
    open.excel.person.startEditing();
    await button(open.page, say.consolidate.write).click();
    await failsWith(open, vi.failures['host-editing-cell']({}).what);
    expect(open.excel.workbook.sheets).toHaveLength(1);
    open.excel.person.stopEditing();
    await retried(open);
  });

  test('a workbook with protected structure: says so before anything is written', async () => {
    const open = await atPreview();
    open.excel.workbook.structureProtection = {};
    await button(open.page, say.consolidate.write).click();
    await failsWith(open, vi.failures['host-protected-workbook']({}).what);
    expect(open.excel.workbook.sheets).toHaveLength(1);
    open.excel.workbook.structureProtection = undefined;
    await retried(open);
  });

  test('somebody adds a sheet of that name meanwhile: theirs stays, ours gets another name', async () => {
    const open = await atPreview();
    open.excel.workbook.addSheet(tasks);
    await button(open.page, say.consolidate.write).click();
    await open.page.getByRole('heading', { name: say.consolidate.done }).waitFor();
    expect(gridOf(open.excel.workbook.sheet(tasks))).toEqual([]);
    expect(gridOf(open.excel.workbook.sheet(`${tasks} (2)`)).length).toBeGreaterThan(100);
  });

  test.each([
    ['ItemAlreadyExists', vi.failures['host-sheet-exists']({ sheet: '' }).how],
    ['RequestPayloadSizeLimitExceeded', vi.failures['host-request-too-large']({}).what],
    ['ActivityLimitReached', vi.failures['host-busy']({}).what],
    ['GeneralException', vi.failures['host-refused']({ code: 'GeneralException' }).what],
  ])(
    'Excel refuses in the middle with %s: half-drawn sheets go, a retry writes once',
    async (code, what) => {
      const open = await atPreview();
      open.excel.faults.failAt(5, code, { atAction: 3 });
      await button(open.page, say.consolidate.write).click();
      await failsWith(open, what);
      expect(open.excel.workbook.sheets.map(({ name }) => name)).toEqual(['Của tôi']);
      await retried(open);
    },
  );

  test('the connection is lost while writing: says so; after it is back a retry writes once', async () => {
    const open = await atPreview();
    open.excel.faults.disconnectAt(5);
    await button(open.page, say.consolidate.write).click();
    await failsWith(open, vi.failures['host-connection-lost']({}).what);
    open.excel.faults.reconnect();
    await retried(open);
  });

  test('the answer to the last request is lost: the workbook tells that it was done, and nothing is written twice', async () => {
    const open = await atPreview();
    await button(open.page, say.consolidate.write).click();
    await open.page.getByRole('heading', { name: say.consolidate.done }).waitFor();
    const requests = open.excel.traffic.roundTrips;
    await open.close();
    const again = await atPreview();
    const before = again.excel.traffic.roundTrips;
    again.excel.faults.loseAnswerAt(requests - before);
    await button(again.page, say.consolidate.write).click();
    await again.page.getByRole('heading', { name: say.consolidate.done }).waitFor();
    const names = again.excel.workbook.sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith(tasks))).toEqual([tasks]);
  });

  test('the pane is closed in mid-run: the old sheets are whole, and reopened it offers to clean up', async () => {
    const open = await atPreview();
    const release = open.excel.faults.stallAt(5);
    await button(open.page, say.consolidate.write).click();
    await expect
      .poll(() => open.excel.workbook.sheets.some(({ name }) => name.startsWith('~')))
      .toBe(true);
    await open.page.reload();
    release();
    await open.page.getByRole('button', { name: new RegExp(`^${say.tasks.consolidate}`) }).click();
    await button(open.page, say.consolidate.cleanUp).click();
    await open.page.getByText(say.consolidate.rolledBack).waitFor();
    expect(open.excel.workbook.sheets.map(({ name }) => name)).toEqual(['Của tôi']);
    await readSamples(open);
  });

  test('a file vanishes while files are read: the others go on', async () => {
    pane = await openInExcel();
    const folder = await mkdtemp(join(tmpdir(), 'submissions-'));
    const [first, second] = sampleFiles();
    if (!first || !second) throw new Error('two samples are needed');
    const paths = [join(folder, first.name), join(folder, second.name)];
    await writeFile(paths[0] ?? '', first.buffer);
    await writeFile(paths[1] ?? '', second.buffer);
    const { page } = pane;
    await page.getByRole('button', { name: new RegExp(`^${say.tasks.consolidate}`) }).click();
    const chooser = page.waitForEvent('filechooser');
    await button(page, say.consolidate.chooseFiles).click();
    const dialog = await chooser;
    await page.evaluate(() => {
      // Holds the choice back until the file is gone.
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      input?.addEventListener('change', (event) => event.stopImmediatePropagation(), {
        capture: true,
        once: true,
      });
    });
    await dialog.setFiles(paths);
    await rm(paths[0] ?? '');
    await page.evaluate(() => {
      document
        .querySelector('input[type=file]')
        ?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
    await page.getByText(say.consolidate.files('2')).click();
    await page.getByText(vi.failures['file-not-found']({}).what).waitFor();
    expect(await page.locator('.file[data-state=read]').count()).toBe(1);
    await rm(folder, { recursive: true });
  });

  test('a sheet is deleted before a finding is pressed: says so, the pane lives on', async () => {
    const workbook = new Workbook({ sheets: ['NQ52', 'Khác'] });
    pane = await openInExcel({ workbook });
    const { page, excel } = pane;
    excel.person.type('NQ52!A1', 'Nhóm nhiệm vụ');
    for (const [cell, text] of [
      ['B1', 'Nội dung nhiệm vụ'],
      ['C1', 'Cơ quan chủ trì'],
      ['D1', 'Cơ quan phối hợp'],
      ['E1', 'Thời gian hoàn thành'],
      ['A2', "'2.9"],
      ['B2', 'Tập huấn kỹ năng số'],
      ['C2', 'Sở Nội vụ'],
      ['E2', "'31/6/2021"],
    ] as const) {
      excel.person.type(`NQ52!${cell}`, text);
    }
    await page.getByRole('button', { name: new RegExp(`^${say.tasks.check}`) }).click();
    await button(page, say.check.run).click();
    await page.locator('.finding-go').first().waitFor();
    workbook.deleteSheet(workbook.sheet('NQ52'));
    await page.locator('.finding-go').first().click();
    await failsWith(pane, vi.failures['host-sheet-missing']({ sheet: 'NQ52' }).what);
  });

  test('office.js is blocked: a page says so in Vietnamese and what to ask IT', async () => {
    const blocked = await openInBrowser({ path: 'taskpane.html?_host_Info=Excel$Mac$16.00$vi-VN' });
    await blocked.page.getByRole('heading', { name: /Không tải được thư viện Office/ }).waitFor();
    await blocked.page.getByText('appsforoffice.microsoft.com').first().waitFor();
    await blocked.close();
  });

  test('an Excel below the floor: a page says so and offers the browser form', async () => {
    pane = await openInExcel({ excel: { excelApi: '1.7' } });
    await pane.page.getByRole('heading', { name: /cũ hơn mức cần thiết/ }).waitFor();
    await pane.page.getByRole('link', { name: 'bản trình duyệt' }).waitFor();
  });

  test('a web view without modern JavaScript: the same page, from the plainest script', async () => {
    const old = await openInBrowser({ path: 'office-blocked.html' });
    await old.page.addInitScript(() => {
      Object.defineProperty(window, 'structuredClone', { value: undefined });
    });
    await old.page.goto(`${old.origin}/taskpane.html`);
    await old.page.getByRole('heading', { name: /cũ hơn mức cần thiết/ }).waitFor();
    await old.close();
  });

  test('stopping while files are read writes nothing', async () => {
    pane = await openInExcel();
    const { page, excel } = pane;
    await page.getByRole('button', { name: new RegExp(`^${say.tasks.consolidate}`) }).click();
    const many = Array.from({ length: 40 }, (_, copy) =>
      sampleFiles()
        .slice(0, 3)
        .map((file) => ({ ...file, name: `${String(copy)} ${file.name}` })),
    ).flat();
    await choose(page, say.consolidate.chooseFiles, many);
    await button(page, say.consolidate.cancel).click();
    await page.getByText(say.consolidate.cancelled).waitFor();
    await button(page, say.consolidate.chooseFiles).waitFor();
    expect(excel.workbook.sheets).toHaveLength(1);
  });
});
