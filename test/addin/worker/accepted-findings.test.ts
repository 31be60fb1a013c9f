import { describe, expect, test } from 'vitest';
import {
  acceptedIn,
  AcceptedFindings,
  countByCode,
} from '../../../addin/worker/accepted-findings.ts';
import { subjectsIn } from '../../../shared/finding/exceptions.ts';
import { success } from '../../../shared/failure/failure.ts';
import type { RunDecisions } from '../../../shared/matrix/master-state.ts';
import type { FileReading, Submission } from '../../../shared/matrix/submission.ts';
import { optionsOfRun } from '../../../shared/open-master.ts';
import { consolidate, readGrid } from '../../../shared/pipeline.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { gridWorkbook } from '../../builders/grid.ts';

const HEADINGS = ['TT', 'Nhóm', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành'];

function submissionOf(file: string, deadline: string): Submission {
  const rows = [
    ['SỞ Y TẾ'],
    HEADINGS,
    [1, '2.7', 'Hồ sơ sức khỏe điện tử', 'Sở Y tế', deadline],
    [2, '2.7', 'Bệnh án điện tử ở các bệnh viện', 'Sở Y tế', deadline],
  ];
  const read = readGrid(gridWorkbook({ 'Biểu 1': rows }), { file, hash: file }, nq52);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}

function readingOf(submission: Submission): FileReading {
  return { file: submission.file, hash: submission.hash, outcome: success(submission) };
}

const NOTHING: RunDecisions = { overrides: [], edits: [] };
const BAD = submissionOf('a.xlsx', '31/6/2021');
const [FIRST] = BAD.findings.filter(({ place }) => place.cell === 'E3');

describe('findings that are accepted', () => {
  test('go from the open ones to those accepted, with their reason, and come back', () => {
    if (!FIRST) throw new Error('the row must raise a finding');
    const accepted = new AcceptedFindings();
    accepted.accept([FIRST], subjectsIn([BAD]), 'Theo quyết định của Ủy ban', false);
    const { open, accepted: list } = accepted.split(BAD);
    expect(list.map(({ finding, reason }) => [finding, reason])).toEqual([
      [FIRST, 'Theo quyết định của Ủy ban'],
    ]);
    expect(open).toEqual(BAD.findings.filter((finding) => finding !== FIRST));
    accepted.withdraw(list[0]?.key ?? '');
    expect([accepted.split(BAD).open, accepted.kept]).toEqual([BAD.findings, []]);
  });

  test('are none without a reason', () => {
    const accepted = new AcceptedFindings();
    accepted.accept(BAD.findings, subjectsIn([BAD]), '  ', true);
    expect(accepted.kept).toEqual([]);
  });

  test('of a check hold for a run over the same content, under the name of the run’s officer', () => {
    const accepted = new AcceptedFindings();
    accepted.accept(BAD.findings, subjectsIn([BAD]), 'Đã hỏi lại', false);
    const same = submissionOf('tên khác.xlsx', '31/6/2021');
    const decided = accepted.over(NOTHING, [readingOf(same)], 'Tổ tổng hợp');
    expect(decided.exceptions?.map(({ reason, by }) => [reason, by])).toEqual(
      BAD.findings.map(() => ['Đã hỏi lại', 'Tổ tổng hợp']),
    );
    const other = submissionOf('b.xlsx', '32/6/2021');
    const atCell = accepted.over(NOTHING, [readingOf(other)]).exceptions ?? [];
    expect(atCell.some(({ code }) => code === FIRST?.code)).toBe(false);
  });

  test('of a run are in its master, as those of the command line are, and can be taken back', () => {
    const accepted = new AcceptedFindings();
    const readings = [readingOf(BAD)];
    const masterWith = (decisions: RunDecisions) => {
      const made = consolidate(readings, nq52, optionsOfRun(decisions));
      if (!made.ok) throw new Error(made.failure.code);
      return made.value;
    };
    const before = masterWith(NOTHING);
    accepted.accept(before.findings.slice(0, 1), subjectsIn([BAD]), 'Đúng', true);
    const decided = accepted.over(NOTHING, readings);
    const after = masterWith(decided);
    expect(after.accepted?.map(({ reason }) => reason)).toEqual(['Đúng']);
    const [first] = acceptedIn(after, subjectsIn([BAD]));
    accepted.withdraw(first?.key ?? '');
    // The master that is consolidated onto says that it was accepted: taken back all the same.
    expect(accepted.over(decided, readings).exceptions).toBeUndefined();
  });

  test('are counted by kind, in the order of the gravest', () => {
    const counts = countByCode(BAD.findings);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(BAD.findings.length);
    expect(new Set(counts.map(({ code }) => code)).size).toBe(counts.length);
    expect(counts[0]?.severity).toBe(BAD.findings[0]?.severity);
  });
});
