import { describe, expect, it } from 'vitest';
import { planRun, recordRun } from '../../../shared/consolidate/plan-run.ts';
import { keepPrevious } from '../../../shared/consolidate/previous-master.ts';
import { proposeMerges } from '../../../shared/consolidate/propose-merges.ts';
import type { Master } from '../../../shared/matrix/master.ts';
import type { MergeDecision, RunDecisions } from '../../../shared/matrix/master-state.ts';
import type { FileReading } from '../../../shared/matrix/submission.ts';
import type { TaskValues } from '../../../shared/matrix/columns.ts';
import { masterOfRun, optionsOfRun } from '../../../shared/open-master.ts';
import { consolidate } from '../../../shared/pipeline.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { sketchReading, type SubmissionSketch } from '../../builders/submission.ts';

const SYT = { text: 'Sở Y tế', id: 'SYT' };
const STC = { text: 'Sở Tài chính', id: 'STC' };
const NONE: RunDecisions = { overrides: [], edits: [] };

function masterOf(readings: readonly FileReading[], decisions: RunDecisions = NONE): Master {
  const made = consolidate(readings, nq52, optionsOfRun(decisions));
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

/** A reading whose rows have further values. */
function reading(sketch: SubmissionSketch, values: TaskValues = {}): FileReading {
  const made = sketchReading(sketch);
  if (!made.outcome.ok) return made;
  const tasks = made.outcome.value.tasks.map((task) => ({
    ...task,
    values: { ...task.values, ...values },
  }));
  return { ...made, outcome: { ok: true, value: { ...made.outcome.value, tasks } } };
}

const contents = ({ tasks }: Master) => tasks.map(({ task }) => task.values.content);
const board = ({ submissions }: Master) =>
  submissions
    .filter(({ file }) => file !== undefined)
    .map(({ file, state, late, reason }) => [file, state, late ?? false, reason]);

describe('a department that sends several parts', () => {
  const parts = [
    sketchReading({
      file: 'phan-1.xlsx',
      department: SYT,
      modified: 1,
      rows: [['2.1', 'Phần một']],
    }),
    sketchReading({
      file: 'phan-2.xlsx',
      department: SYT,
      modified: 2,
      rows: [['2.1', 'Phần hai']],
    }),
  ];

  it('has its newest file taken, unless the officer says that all parts count', () => {
    expect(contents(masterOf(parts))).toEqual(['Phần hai']);
    expect(contents(masterOf(parts, { ...NONE, parts: ['SYT'] }))).toEqual([
      'Phần một',
      'Phần hai',
    ]);
  });

  it('keeps the earlier part in the next run, and has a part that is sent again replaced by its name', () => {
    const [first, second] = parts;
    if (!first || !second) throw new Error('Two parts');
    const decisions = { ...NONE, parts: ['SYT'] };
    const state = recordRun(undefined, [first], masterOf([first]), {
      ...decisions,
      name: 'Lần 1',
      time: '',
    });
    expect(planRun(state, [second], decisions).map(({ file }) => file)).toEqual([
      'phan-1.xlsx',
      'phan-2.xlsx',
    ]);
    const again = sketchReading({
      file: 'phan-1.xlsx',
      hash: 'x',
      department: SYT,
      modified: 3,
      rows: [['2.1', 'Sửa']],
    });
    expect(contents(masterOf(planRun(state, [again, second], decisions), decisions))).toEqual([
      'Sửa',
      'Phần hai',
    ]);
  });
});

describe('a file that does not say who sent it', () => {
  it('counts under its name, and for its department once the officer has said which', () => {
    const file = sketchReading({ file: 'Book1.xlsx', rows: [['2.1', 'Tuyên truyền']] });
    expect(masterOf([file]).tasks[0]?.department).toEqual({ text: 'Book1.xlsx' });
    const senders = [{ file: 'Book1.xlsx', department: STC }];
    const master = masterOf([file], { ...NONE, senders });
    expect(master.tasks[0]?.department).toEqual(STC);
    expect(board(master)).toEqual([['Book1.xlsx', 'accepted', false, undefined]]);
  });
});

describe('the board', () => {
  it('tells by Vietnam’s clocks what came after the due day', () => {
    // 16:59 and 17:00 UTC are the last minute of a day and the first of the next in Vietnam.
    const sent = (file: string, department: typeof SYT, time: string) =>
      sketchReading({
        file,
        department,
        modified: Date.parse(time),
        rows: [['2.1', 'Tuyên truyền']],
      });
    const master = masterOf(
      [sent('a.xlsx', SYT, '2021-03-14T16:59:00Z'), sent('b.xlsx', STC, '2021-03-14T17:00:00Z')],
      { ...NONE, due: '2021-03-14' },
    );
    expect(board(master).sort()).toEqual([
      ['a.xlsx', 'accepted', false, undefined],
      ['b.xlsx', 'accepted', true, undefined],
    ]);
  });

  it('shows the officer’s reason, and the preferred file outlasts a newer one in the next run', () => {
    const old = sketchReading({
      file: 'cu.xlsx',
      department: SYT,
      modified: 1,
      rows: [['2.1', 'Cũ']],
    });
    const fresh = sketchReading({
      file: 'moi.xlsx',
      department: SYT,
      modified: 2,
      rows: [['2.1', 'Mới']],
    });
    const decisions = { ...NONE, overrides: [{ file: 'cu.xlsx', reason: 'Bản mới gửi nhầm' }] };
    const state = recordRun(undefined, [old], masterOf([old]), {
      ...NONE,
      name: 'Lần 1',
      time: '',
    });
    const master = masterOf(planRun(state, [fresh], decisions), decisions);
    expect(board(master).sort()).toEqual([
      ['cu.xlsx', 'accepted', false, 'Bản mới gửi nhầm'],
      ['moi.xlsx', 'replaced', false, 'Bản mới gửi nhầm'],
    ]);
  });
});

describe('one task of several departments', () => {
  const text = 'Xây dựng nền tảng số dùng chung để quản lý hồ sơ của toàn tỉnh';
  const health = reading(
    {
      file: 'a.xlsx',
      department: SYT,
      rows: [
        ['2.1', text],
        ['2.2', 'Việc riêng của y tế'],
      ],
    },
    {
      lead: [SYT],
      budget: { text: '300', amount: 300 },
      result: 'Đã trình',
      deadline: { text: '2021', kind: 'year', from: '2021-01-01', to: '2021-12-31' },
    },
  );
  const finance = reading(
    { file: 'b.xlsx', department: STC, rows: [['2.1', text]] },
    {
      lead: [STC],
      budget: { text: '200', amount: 200 },
      result: 'Đã cấp kinh phí',
      deadline: { text: '2022', kind: 'year', from: '2022-01-01', to: '2022-12-31' },
    },
  );
  const apart = masterOf([health, finance]);
  const [proposal] = proposeMerges(apart);
  if (!proposal) throw new Error('Nothing was proposed');
  const decision = (take: MergeDecision['take'] = {}): MergeDecision => ({
    rows: proposal.tasks.map(({ task: { source, row, values } }) => ({
      origin: { file: source.file, sheet: source.sheet, row },
      content: values.content ?? '',
    })),
    take,
  });

  it('is proposed with its conflicts side by side, and never joined without consent', () => {
    expect(apart.tasks).toHaveLength(3);
    expect(proposal.tasks.map(({ department }) => department.id).sort()).toEqual(['STC', 'SYT']);
    expect(proposal.conflicts).toEqual(expect.arrayContaining(['lead', 'deadline', 'budget']));
  });

  it('is one row once decided: agencies united, parts of the money added up, every row still merged', () => {
    const master = masterOf([health, finance], { ...NONE, merges: [decision()] });
    const [task] = master.tasks.filter(({ joined }) => joined);
    expect(master.tasks).toHaveLength(2);
    expect(task?.task.values).toMatchObject({
      budget: { amount: 500 },
      lead: expect.arrayContaining([SYT, STC]) as unknown,
    });
    expect(task?.joined).toHaveLength(2);
    expect(master.ledger.map(({ file, read, merged }) => [file, read, merged])).toEqual([
      ['a.xlsx', 2, 2],
      ['b.xlsx', 1, 1],
    ]);
    expect(proposeMerges(master)).toEqual([]);
  });

  it('takes one row’s value where the officer decides a conflict', () => {
    const other = proposal.tasks.findIndex(({ department }) => department.id === 'STC');
    const master = masterOf([health, finance], {
      ...NONE,
      merges: [decision({ deadline: other, budget: other })],
    });
    const task = master.tasks.find(({ joined }) => joined)?.task;
    expect([task?.values.deadline?.text, task?.values.budget?.amount]).toEqual(['2022', 200]);
  });

  it('falls apart again when one of the departments writes something else', () => {
    const changed = reading({ file: 'b.xlsx', department: STC, rows: [['2.1', 'Việc khác hẳn']] });
    const master = masterOf([health, changed], { ...NONE, merges: [decision()] });
    expect(master.tasks).toHaveLength(3);
  });
});

describe('the period before', () => {
  const done = {
    text: 'Hoàn thành',
    id: nq52.statuses.find(({ state }) => state === 'done')?.id ?? '',
  };
  const previous = masterOf([
    reading(
      {
        file: 'q1.xlsx',
        department: SYT,
        period: '2021-Q1',
        rows: [
          ['2.1', 'Việc đi tiếp'],
          ['2.2', 'Việc biến mất'],
        ],
      },
      { progress: { text: '50', percent: 50 } },
    ),
  ]);
  const now = reading(
    {
      file: 'q2.xlsx',
      department: SYT,
      period: '2021-Q2',
      rows: [
        ['2.1', 'Việc đi tiếp'],
        ['2.3', 'Việc mới'],
      ],
    },
    { progress: { text: '40', percent: 40 }, status: done },
  );
  const turnsOf = (master: Master) =>
    master.sincePrevious?.changes.map(({ turns, before, after }) => [
      (after ?? before)?.task.values.content,
      ...turns,
    ]);

  it('is compared with task by task, and the comparison is there again when the master is opened', () => {
    const decisions = { ...NONE, previous: keepPrevious(previous, 'q1-tong-hop.xlsx') };
    const master = masterOf([now], decisions);
    const expected = [
      ['Việc đi tiếp', 'finished', 'progress-fallen'],
      ['Việc mới', 'new', 'finished'],
      ['Việc biến mất', 'vanished'],
    ];
    expect(turnsOf(master)).toEqual(expected);
    const first = recordRun(undefined, [now], master, { ...decisions, name: 'Lần 1', time: '' });
    const second = recordRun(first, [now], master, { ...decisions, name: 'Lần 2', time: '' });
    expect(second.runs[1]?.previous).toEqual({ heldBy: 'Lần 1' });
    const again = masterOfRun(second, second.runs[1], nq52);
    expect(again.ok && turnsOf(again.value)).toEqual(expected);
    expect(again.ok && again.value.findings).toEqual(master.findings);
  });
});
