import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, write, type WorkSheet } from 'xlsx';
import { writeFileSync } from 'node:fs';
import { masterOf, scratch, taskMatrix } from './task-matrix.ts';
import { matrixOf, writeWorkbook } from './write-workbook.ts';

const { folder, remove } = scratch();
const inputs = join(folder, 'inputs');
const path = (name: string) => join(folder, name);
const DEPARTMENTS = [
  'Sở Y tế',
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Xây dựng',
  'Sở Tư pháp',
  'Sở Công Thương',
  'Sở Ngoại vụ',
  'Thanh tra tỉnh',
  'Ban Dân tộc',
];

beforeAll(() => {
  mkdirSync(inputs);
  DEPARTMENTS.forEach((department, index) => {
    writeWorkbook(
      join(inputs, `${index}.xlsx`),
      {
        'Ma trận': matrixOf(department, [
          ['2.1', `Truyền thông về chuyển đổi số trong ngành, ${department}`],
          ['2.7', `Số hóa hồ sơ lưu trữ của ${department}`, 'Quý IV/2021', '500 triệu'],
        ]),
      },
      `2021-03-0${index + 1}T08:00:00Z`,
    );
  });
  expect(taskMatrix('consolidate', inputs, '-o', path('goc.xlsx')).status).toBe(0);
});
afterAll(remove);

