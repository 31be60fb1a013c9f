import { describe, expect, it } from 'vitest';
import { changesNothing, planRun, recordRun } from '../../../shared/consolidate/plan-run.ts';
import type { FileReading } from '../../../shared/matrix/submission.ts';
import { sketchMaster } from '../../builders/master.ts';
import { sketchReading } from '../../builders/submission.ts';

const SYT = { text: 'Sở Y tế', id: 'SYT' };
const STC = { text: 'Sở Tài chính', id: 'STC' };
const rows = [['2.1', 'Tuyên truyền']] as const;

const syt = sketchReading({ file: 'syt.xlsx', department: SYT, modified: 10, rows });
const stc = sketchReading({ file: 'stc.xlsx', department: STC, modified: 10, rows });

function run(
  name: string,
  readings: readonly FileReading[],
  previous?: ReturnType<typeof recordRun>,
) {
  const about = { name, time: '2021-03-15 08:30', overrides: [], edits: [] };
  return recordRun(previous, readings, sketchMaster([]), about);
}

describe('the next run', () => {
  const first = run('Lần 1', [syt, stc]);

  it('takes the files of the last one, and a new file in the place of its department’s earlier one', () => {
    const corrected = sketchReading({ file: 'syt-sua.xlsx', department: SYT, modified: 20, rows });
    expect(planRun(first, [corrected]).map(({ file }) => file)).toEqual([
      'stc.xlsx',
      'syt-sua.xlsx',
    ]);
  });

  it('takes a file that was sent again under its name in the place of the old one, whatever its date', () => {
    const again = sketchReading({
      file: 'syt.xlsx',
      hash: 'h2',
      department: SYT,
      modified: 1,
      rows,
    });
    expect(planRun(first, [again]).map(({ file, hash }) => [file, hash])).toEqual([
      ['stc.xlsx', 'hash of stc.xlsx'],
      ['syt.xlsx', 'h2'],
    ]);
  });

  it('keeps a newer file of the department beside an older one that comes late, for the choice to be made openly', () => {
    const late = sketchReading({ file: 'syt-cu.xlsx', department: SYT, modified: 5, rows });
    expect(planRun(first, [late]).map(({ file }) => file)).toEqual([
      'stc.xlsx',
      'syt.xlsx',
      'syt-cu.xlsx',
    ]);
  });

  it('with the same files changes nothing', () => {
    expect(changesNothing(first, run('Lần 2', planRun(first, [stc, syt]), first))).toBe(true);
    // The same bytes, read otherwise: a column was corrected, say.
    const otherwise = sketchReading({
      file: 'syt.xlsx',
      department: SYT,
      modified: 10,
      rows: [['2.2', 'Tuyên truyền']],
    });
    expect(changesNothing(first, run('Lần 2', planRun(first, [stc, otherwise]), first))).toBe(
      false,
    );
  });

  it('keeps what earlier runs were made of, so that any of them can be restored', () => {
    const corrected = sketchReading({ file: 'syt-sua.xlsx', department: SYT, modified: 20, rows });
    const second = run('Lần 2', planRun(first, [corrected]), first);
    expect(second.readings.map(({ file }) => file)).toEqual([
      'stc.xlsx',
      'syt-sua.xlsx',
      'syt.xlsx',
    ]);
    expect(second.runs.map(({ name, files }) => [name, ...files.map(({ file }) => file)])).toEqual([
      ['Lần 1', 'stc.xlsx', 'syt.xlsx'],
      ['Lần 2', 'stc.xlsx', 'syt-sua.xlsx'],
    ]);
  });
});
