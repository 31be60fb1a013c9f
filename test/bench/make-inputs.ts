import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorkbook } from './make-workbook.ts';
import { seededRandom } from './seeded-random.ts';
import { DEPARTMENTS } from './task-rows.ts';

/** A workload: so many files of so many rows. Every second file stores its text inline. */
export interface Workload {
  readonly files: number;
  readonly rows: number;
}

export function workloadName({ files, rows }: Workload): string {
  return `${files}x${rows}`;
}

/** Writes the workbooks of a workload, once; returns their folder. The same seed gives the same bytes everywhere. */
export function makeInputs(workload: Workload, root: string): string {
  const folder = join(root, workloadName(workload));
  const done = join(root, `${workloadName(workload)}.done`);
  if (existsSync(done)) return folder;
  mkdirSync(folder, { recursive: true });
  const random = seededRandom(52);
  for (let file = 0; file < workload.files; file++) {
    const name = DEPARTMENTS[file % DEPARTMENTS.length] as string;
    // Beyond the programme's own departments each file stands for a unit that it does not know, so that none replaces another.
    const department = file < DEPARTMENTS.length ? name : `Trung tâm Dịch vụ số ${file}`;
    const strings = file % 2 === 0 ? 'shared' : 'inline';
    const about = {
      department,
      lead: name,
      rows: workload.rows,
      first: file * workload.rows + 1,
      strings,
    } as const;
    writeFileSync(
      join(folder, `${String(file + 1).padStart(4, '0')}.xlsx`),
      makeWorkbook(random, about),
    );
  }
  writeFileSync(done, '');
  return folder;
}