/** Changes cells of a master as a person would in another program. */
function editByHand(
  from: string,
  to: string,
  change: (tasks: WorkSheet) => void,
  sheet = 'Nhiệm vụ',
): void {
  const book = read(readFileSync(from));
  const tasks = book.Sheets[sheet];
  if (!tasks) throw new Error(`The master has no sheet ${sheet}`);
  change(tasks);
  writeFileSync(to, write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
}

/** Address of the cell of the task sheet that holds a text. */
function addressOf(sheet: WorkSheet, text: string): string {
  const found = Object.entries(sheet).find(([, cell]) => (cell as { v?: unknown }).v === text);
  if (!found) throw new Error(`No cell holds ${text}`);
  return found[0];
}

const FIRST = 'Truyền thông về chuyển đổi số trong ngành, Sở Y tế';

describe('a master as the state of the consolidation', () => {
  it('takes one new file: only its department changes, and what changes is told', () => {
    const corrected = path('y-te-sua.xlsx');
    writeWorkbook(
      corrected,
      {
        'Ma trận': matrixOf('Sở Y tế', [
          ['2.1', FIRST, 'Quý I/2022'],
          ['2.5', 'Trồng dược liệu công nghệ cao'],
        ]),
      },
      '2021-04-01T08:00:00Z',
    );
    const shown = taskMatrix(
      'consolidate',
      corrected,
      '--onto',
      path('goc.xlsx'),
      '-o',
      path('moi.xlsx'),
    );
    expect(shown.stdout).toContain('thêm 1, đổi 1, bớt 1 nhiệm vụ');
    expect(shown.stdout).toContain('“31/12/2021” → “Quý I/2022”');

    const again = taskMatrix(
      'consolidate',
      corrected,
      '--onto',
      path('goc.xlsx'),
      '-o',
      path('moi2.xlsx'),
      '--json',
    );
    const { tasks, files } = masterOf(again);
    expect(tasks).toHaveLength(18);
    expect(files.map(({ file }) => file)).not.toContain('0.xlsx');
  });

  it('changes nothing with the same files', () => {
    const ran = taskMatrix(
      'consolidate',
      inputs,
      '--onto',
      path('goc.xlsx'),
      '-o',
      path('lai.xlsx'),
    );
    expect(ran.stdout).toContain('thêm 0, đổi 0, bớt 0 nhiệm vụ');
  });

  it('stops before a change made by hand is overwritten, naming the cell, and keeps or drops it as told', () => {
    editByHand(path('goc.xlsx'), path('sua-tay.xlsx'), (tasks) => {
      const cell = tasks[addressOf(tasks, FIRST)] as { v: string; t: string };
      cell.v = 'Truyền thông số trong ngành y tế';
    });
    const args = [
      'consolidate',
      join(inputs, '1.xlsx'),
      '--onto',
      path('sua-tay.xlsx'),
      '-o',
      path('sau.xlsx'),
    ];
    const stopped = taskMatrix(...args);
    expect([
      stopped.status,
      stopped.stderr.includes(`“${FIRST}” → “Truyền thông số trong ngành y tế”`),
    ]).toEqual([2, true]);
    const contents = (choice: string) =>
      masterOf(taskMatrix(...args, '--edits', choice, '--json')).tasks.map(
        ({ content }) => content,
      );
    expect(contents('keep')).toContain('Truyền thông số trong ngành y tế');
    expect(contents('drop')).toContain(FIRST);
  });

  it('keeps an edit of a cell that was edited before', () => {
    const edit = (from: string, to: string, text: string, next: string) =>
      editByHand(path(from), path(to), (tasks) => {
        (tasks[addressOf(tasks, text)] as { v: string }).v = next;
      });
    const keep = (onto: string, output: string) =>
      taskMatrix(
        ...['consolidate', join(inputs, '1.xlsx'), '--onto', path(onto), '--edits', 'keep'],
        ...['-o', path(output), '--json'],
      );
    edit('goc.xlsx', 'tay-1.xlsx', FIRST, 'Lần sửa một');
    keep('tay-1.xlsx', 'giu-1.xlsx');
    edit('giu-1.xlsx', 'tay-2.xlsx', 'Lần sửa một', 'Lần sửa hai');
    const contents = masterOf(keep('tay-2.xlsx', 'giu-2.xlsx')).tasks.map(({ content }) => content);
    expect(contents).toContain('Lần sửa hai');
    expect(contents).not.toContain(FIRST);
  });

  it('takes a row out of quarantine when its category is filled in there by hand', () => {
    const unsettled = path('chua-ro.xlsx');
    writeWorkbook(
      unsettled,
      {
        M: matrixOf('Sở Du lịch', [
          ['', 'Xây dựng kế hoạch'],
          ['2.4', 'Dạy học trực tuyến'],
        ]),
      },
      '2021-05-01T08:00:00Z',
    );
    const first = taskMatrix('consolidate', unsettled, '-o', path('q.xlsx'), '--json');
    expect(masterOf(first).quarantine.map(({ content }) => content)).toEqual(['Xây dựng kế hoạch']);
    const again = (onto: string) =>
      taskMatrix(
        ...['consolidate', unsettled, '--onto', path(onto), '--edits', 'keep'],
        ...['-o', path('q3.xlsx'), '--json'],
      );
    const untouched = again('q.xlsx');
    expect(masterOf(untouched).quarantine).toHaveLength(1);
    expect(readFileSync(path('q3.xlsx')).equals(readFileSync(path('q.xlsx')))).toBe(true);
    editByHand(
      path('q.xlsx'),
      path('q2.xlsx'),
      (sheet) => {
        const row = /\d+$/.exec(addressOf(sheet, 'Xây dựng kế hoạch'))?.[0] ?? '';
        const column = /^[A-Z]+/.exec(addressOf(sheet, '#tasks.category'))?.[0] ?? '';
        sheet[`${column}${row}`] = { t: 's', v: '2.7' };
      },
      'Cần xử lý',
    );
    const { tasks, quarantine, files } = masterOf(again('q2.xlsx'));
    expect(tasks.map(({ category, content }) => [category, content])).toEqual([
      ['2.4', 'Dạy học trực tuyến'],
      ['2.7', 'Xây dựng kế hoạch'],
    ]);
    expect(quarantine).toEqual([]);
    expect(files).toMatchObject([{ read: 2, merged: 2, quarantined: 0, ignored: 0 }]);
  });

  it('is no submission, even where a program has dropped its stamp and its state', () => {
    const book = read(readFileSync(path('goc.xlsx')));
    const bare = { ...book, Custprops: {}, SheetNames: ['Nhiệm vụ'] };
    writeFileSync(
      path('chep.xlsx'),
      write(bare, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array,
    );
    const { files } = masterOf(
      taskMatrix('consolidate', inputs, path('chep.xlsx'), '-o', path('n.xlsx'), '--json'),
    );
    expect(files.find(({ file }) => file === 'chep.xlsx')?.failure?.code).toBe('file-is-master');
  });

  it('knows its rows again after they were sorted, and calls that no edit', () => {
    const ran = taskMatrix(
      'consolidate',
      join(inputs, '1.xlsx'),
      '--onto',
      path('goc.xlsx'),
      '-o',
      path('x.xlsx'),
    );
    expect(ran.status).toBe(0);
  });

  it('goes back to an earlier run by its name', () => {
    const extra = path('giao-duc.xlsx');
    writeWorkbook(
      extra,
      { M: matrixOf('Sở Giáo dục và Đào tạo', [['2.4', 'Dạy học trực tuyến']]) },
      '2021-05-01T08:00:00Z',
    );
    taskMatrix('consolidate', extra, '--onto', path('goc.xlsx'), '-o', path('hai.xlsx'));
    expect(
      taskMatrix('roll-back', path('hai.xlsx')).stdout.split('\n').filter(Boolean),
    ).toHaveLength(2);
    const back = taskMatrix('roll-back', path('hai.xlsx'), '--to', 'Lần 1', '-o', path('ba.xlsx'));
    expect(back.stdout).toContain('bớt 1 nhiệm vụ');
    expect(
      taskMatrix('roll-back', path('ba.xlsx')).stdout.split('\n').filter(Boolean),
    ).toHaveLength(3);
    const report = taskMatrix('report', path('ba.xlsx'), '-o', path('bc.docx'));
    expect(report.status).toBe(0);
  });

  it.each([1, 2, 7])('gives the bytes of one run when %i shards are merged', (shards) => {
    const parts = Array.from({ length: shards }, (_, index) => {
      const part = path(`phan-${shards}-${index}.xlsx`);
      taskMatrix('consolidate', inputs, '--shard', `${index + 1}/${shards}`, '-o', part);
      return part;
    });
    taskMatrix('merge', ...parts, '-o', path(`ghep-${shards}.xlsx`));
    expect(readFileSync(path(`ghep-${shards}.xlsx`)).equals(readFileSync(path('goc.xlsx')))).toBe(
      true,
    );
  });

  it('keeps the account of a shard in which no file is, or none can be read', () => {
    const few = path('few');
    mkdirSync(few);
    writeWorkbook(join(few, 'a.xlsx'), { Sheet1: [['Thực đơn'], ['Phở']] });
    writeWorkbook(join(few, 'b.xlsx'), { M: matrixOf('Sở Y tế', [['2.1', FIRST]]) });
    const parts = [1, 2, 3].map((part) => {
      taskMatrix('consolidate', few, '--shard', `${part}/3`, '-o', path(`few-${part}.xlsx`));
      return path(`few-${part}.xlsx`);
    });
    const { files } = masterOf(taskMatrix('merge', ...parts, '-o', path('few.xlsx'), '--json'));
    expect(files.map(({ file, failure }) => [file, failure?.code])).toEqual([
      ['a.xlsx', 'matrix-not-found'],
      ['b.xlsx', undefined],
    ]);
  });

  it('is refused with a sentence when its state was deleted', () => {
    writeWorkbook(path('khong-phai.xlsx'), { Sheet1: [['a']] });
    const ran = taskMatrix('report', path('khong-phai.xlsx'), '-o', path('n.docx'));
    expect([ran.status, ran.stderr.includes('khong-phai.xlsx')]).toEqual([2, true]);
  });
});
