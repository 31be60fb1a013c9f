import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodePlatform } from '../../cli/node-platform.ts';
import { DRAWN_SAMPLES } from '../../samples/all-samples.ts';
import { compareWithExpected } from '../../samples/compare-with-expected.ts';
import { EXPECTED_FILES } from '../../samples/expected.ts';
import { SAMPLE_FOLDER, sampleFiles } from '../../samples/make-samples.ts';
import { writeSample } from '../../samples/write-sample.ts';
import { consolidate, readFile } from '../../shared/pipeline.ts';
import { nq52 } from '../../shared/programme/nq52.ts';

function committed(name: string): Uint8Array {
  return readFileSync(join(SAMPLE_FOLDER, name));
}

const NAMES = readdirSync(SAMPLE_FOLDER).map((name) => name.normalize('NFC'));

describe('the samples', () => {
  test.each(DRAWN_SAMPLES.map((sample) => [sample.name, sample] as const))(
    '%s is what its script writes',
    (name, sample) => {
      expect(Buffer.compare(committed(name), writeSample(sample))).toBe(0);
    },
  );

  test('are all there, none besides, and each has its expectations', () => {
    const byName = (names: Iterable<string>): string[] => [...names].sort();
    expect(byName(NAMES)).toEqual(byName(sampleFiles().keys()));
    expect(byName(NAMES)).toEqual(byName(EXPECTED_FILES.map(({ file }) => file)));
  });

  test('are expected to be accounted for, row by row', () => {
    for (const { file, read, merged, quarantined, ignored } of EXPECTED_FILES) {
      const left = Object.values(ignored).reduce((sum, count) => sum + count, 0);
      expect([file, merged + quarantined + left]).toEqual([file, read]);
    }
  });

  test('come from twelve departments in five formats', () => {
    const departments = new Set(EXPECTED_FILES.flatMap(({ department }) => department ?? []));
    expect(departments.size).toBe(12);
    const endings = new Set(NAMES.map((name) => name.slice(name.lastIndexOf('.') + 1)));
    expect([...endings].sort()).toEqual(['csv', 'ods', 'xls', 'xlsb', 'xlsx']);
  });

  test('give a master that holds exactly what they deserve, with tasks in every category', () => {
    const readings = NAMES.map((file) =>
      readFile({ file, bytes: committed(file) }, nq52, nodePlatform),
    );
    const outcome = consolidate(readings, nq52);
    if (!outcome.ok) throw new Error(outcome.failure.code);
    expect(compareWithExpected(outcome.value)).toEqual([]);
    const categories = new Set(outcome.value.tasks.map(({ category }) => category));
    expect([...categories].sort()).toEqual(nq52.categories.map(({ code }) => code));
  });
});
