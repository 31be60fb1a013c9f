import { afterEach, describe, expect, test } from 'vitest';
import { vi } from '../../shared/words/vi.ts';
import { findChromium, NO_CHROMIUM } from '../office/chromium.ts';
import { fill } from '../office/snapshot.ts';
import { Workbook } from '../office/workbook/workbook.ts';
import { openInExcel, type ExcelPane } from './open-pane.ts';

const say = vi.pane;

/** A sheet that no template made, with two errors in it. */
function workbookWithErrors(): Workbook {
  const workbook = new Workbook({ sheets: ['NQ52'] });
  fill(workbook.sheet('NQ52'), [
    [
      'STT',
      'Nhóm nhiệm vụ',
      'Nội dung nhiệm vụ',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Thời gian hoàn thành',
      'Sản phẩm',
      'Kinh phí (triệu đồng)',
    ],
    [
      1,
      '2.1',
      'Ban hành kế hoạch chuyển đổi số của ngành',
      'Sở Nội vụ',
      '',
      '31/12/2021',
      'Kế hoạch',
      10,
    ],
    [
      2,
      '2.8',
      'Tập huấn kỹ năng số cho cán bộ cấp xã',
      'Sở Nội vụ',
      '',
      '30/6/2021',
      'Lớp tập huấn',
      20,
    ],
    [
      3,
      '2.3',
      'Nâng cấp trung tâm dữ liệu của tỉnh',
      'Sở Nội vụ',
      '',
      '31/6/2021',
      'Trung tâm dữ liệu',
      -5,
    ],
  ]);
  return workbook;
}

describe.skipIf(!findChromium())(`the ribbon${findChromium() ? '' : ` (${NO_CHROMIUM})`}`, () => {
  let pane: ExcelPane | undefined;
  afterEach(() => pane?.close());

  async function open(workbook: Workbook): Promise<ExcelPane> {
    pane = await openInExcel({ workbook });
    await pane.page.getByRole('heading', { name: say.start.greeting }).waitFor();
    return pane;
  }

  test('Kiểm tra needs no pane: marks, goes to the first error, tells the counts, completes its event', async () => {
    const { excel, host } = await open(workbookWithErrors());
    expect(await excel.ribbon.press('checkSheet')).toEqual({ status: 0 });
    expect(excel.workbook.selection.localAddress).toBe('B3');
    expect(excel.workbook.sheet('NQ52').conditionalFormats.length).toBeGreaterThan(0);
    expect(decodeURIComponent(host.dialogs[0]?.url ?? '')).toContain(' lỗi, ');
  });

  test('Kiểm tra completes its event when there is no matrix, and says so', async () => {
    const { excel, host } = await open(new Workbook());
    expect(await excel.ribbon.press('checkSheet')).toEqual({ status: 0 });
    const text = decodeURIComponent(host.dialogs[0]?.url ?? '');
    expect(text).toContain(
      vi.failures['matrix-not-found']({ sheets: ['Sheet1'] }).what.slice(0, 20),
    );
  });

  test('Kiểm tra completes its event while a cell is being edited, and says so', async () => {
    const { excel, host } = await open(workbookWithErrors());
    excel.person.startEditing();
    expect(await excel.ribbon.press('checkSheet')).toEqual({ status: 0 });
    excel.person.stopEditing();
    const text = decodeURIComponent(host.dialogs[0]?.url ?? '');
    expect(text).toContain(vi.failures['host-editing-cell']({}).what);
  });

  test.each([
    ['loadTemplate', say.tasks.template],
    ['consolidateFiles', say.tasks.consolidate],
    ['makeReport', say.tasks.report],
    ['openHelp', say.tasks.help],
  ])('%s opens the pane at its view and completes its event', async (action, name) => {
    const { excel, page } = await open(workbookWithErrors());
    expect(await excel.ribbon.press(action)).toEqual({ status: 0 });
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor({ state: 'attached' });
    expect(excel.ribbon.busy).toBe(0);
  });
});
