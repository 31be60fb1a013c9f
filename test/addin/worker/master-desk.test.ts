import { describe, expect, it } from 'vitest';
import type { ConsolidationWish, DecisionBrief } from '../../../addin/worker/master-api.ts';
import { MasterDesk } from '../../../addin/worker/master-desk.ts';
import { nodePlatform } from '../../../cli/node-platform.ts';
import type { CellStyle, CellValue } from '../../../shared/grid/cell.ts';
import type { Workbook } from '../../../shared/grid/workbook.ts';
import type { Master } from '../../../shared/matrix/master.ts';
import type { FileReading } from '../../../shared/matrix/submission.ts';
import { taskText } from '../../../shared/matrix/value-text.ts';
import { masterBook } from '../../../shared/pipeline.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { readWorkbook } from '../../../shared/read/read-workbook.ts';
import { vi } from '../../../shared/words/vi.ts';
import { writeXlsx } from '../../../shared/write/xlsx.ts';
import { sketchReading } from '../../builders/submission.ts';

const SYT = { text: 'Sở Y tế', id: 'SYT' };
const STC = { text: 'Sở Tài chính', id: 'STC' };
/** 15 March 2021, 08:30 by Vietnam's clocks. */
const NOON = Date.UTC(2021, 2, 15, 1, 30);

const WISH: ConsolidationWish = {
  onto: false,
  overrides: [],
  senders: [],
  edits: {},
  merges: [],
  apart: [],
};

const health = sketchReading({
  file: 'y-te.xlsx',
  department: SYT,
  modified: 1,
  rows: [
    ['2.1', 'Triển khai hồ sơ sức khỏe điện tử'],
    ['2.2', 'Tập huấn kỹ năng số cho cán bộ y tế'],
  ],
});
const finance = sketchReading({
  file: 'tai-chinh.xlsx',
  department: STC,
  modified: 1,
  rows: [['2.3', 'Thanh toán không dùng tiền mặt']],
});
const justice = sketchReading({
  file: 'tu-phap.xlsx',
  department: { text: 'Sở Tư pháp', id: 'STP' },
  rows: [['2.6', 'Rà soát văn bản']],
});
const healthAgain = sketchReading({
  file: 'y-te-2.xlsx',
  department: SYT,
  modified: 2,
  rows: [
    ['2.1', 'Triển khai hồ sơ sức khỏe điện tử'],
    ['2.4', 'Liên thông dữ liệu khám chữa bệnh'],
  ],
});

function desk(): MasterDesk {
  return new MasterDesk(nq52, nodePlatform, () => NOON);
}

function run(
  at: MasterDesk,
  readings: readonly FileReading[],
  wish: Partial<ConsolidationWish> = {},
): { master: Master; decisions: DecisionBrief } {
  const made = at.consolidate(readings, { ...WISH, ...wish }, 'vi');
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

/** The master at hand, written and read again; a cell of it may be changed by hand. */
function written(at: MasterDesk): Workbook {
  const { atHand } = at;
  if (!atHand) throw new Error('nothing is at hand');
  const book = masterBook(atHand.master, nq52, vi, { state: atHand.state, platform: nodePlatform });
  const read = readWorkbook(writeXlsx(book, nodePlatform), 'tong-hop.xlsx', nodePlatform);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}

/** A desk with a master that was made of files before, opened again. */
function deskOver(readings: readonly FileReading[], wish: Partial<ConsolidationWish> = {}) {
  const first = desk();
  run(first, readings, wish);
  return reopened(first);
}

function reopened(at: MasterDesk, change: (book: Workbook) => Workbook = (book) => book) {
  const next = desk();
  const opened = next.open(change(written(at)), 'tong-hop.xlsx');
  if (!opened.ok) throw new Error(opened.failure.code);
  return next;
}

/** The workbook with one text of its cells replaced, as a person types over it. */
function typedOver(from: string, to: string): (book: Workbook) => Workbook {
  return (book) => ({
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.visibility === 'visible' && sheet.name === vi.master.sheets.tasks
        ? new Proxy(sheet, {
            get(target, key) {
              if (key === 'eachCell') {
                return (position: number, call: (...args: unknown[]) => void) => {
                  target.eachCell(position, (column, value, style) => {
                    call(column, value === from ? to : value, style);
                  });
                };
              }
              if (key === 'display') {
                return (value: CellValue, style: CellStyle) =>
                  value === to ? to : target.display(value, style);
              }
              const own = Reflect.get(target, key) as unknown;
              return typeof own === 'function' ? (own.bind(target) as unknown) : own;
            },
          })
        : sheet,
    ),
  });
}

