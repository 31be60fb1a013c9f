import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { vi } from '../../../shared/words/vi.ts';
import { writeDocx } from '../../../shared/write/docx.ts';
import { masterOf, type TaskSketch } from '../../builders/report-master.ts';

const VALIDATOR = join(import.meta.dirname, '../../../../shared/ooxml/ooxml-validate');

const HOSTILE = [
  '=HYPERLINK("http://example.org";"bấm")',
  '<b>đậm</b> & "ngoặc"',
  'http://example.org',
  'điều khiển\u0000\u0008\u001f\ufffe',
  'nửa chữ \ud83d',
  'dòng một\ndòng hai\r\ndòng ba\u000bdòng bốn',
  ']]><w:p/>',
];

const TASKS: readonly TaskSketch[] = HOSTILE.map((text, index) => ({
  category: nq52.categories[index % nq52.categories.length]?.code ?? '2.1',
  content: text,
  department: index % 2 === 0 ? 'STTTT' : 'SYT',
  due: '2021-06-30',
  deadline: text,
  product: text,
  result: text,
  difficulty: text,
  status: index % 2 === 0 ? 'in-progress' : 'done',
}));

async function partsOf(tasks: readonly TaskSketch[]): Promise<Record<string, string>> {
  const bytes = await writeDocx(buildReport(masterOf(tasks), nq52, vi));
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]),
  );
}

describe('the Word document of a report', () => {
  test('is the same bytes for the same report', async () => {
    const model = buildReport(masterOf(TASKS), nq52, vi);
    const [first, second] = [await writeDocx(model), await writeDocx(model)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('says the day of its figures, not the moment of writing', async () => {
    const parts = await partsOf(TASKS);
    expect(parts['docProps/core.xml']).toContain('2021-12-14T00:00:00Z');
  });

  test('holds departments’ text as text: no field, link, formula or mark-up comes of it', async () => {
    const parts = await partsOf(TASKS);
    const document = parts['word/document.xml'] ?? '';
    expect(document).toContain('=HYPERLINK(&quot;http://example.org&quot;;&quot;bấm&quot;)');
    expect(document).toContain('&lt;b&gt;đậm&lt;/b&gt; &amp; &quot;ngoặc&quot;');
    expect(document).not.toMatch(/<w:hyperlink|<w:instrText|<w:fldSimple/);
    expect(parts['word/_rels/document.xml.rels']).not.toContain('TargetMode="External"');
  });

  test('has portrait pages for the report and landscape ones for the annexes, each numbered from 1', async () => {
    const document = (await partsOf(TASKS))['word/document.xml'] ?? '';
    const sections = document.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(sections.map((xml) => /w:orient="(\w+)"/.exec(xml)?.[1])).toEqual([
      'portrait',
      'landscape',
      'landscape',
      'landscape',
    ]);
    for (const xml of sections) {
      expect(xml).toContain('<w:titlePg/>');
      expect(xml).toMatch(/<w:pgNumType[^>]*w:start="1"/);
    }
  });

  test('repeats the headings of its tables on every page', async () => {
    const document = (await partsOf(TASKS))['word/document.xml'] ?? '';
    const tables = document.split('<w:tbl>').length - 1;
    const frames = 2; // the heads and the foot of the paper
    expect(document.split('<w:tblHeader/>').length - 1).toBe(tables - frames);
  });

  test.skipIf(!existsSync(VALIDATOR))('is valid against the schemas of ISO 29500', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-'));
    try {
      const files = [TASKS, [], TASKS.slice(0, 1)].map((tasks, index) => ({
        path: join(folder, `${index}.docx`),
        tasks,
      }));
      for (const { path, tasks } of files) {
        writeFileSync(path, await writeDocx(buildReport(masterOf(tasks), nq52, vi)));
      }
      const output = execFileSync('python3', [VALIDATOR, ...files.map(({ path }) => path)]);
      expect(output.toString().match(/valid \(0 violations/g)).toHaveLength(3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
