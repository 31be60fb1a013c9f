import { describe, expect, it } from 'vitest';
import { nodePlatform } from '../../../cli/node-platform.ts';
import { nestUnits } from '../../../shared/consolidate/nest-units.ts';
import {
  changesNothing,
  planRun,
  readingsOfRun,
  recordRun,
} from '../../../shared/consolidate/plan-run.ts';
import { proposeMerges } from '../../../shared/consolidate/propose-merges.ts';
import {
  joinParts,
  splitReadings,
  submissionsIn,
} from '../../../shared/consolidate/split-parts.ts';
import { acceptFinding, subjectsIn } from '../../../shared/finding/exceptions.ts';
import type { Finding } from '../../../shared/finding/finding.ts';
import { PartFinder } from '../../../shared/matrix/file-parts.ts';
import { firstOfSenders, type Master } from '../../../shared/matrix/master.ts';
import type { MasterState, RunDecisions } from '../../../shared/matrix/master-state.ts';
import { packState, unpackState } from '../../../shared/matrix/pack-state.ts';
import type { FileReading, Submission } from '../../../shared/matrix/submission.ts';
import { optionsOfRun } from '../../../shared/open-master.ts';
import { consolidate } from '../../../shared/pipeline.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { sketchReading } from '../../builders/submission.ts';

const SYT = { text: 'Sở Y tế', id: 'SYT' };
const STC = { text: 'Sở Tài chính', id: 'STC' };
const SHEET = 'Ma trận nhiệm vụ';
const NOTHING: RunDecisions = { overrides: [], edits: [] };

/** A file of two departments: rows 6 and 7 are of the department of health, row 8 of that of finance, 9 is a sum. */
function joint(file: string, contents: readonly string[], modified?: number): FileReading {
  const made = sketchReading({
    file,
    rows: contents.map((content) => ['2.1', content] as const),
    ignored: 1,
    ...(modified === undefined ? {} : { modified }),
  });
  if (!made.outcome.ok) return made;
  const range = (first: number, last: number) => [{ sheet: SHEET, first, last }];
  const parts = [
    { department: SYT, rows: range(6, 7) },
    { department: STC, rows: range(8, 9) },
  ];
  return { ...made, outcome: { ok: true, value: { ...made.outcome.value, parts } } };
}

const single = (file: string, department: typeof SYT, content: string, modified?: number) =>
  sketchReading({
    file,
    department,
    rows: [['2.2', content]],
    ...(modified === undefined ? {} : { modified }),
  });

