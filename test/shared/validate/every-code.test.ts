import { afterAll, describe, expect, test } from 'vitest';
import type { FindingCode } from '../../../shared/finding/finding.ts';
import { findingSentence } from '../../../shared/words/sentence.ts';
import { en } from '../../../shared/words/en.ts';
import { vi } from '../../../shared/words/vi.ts';
import { RULE_FIXTURES } from '../../fixtures/rules/all-fixtures.ts';
import { GOOD_ROWS } from '../../fixtures/rules/good-tasks.ts';
import { runScene, tuples } from '../../fixtures/rules/run-scene.ts';

const CODES = Object.keys(RULE_FIXTURES) as FindingCode[];
const table: string[] = [];

describe('every code, over the real readers and rules', () => {
  const raisedBy = new Map(
    CODES.map((code) => [
      code,
      runScene(RULE_FIXTURES[code].raises).filter((finding) => finding.code === code),
    ]),
  );

  test.each(CODES)('%s is raised by its fixture and not by its near miss', (code) => {
    const raised = raisedBy.get(code) ?? [];
    const missed = runScene(RULE_FIXTURES[code].nearMiss).filter(
      (finding) => finding.code === code,
    );
    table.push(
      `${code.padEnd(34)} ${String(raised.length).padStart(6)} ${String(missed.length).padStart(9)}`,
    );
    expect(raised.length).toBeGreaterThan(0);
    expect(tuples(missed)).toEqual([]);
  });

  test.each(CODES)('%s has whole sentences in both languages', (code) => {
    const [finding] = raisedBy.get(code) ?? [];
    for (const words of [vi, en]) {
      const sentence = finding ? findingSentence(finding, words) : '';
      expect(sentence).toMatch(/[.…”]$/u);
      expect(sentence).not.toMatch(/undefined|\[object|NaN|\{\}| {2}|\.\.(?!\.)/u);
    }
  });

  test('a file in order has no finding at all, with a closing day and without', () => {
    const files = [{ rows: GOOD_ROWS }];
    expect(tuples(runScene({ files }))).toEqual([]);
    expect(tuples(runScene({ files, asOf: '2021-09-30' }))).toEqual([]);
  });

  afterAll(() => {
    console.log(
      `${'code'.padEnd(34)} raised near miss\n${table.join('\n')}\ngood set: ${String(GOOD_ROWS.length)} rows, 0 findings`,
    );
  });
});
