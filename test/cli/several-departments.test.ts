import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, utils, write } from 'xlsx';
import { masterOf, scratch, submissionsOf, taskMatrix, type Ran } from './task-matrix.ts';
import { matrixOf, writeWorkbook, type Grid } from './write-workbook.ts';

const { folder, remove } = scratch();
const path = (name: string) => join(folder, name);
const inputs = path('inputs');

const bare = (grid: Grid) => grid.slice(1);
const named = (department: string, ...contents: string[]) =>
  matrixOf(
    department,
    contents.map((content, index) => [index % 2 === 0 ? '2.1' : '2.7', content] as const),
  );

beforeAll(() => {
  mkdirSync(inputs);
  writeWorkbook(
    join(inputs, 'chung.xlsx'),
    {
      'Sở Y tế': bare(named('Sở Y tế', 'Truyền thông y tế số', 'Hồ sơ sức khỏe điện tử')),
      'Cụm 2': [
        ...named('Sở Tài chính', 'Công khai ngân sách trên cổng'),
        [],
        ...named('Sở Nội vụ', 'Sát hạch công chức trực tuyến', 'Số hóa hồ sơ cán bộ'),
      ],
    },
    '2021-03-01T08:00:00Z',
  );
  writeWorkbook(
    join(inputs, 'cong-thuong.xlsx'),
    { M: named('Sở Công Thương', 'Sàn thương mại điện tử của tỉnh') },
    '2021-03-02T08:00:00Z',
  );
  expect(run('consolidate', inputs, '-o', path('goc.xlsx'), '--due', '2021-03-01').status).toBe(0);
});
afterAll(remove);

/** Runs a consolidation with JSON on standard output. */
function run(command: string, ...args: string[]): Ran {
  return taskMatrix(command, ...args, '--json');
}

/** Department, content and file of each task. */
function tasksOf(ran: Ran): string[] {
  return masterOf(ran)
    .tasks.map(({ departmentId, content, origin }) => `${departmentId} ${content} ${origin.file}`)
    .sort();
}

function boardOf(ran: Ran): string[] {
  return masterOf(ran)
    .submissions.filter(({ file }) => file !== undefined)
    .map(({ departmentId, unit, state, file, part, late, replacedBy, reason }) =>
      [
        departmentId,
        unit,
        state,
        file,
        part && `${part.number}/${part.of}`,
        late && 'late',
        replacedBy,
        reason,
      ]
        .filter((each) => each !== undefined)
        .join(' '),
    );
}

function ledgerOf(ran: Ran): string[] {
  return masterOf(ran).files.map((line) => {
    expect(line.read).toBe(line.merged + line.quarantined + line.ignored);
    return `${line.file} ${line.departmentId} ${line.read}=${line.merged}+${line.quarantined}+${line.ignored}`;
  });
}

const again = (...args: string[]) =>
  run('consolidate', ...args, '--onto', path('goc.xlsx'), '-o', path('lan.xlsx'));

