import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { nodePlatform } from '../../cli/node-platform.ts';
import { openMaster } from '../../shared/open-master.ts';
import { nq52 } from '../../shared/programme/nq52.ts';
import { vi } from '../../shared/words/vi.ts';
import { findChromium, NO_CHROMIUM } from '../office/chromium.ts';
import { axeFindings } from './axe.ts';
import { choose, openInBrowser, sampleFiles } from './open-pane.ts';
import { button } from './walk.ts';

const say = vi.pane;
const { master: own } = say;
const FOLDER = join(import.meta.dirname, '../../out/screens');
const LATE = 'Bao cao NQ52 - So TTTT.xlsx';
const EARLY = sampleFiles().filter(({ name }) => name !== LATE);

/** A view at rest: axe finds nothing, and a picture is kept. */
async function look(page: Page, view: string): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  await page.screenshot({ path: join(FOLDER, `browser-${view}-vi.png`), fullPage: true });
}

/** Presses a button that gives a file; gives what was saved, to be chosen again under its name. */
async function download(page: Page, name: string | RegExp) {
  const waiting = page.waitForEvent('download');
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
  const saved = await waiting;
  return {
    name: saved.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: await readFile(await saved.path()),
  };
}

/** Files of a department that sent twice, of another with the same task, and of one that does not say who it is. */
function shortFiles(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'ban-nop-'));
  const head = 'STT,Nhóm nhiệm vụ,Nội dung nhiệm vụ,Cơ quan chủ trì,Thời gian hoàn thành,Sản phẩm';
  const shared = 'Xây dựng nền tảng tích hợp và chia sẻ dữ liệu dùng chung của tỉnh';
  const health = `1,2.1,${shared},Sở Y tế,30/6/2021,Nền tảng`;
  return [
    [
      1,
      'So Y te.csv',
      health,
      '2,2.2,Tập huấn kỹ năng số cho cán bộ y tế,Sở Y tế,30/9/2021,Lớp học',
    ],
    [2, 'So Y te ban 2.csv', health],
    [1, 'So Tai chinh.csv', `1,2.1,${shared},Sở Tài chính,31/12/2021,Nền tảng`],
    [1, 'bieu tong hop.csv', '1,2.5,Số hóa hồ sơ lưu trữ của tỉnh,,31/12/2021,Kho dữ liệu'],
  ].map(([day, name, ...rows]) => {
    const path = join(folder, String(name));
    writeFileSync(path, `\ufeff${[head, ...rows].join('\n')}\n`);
    utimesSync(path, Number(day) * 86_400, Number(day) * 86_400);
    return path;
  });
}

function opened({ name, buffer }: { name: string; buffer: Buffer }) {
  const master = openMaster({ file: name, bytes: new Uint8Array(buffer) }, nq52, nodePlatform);
  if (!master.ok) throw new Error(master.failure.code);
  return master.value;
}

