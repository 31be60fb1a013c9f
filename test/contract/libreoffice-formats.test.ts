import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rawXlsx } from '../builders/raw-xlsx.ts';
import { textsOf, workbookOf } from '../shared/read/read-cells.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

const ROWS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Mã CV</t></is></c><c r="B1" t="inlineStr"><is><t>Hạn</t></is></c></row><row r="2"><c r="A2"><v>101</v></c><c r="B2" s="1"><v>45842</v></c></row><row r="3" hidden="1"><c r="A3" s="2"><v>0.25</v></c><c r="B3" s="3"><v>1500000</v></c></row>';
const WORKBOOK = rawXlsx({
  sheets: [
    { name: 'Công việc', rows: ROWS, after: '<mergeCells><mergeCell ref="A4:B5"/></mergeCells>' },
  ],
  formats: ['dd/mm/yyyy', '0%', '#,##0'],
});

/** The workbook as LibreOffice saves it in another format. */
function saved(extension: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'task-matrix-'));
  try {
    writeFileSync(join(folder, 'base.xlsx'), WORKBOOK);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = ['--headless', '--convert-to', extension, '--outdir', folder];
    spawnSync('soffice', [profile, ...options, join(folder, 'base.xlsx')]);
    return new Uint8Array(readFileSync(join(folder, `base.${extension}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it.skipIf(!hasOffice).each([
  ['xls', 'xls'],
  ['ods', 'ods'],
  ['fods', 'ods'],
  ['xlsx', 'xlsx'],
])(
  'A list saved by LibreOffice as .%s shows what the workbook shows, under a misleading name too',
  (extension, format) => {
    const workbook = workbookOf(saved(extension), 'a.xls');
    const original = workbookOf(WORKBOOK).sheets[0];
    expect(workbook.format).toBe(format);
    expect(textsOf(workbook.sheets[0])).toEqual(textsOf(original));
    expect([...(workbook.sheets[0]?.hiddenRows ?? [])]).toEqual([2]);
    expect(workbook.sheets[0]?.merges).toEqual(original?.merges);
  },
  60_000,
);
