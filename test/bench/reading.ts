/**
 * CPU of reading alone, side by side with the bare limit (unpack each needed part and decode it once) and with
 * SheetJS: `npx tsx test/bench/run-part.ts reading.ts [files] [rows] [--sheetjs] [--shared] [--only=ours]`. The least of ten rounds:
 * what else runs on the machine only adds.
 */
import { nodePlatform } from '../../cli/node-platform.ts';
import { DEFAULT_LIMITS } from '../../shared/read/limits.ts';
import { readWorkbook } from '../../shared/read/read-workbook.ts';
import { sheetJsReader } from '../../shared/read/sheetjs-reader.ts';
import { ZipArchive } from '../../shared/read/zip/zip-archive.ts';
import { makeWorkbook } from './make-workbook.ts';
import { seededRandom } from './seeded-random.ts';
import { DEPARTMENTS } from './task-rows.ts';

const FILES = Number(process.argv[2] ?? 300);
const ROWS = Number(process.argv[3] ?? 300);
const ROUNDS = 10;

function makeFile(index: number, strings: 'shared' | 'inline'): Uint8Array {
  const department = DEPARTMENTS[index % DEPARTMENTS.length] ?? '';
  return makeWorkbook(seededRandom(index + 1), {
    department,
    lead: department,
    rows: ROWS,
    first: 1,
    strings,
  });
}

function bareLimit(bytes: Uint8Array): number {
  const decoder = new TextDecoder();
  const archive = new ZipArchive(bytes, nodePlatform, DEFAULT_LIMITS);
  let length = 0;
  for (const name of ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml']) {
    const part = archive.read(name);
    if (part !== undefined) length += decoder.decode(part).length;
  }
  return length;
}

const only = process.argv.find((word) => word.startsWith('--only='))?.slice(7);
const rivals: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  limit: bareLimit,
  ours: (bytes) => readWorkbook(bytes, 'a.xlsx', nodePlatform),
  ...(process.argv.includes('--sheetjs') && {
    sheetjs: (bytes: Uint8Array) =>
      readWorkbook(bytes, 'a.xlsx', nodePlatform, { readers: [sheetJsReader] }),
  }),
};

for (const isInline of process.argv.includes('--shared') ? [false] : [false, true]) {
  const files = Array.from({ length: FILES }, (_, index) =>
    makeFile(index, isInline ? 'inline' : 'shared'),
  );
  const cpu: Record<string, number[]> = {};
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, run] of Object.entries(rivals)) {
      if (only !== undefined && name !== only) continue;
      const before = process.cpuUsage();
      for (const file of files) run(file);
      const used = process.cpuUsage(before);
      // The first round warms up.
      if (round > 0) (cpu[name] ??= []).push((used.user + used.system) / 1e6);
    }
  }
  const limit = Math.min(...(cpu['limit'] ?? []));
  const line = Object.entries(cpu).map(([name, values]) => {
    const seconds = Math.min(...values);
    return `${name} ${seconds.toFixed(3)} s (${(seconds / limit).toFixed(2)} ×)`;
  });
  process.stdout.write(
    `${isInline ? 'inline' : 'shared'} strings, ${String(FILES)} × ${String(ROWS)}: ${line.join(', ')}\n`,
  );
}
process.stdout.write(
  `peak memory ${String(Math.round(process.resourceUsage().maxRSS / 1024))} MB\n`,
);