describe.skipIf(!findChromium())(
  `a master without Excel${findChromium() ? '' : ` (${NO_CHROMIUM})`}`,
  () => {
    mkdirSync(FOLDER, { recursive: true });

    test('is chosen as a file, updated, rolled back, sent back and traced', async () => {
      const pane = await openInBrowser({
        path: 'index.html?view=consolidate',
        viewport: { width: 360, height: 800 },
      });
      const { page } = pane;
      await choose(page, say.consolidate.chooseFiles, EARLY);
      await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
      await page.getByLabel(own.update.by).fill('Nguyễn Văn A');
      const first = await download(page, say.consolidate.downloadMaster);
      expect(opened(first).state.runs.map(({ name, by }) => [name, by])).toEqual([
        ['Lần 1', 'Nguyễn Văn A'],
      ]);
      await button(page, say.consolidate.startOver).click();
      await choose(page, own.there.choose, [first]);
      await page.getByRole('heading', { name: own.there.inFile(first.name) }).waitFor();
      await look(page, 'master-there');
      await choose(
        page,
        say.consolidate.chooseFiles,
        sampleFiles().filter(({ name }) => name === LATE),
      );
      await page.getByRole('heading', { name: own.update.title }).waitFor();
      await look(page, 'master-update');
      const second = await download(page, own.update.download);
      expect(opened(second).state.runs).toHaveLength(2);
      expect(opened(second).changes).toEqual({ edits: [], deleted: [] });
      const count = opened(second).master.tasks.length;
      expect(count).toBeGreaterThan(opened(first).master.tasks.length);

      await button(page, say.consolidate.startOver).click();
      await button(page, own.there.history).click();
      await button(page, own.history.rollBackTo('Lần 1')).click();
      await page.getByRole('heading', { name: own.history.preview('Lần 1') }).waitFor();
      const third = await download(page, own.history.confirmDownload);
      expect(opened(third).master.tasks).toHaveLength(opened(first).master.tasks.length);
      expect(opened(third).state.runs.at(-1)).toMatchObject({ name: 'Lần 3', restores: 'Lần 1' });

      await button(page, own.there.returns).click();
      await page.getByRole('heading', { name: own.returns.title }).waitFor();
      expect((await download(page, /\(ZIP\)$/)).name).toMatch(/\.zip$/);
      await button(page, say.back).click();

      await button(page, own.there.trace).click();
      await page.getByLabel(own.trace.cell).fill('Tổng hợp!C10');
      await button(page, own.trace.ask).click();
      await page.getByText(/^Tính từ \d+ dòng/).waitFor();
      await look(page, 'master-trace');
      expect(pane.faults).toEqual([]);
      expect(pane.strangers).toEqual([]);
      await pane.close();
    });

    test('compares with the period before, and fills templates in with what is unfinished', async () => {
      const pane = await openInBrowser({ path: 'index.html?view=consolidate' });
      const { page } = pane;
      await choose(page, say.consolidate.chooseFiles, EARLY);
      await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
      const first = await download(page, say.consolidate.downloadMaster);
      await button(page, say.consolidate.startOver).click();
      await choose(page, say.consolidate.chooseFiles, sampleFiles());
      await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
      await page.getByText(own.previous.title).click();
      await choose(page, own.previous.choose, [first]);
      await page.getByText(own.previous.with(first.name)).waitFor();
      expect(await page.getByRole('row', { name: /^Mới/ }).innerText()).toMatch(/Mới\s+13/);
      await look(page, 'master-previous');

      await page.getByRole('navigation').getByRole('button', { name: say.tasks.template }).click();
      await choose(page, own.previous.prefill, [first]);
      await page.getByText(/^Điền sẵn \d+ nhiệm vụ/).waitFor();
      await page.getByLabel(say.template.department).selectOption('SYT');
      await look(page, 'template-prefilled');
      const template = await download(page, say.template.download);
      expect(template.buffer.length).toBeGreaterThan(0);
      expect(pane.faults).toEqual([]);
      await pane.close();
    });

    test('lets the officer say who sent a file, merge rows, keep others apart, and prefer a file with a reason', async () => {
      const pane = await openInBrowser({
        path: 'index.html?view=consolidate',
        viewport: { width: 320, height: 800 },
      });
      const { page } = pane;
      await choose(page, say.consolidate.chooseFiles, shortFiles());
      await page.getByRole('heading', { name: say.consolidate.preview }).waitFor();
      await page.setViewportSize({ width: 320, height: 1800 });

      await page.getByRole('heading', { name: own.senders.title('1') }).waitFor();
      await page.getByText(own.merges.title).click();
      await page.getByText(own.board.title).click();
      await look(page, 'master-decisions');
      const proposal = page.locator('.proposal');
      await proposal.getByRole('radio', { name: /^30\/6\/2021/ }).check();
      await proposal.getByRole('button', { name: own.merges.merge }).click();
      await expect.poll(() => proposal.count()).toBe(0);
      await page.getByRole('button', { name: new RegExp(`^${own.merges.undo}`) }).click();
      await proposal.getByRole('button', { name: own.merges.apart }).click();
      await expect.poll(() => proposal.count()).toBe(0);

      await page.getByLabel(own.senders.whose('bieu tong hop.csv')).selectOption('SNV');
      await expect.poll(() => page.locator('.ask[data-open=true]').count()).toBe(0);

      await button(page, own.board.otherOf('Sở Y tế')).click();
      await look(page, 'master-override');
      await button(page, own.board.use).click();
      await page.getByText(own.board.reasonMissing).waitFor();
      await page.getByLabel(own.board.reason, { exact: true }).fill('Bản sau gửi nhầm');
      await button(page, own.board.use).click();
      await page.getByText(own.board.because('Bản sau gửi nhầm')).waitFor();

      const saved = opened(await download(page, say.consolidate.downloadMaster));
      const run = saved.state.runs.at(-1);
      expect(run?.overrides).toEqual([{ file: 'So Y te.csv', reason: 'Bản sau gửi nhầm' }]);
      expect(run?.senders?.map(({ file, department }) => [file, department.id])).toEqual([
        ['bieu tong hop.csv', 'SNV'],
      ]);
      expect(run?.exceptions?.map(({ reason }) => reason)).toContain(own.merges.notOneTask);
      expect(saved.master.tasks).toHaveLength(4);
      expect(pane.faults).toEqual([]);
      await pane.close();
    });
  },
);
