import { expect, test } from 'vitest';
import { columnsOf, findingsOf, readRows } from '../../builders/reading.ts';

const HEAD = ['STT', 'Nhóm', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Tiến độ hoàn thành (%)'];
const CONTENTS = ['Số hóa hồ sơ', 'Kết nối trạm y tế', 'Mở lớp tập huấn'];

function progressOf(...cells: readonly (number | string)[]): unknown {
  const rows = cells.map((cell, row) => [row + 1, '2.1', CONTENTS[row], 'Sở Y tế', cell]);
  const submission = readRows([HEAD, ...rows]);
  return [
    submission.tasks.map(({ values }) => values.progress?.percent),
    findingsOf(submission)
      .filter(([code]) => code.startsWith('status-progress'))
      .map(([code, cell]) => [code, cell]),
  ];
}

test.each([
  ['fractions', [0.25, 0.5, 1], [25, 50, 100], []],
  ['percents', [1, 50, 100], [1, 50, 100], []],
  ['texts of percents', ['1', '50', '80'], [1, 50, 80], []],
  ['nothing that tells', [0, 1, 0], [0, undefined, 0], [['status-progress-unclear', 'E3']]],
  [
    'a fraction among percents',
    [0.5, 50, 80],
    [undefined, 50, 80],
    [['status-progress-unclear', 'E2']],
  ],
])('in a column of %s a bare number is read by the others', (_, cells, percents, findings) => {
  expect(progressOf(...cells)).toEqual([percents, findings]);
});

test('numbers that stand as text under “Tiến độ” are progress and no deadlines', () => {
  const head = ['STT', 'Nhóm', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Tiến độ'];
  const rows = ['30', '50', '100'].map((cell, row) => [
    row + 1,
    '2.1',
    CONTENTS[row],
    'Sở Y tế',
    cell,
  ]);
  expect(columnsOf(readRows([head, ...rows]))).toContain('progress=E');
});