function masterOf(readings: readonly FileReading[], decisions: RunDecisions = NOTHING): Master {
  const made = consolidate(readings, nq52, optionsOfRun(decisions));
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

function run(
  before: MasterState | undefined,
  fresh: readonly FileReading[],
  decisions: RunDecisions = NOTHING,
): { readonly state: MasterState; readonly master: Master } {
  const readings = planRun(before, fresh, decisions);
  const master = masterOf(readings, decisions);
  const name = `Lần ${(before?.runs.length ?? 0) + 1}`;
  return { state: recordRun(before, readings, master, { ...decisions, name, time: '' }), master };
}

const tasksOf = ({ tasks }: Master) =>
  tasks.map(({ department, task }) => `${department.id} ${task.values.content}`);
const value = ({ outcome }: FileReading): Submission => {
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
};

const FILE = joint('chung.xlsx', ['Truyền thông', 'Hồ sơ', 'Ngân sách']);

describe('The parts of a file', () => {
  it('hold all its rows, each once', () => {
    const parts = submissionsIn(value(FILE));
    expect(parts.map(({ rowsRead, department }) => [department?.id, rowsRead])).toEqual([
      ['SYT', 2],
      ['STC', 2],
    ]);
    expect(parts.flatMap(({ tasks }) => tasks)).toEqual(value(FILE).tasks);
  });

  it.each<[string, Parameters<PartFinder['partAt']>[0], number | undefined]>([
    ['its own rows', { file: 'chung.xlsx', sheet: SHEET, row: 7 }, 1],
    ['the rows of the next', { file: 'chung.xlsx', sheet: SHEET, row: 8 }, 2],
    ['a row below all', { file: 'chung.xlsx', sheet: SHEET, row: 90 }, 2],
    ['the lines above all', { file: 'chung.xlsx', sheet: SHEET, row: 1 }, 1],
    ['the sheet', { file: 'chung.xlsx', sheet: SHEET }, 1],
    ['the file', { file: 'chung.xlsx' }, 1],
    ['another file', { file: 'khac.xlsx', sheet: SHEET, row: 7 }, undefined],
  ])('are found for %s', (_, place, part) => {
    expect(new PartFinder([value(FILE)]).partAt(place)).toBe(part);
    expect(new PartFinder(submissionsIn(value(FILE))).partAt(place)).toBe(part);
  });

  it('make the file again that they were taken from', () => {
    const parts = splitReadings([FILE]).map(value);
    expect(joinParts(FILE, parts)).toEqual(FILE);
    const one = joinParts(FILE, parts.slice(1));
    expect([one.hash, value(one).department, value(one).rowsRead]).toEqual([
      `${FILE.hash}+2`,
      STC,
      2,
    ]);
  });

  it('keep what was accepted in one of them out of the other', () => {
    const at = (row: number) =>
      ({
        code: 'money-outlier',
        severity: 'warning',
        place: { file: 'chung.xlsx', sheet: SHEET, row, column: 'budget' },
        value: '9',
        params: { amount: 9 },
      }) as unknown as Finding;
    const subjectOf = subjectsIn([value(FILE)]);
    expect([subjectOf(at(6)).department, subjectOf(at(8)).department]).toEqual(['SYT', 'STC']);
    const [of6] = acceptFinding([], at(6), subjectOf(at(6)), 'Đã kiểm tra');
    const [of8] = acceptFinding([], at(8), subjectOf(at(8)), 'Đã kiểm tra');
    expect(of6?.key).not.toBe(of8?.key);
  });

  it('come in any order of files to the same master', () => {
    const files = [
      FILE,
      single('y-te.xlsx', SYT, 'Bệnh án'),
      joint('chung-2.xlsx', ['a', 'b', 'c']),
    ];
    expect(masterOf(files.toReversed())).toEqual(masterOf(files));
  });
});

describe('A run over a file of several departments', () => {
  it('lets one part give way though no date says which file is newer, and remembers it', () => {
    const first = run(undefined, [FILE]);
    // By name alone the joint file would count: z comes last.
    const named = joint('z.xlsx', ['Truyền thông', 'Hồ sơ', 'Ngân sách']);
    const start = run(undefined, [named]);
    const second = run(start.state, [single('a.xlsx', STC, 'Kho bạc')]);
    expect(tasksOf(second.master)).toEqual(['SYT Truyền thông', 'SYT Hồ sơ', 'STC Kho bạc']);
    expect(second.state.runs.at(-1)?.files).toEqual([
      { file: 'a.xlsx', hash: 'hash of a.xlsx' },
      { file: 'z.xlsx', hash: 'hash of z.xlsx', yields: ['STC'] },
    ]);
    expect(
      second.master.ledger.map(({ read, merged, quarantined }) => [read, merged, quarantined]),
    ).toEqual([
      [1, 1, 0],
      [2, 2, 0],
      [2, 0, 1],
    ]);
    expect(first.state.runs.at(-1)?.files).toEqual([{ file: 'chung.xlsx', hash: FILE.hash }]);

    const packed = packState(second.state, nodePlatform);
    const opened = unpackState(packed, nodePlatform);
    expect(opened).toEqual(second.state);
    expect(masterOf(readingsOfRun(opened as MasterState, opened?.runs.at(-1)))).toEqual(
      second.master,
    );
    // The first run is as it was: nothing had given way then.
    const before = readingsOfRun(opened as MasterState, opened?.runs[0]);
    expect(masterOf(before)).toEqual(start.master);
  });

  it('changes nothing with the same files', () => {
    const files = [FILE, single('a.xlsx', STC, 'Kho bạc', 5)];
    const first = run(undefined, [FILE]);
    const second = run(first.state, [files[1] as FileReading]);
    const again = run(second.state, files);
    expect(again.master).toEqual(second.master);
    expect(changesNothing(second.state, again.state)).toBe(true);
  });

  it('forgets the file once all its parts have given way', () => {
    const first = run(undefined, [FILE]);
    const second = run(first.state, [single('a.xlsx', STC, 'Kho bạc')]);
    const third = run(second.state, [single('b.xlsx', SYT, 'Bệnh án')]);
    expect(third.state.runs.at(-1)?.files.map(({ file }) => file)).toEqual(['a.xlsx', 'b.xlsx']);
  });

  it('brings a part back that the officer prefers, or of whose department all files count', () => {
    const first = run(undefined, [FILE]);
    const second = run(first.state, [single('a.xlsx', STC, 'Kho bạc')]);
    const preferred = run(second.state, [], {
      ...NOTHING,
      overrides: [{ file: 'chung.xlsx', department: 'STC', reason: 'Bản đúng' }],
    });
    expect(tasksOf(preferred.master)).toEqual(['STC Ngân sách', 'SYT Truyền thông', 'SYT Hồ sơ']);
    const all = run(second.state, [], { ...NOTHING, parts: ['STC'] });
    expect(
      tasksOf(all.master)
        .filter((line) => line.startsWith('STC'))
        .sort(),
    ).toEqual(['STC Kho bạc', 'STC Ngân sách']);
  });

  it('tells departments of one file that report one task, and proposes to join them', () => {
    const task = 'Xây dựng nền tảng số dùng chung để quản lý hồ sơ';
    const master = masterOf([joint('chung.xlsx', [task, 'Hồ sơ', task])]);
    const found = master.findings.filter(({ code }) => code.startsWith('duplicate'));
    expect(found.map(({ code, place, params }) => [code, place.row, params])).toEqual([
      ['duplicate-across', 8, { otherFile: 'chung.xlsx', otherRow: 6 }],
    ]);
    const [proposal] = proposeMerges(master);
    expect(proposal?.tasks.map(({ department }) => department.id)).toEqual(['STC', 'SYT']);
  });
});

describe('A unit below a department', () => {
  const PHONG = { text: 'Phòng Y tế', id: 'PYT' };
  const under = { unit: 'PYT', under: SYT };

  it('counts there by the officer’s word, by file, or by the programme, and stays named', () => {
    const readings = [single('phong.xlsx', PHONG, 'Khám lưu động')];
    const programme = {
      agencies: [
        ...nq52.agencies,
        {
          ...PHONG,
          name: PHONG.text,
          aliases: [],
          symbols: [],
          kind: 'other' as const,
          reports: true,
          under: 'SYT',
        },
      ],
    };
    for (const nested of [
      nestUnits(readings, [under]),
      nestUnits(readings, [{ file: 'phong.xlsx', under: SYT }]),
      nestUnits(readings, [], programme),
    ]) {
      const [one] = nested.map(value);
      expect([one?.department, one?.unit]).toEqual([SYT, PHONG]);
    }
    expect(nestUnits(readings, [])).toBe(readings);
  });

  it('counts for the topmost of several above it', () => {
    const commune = { text: 'Trạm y tế xã', id: 'TYT' };
    const [one] = nestUnits(
      [single('tram.xlsx', commune, 'Tiêm chủng')],
      [{ unit: 'TYT', under: PHONG }, under],
    ).map(value);
    expect([one?.department, one?.unit]).toEqual([SYT, commune]);
  });

  it('is no rival of the department’s own file', () => {
    const files = [
      single('phong.xlsx', PHONG, 'Khám lưu động', 9),
      single('phong-cu.xlsx', PHONG, 'Trạm y tế', 3),
      single('so.xlsx', SYT, 'Truyền thông', 1),
    ];
    const master = masterOf(files, { ...NOTHING, nested: [under] });
    expect(tasksOf(master)).toEqual(['SYT Khám lưu động', 'SYT Truyền thông']);
    expect(
      master.submissions
        .filter(({ file }) => file !== undefined)
        .map(({ department, unit, state, file }) => [department?.id, unit?.id, state, file]),
    ).toEqual([
      ['SYT', undefined, 'accepted', 'so.xlsx'],
      ['SYT', 'PYT', 'accepted', 'phong.xlsx'],
      ['SYT', 'PYT', 'replaced', 'phong-cu.xlsx'],
    ]);
    // One department has reported, not two.
    expect(firstOfSenders(master.submissions).map(({ file }) => file)).toEqual(['so.xlsx']);
  });
});
