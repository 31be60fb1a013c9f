import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One way of doing the job: reading a folder of workbooks into one workbook. */
export interface Candidate {
  readonly name: string;
  /** Absent where the program is not installed; then the table says so. */
  readonly command?: (folder: string, output: string) => readonly [string, ...string[]];
  /** Larger workloads than this take too long or too much memory to be measured beside the others. */
  readonly mostFiles: number;
  /** It takes no fewer files than this. */
  readonly leastFiles?: number;
  /** Exit codes of a run that did its work; 0 alone when absent. */
  readonly codes?: readonly number[];
}

const PEERS = join(import.meta.dirname, 'peers');
const PRODUCT = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'task-matrix.js');

function has(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Everything that is compared. The product first; what it is held against after it. */
export function candidates(): Candidate[] {
  // A version manager's python3 may come first on the path, without the system's packages.
  const python = ['python3', '/usr/bin/python3'].find((one) =>
    has(one, '-c', 'import pandas, openpyxl'),
  );
  const gnumeric = has('ssconvert', '--version');
  return [
    {
      name: 'task-matrix',
      command: (folder, output) => [
        process.execPath,
        PRODUCT,
        'consolidate',
        folder,
        '-o',
        output,
        // What an earlier run has read would make the comparison unfair.
        '--no-cache',
      ],
      mostFiles: 3000,
      // 1 says that there are errors in the data.
      codes: [0, 1],
    },
    {
      name: 'bare limit of reading',
      command: (folder) => [process.execPath, join(PEERS, 'limit.mjs'), folder],
      mostFiles: 3000,
    },
    {
      name: 'plain SheetJS script',
      command: (folder, output) => [process.execPath, join(PEERS, 'sheetjs.mjs'), folder, output],
      mostFiles: 300,
    },
    {
      name: 'plain ExcelJS script',
      command: (folder, output) => [process.execPath, join(PEERS, 'exceljs.mjs'), folder, output],
      mostFiles: 300,
    },
    {
      name: 'pandas + openpyxl',
      ...(python !== undefined
        ? {
            command: (folder: string, output: string) =>
              [python, join(PEERS, 'pandas_openpyxl.py'), folder, output] as const,
          }
        : {}),
      mostFiles: 300,
    },
    {
      name: 'ssconvert --merge-to',
      ...(gnumeric
        ? {
            command: (folder: string, output: string) =>
              [
                'ssconvert',
                `--merge-to=${output}`,
                ...readdirSync(folder)
                  .sort()
                  .map((name) => join(folder, name)),
              ] as const,
          }
        : {}),
      mostFiles: 300,
      leastFiles: 2,
    },
  ];
}
