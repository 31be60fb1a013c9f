/**
 * CPU of reading alone, side by side with the bare limit (unpack each needed part and decode it once) and with
 * SheetJS: `npx tsx test/bench/reading.ts [files] [rows] [--sheetjs] [--shared] [--only=ours]`. The least of ten rounds:
 * what else runs on the machine only adds.
 */
import { nodePlatform } from '../../cli/node-platform.ts';
import { DEFAULT_LIMITS } from '../../shared/read/limits.ts';
import { readWorkbook } from '../../shared/read/read-workbook.ts';
import { sheetJsReader } from '../../shared/read/sheetjs-reader.ts';
import { ZipArchive } from '../../shared/read/zip/zip-archive.ts';
import { rawXlsx, xmlText } from '../builders/raw-xlsx.ts';

const FILES = Number(process.argv[2] ?? 300);
const ROWS = Number(process.argv[3] ?? 300);
const COLUMNS = 15;
const ROUNDS = 10;

const WORDS =
  'xây dựng kế hoạch chuyển đổi số triển khai nhiệm vụ phát triển hạ tầng dữ liệu báo cáo kết quả thực hiện đào tạo nguồn nhân lực ứng dụng công nghệ thông tin'.split(
    ' ',
  );
const AGENCIES = ['Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ', 'Sở Tài chính'];

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function makeWorkbook(seed: number, isInline: boolean): Uint8Array {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const strings = new Map<string, number>();
  const cell = (row: number, column: number, value: string | number): string => {
    const name = `${String.fromCharCode(65 + column)}${String(row)}`;
    if (typeof value === 'number') return `<c r="${name}" s="1"><v>${String(value)}</v></c>`;
    if (isInline) return `<c r="${name}" t="inlineStr"><is><t>${xmlText(value)}</t></is></c>`;
    const index = strings.get(value) ?? strings.size;
    strings.set(value, index);
    return `<c r="${name}" s="2" t="s"><v>${String(index)}</v></c>`;
  };
  const sentence = (length: number): string => Array.from({ length }, () => pick(WORDS)).join(' ');
  const rows: string[] = [];
  for (let row = 1; row <= ROWS; row++) {
    const values: (string | number)[] = [
      row,
      `2.${String(1 + Math.floor(next() * 7))}`,
      sentence(18),
      pick(AGENCIES),
      pick(AGENCIES),
      `${String(Math.floor(next() * 9000))}/KH-UBND`,
      44_200 + Math.floor(next() * 300),
      44_600 + Math.floor(next() * 300),
      sentence(6),
      Math.floor(next() * 1e9),
      pick(['Ngân sách tỉnh', 'Ngân sách trung ương']),
      pick(['Đang thực hiện', 'Hoàn thành', 'Chưa thực hiện']),
      sentence(10),
      Math.round(next() * 100) / 100,
      row % 5 === 0 ? sentence(8) : 'Không',
    ].slice(0, COLUMNS);
    rows.push(
      `<row r="${String(row)}">${values.map((value, column) => cell(row, column, value)).join('')}</row>`,
    );
  }
  const table = Array.from(strings.keys(), (text) => `<si><t>${xmlText(text)}</t></si>`).join('');
  return rawXlsx({
    sheets: [{ name: 'Ma trận nhiệm vụ', rows: rows.join('') }],
    strings: table,
    formats: ['dd/mm/yyyy', '@'],
    level: 6,
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
  const files = Array.from({ length: FILES }, (_, index) => makeWorkbook(index + 1, isInline));
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
