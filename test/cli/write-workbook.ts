import { utimesSync, writeFileSync } from 'node:fs';
import { utils, write } from 'xlsx';

export type Grid = readonly (readonly (string | number | undefined)[])[];

/** Writes a workbook of literal grids; `day` makes its time of change, so that newest is told by the test. */
export function writeWorkbook(
  path: string,
  sheets: Readonly<Record<string, Grid>>,
  day?: string,
): void {
  const book = utils.book_new();
  for (const [name, grid] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(grid.map((row) => [...row])), name);
  }
  const bookType = path.endsWith('.ods') ? 'ods' : path.endsWith('.xls') ? 'biff8' : 'xlsx';
  writeFileSync(path, write(book, { type: 'buffer', bookType }) as Uint8Array);
  if (day !== undefined) utimesSync(path, new Date(day), new Date(day));
}

/** Headings of a matrix in a department's own words. */
export const HEADINGS = [
  'TT',
  'Nhóm nhiệm vụ',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Thời gian hoàn thành',
  'Kinh phí dự kiến',
  'Trạng thái',
] as const;

/** A matrix of a department: its title, its headings, and tasks as `[category, content, deadline?, money?]`. */
export function matrixOf(
  department: string,
  tasks: readonly (readonly [string, string, string?, string?])[],
): Grid {
  return [
    [department.toUpperCase()],
    ['Kỳ báo cáo: năm 2021'],
    HEADINGS,
    ...tasks.map(([category, content, deadline = '31/12/2021', money], index) => [
      index + 1,
      category,
      content,
      department,
      deadline,
      money,
      'Đang thực hiện',
    ]),
  ];
}
