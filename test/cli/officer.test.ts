import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, utils, write } from 'xlsx';
import { masterOf, scratch, taskMatrix } from './task-matrix.ts';
import { matrixOf, writeWorkbook } from './write-workbook.ts';

const { folder, remove } = scratch();
const path = (name: string) => join(folder, name);
const inputs = path('inputs');
const SHARED = 'Xây dựng nền tảng số dùng chung để quản lý hồ sơ của toàn tỉnh';

beforeAll(() => {
  mkdirSync(inputs);
  writeWorkbook(
    join(inputs, 'y-te.xlsx'),
    {
      M: matrixOf('Sở Y tế', [
        ['2.1', 'Truyền thông về chuyển đổi số y tế', '31/6/2021', '100 triệu'],
        ['2.7', SHARED, '31/12/2021', '300 triệu'],
      ]),
    },
    '2021-03-01T08:00:00Z',
  );
  writeWorkbook(
    join(inputs, 'noi-vu.xlsx'),
    { M: matrixOf('Sở Nội vụ', [['2.7', SHARED, '30/6/2022', '200 triệu']]) },
    '2021-03-20T08:00:00Z',
  );
  const ran = taskMatrix(
    ...['consolidate', inputs, '-o', path('goc.xlsx'), '--due', '2021-03-15'],
    ...['--parquet', path('bang'), '--json', path('goc.json')],
  );
  expect(ran.status).toBe(1);
});
afterAll(remove);

const goc = () => JSON.parse(readFileSync(path('goc.json'), 'utf8')) as ReturnType<typeof masterOf>;

