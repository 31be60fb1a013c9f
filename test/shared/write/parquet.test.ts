import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { writeTasksParquet } from '../../../shared/write/parquet.ts';
import { sketchMaster, sketchTask } from '../../builders/master.ts';

const master = sketchMaster([
  sketchTask('Sở Y tế', '2.1', 'Truyền thông về chuyển đổi số', {
    budget: { text: '9.000.000 tỷ', amount: 9_000_000_000_000_001 },
    progress: { text: '40%', percent: 40 },
    deadline: { text: 'Quý II/2021', kind: 'quarter', from: '2021-04-01', to: '2021-06-30' },
    status: { text: 'xong', id: nq52.statuses.find(({ state }) => state === 'done')?.id ?? '' },
  }),
  sketchTask('Sở Tài chính', '2.7', 'Công khai ngân sách'),
  sketchTask('Sở Nội vụ', '2.7', 'Số hóa hồ sơ'),
]);

function rowsOf(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: bytes.slice().buffer });
}

describe('Tasks as Parquet', () => {
  it('are read back by another program: texts, whole đồng, days, and null for an empty cell', async () => {
    const [file] = writeTasksParquet(master, nq52);
    const rows = await rowsOf(file?.bytes ?? new Uint8Array());
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      category: '2.1',
      number: 1,
      department: 'Sở Y tế',
      department_id: 'SYT',
      content: 'Truyền thông về chuyển đổi số',
      budget: 9_000_000_000_000_001n,
      progress: 40,
      deadline_from: '2021-04-01',
      deadline_to: '2021-06-30',
      status: nq52.statuses.find(({ state }) => state === 'done')?.label,
      origin_file: 'Sở Y tế.xlsx',
      origin_row: 8,
    });
    expect([rows[1]?.['budget'], rows[1]?.['deadline']].map((cell) => cell ?? undefined)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('go on in another file beyond so many rows, in the master’s order', async () => {
    const files = writeTasksParquet(master, nq52, 2);
    expect(files.map(({ name }) => name)).toEqual(['tasks-0001.parquet', 'tasks-0002.parquet']);
    const all = await Promise.all(files.map(({ bytes }) => rowsOf(bytes)));
    expect(all.flat().map((row) => row['department'])).toEqual([
      'Sở Y tế',
      'Sở Tài chính',
      'Sở Nội vụ',
    ]);
  });

  it('are the same bytes for the same master, and a sound file where there is no task', async () => {
    expect(writeTasksParquet(master, nq52)).toEqual(writeTasksParquet(master, nq52));
    const [empty] = writeTasksParquet(sketchMaster([]), nq52);
    expect(await rowsOf(empty?.bytes ?? new Uint8Array())).toEqual([]);
  });
});
