import { describe, expect, it } from 'vitest';
import { compareMasters } from '../../../shared/consolidate/compare-masters.ts';
import { comparePeriods } from '../../../shared/consolidate/compare-periods.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { sketchMaster, sketchTask } from '../../builders/master.ts';

const HEALTH = 'Sở Y tế';

function told(
  before: Parameters<typeof sketchMaster>[0],
  after: Parameters<typeof sketchMaster>[0],
) {
  return compareMasters(sketchMaster(before), sketchMaster(after)).map((change) =>
    change.kind === 'changed'
      ? [change.kind, ...change.cells.map(({ column, from, to }) => `${column}: ${from} → ${to}`)]
      : [change.kind, (change.kind === 'added' ? change.after : change.before).task.values.content],
  );
}

describe('what changed between two masters', () => {
  it('is nothing when the tasks are the same', () => {
    const tasks = [sketchTask(HEALTH, '2.1', 'Truyền thông trong ngành y tế')];
    expect(told(tasks, tasks)).toEqual([]);
  });

  it('is told cell by cell for a task that stayed', () => {
    expect(
      told(
        [sketchTask(HEALTH, '2.1', 'Truyền thông', { product: 'Kế hoạch', note: 'Gấp' })],
        [sketchTask(HEALTH, '2.1', 'Truyền thông', { product: 'Báo cáo' })],
      ),
    ).toEqual([['changed', 'product: Kế hoạch → Báo cáo', 'note: Gấp → ']]);
  });

  it('tells added and removed tasks of each department apart', () => {
    expect(
      told(
        [sketchTask(HEALTH, '2.1', 'Truyền thông trong ngành')],
        [sketchTask('Sở Tài chính', '2.1', 'Truyền thông trong ngành')],
      ),
    ).toEqual([
      ['added', 'Truyền thông trong ngành'],
      ['removed', 'Truyền thông trong ngành'],
    ]);
  });

  it('follows a task that was reworded, rather than call it gone', () => {
    const before = 'Xây dựng hồ sơ sức khỏe điện tử cho toàn dân trên địa bàn tỉnh';
    const after = 'Xây dựng hồ sơ sức khoẻ điện tử cho toàn dân trên địa bàn toàn tỉnh';
    expect(told([sketchTask(HEALTH, '2.2', before)], [sketchTask(HEALTH, '2.2', after)])).toEqual([
      ['changed', `content: ${before} → ${after}`],
    ]);
  });

  it('pairs the same wording within its own category first', () => {
    const tasks = [sketchTask(HEALTH, '2.2', 'Tập huấn'), sketchTask(HEALTH, '2.7', 'Tập huấn')];
    expect(told(tasks, [...tasks].reverse())).toEqual([]);
  });
});

describe('what became of tasks from one period to the next', () => {
  const status = (id: string) => ({ text: id, id });
  const done = nq52.statuses.find(({ state }) => state === 'done')?.id ?? '';
  const open = nq52.statuses.find(({ state }) => state === 'in-progress')?.id ?? '';
  const due = (to: string) => ({ text: to, kind: 'date', from: to, to }) as const;

  it('names every turn of a task', () => {
    const before = sketchMaster([
      sketchTask(HEALTH, '2.1', 'Hồ sơ điện tử', {
        status: status(open),
        deadline: due('2021-06-30'),
      }),
      sketchTask(HEALTH, '2.2', 'Kết nối các trạm y tế', {
        status: status(open),
        deadline: due('2021-06-30'),
        progress: { text: '60%', percent: 60 },
      }),
      sketchTask(HEALTH, '2.7', 'Số hóa hồ sơ lưu trữ', { status: status(open) }),
      sketchTask(HEALTH, '2.7', 'Đã xong từ trước', { status: status(done) }),
    ]);
    const after = sketchMaster(
      [
        sketchTask(HEALTH, '2.1', 'Hồ sơ điện tử', {
          status: status(done),
          deadline: due('2021-06-30'),
        }),
        sketchTask(HEALTH, '2.2', 'Kết nối các trạm y tế', {
          status: status(open),
          deadline: due('2021-09-30'),
          progress: { text: '40%', percent: 40 },
        }),
        sketchTask(HEALTH, '2.3', 'Vườn ươm', {
          status: status(open),
          deadline: due('2021-07-01'),
        }),
      ],
      '2021-07-14',
    );
    expect(
      comparePeriods(before, after, nq52).map(({ turns, before: was, after: is }) => [
        (is ?? was)?.task.values.content,
        ...turns,
      ]),
    ).toEqual([
      ['Hồ sơ điện tử', 'finished'],
      ['Kết nối các trạm y tế', 'slipped', 'progress-fallen'],
      ['Vườn ươm', 'new', 'overdue'],
      ['Số hóa hồ sơ lưu trữ', 'vanished'],
    ]);
  });
});