describe('A file of several departments at the command line', () => {
  it('counts for each of them, with a line for each on the board and in the ledger', () => {
    const ran = run('consolidate', inputs, '-o', path('goc-2.xlsx'), '--due', '2021-03-01');
    expect(tasksOf(ran)).toEqual([
      'SCT Sàn thương mại điện tử của tỉnh cong-thuong.xlsx',
      'SNV Sát hạch công chức trực tuyến chung.xlsx',
      'SNV Số hóa hồ sơ cán bộ chung.xlsx',
      'STC Công khai ngân sách trên cổng chung.xlsx',
      'SYT Hồ sơ sức khỏe điện tử chung.xlsx',
      'SYT Truyền thông y tế số chung.xlsx',
    ]);
    expect(boardOf(ran).sort()).toEqual([
      'SCT accepted cong-thuong.xlsx late',
      'SNV accepted chung.xlsx 3/3',
      'STC accepted chung.xlsx 2/3',
      'SYT accepted chung.xlsx 1/3',
    ]);
    expect(ledgerOf(ran)).toEqual([
      'chung.xlsx SYT 2=2+0+0',
      'chung.xlsx STC 1=1+0+0',
      'chung.xlsx SNV 2=2+0+0',
      'cong-thuong.xlsx SCT 1=1+0+0',
    ]);
  });

  it('says at a check which departments it holds', () => {
    const ran = taskMatrix('validate', join(inputs, 'chung.xlsx'));
    expect(ran.stdout).toContain('chung.xlsx (đơn vị 2/3 trong tệp) · Sở Tài chính');
    const { files } = submissionsOf(taskMatrix('validate', join(inputs, 'chung.xlsx'), '--json'));
    expect(files.map(({ departmentId, read: rows }) => [departmentId, rows])).toEqual([
      ['SYT', 2],
      ['STC', 1],
      ['SNV', 2],
    ]);
  });

  it('explains a figure of the ledger by the rows of that part alone', () => {
    const label = 'chung.xlsx (đơn vị 2/3 trong tệp)';
    const row = rowOf('goc.xlsx', 'Sổ đối chiếu', label);
    const ran = taskMatrix('explain', path('goc.xlsx'), '--cell', `'Sổ đối chiếu'!E${row}`);
    const rows = ran.stdout.split('\n').filter((line) => line.includes('chung.xlsx'));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('Sở Tài chính');
  });

  it('loses one part alone to a later file of that department', () => {
    writeWorkbook(
      path('tai-chinh.xlsx'),
      { M: named('Sở Tài chính', 'Hóa đơn điện tử', 'Kho bạc số') },
      '2021-03-05T08:00:00Z',
    );
    const ran = again(path('tai-chinh.xlsx'));
    expect(tasksOf(ran)).toEqual([
      'SCT Sàn thương mại điện tử của tỉnh cong-thuong.xlsx',
      'SNV Sát hạch công chức trực tuyến chung.xlsx',
      'SNV Số hóa hồ sơ cán bộ chung.xlsx',
      'STC Hóa đơn điện tử tai-chinh.xlsx',
      'STC Kho bạc số tai-chinh.xlsx',
      'SYT Hồ sơ sức khỏe điện tử chung.xlsx',
      'SYT Truyền thông y tế số chung.xlsx',
    ]);
    expect(boardOf(ran)).toContain('STC replaced chung.xlsx 2/3 tai-chinh.xlsx');
    expect(ledgerOf(ran)).toContain('chung.xlsx STC 1=0+1+0');
    const rolled = taskMatrix(
      'roll-back',
      path('lan.xlsx'),
      '--to',
      'Lần 1',
      '-o',
      path('lui.xlsx'),
    );
    expect(rolled.status).toBe(0);
    const same = run('consolidate', inputs, '--onto', path('lui.xlsx'), '-o', path('lui-2.xlsx'));
    expect(tasksOf(same)).toHaveLength(6);
  });

  it('can be preferred for one of its departments, with a reason on its line', () => {
    const ran = again(
      path('tai-chinh.xlsx'),
      ...['--prefer', 'chung.xlsx!Sở Tài chính=Bản riêng gửi nhầm kỳ'],
    );
    expect(boardOf(ran)).toContain('STC accepted chung.xlsx 2/3 Bản riêng gửi nhầm kỳ');
    expect(boardOf(ran)).toContain('SYT accepted chung.xlsx 1/3');
    expect(boardOf(ran)).toContain(
      'STC replaced tai-chinh.xlsx late chung.xlsx Bản riêng gửi nhầm kỳ',
    );
  });

  it('stands beside a department’s own file where all its files count', () => {
    const ran = again(path('tai-chinh.xlsx'), '--parts', 'Sở Tài chính');
    expect(tasksOf(ran).filter((line) => line.startsWith('STC'))).toEqual([
      'STC Công khai ngân sách trên cổng chung.xlsx',
      'STC Hóa đơn điện tử tai-chinh.xlsx',
      'STC Kho bạc số tai-chinh.xlsx',
    ]);
  });

  it('gives the same bytes over 1, 2 and 7 shards as in one run', () => {
    const whole = readFileSync(path('goc.xlsx'));
    for (const shards of [1, 2, 7]) {
      const parts = Array.from({ length: shards }, (_, index) => {
        const part = path(`phan-${shards}-${index}.xlsx`);
        taskMatrix(
          ...['consolidate', inputs, '--due', '2021-03-01'],
          ...['--shard', `${index + 1}/${shards}`, '-o', part],
        );
        return part;
      });
      taskMatrix('merge', ...parts.reverse(), '-o', path(`ghep-${shards}.xlsx`));
      expect(readFileSync(path(`ghep-${shards}.xlsx`)).equals(whole)).toBe(true);
    }
  });

  it('counts in a higher master by its parts, of which those that are replaced stay below', () => {
    again(path('tai-chinh.xlsx'));
    const up = run('consolidate', path('lan.xlsx'), '--masters', '-o', path('tren.xlsx'));
    expect(ledgerOf(up)).toEqual([
      'lan.xlsx > chung.xlsx SYT 2=2+0+0',
      'lan.xlsx > chung.xlsx SNV 2=2+0+0',
      'lan.xlsx > cong-thuong.xlsx SCT 1=1+0+0',
      'lan.xlsx > tai-chinh.xlsx STC 2=2+0+0',
    ]);
    // Where all files of a department count below, they do above.
    again(path('tai-chinh.xlsx'), '--parts', 'Sở Tài chính');
    const all = run('consolidate', path('lan.xlsx'), '--masters', '-o', path('tren-2.xlsx'));
    expect(ledgerOf(all)[1]).toBe('lan.xlsx > chung.xlsx STC 1=1+0+0');
  });

  it('goes back to each department with its own rows, and is mended for that one alone', () => {
    writeWorkbook(
      path('loi.xlsx'),
      {
        SYT: matrixOf('Sở Y tế', [['2.1', 'Truyền thông y tế số', '31/6/2021']]),
        STC: matrixOf('Sở Tài chính', [['2.1', 'Công khai ngân sách', '31/11/2021']]),
      },
      '2021-03-01T08:00:00Z',
    );
    run('consolidate', path('loi.xlsx'), '-o', path('loi-th.xlsx'));
    expect(taskMatrix('return', path('loi-th.xlsx'), '-o', path('tra')).status).toBe(0);
    const files = readdirSync(path('tra')).filter((name) => name.endsWith('.xlsx'));
    expect(files).toHaveLength(2);
    const ours =
      files.find((name) => readText(join(path('tra'), name)).includes('Truyền thông y tế số')) ??
      '';
    const text = readText(join(path('tra'), ours));
    expect(text).toContain('Truyền thông y tế số');
    expect(text).not.toContain('Công khai ngân sách');

    mend(join(path('tra'), ours), '31/6/2021', '30/6/2021', path('sua.xlsx'));
    const ran = run(
      'consolidate',
      path('sua.xlsx'),
      '--onto',
      path('loi-th.xlsx'),
      '-o',
      path('sua-th.xlsx'),
    );
    expect(boardOf(ran).sort()).toEqual([
      'STC with-errors loi.xlsx 2/2',
      'SYT accepted sua.xlsx',
      'SYT replaced loi.xlsx 1/2 sua.xlsx',
    ]);
  });

  it('takes the word of the officer on one sheet, or on the whole file', () => {
    writeWorkbook(
      path('la.xlsx'),
      {
        'Sở Y tế': bare(named('Sở Y tế', 'Truyền thông y tế số')),
        'Sở Tài chính': bare(named('Sở Tài chính', 'Công khai ngân sách')),
        Khác: bare(named('Sở Nội vụ', 'Sát hạch công chức')),
      },
      '2021-03-01T08:00:00Z',
    );
    const first = run('consolidate', path('la.xlsx'), '-o', path('la-1.xlsx'));
    expect(masterOf(first).findings.map(({ code }) => code)).toContain(
      'structure-department-unknown',
    );
    const second = run(
      'consolidate',
      path('la.xlsx'),
      '--sender',
      'la.xlsx!Khác=Sở Nội vụ',
      '-o',
      path('la-2.xlsx'),
    );
    expect(ledgerOf(second)).toEqual([
      'la.xlsx SYT 1=1+0+0',
      'la.xlsx STC 1=1+0+0',
      'la.xlsx SNV 1=1+0+0',
    ]);
    // Asked once, then remembered.
    const third = run(
      'consolidate',
      path('la.xlsx'),
      '--onto',
      path('la-2.xlsx'),
      '-o',
      path('la-3.xlsx'),
    );
    expect(ledgerOf(third)).toEqual(ledgerOf(second));
    const whole = run(
      'consolidate',
      path('la.xlsx'),
      '--sender',
      'la.xlsx=Sở Nội vụ',
      '-o',
      path('la-4.xlsx'),
    );
    // What nobody is named for is meant; where all is named, the file.
    expect(ledgerOf(whole)).toEqual(ledgerOf(second));
    const all = run(
      ...(['consolidate', join(inputs, 'chung.xlsx')] as const),
      ...['--sender', 'chung.xlsx=Sở Nội vụ', '-o', path('la-5.xlsx')],
    );
    expect(ledgerOf(all)).toEqual(['chung.xlsx SNV 5=5+0+0']);
  });
});

