import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  convertLegacy,
  detectLegacy,
  detectLegacyInColumn,
} from '../../../shared/vietnamese/legacy-encoding.ts';
import { LEGACY_ENCODINGS } from '../../../shared/vietnamese/legacy-tables.ts';
import { encodeLegacy, generateCells, type GeneratedCell } from '../../builders/legacy-cells.ts';

describe('detectLegacy', () => {
  test.each([
    ['C«ng viÖc', '.VnTime', 'TCVN3', 'Công việc'],
    ['Coâng vieäc', 'VNI-Times', 'VNI', 'Công việc'],
    ['C«ng viÖc', undefined, 'TCVN3', 'Công việc'],
    ['Coâng vieäc', undefined, 'VNI', 'Công việc'],
    ['Công vi®c', undefined, 'VISCII', 'Công việc'],
    ['\u00adu tiªn ph¸t triÓn', undefined, 'TCVN3', 'ưu tiên phát triển'],
    ['céng hßa x· héi', '.VnTimeH', 'TCVN3', 'CỘNG HÒA XÃ HỘI'],
    ['BÁO CÁO KEÁT QUAÛ', 'VNI-Times', 'VNI', undefined],
    ['BAÙO CAÙO KEÁT QUAÛ', undefined, 'VNI', 'BÁO CÁO KẾT QUẢ'],
    ['KÕ HO¹CH TRIÓN KHAI', undefined, 'TCVN3', 'KẾ HOẠCH TRIỂN KHAI'],
    ['§Ò ¸n 06/§A-UBND', '.VnTime', 'TCVN3', 'Đề án 06/ĐA-UBND'],
    ['Ñeà aùn', undefined, 'VNI', 'Đề án'],
    ['Së Y tÕ (syt@quangtri.gov.vn)', undefined, 'TCVN3', 'Sở Y tế (syt@quangtri.gov.vn)'],
  ])('reads %j in the font %s as %s: %s', (text, font, encoding, converted) => {
    const found = detectLegacy(text, font);
    expect([found?.encoding, found?.converted]).toEqual(
      converted === undefined ? [undefined, undefined] : [encoding, converted],
    );
  });

  test.each([
    ['Công việc', '.VnTime'],
    ['Công việc'.normalize('NFD'), 'VNI-Times'],
    ['Báo cáo', '.VnTime'],
    ['các cán bộ', 'VNI-Times'],
    ['Hà Nam', undefined],
    ['Cà Mau', undefined],
    ['Quý I', '.VnTime'],
    ['02/BC-SKHCN', '.VnTime'],
    ['Ke hoach', '.VnTimeH'],
    ['sokhcn@quangtri.gov.vn', '.VnTime'],
    ['1.500.000', 'VNI-Times'],
    ['café', undefined],
    ['Müller & Söhne', undefined],
    ['São Paulo', undefined],
    ['25 °C ± 0,5; 120 m²; 5 µm', undefined],
    ['«Quotation» © 2021 Company®', undefined],
    ['Ñ/c', undefined],
    ['', '.VnTime'],
  ])('leaves %j in the font %s alone', (text, font) => {
    expect(detectLegacy(text.normalize('NFC'), font)).toBeUndefined();
  });
});

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

function measure(
  cells: readonly GeneratedCell[],
  results: readonly ReturnType<typeof detectLegacy>[],
): Score {
  let right = 0;
  const missed: string[] = [];
  const wrong: string[] = [];
  cells.forEach(({ text, encoding, unicode, label }, index) => {
    const found = results[index];
    const isRight =
      found !== undefined &&
      found.encoding === encoding &&
      found.converted.toLowerCase() === unicode?.toLowerCase();
    if (isRight) right++;
    else if (found) wrong.push(`${label}: ${text} → ${found.converted}`);
    if (encoding !== undefined && !isRight) missed.push(`${label}: ${text}`);
  });
  return {
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
    missed,
    wrong,
  };
}

function report(name: string, cells: readonly GeneratedCell[], score: Score): void {
  const legacy = cells.filter(({ encoding }) => encoding !== undefined).length;
  const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
  process.stdout.write(
    `${name}: ${String(cells.length)} cells, ${String(legacy)} in a legacy encoding; ` +
      `precision ${percent(score.precision)}, recall ${percent(score.recall)}\n`,
  );
}

describe('detection, measured on generated cells', () => {
  test.each([1, 2, 3])('tells each cell by itself, of 3000 cells of seed %d', (seed) => {
    const cells = generateCells(3000, seed);
    const score = measure(
      cells,
      cells.map(({ text, font }) => detectLegacy(text.normalize('NFC'), font)),
    );
    report(`cell by cell, seed ${String(seed)}`, cells, score);
    expect(score.wrong).toEqual([]);
    expect(score.recall).toBeGreaterThanOrEqual(0.98);
  });

  test.each(LEGACY_ENCODINGS)('tells whole columns in %s, short cells too', (encoding) => {
    const cells = generateCells(6000, 11).filter(
      (cell) => cell.encoding === encoding && cell.font === undefined,
    );
    const found = detectLegacyInColumn(cells.map(({ text }) => text));
    const score = measure(cells, found);
    report(`columns in ${encoding} without font`, cells, score);
    expect(cells.length).toBeGreaterThan(80);
    expect(score.recall).toBeGreaterThanOrEqual(0.995);
  });

  test('does not draw Unicode cells of a mixed column along', () => {
    const cells = generateCells(2500, 5).filter(
      ({ encoding }) => encoding !== 'VNI' && encoding !== 'VISCII',
    );
    const found = detectLegacyInColumn(
      cells.map(({ text }) => text.normalize('NFC')),
      cells.map(({ font }) => font),
    );
    const score = measure(cells, found);
    report('a mixed column', cells, score);
    expect(score.wrong).toEqual([]);
    expect(score.recall).toBeGreaterThanOrEqual(0.98);
  });
});

test('convertLegacy follows a known encoding, but not where the text reads better as it stands', () => {
  expect(convertLegacy('Së', 'TCVN3')?.converted).toBe('Sở');
  expect(convertLegacy('Báo cáo', 'TCVN3')).toBeUndefined();
  expect(convertLegacy('Sở Y tế', 'TCVN3')).toBeUndefined();
  expect(convertLegacy('2021', 'TCVN3')).toBeUndefined();
});

const SEED = fileURLToPath(new URL('../../../../shared/seed/', import.meta.url));

describe.skipIf(!existsSync(SEED))('detection on the lines of a real report', () => {
  const lines = existsSync(SEED)
    ? readdirSync(SEED)
        .flatMap((name) => readFileSync(`${SEED}${name}`, 'utf8').split('\n'))
        .map((line) => line.trim().normalize('NFC'))
        .filter((line) => /[\u1ea0-\u1ef9]/.test(line))
    : [];

  test('takes no line of it for legacy text as it stands', () => {
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => detectLegacy(line) ?? detectLegacy(line, '.VnTime'))).toEqual([]);
  });

  test.each(['TCVN3', 'VNI'] as const)(
    'reads every line of it that is written in %s',
    (encoding) => {
      const wrong = lines.filter((line) => {
        const plain = line.replace(/[“”‘’–…]/g, '"');
        const found = detectLegacy(encodeLegacy(plain, encoding) ?? '');
        return (
          found?.encoding !== encoding || found.converted.toLowerCase() !== plain.toLowerCase()
        );
      });
      expect(wrong).toEqual([]);
    },
  );
});
