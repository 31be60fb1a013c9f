import { describe, expect, test } from 'vitest';
import type { Task } from '../../../shared/matrix/task.ts';
import { OwnColumns } from '../../../shared/template/own-columns.ts';
import { vi } from '../../../shared/words/vi.ts';

function task(extra?: Record<string, string>): Task {
  const source = { file: 'a.xlsx', sheet: 'Ma trận', columns: {}, extraColumns: [] };
  return { source, row: 6, values: {}, ...(extra === undefined ? {} : { extra }) };
}

const TASKS = [
  task({ 'Mã nội bộ': 'YT-01', 'Người theo dõi': 'An' }),
  task(),
  task({ 'Địa bàn': 'Đông Hà', 'Mã nội bộ': 'YT-02' }),
];

describe('The departments’ own columns', () => {
  test('stand in the order that the tasks bring them, each value under its heading', () => {
    const own = new OwnColumns(TASKS, vi);
    expect([own.headings, ...TASKS.map((each) => own.cells(each))]).toEqual([
      ['Mã nội bộ', 'Người theo dõi', 'Địa bàn'],
      ['YT-01', 'An', undefined],
      [undefined, undefined, undefined],
      ['YT-02', undefined, 'Đông Hà'],
    ]);
  });

  test('are gathered in one column where there are very many, and nothing is dropped', () => {
    const own = new OwnColumns(TASKS, vi, 1);
    expect([own.headings, ...TASKS.map((each) => own.cells(each))]).toEqual([
      ['Mã nội bộ', 'Các cột riêng khác'],
      ['YT-01', 'Người theo dõi: An'],
      [undefined, undefined],
      ['YT-02', 'Địa bàn: Đông Hà'],
    ]);
  });
});