describe('What the officer says of senders', () => {
  it('goes together with all files of a department counting', () => {
    const nobody = (file: string, content: string, day: string) =>
      writeWorkbook(path(file), { M: bare(named('Sở Y tế', content)) }, day);
    nobody('phan-1.xlsx', 'Bệnh án điện tử', '2021-03-01T08:00:00Z');
    nobody('phan-2.xlsx', 'Đơn thuốc điện tử', '2021-03-02T08:00:00Z');
    nobody('phan-3.xlsx', 'Khám bệnh từ xa', '2021-03-03T08:00:00Z');
    const said = [
      '--sender',
      'phan-1.xlsx=SYT',
      '--sender',
      'phan-2.xlsx=Sở Y tế',
      '--parts',
      'SYT',
    ];
    const first = run(
      'consolidate',
      path('phan-1.xlsx'),
      path('phan-2.xlsx'),
      ...said,
      '-o',
      path('p-1.xlsx'),
    );
    expect(boardOf(first)).toEqual(['SYT accepted phan-1.xlsx', 'SYT accepted phan-2.xlsx']);
    const codes = masterOf(first).findings.map(({ code }) => code);
    expect(codes).not.toContain('structure-department-unknown');
    const second = run(
      ...(['consolidate', path('phan-3.xlsx'), '--sender', 'phan-3.xlsx=SYT'] as const),
      ...['--onto', path('p-1.xlsx'), '-o', path('p-2.xlsx')],
    );
    expect(tasksOf(second)).toEqual([
      'SYT Bệnh án điện tử phan-1.xlsx',
      'SYT Khám bệnh từ xa phan-3.xlsx',
      'SYT Đơn thuốc điện tử phan-2.xlsx',
    ]);
    // A part that comes again takes its own place; the others stay.
    nobody('phan-2.xlsx', 'Đơn thuốc liên thông', '2021-03-04T08:00:00Z');
    const third = run(
      'consolidate',
      path('phan-2.xlsx'),
      '--onto',
      path('p-2.xlsx'),
      '-o',
      path('p-3.xlsx'),
    );
    expect(tasksOf(third)).toEqual([
      'SYT Bệnh án điện tử phan-1.xlsx',
      'SYT Khám bệnh từ xa phan-3.xlsx',
      'SYT Đơn thuốc liên thông phan-2.xlsx',
    ]);
    // What was said of parts and senders holds for what comes next, shards included.
    const shards = ['1/2', '2/2'].map((shard) => {
      const part = path(`p-${shard.slice(0, 1)}-s.xlsx`);
      taskMatrix(
        'consolidate',
        path('phan-1.xlsx'),
        path('phan-2.xlsx'),
        ...said,
        '--shard',
        shard,
        '-o',
        part,
      );
      return part;
    });
    taskMatrix('merge', ...shards, '-o', path('p-m.xlsx'));
    run('consolidate', path('phan-1.xlsx'), path('phan-2.xlsx'), ...said, '-o', path('p-w.xlsx'));
    expect(readFileSync(path('p-m.xlsx')).equals(readFileSync(path('p-w.xlsx')))).toBe(true);
  });

  it('counts a unit’s file for the department above, with both names in the trace', () => {
    writeWorkbook(
      path('huyen.xlsx'),
      { M: named('UBND huyện Hải Lăng', 'Khám bệnh lưu động') },
      '2021-03-06T08:00:00Z',
    );
    writeWorkbook(
      path('so.xlsx'),
      { M: named('Sở Y tế', 'Truyền thông y tế số') },
      '2021-03-01T08:00:00Z',
    );
    const ran = run(
      ...(['consolidate', path('huyen.xlsx'), path('so.xlsx')] as const),
      ...['--under', 'UBND huyện Hải Lăng=Sở Y tế', '-o', path('tren-1.xlsx')],
    );
    expect(tasksOf(ran)).toEqual([
      'SYT Khám bệnh lưu động huyen.xlsx',
      'SYT Truyền thông y tế số so.xlsx',
    ]);
    expect(boardOf(ran)).toEqual([
      'SYT accepted so.xlsx',
      'SYT UBND huyện Hải Lăng accepted huyen.xlsx',
    ]);
    expect(masterOf(ran).missing.map(({ text }) => text)).not.toContain('UBND huyện Hải Lăng');
    const cell = taskMatrix(
      'explain',
      path('tren-1.xlsx'),
      '--cell',
      `Nhiệm vụ!C${rowOf('tren-1.xlsx', 'Nhiệm vụ', 'Khám bệnh lưu động')}`,
    );
    expect(cell.stdout).toContain('huyen.xlsx');
    expect(cell.stdout).toContain('Sở Y tế (UBND huyện Hải Lăng gửi)');
    // Remembered; the unit's next file takes the place of its own alone.
    writeWorkbook(
      path('huyen-2.xlsx'),
      { M: named('UBND huyện Hải Lăng', 'Trạm y tế số') },
      '2021-03-07T08:00:00Z',
    );
    const next = run(
      'consolidate',
      path('huyen-2.xlsx'),
      '--onto',
      path('tren-1.xlsx'),
      '-o',
      path('tren-2.xlsx'),
    );
    expect(tasksOf(next)).toEqual([
      'SYT Truyền thông y tế số so.xlsx',
      'SYT Trạm y tế số huyen-2.xlsx',
    ]);
    const byFile = run(
      ...(['consolidate', path('huyen.xlsx'), path('so.xlsx')] as const),
      ...['--under', 'huyen.xlsx=Sở Y tế', '-o', path('tren-3.xlsx')],
    );
    expect(boardOf(byFile)).toEqual(boardOf(ran));
  });
});

