import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  CAPITALS_ONLY,
  encodingOfFont,
  LEGACY_TABLES,
  showsCapitals,
} from '../../../shared/vietnamese/legacy-tables.ts';

const CHARSETS = fileURLToPath(new URL('../../../../shared/domain/charsets.json', import.meta.url));

interface Charsets {
  readonly tcvn3_abc: Readonly<Record<string, string>>;
  readonly vni_windows: Readonly<Record<string, string>>;
}

describe.skipIf(!existsSync(CHARSETS))('the legacy tables, against the published ones', () => {
  const charsets = existsSync(CHARSETS)
    ? (JSON.parse(readFileSync(CHARSETS, 'utf8')) as Charsets)
    : undefined;

  test('TCVN3 is the same letter for letter', () => {
    const bytes = [...LEGACY_TABLES.TCVN3, ...CAPITALS_ONLY.TCVN3].map(([from, to]) => [
      from.charCodeAt(0).toString(16).toUpperCase(),
      to,
    ]);
    expect(Object.fromEntries(bytes)).toEqual(charsets?.tcvn3_abc);
  });

  test('VNI is the same letter for letter', () => {
    expect(Object.fromEntries(LEGACY_TABLES.VNI)).toEqual(charsets?.vni_windows);
  });
});

const VOWELS = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ';

test('every encoding has every small letter of the alphabet', () => {
  for (const table of Object.values(LEGACY_TABLES)) {
    const letters = new Set([...table.values(), ...Array.from('aeiouy')]);
    expect(Array.from(VOWELS).filter((letter) => !letters.has(letter))).toEqual([]);
  }
});

test.each([
  ['.VnTime', 'TCVN3', false],
  ['.VnTimeH', 'TCVN3', true],
  ['.VNARIAL', 'TCVN3', false],
  ['VNI-Times', 'VNI', false],
  ['VNI Helve', 'VNI', false],
  ['VI Times', 'VISCII', false],
  ['Times New Roman', undefined, false],
  ['Vivaldi', undefined, false],
  [undefined, undefined, false],
] as const)('the font %s stands for %s, capitals: %s', (font, encoding, capitals) => {
  expect([encodingOfFont(font), showsCapitals(font)]).toEqual([encoding, capitals]);
});
