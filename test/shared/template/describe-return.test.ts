import { describe, expect, it } from 'vitest';
import { read, utils, write, type WorkBook } from 'xlsx';
import { nodePlatform } from '../../../cli/node-platform.ts';
import { planRun, recordRun } from '../../../shared/consolidate/plan-run.ts';
import { COLUMNS, type ColumnKey } from '../../../shared/matrix/columns.ts';
import type { Master } from '../../../shared/matrix/master.ts';
import type { FileReading } from '../../../shared/matrix/submission.ts';
import { taskText } from '../../../shared/matrix/value-text.ts';
import { consolidate, readFile } from '../../../shared/pipeline.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { describeReturn } from '../../../shared/template/describe-return.ts';
import { departmentReturns } from '../../../shared/template/return/department-returns.ts';
import { parsePeriod } from '../../../shared/value/period.ts';
import { vi } from '../../../shared/words/vi.ts';
import { writeXlsx } from '../../../shared/write/xlsx.ts';

const period = parsePeriod('2021-Q1');

type Row = readonly [
  category: string,
  content: string,
  lead: string,
  deadline: string,
  money: string,
  status: string,
];
const HEADINGS = [
  'Nhóm nhiệm vụ',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Thời gian hoàn thành',
  'Kinh phí dự kiến (triệu đồng)',
  'Trạng thái',
];