const contents = ({ tasks }: Master) => tasks.map(({ task }) => taskText(task, 'content'));

describe('a consolidation onto a master', () => {
  it('changes the departments that sent something, and gives what one run of all files gives', () => {
    const at = deskOver([health, finance]);
    const { master, decisions } = run(at, [healthAgain], { onto: true });
    const { added, changed, removed, departments, nothing } = decisions.update ?? {};
    expect({ added, changed, removed, nothing }).toEqual({
      added: 1,
      changed: 0,
      removed: 1,
      nothing: false,
    });
    expect(departments?.map(({ department }) => department)).toEqual(['Sở Y tế']);
    expect(contents(master)).toEqual(contents(run(desk(), [finance, healthAgain]).master));
  });

  it('has nothing to write for the same file', () => {
    const at = deskOver([health, finance]);
    expect(run(at, [finance], { onto: true }).decisions.update?.nothing).toBe(true);
  });

  it('leaves the master that was there at hand when it is refused', () => {
    const at = deskOver([health]);
    run(at, [finance], { onto: true });
    expect(at.atHand?.master.tasks).toHaveLength(3);
    at.refuse();
    expect(at.atHand?.master.tasks).toHaveLength(2);
    expect(at.atHand?.state.runs).toHaveLength(1);
  });

  it('starts from nothing where that is wished, whatever is open', () => {
    const at = deskOver([health]);
    const { master, decisions } = run(at, [finance]);
    expect(contents(master)).toEqual(['Thanh toán không dùng tiền mặt']);
    expect(decisions.update).toBeUndefined();
  });

  it('carries what the officer signs into the history', () => {
    const at = deskOver([health]);
    run(at, [finance], { onto: true });
    at.signRun('Nguyễn Văn A');
    expect(at.atHand?.state.runs.map(({ name, by, time }) => [name, by, time])).toEqual([
      ['Lần 1', undefined, '2021-03-15 08:30'],
      ['Lần 2', 'Nguyễn Văn A', '2021-03-15 08:30'],
    ]);
  });
});

describe('a cell that was changed by hand', () => {
  const edited = () => {
    const first = desk();
    run(first, [health]);
    return reopened(first, typedOver('Tập huấn kỹ năng số cho cán bộ y tế', 'Tập huấn y tế'));
  };

  it('is kept until it is let go, and told with what it was', () => {
    const at = edited();
    const { master, decisions } = run(at, [finance], { onto: true });
    expect(contents(master)).toContain('Tập huấn y tế');
    expect(
      decisions.update?.handEdits.map(({ column, from, to, choice }) => [column, from, to, choice]),
    ).toEqual([['content', 'Tập huấn kỹ năng số cho cán bộ y tế', 'Tập huấn y tế', undefined]]);
    expect(decisions.update?.changed).toBe(0);
  });

  it('goes back to what the department wrote when it is dropped, and that is a change', () => {
    const at = edited();
    const key = run(at, [finance], { onto: true }).decisions.update?.handEdits[0]?.key ?? '';
    const { master, decisions } = run(at, [finance], { onto: true, edits: { [key]: 'drop' } });
    expect(contents(master)).toContain('Tập huấn kỹ năng số cho cán bộ y tế');
    expect([decisions.update?.added, decisions.update?.removed]).toEqual([2, 1]);
  });

  it('is seen when it is made after the master was opened', () => {
    const first = desk();
    run(first, [health]);
    const at = reopened(first);
    const book = written(first);
    const change = typedOver('Tập huấn kỹ năng số cho cán bộ y tế', 'Tập huấn y tế');
    expect(at.isAsOpened(book, 'tong-hop.xlsx')).toBe(true);
    expect(at.isAsOpened(change(book), 'tong-hop.xlsx')).toBe(false);
  });
});