describe('The officer at the command line', () => {
  it('sees on the board who was late, with the time and hash of each file', () => {
    const sent = goc().submissions.filter(({ file }) => file !== undefined);
    expect(sent.map(({ file, state, late, time }) => [file, state, late ?? false, time])).toEqual([
      ['noi-vu.xlsx', 'accepted', true, '2021-03-20 15:00'],
      ['y-te.xlsx', 'with-errors', false, '2021-03-01 15:00'],
    ]);
    expect(sent.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash ?? ''))).toBe(true);
    expect(readdirSync(path('bang'))).toEqual(['tasks-0001.parquet']);
  });

  it('sends back what is to be mended, and takes it again as the correction under any name', () => {
    const returned = taskMatrix('return', path('goc.xlsx'), '-o', path('tra'));
    expect(returned.stdout).toContain('Sở Y tế');
    const [note = '', workbook = ''] = readdirSync(path('tra')).sort(
      (a, b) => Number(a.endsWith('.xlsx')) - Number(b.endsWith('.xlsx')),
    );
    expect(readdirSync(path('tra'))).toHaveLength(2);
    expect(readFileSync(join(path('tra'), note), 'utf8')).toContain('Kính gửi: Sở Y tế');

    const book = read(readFileSync(join(path('tra'), workbook)));
    const [list, tasks] = [book.Sheets['Cần sửa'], book.Sheets['Ma trận nhiệm vụ']];
    if (!list || !tasks) throw new Error('A sheet is missing');
    const address = utils.sheet_to_json<string[]>(list, { header: 1 })[4]?.[3] ?? '';
    tasks[address] = { t: 's', v: '30/6/2021' };
    const mended = path('ban-sua.xlsx');
    writeFileSync(mended, write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);

    const ran = taskMatrix(
      ...['consolidate', mended, '--onto', path('goc.xlsx'), '-o', path('sau.xlsx'), '--json'],
    );
    const after = masterOf(ran);
    expect(ran.status).toBe(0);
    const told = ({ tasks: list_ }: ReturnType<typeof masterOf>) =>
      list_.map(({ content, deadline, budget }) => [content, deadline?.text, budget?.amount]);
    expect(told(after)).toEqual(
      told(goc()).map(([content, deadline, amount]) => [
        content,
        deadline === '31/6/2021' ? '30/6/2021' : deadline,
        amount,
      ]),
    );
    // The due day that the first run was given still holds.
    expect(after.submissions.find(({ file }) => file === 'noi-vu.xlsx')?.late).toBe(true);
  });

  it('is shown the rows behind a figure, and where a cell comes from', () => {
    const figure = taskMatrix('explain', path('goc.xlsx'), '--cell', "'Sổ đối chiếu'!E5", '--json');
    expect(JSON.parse(figure.stdout)).toMatchObject({
      kind: 'figure',
      count: 1,
      rows: [{ origin: { file: 'noi-vu.xlsx', sheet: 'M', row: 4 } }],
    });
    const cell = taskMatrix('explain', path('goc.xlsx'), '--cell', 'Nhiệm vụ!C5');
    expect(cell.stdout).toContain('Tệp y-te.xlsx, trang tính M, ô C4');
    expect(taskMatrix('explain', path('goc.xlsx'), '--cell', 'Khác!A1').status).toBe(2);
  });

  it('joins one task of two departments by the decisions that were proposed, and remembers them', () => {
    const proposed = taskMatrix('duplicates', path('goc.xlsx'), '--json');
    writeFileSync(path('quyet-dinh.json'), proposed.stdout);
    const joined = taskMatrix(
      ...['consolidate', join(inputs, 'y-te.xlsx'), '--onto', path('goc.xlsx')],
      ...['--decisions', path('quyet-dinh.json'), '-o', path('gop.xlsx'), '--json'],
    );
    const { tasks, files } = masterOf(joined);
    expect(tasks.find(({ content }) => content === SHARED)?.joined).toEqual([
      { file: 'noi-vu.xlsx', sheet: 'M', row: 4 },
      { file: 'y-te.xlsx', sheet: 'M', row: 5 },
    ]);
    expect(files.map(({ merged }) => merged)).toEqual([1, 2]);
    const again = taskMatrix(
      ...['consolidate', join(inputs, 'noi-vu.xlsx'), '--onto', path('gop.xlsx')],
      ...['-o', path('gop-2.xlsx'), '--json'],
    );
    expect(masterOf(again).tasks).toHaveLength(2);
    expect(readFileSync(path('gop-2.xlsx')).equals(readFileSync(path('gop.xlsx')))).toBe(true);
  });

  it('accepts a finding with a reason, which holds until the cell changes', () => {
    const [error] = goc().findings.filter(({ severity }) => severity === 'error');
    writeFileSync(
      path('chap-nhan.json'),
      JSON.stringify([{ code: error?.code, file: error?.file, cell: error?.cell, reason: 'Đúng' }]),
    );
    const run = (name: string, ...more: string[]) =>
      taskMatrix('consolidate', '-o', path(name), '--json', ...more);
    const first = run(
      ...(['nhan-1.xlsx', inputs, '--accept', path('chap-nhan.json'), '--by', 'Bà Lan'] as const),
    );
    const told = ({ accepted }: ReturnType<typeof masterOf>) =>
      accepted.map(({ code, cell, reason, by }) => [code, cell, reason, by]);
    expect(told(masterOf(first))).toEqual([[error?.code, error?.cell, 'Đúng', 'Bà Lan']]);
    expect(first.status).toBe(0);

    const onto = run('nhan-2.xlsx', join(inputs, 'noi-vu.xlsx'), '--onto', path('nhan-1.xlsx'));
    expect([told(masterOf(onto)).length, onto.status]).toEqual([1, 0]);

    mkdirSync(path('moi'));
    writeWorkbook(
      path('moi/y-te.xlsx'),
      {
        M: matrixOf('Sở Y tế', [
          ['2.1', 'Truyền thông về chuyển đổi số y tế', '31/9/2021', '100 triệu'],
        ]),
      },
      '2021-04-01T08:00:00Z',
    );
    const changed = run('nhan-3.xlsx', path('moi/y-te.xlsx'), '--onto', path('nhan-2.xlsx'));
    expect([told(masterOf(changed)).length, changed.status]).toEqual([0, 1]);
    writeFileSync(
      path('khong-co.json'),
      '[{"code":"time-impossible","cell":"Z9","reason":"Đúng"}]',
    );
    const none = run('nhan-4.xlsx', inputs, '--accept', path('khong-co.json'));
    expect([none.status, none.stderr.includes('time-impossible, Z9')]).toEqual([2, true]);
  });

  it('begins the next period with what is unfinished, and sees what became of it', () => {
    const made = taskMatrix(
      ...['template', '--from', path('goc.xlsx'), '--department', 'SYT', '--period', '2021-Q3'],
      ...['-o', path('quy-3.xlsx')],
    );
    expect(made.status).toBe(0);
    const ran = taskMatrix(
      ...['consolidate', path('quy-3.xlsx'), '--previous', path('goc.xlsx')],
      ...['-o', path('ky-nay.xlsx'), '--json'],
    );
    const { period, tasks } = masterOf(ran);
    expect(period).toBe('2021-Q3');
    expect(tasks.map(({ content }) => content)).toEqual([
      'Truyền thông về chuyển đổi số y tế',
      SHARED,
    ]);
    const book = read(readFileSync(path('ky-nay.xlsx')));
    const changes = utils.sheet_to_json<string[]>(book.Sheets['So với kỳ trước'] ?? {}, {
      header: 1,
    });
    expect(changes.slice(4).map((row) => [row[1], row[4]])).toContainEqual([
      'Không còn báo cáo',
      SHARED,
    ]);
  });

  it('takes masters of a lower level, and finds their rows through them', () => {
    const ran = taskMatrix(
      ...['consolidate', path('goc.xlsx'), '--masters', '-o', path('cap-tren.xlsx'), '--json'],
    );
    const { tasks, files } = masterOf(ran);
    expect(tasks).toHaveLength(3);
    expect(files.map(({ file }) => file)).toEqual([
      'goc.xlsx > noi-vu.xlsx',
      'goc.xlsx > y-te.xlsx',
    ]);
    expect(tasks[0]?.origin).toEqual({ file: 'goc.xlsx > y-te.xlsx', sheet: 'M', row: 4 });
  });
});