function fileOf(
  name: string,
  department: string,
  rows: readonly Row[],
  modified: number,
): FileReading {
  const sheet = utils.aoa_to_sheet([
    [department.toUpperCase()],
    ['Kỳ báo cáo: Quý I/2021'],
    [],
    HEADINGS,
    ...rows.map((row) => [...row]),
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Biểu');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  return readFile({ file: name, bytes, modified }, nq52, nodePlatform);
}

const sound = (content: string): Row => [
  '2.1',
  content,
  'Sở Y tế',
  '31/12/2021',
  '500',
  'Đang thực hiện',
];
/** Three errors: category, deadline, money. */
const wrong = (category: string, content: string, deadline: string, money: string): Row => [
  category,
  content,
  'Sở Y tế',
  deadline,
  money,
  'Đang thực hiện',
];

const HEALTH: readonly Row[] = [
  sound('Truyền thông về chuyển đổi số trong ngành y tế'),
  wrong('9.9', 'Hồ sơ sức khỏe điện tử cho người dân toàn tỉnh', '31/6/2021', '-500'),
  wrong('8.1', 'Khám chữa bệnh từ xa tại trạm y tế xã', '30/2/2021', '-20'),
  wrong('', 'Đào tạo kỹ năng số cho cán bộ y tế cơ sở', '31/9/2021', '-7'),
  wrong('12', 'Kết nối dữ liệu bảo hiểm y tế với cơ sở khám bệnh', '31/4/2021', '-1'),
];
const FINANCE: readonly Row[] = [
  [
    '2.1',
    'Công khai ngân sách trên cổng thông tin',
    'Sở Tài chính',
    '31/12/2021',
    '80',
    'Đang thực hiện',
  ],
];

const health = fileOf('y-te.xlsx', 'Sở Y tế', HEALTH, 1_000_000);
const finance = fileOf('tai-chinh.xlsx', 'Sở Tài chính', FINANCE, 1_000_000);

function masterOf(readings: readonly FileReading[]): Master {
  const made = consolidate(readings, nq52, period ? { period } : {});
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

const before = masterOf([health, finance]);
const errorsOf = (master: Master) => master.findings.filter(({ severity }) => severity === 'error');
const [content] = departmentReturns(before);
if (!content) throw new Error('Nothing to return');
const returned = describeReturn(content, nq52, vi, period ? { period } : {});
const bytes = writeXlsx(returned.book, nodePlatform);

function reread(changed: Uint8Array, file = 'gui-lai.xlsx', modified = 1): FileReading {
  return readFile({ file, bytes: changed, modified }, nq52, nodePlatform);
}

/** Mends cells of the workbook as a person would, by the addresses that its first sheet lists. */
function mended(values: Readonly<Partial<Record<ColumnKey, string | number>>>): Uint8Array {
  const book: WorkBook = read(bytes);
  const list = book.Sheets['Cần sửa'];
  const tasks = book.Sheets['Ma trận nhiệm vụ'];
  if (!list || !tasks) throw new Error('A sheet is missing');
  const labels = new Map(COLUMNS.map(({ key }) => [vi.columns[key].label, key]));
  for (const row of utils.sheet_to_json<string[]>(list, { header: 1 }).slice(4)) {
    const [, severity, , address, label] = row;
    const key = labels.get(label ?? '');
    const value = key && values[key];
    if (severity !== 'Lỗi' || address === undefined || value === undefined) continue;
    tasks[address] = typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value };
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

describe('What goes back to a department', () => {
  it('goes to departments with errors alone, with its own rows in the order of its file', () => {
    expect(departmentReturns(before).map(({ department }) => department.id)).toEqual(['SYT']);
    expect(content.tasks.map((task) => taskText(task, 'content'))).toEqual(
      HEALTH.map((row) => row[1]),
    );
    expect(content.quarantined).toBeGreaterThan(0);
  });

  it('marks each cell in error, comments it with what and how, and lists it with a link', () => {
    const tasks = returned.book.sheets.find(({ name }) => name === 'Ma trận nhiệm vụ');
    const list = returned.book.sheets[0];
    const noted = new Set(
      tasks?.notes?.filter(({ row }) => row > 4).map(({ row, column }) => `${row}:${column}`),
    );
    expect(returned.book.active).toBe('Cần sửa');
    expect(list?.links).toHaveLength(content.findings.length);
    expect(errorsOf(before)).toHaveLength(12);
    expect(noted.size).toBeGreaterThanOrEqual(12);
  });

  it('comes with a letter that counts what was found and leaves the deadline open', () => {
    expect(returned.note).toContain('Kính gửi: Sở Y tế');
    expect(returned.note).toContain('12 lỗi');
    expect(returned.note).toContain('trước ngày ...../...../.........');
    expect(returned.noteName).toBe('Cần sửa - Ma trận nhiệm vụ - Sở Y tế - 2021-Q1.txt');
  });

  it('reads back as the correction of that department, with the same rows and errors', () => {
    const { outcome } = reread(bytes);
    if (!outcome.ok) throw new Error(outcome.failure.code);
    const { isCorrection, department, period: own, tasks, quarantine, findings } = outcome.value;
    expect([isCorrection, department?.id, own?.id]).toEqual([true, 'SYT', '2021-Q1']);
    expect(tasks.length + quarantine.length).toBe(HEALTH.length);
    expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(12);
  });

  it('is accepted once mended, before the file that it mends, whose date is later; nothing else changes', () => {
    const correction = reread(mended({ category: '2.7', deadline: '30/6/2021', budget: 500 }));
    const state = recordRun(undefined, [health, finance], before, {
      name: 'Lần 1',
      time: '',
      overrides: [],
      edits: [],
    });
    const readings = planRun(state, [correction]);
    const after = masterOf(readings);
    expect(readings.map(({ file }) => file)).toEqual(['tai-chinh.xlsx', 'gui-lai.xlsx']);
    expect(errorsOf(after)).toEqual([]);
    expect(after.quarantine).toEqual([]);
    const told = (master: Master) =>
      new Map(
        master.tasks.map(({ task, category }) => [
          taskText(task, 'content'),
          [
            category,
            ...COLUMNS.filter(({ key }) => key !== 'category').map(({ key }) =>
              taskText(task, key),
            ),
          ],
        ]),
      );
    const [was, is] = [told(before), told(after)];
    expect([...is.keys()].sort()).toEqual([...FINANCE, ...HEALTH].map((row) => row[1]).sort());
    for (const content_ of [FINANCE[0]?.[1] ?? '', HEALTH[0]?.[1] ?? '']) {
      expect(is.get(content_)).toEqual(was.get(content_));
    }
    for (const row of HEALTH.slice(1)) {
      expect(is.get(row[1])).toEqual(
        expect.arrayContaining(['2.7', row[1], 'Sở Y tế', '30/6/2021', '500', 'Đang thực hiện']),
      );
    }
    // Both together, as when the folder of all files is consolidated again.
    expect(
      masterOf([health, finance, correction]).submissions.map(({ file, state: is_ }) => [
        file,
        is_,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['gui-lai.xlsx', 'accepted'],
        ['y-te.xlsx', 'replaced'],
      ]),
    );
  });
});
