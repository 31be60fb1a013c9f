import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { masterOf, scratch, taskMatrix } from './task-matrix.ts';
import { matrixOf, writeWorkbook } from './write-workbook.ts';

const { folder, remove } = scratch();
const inputs = join(folder, 'inputs');
const path = (name: string) => join(folder, name);
const input = (name: string) => join(inputs, name);

beforeAll(() => {
  mkdirSync(inputs);
  writeWorkbook(
    input('y-te.xlsx'),
    {
      'Biểu 1': matrixOf('Sở Y tế', [
        ['2.1', 'Truyền thông về chuyển đổi số y tế', 'Quý II/2021', '1,5 tỷ'],
        ['2.7', 'Hồ sơ sức khỏe điện tử cho người dân'],
      ]),
    },
    '2021-03-01T08:00:00Z',
  );
  writeWorkbook(
    input('noi-vu.ods'),
    {
      Sheet1: matrixOf('Sở Nội vụ', [['2.4', 'Bồi dưỡng kỹ năng số cho cán bộ, công chức']]),
    },
    '2021-03-02T08:00:00Z',
  );
});
afterAll(remove);

describe('consolidating', () => {
  it('merges every row, says where each comes from, and leaves a master and nothing beside it', () => {
    const output = path('tong-hop.xlsx');
    const ran = taskMatrix('consolidate', inputs, '-o', output, '--json');
    const master = masterOf(ran);
    expect(ran.status).toBe(0);
    expect(
      master.tasks.map(({ category, content, origin }) => [
        category,
        content,
        origin.file,
        origin.sheet,
        origin.row,
      ]),
    ).toEqual([
      ['2.1', 'Truyền thông về chuyển đổi số y tế', 'y-te.xlsx', 'Biểu 1', 4],
      ['2.4', 'Bồi dưỡng kỹ năng số cho cán bộ, công chức', 'noi-vu.ods', 'Sheet1', 4],
      ['2.7', 'Hồ sơ sức khỏe điện tử cho người dân', 'y-te.xlsx', 'Biểu 1', 5],
    ]);
    expect(master.tasks[0]).toMatchObject({
      lead: [{ text: 'Sở Y tế', id: 'SYT' }],
      deadline: { text: 'Quý II/2021', kind: 'quarter', from: '2021-04-01', to: '2021-06-30' },
      budget: { text: '1,5 tỷ', amount: 1_500_000_000 },
      status: 'Đang thực hiện',
    });
    expect(readdirSync(folder).sort()).toEqual(['inputs', 'tong-hop.xlsx']);
  });

  it('gives the same bytes for the same files in any order', () => {
    const [a, b] = [path('a.xlsx'), path('b.xlsx')];
    taskMatrix('consolidate', input('y-te.xlsx'), input('noi-vu.ods'), '-o', a);
    taskMatrix('consolidate', input('noi-vu.ods'), input('y-te.xlsx'), '-o', b);
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
  });

  it('writes the JSON into a file when one is named, and the usual text on standard output', () => {
    const json = path('kq.json');
    const ran = taskMatrix('consolidate', inputs, '-o', path('c.xlsx'), '--json', json);
    expect(ran.stdout).toContain('Sổ đối chiếu');
    expect((JSON.parse(readFileSync(json, 'utf8')) as { format: number }).format).toBe(1);
  });

  it('goes on without the files that cannot be read, says why of each, and ends with 1', () => {
    const bad = path('bad');
    mkdirSync(bad);
    writeFileSync(join(bad, 'rong.xlsx'), '');
    writeFileSync(join(bad, 'anh.xlsx'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    writeWorkbook(join(bad, 'khong-ma-tran.xlsx'), { Sheet1: [['Thực đơn'], ['Phở'], ['Bún']] });
    const ran = taskMatrix('consolidate', inputs, bad, '-o', path('d.xlsx'), '--json');
    const { files, tasks } = masterOf(ran);
    expect(ran.status).toBe(1);
    expect(tasks).toHaveLength(3);
    expect(
      files.filter(({ failure }) => failure).map(({ file, failure }) => [file, failure?.code]),
    ).toEqual([
      ['anh.xlsx', 'file-not-a-workbook'],
      ['khong-ma-tran.xlsx', 'matrix-not-found'],
      ['rong.xlsx', 'file-empty'],
    ]);
    for (const { file, failure } of files) if (failure) expect(failure.message).toContain(file);
  });

  it('takes the newest file of a department, keeps the other in quarantine, and says so', () => {
    writeWorkbook(
      path('y-te-moi.xlsx'),
      {
        'Biểu 1': matrixOf('Sở Y tế', [['2.1', 'Truyền thông số trong ngành y tế, bản sửa']]),
      },
      '2021-03-20T08:00:00Z',
    );
    const ran = taskMatrix(
      'consolidate',
      inputs,
      path('y-te-moi.xlsx'),
      '-o',
      path('e.xlsx'),
      '--json',
    );
    const { files, tasks, quarantine } = masterOf(ran);
    expect(ran.status).toBe(1);
    expect(tasks.map(({ origin }) => origin.file)).toEqual(['y-te-moi.xlsx', 'noi-vu.ods']);
    expect(quarantine.map(({ reason, origin }) => [reason, origin.file, origin.row])).toEqual([
      ['superseded', 'y-te.xlsx', 4],
      ['superseded', 'y-te.xlsx', 5],
    ]);
    expect(files.find(({ file }) => file === 'y-te.xlsx')?.failure?.code).toBe('department-twice');
  });

  it('reads a workbook under another name for what it is, and says so of the file', () => {
    writeFileSync(path('y-te.csv'), readFileSync(input('y-te.xlsx')));
    const ran = taskMatrix('consolidate', path('y-te.csv'), '-o', path('g.xlsx'), '--json');
    const { tasks, findings } = masterOf(ran);
    expect(tasks).toHaveLength(2);
    expect(
      findings.filter(({ code }) => code === 'structure-extension-differs').map(({ file }) => file),
    ).toEqual(['y-te.csv']);
  });

  it('could not do it, and writes nothing, when no file can be read', () => {
    writeFileSync(
      path('van-ban.txt'),
      Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37]),
    );
    const ran = taskMatrix(
      'consolidate',
      path('van-ban.txt'),
      path('khong-co.xlsx'),
      '-o',
      path('f.xlsx'),
    );
    expect(ran.status).toBe(2);
    expect(ran.stdout).toContain('khong-co.xlsx');
    expect(ran.stderr.trim()).toBe('Không đọc được tệp nào nên không có gì để hợp nhất.');
    expect(existsSync(path('f.xlsx'))).toBe(false);
  });

  it('refuses to write over a department’s file', () => {
    const before = readFileSync(input('y-te.xlsx'));
    const ran = taskMatrix('consolidate', input('y-te.xlsx'), '-o', input('y-te.xlsx'));
    expect([ran.status, ran.stderr.includes('không ghi đè')]).toEqual([2, true]);
    expect(readFileSync(input('y-te.xlsx')).equals(before)).toBe(true);
  });

  it('keeps what stood at the output when the place refuses the new', () => {
    const ran = taskMatrix('consolidate', inputs, '-o', join(input('y-te.xlsx'), 'x.xlsx'));
    expect(ran.status).toBe(2);
    expect(ran.stderr).not.toContain('    at ');
    expect(readdirSync(inputs).sort()).toEqual(['noi-vu.ods', 'y-te.xlsx']);
  });
});

