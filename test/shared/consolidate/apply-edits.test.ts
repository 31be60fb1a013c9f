import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../shared/consolidate/apply-edits.ts';
import type { KeptEdit } from '../../../shared/matrix/master-state.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { createReaders } from '../../../shared/value/read-value.ts';
import { sketchReading } from '../../builders/submission.ts';

const readers = createReaders(nq52);
const reading = sketchReading({
  file: 'syt.xlsx',
  rows: [
    ['2.1', 'Truyền thông'],
    [undefined, 'Hồ sơ sức khỏe điện tử'],
  ],
});

function edit(row: number, column: KeptEdit['column'], from: string, to: string): KeptEdit {
  return { origin: { file: 'syt.xlsx', sheet: 'Ma trận nhiệm vụ', row }, column, from, to };
}

function rowsAfter(edits: readonly KeptEdit[]) {
  const { readings, held, lapsed } = applyEdits([reading], edits, readers);
  const [first] = readings;
  const submission = first?.outcome.ok ? first.outcome.value : undefined;
  return {
    tasks: submission?.tasks.map(({ row, values }) => [row, values.category?.code, values.content]),
    quarantine: submission?.quarantine.map(({ task }) => task.row),
    held: held.length,
    lapsed: lapsed.length,
  };
}

describe('edits that an officer kept', () => {
  it('hold while the cell reads as it did', () => {
    expect(rowsAfter([edit(6, 'content', 'Truyền thông', 'Truyền thông số')])).toEqual({
      tasks: [[6, '2.1', 'Truyền thông số']],
      quarantine: [7],
      held: 1,
      lapsed: 0,
    });
  });

  it('lapse when the department has written something else since, and are told', () => {
    expect(rowsAfter([edit(6, 'content', 'Bản cũ', 'Bản của tôi')])).toEqual({
      tasks: [[6, '2.1', 'Truyền thông']],
      quarantine: [7],
      held: 0,
      lapsed: 1,
    });
  });

  it('bring a row out of quarantine when they decide its category', () => {
    expect(rowsAfter([edit(7, 'category', '', '2.7')])).toEqual({
      tasks: [
        [6, '2.1', 'Truyền thông'],
        [7, '2.7', 'Hồ sơ sức khỏe điện tử'],
      ],
      quarantine: [],
      held: 1,
      lapsed: 0,
    });
  });
});