describe('what the officer decides', () => {
  it('lets an earlier file count, with the reason on the board of this run and the next', () => {
    const at = deskOver([health]);
    const before = run(at, [healthAgain], { onto: true }).decisions.board;
    expect(
      before
        .find(({ department }) => department === 'Sở Y tế')
        ?.files.map(({ file, state, earlier }) => [file, state, earlier]),
    ).toEqual([
      ['y-te-2.xlsx', 'accepted', undefined],
      ['y-te.xlsx', 'replaced', true],
    ]);
    const overrides = [{ file: 'y-te.xlsx', reason: 'Bản sau gửi nhầm' }];
    const { master } = run(at, [healthAgain], { onto: true, overrides });
    expect(contents(master)).toContain('Tập huấn kỹ năng số cho cán bộ y tế');
    const next = run(reopened(at), [finance], { onto: true }).decisions.board;
    expect(next.find(({ department }) => department === 'Sở Y tế')?.files[0]).toMatchObject({
      file: 'y-te.xlsx',
      reason: 'Bản sau gửi nhầm',
    });
  });

  it('says once who sent a file, and the master remembers it', () => {
    const nameless = sketchReading({ file: 'khong-ten.xlsx', rows: [['2.5', 'Số hóa hồ sơ']] });
    const at = deskOver([health]);
    const asked = run(at, [nameless], { onto: true }).decisions.board;
    expect(asked.find(({ department }) => department === undefined)?.files[0]?.file).toBe(
      'khong-ten.xlsx',
    );
    run(at, [nameless], { onto: true, senders: [{ file: 'khong-ten.xlsx', department: 'STC' }] });
    const next = run(reopened(at), [nameless, healthAgain], { onto: true });
    expect(next.decisions.board.some(({ department }) => department === undefined)).toBe(false);
    expect(next.master.tasks.find(({ category }) => category === '2.5')?.department.id).toBe('STC');
  });

  const shared = 'Xây dựng nền tảng tích hợp và chia sẻ dữ liệu dùng chung của tỉnh';
  const one = sketchReading({ file: 'y-te.xlsx', department: SYT, rows: [['2.1', shared]] });
  const two = sketchReading({ file: 'tai-chinh.xlsx', department: STC, rows: [['2.1', shared]] });

  it('merges rows of two departments, which the master remembers', () => {
    const at = desk();
    const [proposal] = run(at, [one, two]).decisions.merges;
    const rows = (proposal?.rows ?? []).map(({ origin, content }) => ({ origin, content }));
    expect(rows).toHaveLength(2);
    const merged = run(at, [one, two], { merges: [{ rows, take: {} }] });
    expect(merged.master.tasks).toHaveLength(1);
    expect(merged.decisions.merges).toEqual([]);
    expect(
      run(reopened(at), [justice], { onto: true }).master.tasks.filter(({ joined }) => joined),
    ).toHaveLength(1);
  });

  it('keeps rows apart, and is not asked again', () => {
    const at = desk();
    const [proposal] = run(at, [one, two]).decisions.merges;
    const apart = [(proposal?.rows ?? []).map(({ origin }) => origin)];
    const kept = run(at, [one, two], { apart });
    expect(kept.decisions.merges).toEqual([]);
    expect(kept.master.tasks).toHaveLength(2);
    expect(
      kept.master.accepted?.every(({ reason }) => reason === vi.pane.master.merges.notOneTask),
    ).toBe(true);
    expect(run(reopened(at), [justice], { onto: true }).decisions.merges).toEqual([]);
  });
});

