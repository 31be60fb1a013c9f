import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../../cli/exit-code.ts';
import { changesNothing, recordRun } from '../../../shared/consolidate/plan-run.ts';
import { acceptFinding, subjectsIn, type Exception } from '../../../shared/finding/exceptions.ts';
import type { Finding } from '../../../shared/finding/finding.ts';
import type { Master } from '../../../shared/matrix/master.ts';
import type { FileReading } from '../../../shared/matrix/submission.ts';
import { optionsOfRun } from '../../../shared/open-master.ts';
import { consolidate, masterBook } from '../../../shared/pipeline.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { en } from '../../../shared/words/en.ts';
import { vi } from '../../../shared/words/vi.ts';
import { masterJson } from '../../../shared/write/json.ts';
import { sketchReading } from '../../builders/submission.ts';

const SYT = { text: 'Sở Y tế', id: 'SYT' };
const REASON = 'Đã đối chiếu với quyết định giao';
const CONTENT = 'Lập hồ sơ sức khỏe điện tử';

function finding(file: string, row: number, value: string): Finding {
  return {
    code: 'money-negative',
    params: { value },
    severity: 'error',
    place: { file, sheet: 'Ma trận nhiệm vụ', row, column: 'budget', cell: `J${String(row)}` },
    value,
  };
}

/** A file whose second task has an error in its budget. */
function reading(content = CONTENT, value = '-50', file = 'y-te.xlsx'): FileReading {
  const made = sketchReading({
    file,
    department: SYT,
    rows: [
      ['2.1', 'Tuyên truyền về chuyển đổi số y tế'],
      ['2.7', content],
    ],
  });
  if (!made.outcome.ok) return made;
  return {
    ...made,
    outcome: { ok: true, value: { ...made.outcome.value, findings: [finding(file, 7, value)] } },
  };
}

function masterOf(read: FileReading, exceptions: readonly Exception[] = []): Master {
  const made = consolidate([read], nq52, { exceptions });
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

const EXCEPTIONS = acceptFinding(
  [],
  finding('y-te.xlsx', 7, '-50'),
  subjectsIn([reading()].flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : [])))(
    finding('y-te.xlsx', 7, '-50'),
  ),
  REASON,
  'Bà Lan',
);

const money = ({ findings }: Master) =>
  findings.filter(({ code }) => code === 'money-negative').length;
const accepted = (master: Master) =>
  (master.accepted ?? []).map(({ finding: { code }, reason, by }) => [code, reason, by]);

describe('a finding that the officer accepted', () => {
  it('is open without the exception, and an error of the run', () => {
    const master = masterOf(reading());
    expect([money(master), master.accepted, exitCodeOf(master)]).toEqual([1, undefined, 1]);
  });

  it('is listed with its reason, and counts neither on the board nor for the exit code', () => {
    const master = masterOf(reading(), EXCEPTIONS);
    expect(money(master)).toBe(0);
    expect(accepted(master)).toEqual([['money-negative', REASON, 'Bà Lan']]);
    expect(exitCodeOf(master)).toBe(0);
    const line = master.submissions.find(({ file }) => file === 'y-te.xlsx');
    expect([line?.state, line?.errors]).toEqual(['accepted', 0]);
  });

  it.each<[string, FileReading, number]>([
    ['holds when the file comes under another name', reading(CONTENT, '-50', 'lan-2.xlsx'), 0],
    ['is open again when the cell changes', reading(CONTENT, '-60'), 1],
    ['is open again when the task changes', reading('Mua máy chủ cho bệnh viện tỉnh'), 1],
  ])('%s', (_title, read, open) => {
    const master = masterOf(read, EXCEPTIONS);
    expect([money(master), accepted(master).length]).toEqual([open, 1 - open]);
  });

  it('stands in a sheet of the master and in JSON, in both languages', () => {
    const master = masterOf(reading(), EXCEPTIONS);
    for (const words of [vi, en]) {
      const { sheets } = masterBook(master, nq52, words);
      const sheet = sheets.find(({ name }) => name === words.master.sheets.accepted);
      const texts = JSON.stringify([...(sheet?.rows ?? [])]);
      expect([texts.includes(REASON), texts.includes('Bà Lan')]).toEqual([true, true]);
    }
    expect(masterJson(master, vi, nq52).accepted).toMatchObject([
      { code: 'money-negative', file: 'y-te.xlsx', cell: 'J7', reason: REASON, by: 'Bà Lan' },
    ]);
    const names = masterBook(masterOf(reading()), nq52, vi).sheets.map(({ name }) => name);
    expect(names).not.toContain(vi.master.sheets.accepted);
  });

  it('is a decision of the run, which the next one starts from', () => {
    const about = { name: 'Lần 1', time: '', overrides: [], edits: [] };
    const without = recordRun(undefined, [reading()], masterOf(reading()), about);
    const state = recordRun(without, [reading()], masterOf(reading(), EXCEPTIONS), {
      ...about,
      name: 'Lần 2',
      exceptions: EXCEPTIONS,
    });
    expect(changesNothing(without, state)).toBe(false);
    expect(optionsOfRun(state.runs.at(-1), state).exceptions).toEqual(EXCEPTIONS);
  });
});

it('keeps tasks that vanished apart, though none of them has a row', () => {
  const vanished = (content: string): Finding => ({
    code: 'consistency-task-vanished',
    params: { content },
    severity: 'warning',
    place: { file: 'y-te.xlsx' },
  });
  const subjectOf = subjectsIn([]);
  expect(subjectOf(vanished('Một'))).not.toEqual(subjectOf(vanished('Hai')));
});
