import { afterEach, describe, expect, test, vi } from 'vitest';
import { readSnapshot } from '../../../addin/host/excel/read-snapshot.ts';
import type { BookSnapshot } from '../../../addin/host/workbook-host.ts';
import { readOpenWorkbook } from '../../../addin/worker/read-open-workbook.ts';
import { workbookOfSnapshot } from '../../../addin/worker/workbook-of-snapshot.ts';
import type { Submission } from '../../../shared/matrix/submission.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { en } from '../../../shared/words/en.ts';
import { openOfficeInNode, type OfficeInNode } from '../../office/open-office-in-node.ts';
import { fill } from '../../office/snapshot.ts';
import { formatCells } from '../../office/workbook/format-cells.ts';
import { resolveAddress } from '../../office/workbook/resolve-address.ts';
import { Workbook } from '../../office/workbook/workbook.ts';

afterEach(() => vi.unstubAllGlobals());

const HEAD = ['STT', 'Nhóm', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành'];

/** A workbook of one sheet, some ranges of it in other fonts. */
function excelWith(
  rows: Parameters<typeof fill>[1],
  fonts: Readonly<Record<string, string>> = {},
): OfficeInNode {
  const workbook = new Workbook();
  const sheet = workbook.sheet('Sheet1');
  fill(sheet, rows);
  for (const [address, fontName] of Object.entries(fonts)) {
    formatCells(resolveAddress(address, sheet), { fontName });
  }
  const office = openOfficeInNode(workbook);
  vi.stubGlobal('Excel', office.Excel);
  return office;
}

function snapshotOf({ Excel }: OfficeInNode): Promise<BookSnapshot> {
  return Excel.run((context) => readSnapshot(context, 'active'));
}

async function readOpen(office: OfficeInNode): Promise<Submission> {
  const book = workbookOfSnapshot(await snapshotOf(office));
  const outcome = readOpenWorkbook(book, 'mo.xlsx', nq52);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
}

describe('fonts of the open workbook', () => {
  const rows = [HEAD, [1, '2.1', 'Më líp', 'Së Y tÕ', 2021], [2, '2.1', 'Số hóa', 'Sở Y tế', 2022]];

  test('are told by column where a column has one, by cell where it has several', async () => {
    const { sheets } = await snapshotOf(
      excelWith(rows, { C2: '.VnTime', D1: 'Arial', 'E1:E3': 'Arial' }),
    );
    expect(sheets[0]?.fonts).toEqual([
      'Calibri',
      'Calibri',
      ['Calibri', '.VnTime', 'Calibri'],
      ['Arial', 'Calibri', 'Calibri'],
      'Arial',
    ]);
  });

  test('of a sheet with one font cost no round trip, of others one', async () => {
    const tripsOf = async (fonts: Readonly<Record<string, string>>): Promise<number> => {
      const office = excelWith(rows, fonts);
      await snapshotOf(office);
      expect(office.excel.notSimulated).toEqual([]);
      return office.excel.traffic.roundTrips;
    };
    const one = await tripsOf({});
    expect(await tripsOf({ C2: '.VnTime', D1: 'Arial' })).toBe(one + 1);
  });

  test('tell text of old fonts that its letters leave open', async () => {
    const matrix = [
      HEAD,
      [1, '2.1', 'Phè', 'Sở Y tế', 2021],
      [2, '2.1', 'Số hóa', 'Sở Y tế', 2022],
    ];
    const legacyIn = async (fonts: Readonly<Record<string, string>>): Promise<unknown[]> =>
      (await readOpen(excelWith(matrix, fonts))).findings.flatMap((found) =>
        found.code === 'text-legacy-encoding'
          ? [[found.place.cell, found.params.converted, found.fix?.safe]]
          : [],
      );
    expect(await legacyIn({})).toEqual([]);
    expect(await legacyIn({ C2: '.VnTime' })).toEqual([['C2', 'Phố', true]]);
  });
});

test('headings of the product’s own in another language are known in the open workbook', async () => {
  const { category, content, lead, deadline, budget } = en.columns;
  const head = [category, content, lead, deadline, budget].map(({ label }) => label);
  const { readings } = await readOpen(
    excelWith([head, ['2.1', 'Số hóa hồ sơ', 'Sở Y tế', '31/12/2021', 500]]),
  );
  expect(readings[0]?.columns.map(({ key }) => key)).toEqual([
    'category',
    'content',
    'lead',
    'deadline',
    'budget',
  ]);
});