describe('the history of a master', () => {
  it('shows what rolling back changes, and rolls back as a run of its own', () => {
    const first = deskOver([health]);
    run(first, [finance], { onto: true });
    const at = reopened(first);
    const changes = at.rollBackTo('Lần 1', 'vi');
    expect(changes.ok && [changes.value.added, changes.value.removed]).toEqual([0, 1]);
    expect(at.atHand?.state.runs.map(({ name, restores }) => [name, restores])).toEqual([
      ['Lần 1', undefined],
      ['Lần 2', undefined],
      ['Lần 3', 'Lần 1'],
    ]);
    expect(contents(at.atHand?.master ?? run(desk(), []).master)).toEqual(
      contents(run(desk(), [health]).master),
    );
  });

  it('compares with the master of the period before', () => {
    const earlier = desk();
    run(earlier, [health]);
    const at = desk();
    at.comparePrevious(written(earlier), 'ky-truoc.xlsx');
    expect(run(at, [healthAgain]).decisions.turns).toMatchObject({
      file: 'ky-truoc.xlsx',
      counts: { new: 1, vanished: 1 },
    });
  });
});

describe('a workbook in which an earlier writing was put aside', () => {
  it('is read as the one in sight, whatever comes first', () => {
    const first = desk();
    run(first, [health]);
    const old = written(first);
    const next = reopened(first);
    run(next, [finance], { onto: true });
    const now = written(next);
    const aside = old.sheets.map(
      (sheet) =>
        new Proxy(sheet, {
          get(target, key) {
            if (key === 'visibility') return 'hidden';
            if (key === 'name') return `${target.name} (cũ)`;
            const value = Reflect.get(target, key) as unknown;
            return typeof value === 'function' ? (value.bind(target) as unknown) : value;
          },
        }),
    );
    // Styles of both writings are the same, for they are the master's own.
    const at = desk();
    const opened = at.open({ ...now, sheets: [...aside, ...now.sheets] }, 'tong-hop.xlsx');
    expect(
      opened.ok && [opened.value.runs.length, opened.value.edits, opened.value.deleted],
    ).toEqual([2, 0, 0]);
  });
});

describe('what a master says of itself', () => {
  it('explains a cell of a task by its file, sheet and row, and a figure by rows that the master shows', () => {
    const first = desk();
    run(first, [health]);
    const at = reopened(first);
    const tasks = vi.master.sheets.tasks;
    const figures = [...Array(40).keys()].map((row) => at.explain(`Tổng hợp!C${String(row + 1)}`));
    const figure = figures.find(
      ({ found }) =>
        typeof found === 'object' && found.kind === 'figure' && found.trace.of === 'tasks',
    );
    expect(figure?.places[0]?.sheet).toBe(tasks);
    const cell = at.explain(`'${tasks}'!C${String(figure?.places[0]?.row ?? 0)}`).found;
    expect(cell).toMatchObject({ kind: 'cell', origin: { file: 'y-te.xlsx' } });
    expect(at.explain('Không có!A1').found).toBe('no-sheet');
  });

  it('lists what goes back to each department, and puts workbooks beside letters into one ZIP', () => {
    const empty = sketchReading({
      file: 'rong.xlsx',
      department: STC,
      rows: [[undefined, 'Việc chưa rõ nhóm']],
    });
    const at = deskOver([health, empty]);
    const wish = { language: 'vi', warnings: true } as const;
    const list = at.returns(wish);
    expect(list.ok && list.value.length).toBeGreaterThan(0);
    const all = at.returnFile(wish, undefined);
    expect(all.ok && all.value.name).toMatch(/\.zip$/);
    const name = list.ok ? (list.value[0]?.name ?? '') : '';
    const one = at.returnFile({ ...wish, due: '2021-04-30' }, name);
    expect(one.ok && one.value.name).toBe(name);
  });
});
