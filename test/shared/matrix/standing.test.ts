import { describe, expect, test } from 'vitest';
import { StandingFinder } from '../../../shared/matrix/standing.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { masterOf, type TaskSketch } from '../../builders/report-master.ts';

function standing(sketch: Omit<TaskSketch, 'category'>, closing?: string): string | undefined {
  const [task] = masterOf([{ category: '2.1', ...sketch }]).tasks;
  return task && new StandingFinder(nq52, closing).standingOf(task.task);
}

describe('standing of a task at the closing day 14/12/2021', () => {
  test.each([
    [{ status: 'done', due: '2021-06-30' }, 'done'],
    [{ status: 'in-progress', due: '2021-12-14' }, 'on-time'],
    [{ status: 'in-progress', due: '2021-12-13' }, 'overdue'],
    [{ status: 'not-started', due: '2021-12-13' }, 'overdue'],
    [{ status: 'not-started', due: '2022-12-31' }, 'not-started'],
    [{ status: 'not-started' }, 'not-started'],
    [{ status: 'in-progress', deadline: 'Thường xuyên' }, 'no-deadline'],
    [{ status: 'paused', due: '2021-06-30' }, 'stopped'],
    [{ due: '2021-06-30' }, 'unclear'],
    [{ status: 'tốt', due: '2021-06-30' }, 'unclear'],
  ])('%j is %s', (sketch, expected) => {
    expect(standing(sketch, '2021-12-14')).toBe(expected);
  });

  test('without a closing day nothing is called on time or overdue', () => {
    expect(standing({ status: 'in-progress', due: '2021-06-30' })).toBe('no-deadline');
    expect(standing({ status: 'not-started', due: '2021-06-30' })).toBe('not-started');
  });
});
