import { describe, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { browserPlatform } from '../../../addin/worker/browser-platform.ts';
import { ReadingDesk } from '../../../addin/worker/reading-desk.ts';
import type { ReadingLook } from '../../../addin/worker/reading-look.ts';
import type { FileReading, MatrixCorrection } from '../../../shared/matrix/submission.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';

type Rows = readonly (readonly (string | number)[])[];

function file(name: string, sheets: Readonly<Record<string, Rows>>): File {
  const book = utils.book_new();
  for (const [sheet, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  }
  const bytes = write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
  // The browser's own files always say through which folder they were chosen.
  return Object.assign(new File([bytes], name, { lastModified: 0 }), { webkitRelativePath: '' });
}

const MATRIX: Rows = [
  ['SỞ Y TẾ'],
  ['TT', 'Nhóm', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Người nhận việc', 'Thời gian hoàn thành'],
  [1, '2.7', 'Hồ sơ sức khỏe điện tử', 'Sở Y tế', 'Sở Nội vụ', '31/12/2021'],
  [2, '2.7', 'Bệnh án điện tử', 'Sở Y tế', 'Sở Nội vụ', '31/12/2022'],
];

/** Headings that nobody could know, under the name of who sent them. */
const STRANGE: Rows = [
  ['SỞ Y TẾ'],
  [],
  ['x', 'y', 'z'],
  ['2.7', 'Hồ sơ sức khỏe điện tử', 'Sở Y tế'],
];
const POINTED: MatrixCorrection = {
  headingRow: 3,
  columns: { A: 'category', B: 'content', C: 'lead' },
};

function desk(): ReadingDesk {
  return new ReadingDesk(nq52, browserPlatform);
}

async function readAll(
  at: ReadingDesk,
  ...files: readonly File[]
): Promise<readonly FileReading[]> {
  const readings = await at.read(files, () => undefined);
  if (!readings) throw new Error('stopped');
  return readings;
}

/** Columns as `D lead 1 heading Cơ quan chủ trì: Sở Y tế`. */
function columns({ matrices }: ReadingLook): string[] {
  return matrices.flatMap((matrix) =>
    matrix.columns.map(
      ({ column, heading, samples, match }) =>
        `${String.fromCharCode(65 + column)} ${match ? `${match.key} ${match.how}` : '-'} ${heading}: ${samples.join(', ')}`,
    ),
  );
}

function coordinating({ outcome }: FileReading): string[] {
  if (!outcome.ok) return [outcome.failure.code];
  return outcome.value.tasks.map(({ values }) => values.coordinating?.[0]?.text ?? '-');
}

describe('the look at a reading', () => {
  test('shows every column with its heading, samples, and what it was taken for', async () => {
    const at = desk();
    await readAll(at, file('a.xlsx', { 'Biểu 1': MATRIX }));
    const looked = await at.look('a.xlsx', []);
    if (!looked.ok) throw new Error(looked.failure.code);
    const [matrix] = looked.value.matrices;
    expect([matrix?.sheet, matrix?.headingRows, matrix?.lastRow, looked.value.tasks]).toEqual([
      'Biểu 1',
      { first: 2, last: 2 },
      4,
      2,
    ]);
    expect(looked.value.department?.id).toBe('SYT');
    expect(columns(looked.value)).toEqual([
      'A - TT: 1, 2',
      'B category heading Nhóm: 2.7',
      'C content heading Nội dung nhiệm vụ: Hồ sơ sức khỏe điện tử, Bệnh án điện tử',
      'D lead heading Cơ quan chủ trì: Sở Y tế',
      'E - Người nhận việc: Sở Nội vụ',
      'F deadline heading Thời gian hoàn thành: 31/12/2021, 31/12/2022',
    ]);
  });

  test('shows what a correction would give, and changes nothing by it', async () => {
    const at = desk();
    await readAll(at, file('a.xlsx', { 'Biểu 1': MATRIX }));
    const looked = await at.look('a.xlsx', [{ columns: { E: 'coordinating' } }]);
    expect(looked.ok && columns(looked.value)[4]).toBe(
      'E coordinating correction Người nhận việc: Sở Nội vụ',
    );
    expect(at.corrections).toEqual([]);
  });

  test('gives the lines of every visible sheet where no headings were found, and reads from one pointed at', async () => {
    const at = desk();
    await readAll(at, file('a.xlsx', { Bảng: STRANGE, 'Ghi chú': [['Không có gì']] }));
    const looked = await at.look('a.xlsx', []);
    if (!looked.ok) throw new Error(looked.failure.code);
    expect(looked.value.failure?.code).toBe('matrix-not-found');
    expect(looked.value.sheets).toEqual([
      {
        sheet: 'Bảng',
        lines: [
          { row: 1, text: 'SỞ Y TẾ' },
          { row: 3, text: 'x · y · z' },
          { row: 4, text: '2.7 · Hồ sơ sức khỏe điện tử · Sở Y tế' },
        ],
      },
      { sheet: 'Ghi chú', lines: [{ row: 1, text: 'Không có gì' }] },
    ]);
    const pointed = await at.look('a.xlsx', [{ ...POINTED, sheet: 'Bảng' }]);
    expect(pointed.ok && [pointed.value.tasks, pointed.value.department?.id]).toEqual([1, 'SYT']);
  });

  test('says that a file was never chosen', async () => {
    const looked = await desk().look('b.xlsx', []);
    expect(!looked.ok && looked.failure.code).toBe('file-not-found');
  });
});

describe('reading again', () => {
  test('reads the file as corrected, and the others of its department, and no more', async () => {
    const at = desk();
    const readings = await readAll(
      at,
      file('a.xlsx', { 'Biểu 1': MATRIX }),
      file('b.xlsx', { 'Biểu 1': [...MATRIX, [3, '2.1', 'Hội nghị', 'Sở Y tế', 'Sở Nội vụ']] }),
      file('c.xlsx', { 'Biểu 1': [['SỞ NỘI VỤ'], ...MATRIX.slice(1)] }),
    );
    at.useCorrections([{ department: 'SYT', columns: { E: 'coordinating' } }]);
    const again = await at.readAgain('a.xlsx', readings);
    expect(again.map(coordinating)).toEqual([
      ['Sở Nội vụ', 'Sở Nội vụ'],
      ['Sở Nội vụ', 'Sở Nội vụ', 'Sở Nội vụ'],
      ['-', '-'],
    ]);
    expect(again[2]).toBe(readings[2]);
  });

  test('finds headings that only a department’s correction points at, in its next file', async () => {
    const at = desk();
    at.useCorrections([
      { department: 'SNV', ...POINTED, headingRow: 4 },
      { department: 'SYT', ...POINTED },
    ]);
    const [reading, stranger] = await readAll(
      at,
      file('ky sau.xlsx', { Bảng: STRANGE }),
      file('khac.xlsx', { Bảng: [['SỞ TƯ PHÁP'], ...STRANGE.slice(1)] }),
    );
    expect(reading?.outcome.ok && reading.outcome.value.tasks.length).toBe(1);
    expect(stranger?.outcome.ok === false && stranger.outcome.failure.code).toBe(
      'matrix-not-found',
    );
  });

  test('prefers what was said of the file to what was said of its department', async () => {
    const at = desk();
    at.useCorrections([
      { department: 'SYT', columns: { E: 'note' } },
      { file: 'a.xlsx', columns: { E: 'coordinating' } },
    ]);
    const readings = await readAll(at, file('a.xlsx', { 'Biểu 1': MATRIX }));
    expect(readings.map(coordinating)).toEqual([['Sở Nội vụ', 'Sở Nội vụ']]);
  });
});

describe('choosing files again', () => {
  const matrix = (name: string) => file(name, { 'Biểu 1': MATRIX });

  test('reads only those that are new or hold something else', async () => {
    const at = desk();
    const [a, b] = await readAll(at, matrix('a.xlsx'), matrix('b.xlsx'));
    const changed = file('b.xlsx', { 'Biểu 1': MATRIX.slice(0, 3) });
    const again = await readAll(at, matrix('a.xlsx'), changed, matrix('c.xlsx'));
    expect(again.map((reading) => reading === a || reading === b)).toEqual([true, false, false]);
    expect(again.map(coordinating)).toEqual([['-', '-'], ['-'], ['-', '-']]);
  });

  test('reads them again when a correction has come that may hold for them', async () => {
    const at = desk();
    await readAll(at, matrix('a.xlsx'), matrix('b.xlsx'));
    at.useCorrections([{ file: 'a.xlsx', columns: { E: 'coordinating' } }]);
    const again = await readAll(at, matrix('a.xlsx'), matrix('b.xlsx'));
    expect(again.map(coordinating)).toEqual([
      ['Sở Nội vụ', 'Sở Nội vụ'],
      ['-', '-'],
    ]);
  });

  test('forgets the files of the choice before', async () => {
    const at = desk();
    await readAll(at, matrix('a.xlsx'));
    await readAll(at, matrix('b.xlsx'));
    const looked = await at.look('a.xlsx', []);
    expect(!looked.ok && looked.failure.code).toBe('file-not-found');
  });
});
