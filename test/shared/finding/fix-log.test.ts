import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../shared/finding/finding.ts';
import {
  acceptFixes,
  acceptedFixes,
  changedText,
  EMPTY_FIX_LOG,
  undoFixes,
  type CellChange,
} from '../../../shared/finding/fix-log.ts';
import { learnSpellings } from '../../../shared/programme/learn-spellings.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { rows } from '../../fixtures/rules/scene.ts';
import { runScene } from '../../fixtures/rules/run-scene.ts';

const FINDINGS: readonly Finding[] = runScene(
  rows(
    { category: '2,4', legalBasis: '5807 /KH-UBND ngày 17/12/2020' },
    { category: 'Mục 2.1', content: 'Phát tờ rơi tuyên truyền về CMCN 4.0', budget: '150' },
    { category: '', content: 'Treo pa nô cổ động về chuyển đổi số' },
  ),
).filter(({ fix }) => fix !== undefined);

function cells(changes: readonly CellChange[]): [string, string, string][] {
  return changes.map(({ place, from, to }) => [place.cell ?? '', from, to]);
}

describe('accepting fixes', () => {
  test('one', () => {
    const [first] = FINDINGS.filter(({ code }) => code === 'category-malformed');
    if (!first) throw new Error('no finding');
    expect(cells(acceptFixes(EMPTY_FIX_LOG, FINDINGS, first).changes)).toEqual([
      ['B4', '2,4', '2.4'],
    ]);
  });

  test('by kind', () => {
    const { changes } = acceptFixes(EMPTY_FIX_LOG, FINDINGS, { code: 'category-malformed' });
    expect(cells(changes)).toEqual([
      ['B4', '2,4', '2.4'],
      ['B5', 'Mục 2.1', '2.1'],
    ]);
  });

  test('all safe ones, and no guess among them', () => {
    const { changes } = acceptFixes(EMPTY_FIX_LOG, FINDINGS, 'safe');
    expect(changes.every(({ finding }) => finding.fix?.safe === true)).toBe(true);
    expect(changes.some(({ finding }) => finding.code === 'category-missing')).toBe(false);
    expect(cells(changes)).toContainEqual([
      'F4',
      '5807 /KH-UBND ngày 17/12/2020',
      '5807/KH-UBND ngày 17/12/2020',
    ]);
  });

  test('a cell takes one fix at a time', () => {
    const [first] = FINDINGS;
    if (!first) throw new Error('no finding');
    const twice = [first, { ...first, fix: { from: 'x', to: 'y', safe: true } }];
    expect(acceptFixes(EMPTY_FIX_LOG, twice, 'safe').changes.length).toBeLessThan(2);
  });

  test('a batch is undone as one, and the log is as it was', () => {
    const one = acceptFixes(EMPTY_FIX_LOG, FINDINGS, { code: 'category-malformed' });
    const two = acceptFixes(one.log, FINDINGS, { code: 'document-malformed' });
    const back = undoFixes(two.log);
    expect(back.log).toEqual(one.log);
    expect(cells(back.changes)).toEqual(
      two.changes.map(({ place, from, to }) => [place.cell, to, from]),
    );
    expect(undoFixes(back.log).log).toEqual(EMPTY_FIX_LOG);
    expect(undoFixes(EMPTY_FIX_LOG)).toEqual({ log: EMPTY_FIX_LOG, changes: [] });
  });

  test('a cell that has changed since is left alone', () => {
    const change = { place: { file: 'a' }, from: '2,4', to: '2.4' };
    expect([changedText('2,4', change), changedText('2.5', change)]).toEqual(['2.4', undefined]);
    expect(changedText(undefined, { ...change, from: '' })).toBe('2.4');
  });
});

describe('learning spellings', () => {
  const findings = runScene(rows({ lead: 'Sở Tư phápp', status: 'Đang thực hien nay' }));
  const unknown = findings.filter(({ code }) => code.endsWith('-unknown'));

  test('accepted spellings are known in the next file', () => {
    expect(unknown.map(({ code }) => code).sort()).toEqual(['agency-unknown', 'status-unknown']);
    const log = unknown.reduce(
      (before, finding) => acceptFixes(before, unknown, finding).log,
      EMPTY_FIX_LOG,
    );
    expect(acceptedFixes(log)).toHaveLength(2);
    const programme = learnSpellings(nq52, log);
    const again = runScene({
      ...rows({ lead: 'Sở Tư phápp', status: 'Đang thực hien nay' }),
      programme,
    });
    expect(again.filter(({ code }) => code.endsWith('-unknown'))).toEqual([]);
  });

  test('a spelling that would name two agencies is not learned', () => {
    const [agency] = unknown.filter(({ code }) => code === 'agency-unknown');
    if (agency?.code !== 'agency-unknown') throw new Error('no finding');
    const clash = { ...agency, params: { ...agency.params, value: 'Sở Nội vụ' } };
    const log = { batches: [[{ finding: clash, place: clash.place, from: '', to: '' }]] };
    expect(learnSpellings(nq52, log)).toEqual(nq52);
  });
});