describe('A row typed into the master by hand', () => {
  it('is told as such, and is not lost in silence at the next run', () => {
    const book = read(readFileSync(path('goc.xlsx')));
    const sheet = book.Sheets['Nhiệm vụ'];
    if (!sheet) throw new Error('No sheet of tasks');
    const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
    const row = end.r + 2;
    utils.sheet_add_aoa(sheet, [['2.1', '', 'Việc gõ thêm']], { origin: { r: row, c: 0 } });
    writeFileSync(
      path('tay.xlsx'),
      write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array,
    );
    const ran = taskMatrix('explain', path('tay.xlsx'), '--cell', `Nhiệm vụ!C${row + 1}`);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('được gõ tay vào bảng tổng hợp');
    const next = taskMatrix(
      'consolidate',
      inputs,
      '--onto',
      path('tay.xlsx'),
      '-o',
      path('tay-2.xlsx'),
    );
    expect(next.status).toBe(2);
    expect(next.stderr).toContain(`Nhiệm vụ, dòng ${row + 1}: gõ thêm “2.1 | Việc gõ thêm”`);
  });
});

/** Row of a master's sheet, as Excel shows it, in which a text stands. */
function rowOf(file: string, sheet: string, text: string): number {
  const cells = read(readFileSync(path(file))).Sheets[sheet] ?? {};
  const at = Object.entries(cells).find(([, cell]) => (cell as { v?: unknown }).v === text)?.[0];
  return Number(at?.replace(/\D/g, ''));
}

function readText(file: string): string {
  const book = read(readFileSync(file));
  return Object.values(book.Sheets)
    .map((sheet) => utils.sheet_to_csv(sheet))
    .join('\n');
}

/** Writes a workbook again with one text replaced. */
function mend(file: string, from: string, to: string, into: string): void {
  const book = read(readFileSync(file), { bookFiles: false });
  for (const sheet of Object.values(book.Sheets)) {
    for (const cell of Object.values(sheet) as { v?: unknown; w?: string }[]) {
      if (cell.v !== from) continue;
      cell.v = to;
      delete cell.w;
    }
  }
  writeFileSync(into, write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
}