describe('wrong use', () => {
  it.each([
    [['tong-hop'], 'Không có lệnh “tong-hop”'],
    [['consolidate', '-o', 'x.xlsx'], 'Chưa nêu tệp nào'],
    [['consolidate', 'a.xlsx'], 'Chưa nêu nơi ghi kết quả'],
    [['consolidate', 'a.xlsx', '--nhanh', '-o', 'x'], '“--nhanh”'],
    [['validate', 'a.xlsx', '--lang', 'fr'], 'Không có ngôn ngữ “fr”'],
    [['template', '--period', 'mùa xuân', '-o', 'x.xlsx'], 'Không hiểu kỳ báo cáo “mùa xuân”'],
    [
      ['template', '--department', 'Phòng Du lịch', '-o', 'x.xlsx'],
      'không có đơn vị “Phòng Du lịch”',
    ],
  ])('%j is answered with a sentence and exit code 2', (args, sentence) => {
    const ran = taskMatrix(...args);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(sentence);
    expect(ran.stderr).not.toContain('    at ');
  });

  it('shows the help in both languages', () => {
    const { status, stdout } = taskMatrix('--help');
    expect([status, stdout.includes('Cách dùng'), stdout.includes('Usage')]).toEqual([
      0,
      true,
      true,
    ]);
  });
});
