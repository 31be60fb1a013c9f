import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { masterOf, scratch, taskMatrix } from './task-matrix.ts';
import { writeWorkbook } from './write-workbook.ts';

const { folder, remove } = scratch();
afterAll(remove);
const path = (name: string) => join(folder, name);

const ROWS = [
  ['SỞ Y TẾ'],
  ['TT', 'Nhóm', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Người nhận việc', 'Thời gian hoàn thành'],
  [1, '2.7', 'Hồ sơ sức khỏe điện tử', 'Sở Y tế', 'Sở Nội vụ', '31/12/2021'],
];

function correct(...entries: object[]): string {
  const file = path('cach-doc.json');
  writeFileSync(file, JSON.stringify(entries));
  return file;
}

it('says how a table was read, column by column', () => {
  writeWorkbook(path('y-te.xlsx'), { 'Biểu 1': ROWS });
  const { stdout } = taskMatrix('validate', path('y-te.xlsx'));
  expect(stdout).toContain('Trang tính Biểu 1: tiêu đề ở dòng 2');
  expect(stdout).toContain('cột D “Cơ quan chủ trì” là Cơ quan chủ trì (1,00)');
});

it('reads the next file of a department as its earlier one was corrected', () => {
  writeWorkbook(path('y-te ky sau.xlsx'), { 'Biểu 1': ROWS });
  const corrections = correct({ department: 'SYT', columns: { E: 'coordinating' } });
  const run = (...more: string[]) =>
    masterOf(
      taskMatrix('consolidate', path('y-te ky sau.xlsx'), '-o', path('m.xlsx'), '--json', ...more),
    ).tasks[0];
  expect(run()).toMatchObject({ extra: { 'Người nhận việc': 'Sở Nội vụ' } });
  expect(run('--corrections', corrections)).toMatchObject({
    coordinating: [{ text: 'Sở Nội vụ', id: 'SNV' }],
  });
});

it.each([
  [{ columns: {} }, 'file | department'],
  [{ department: 'SYT', columns: { E: 'leader' } }, 'columns.E: leader'],
  [{ department: 'SYT', columns: { '5': 'lead' } }, 'columns.5'],
])('names the entry and the part of a correction that is wrong: %j', (entry, part) => {
  const ran = taskMatrix('validate', path('y-te.xlsx'), '--corrections', correct(entry));
  expect([ran.status, ran.stderr.includes(`mục 1: phần “${part}” không đúng`)]).toEqual([2, true]);
});
