import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMaster } from '../../../shared/consolidate/build-master.ts';
import { checkLedger } from '../../../shared/consolidate/check-ledger.ts';
import { chooseSubmissions } from '../../../shared/consolidate/choose-submissions.ts';
import { failed } from '../../../shared/failure/failure.ts';
import type { Master } from '../../../shared/matrix/master.ts';
import type { FileReading } from '../../../shared/matrix/submission.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { sketchReading, type SubmissionSketch } from '../../builders/submission.ts';

const SYT = { text: 'Sở Y tế', id: 'SYT' };
const SNV = { text: 'Sở Nội vụ', id: 'SNV' };

function masterOf(readings: readonly FileReading[]): Master {
  return buildMaster(readings, chooseSubmissions(readings), [], nq52);
}

function taskLines({ tasks }: Master) {
  return tasks.map(({ category, number, department, task }) => [
    category,
    number,
    department.text,
    `${task.source.file}!${task.row}`,
    task.values.content,
  ]);
}

describe('the master', () => {
  it('groups tasks by category, then by department in the programme’s order, and numbers them in each category', () => {
    const master = masterOf([
      sketchReading({
        file: 'y-te.xlsx',
        department: SYT,
        rows: [
          ['2.7', 'Hồ sơ sức khỏe điện tử'],
          ['2.1', 'Truyền thông trong ngành y tế'],
        ],
      }),
      sketchReading({ file: 'noi-vu.xlsx', department: SNV, rows: [['2.7', 'Tập huấn cán bộ']] }),
    ]);
    expect(taskLines(master)).toEqual([
      ['2.1', 1, 'Sở Y tế', 'y-te.xlsx!7', 'Truyền thông trong ngành y tế'],
      ['2.7', 1, 'Sở Nội vụ', 'noi-vu.xlsx!6', 'Tập huấn cán bộ'],
      ['2.7', 2, 'Sở Y tế', 'y-te.xlsx!6', 'Hồ sơ sức khỏe điện tử'],
    ]);
  });

  it('gives each file its account, the failed ones too', () => {
    const master = masterOf([
      sketchReading({
        file: 'y-te.xlsx',
        department: SYT,
        rows: [
          ['2.1', 'Truyền thông'],
          [undefined, 'Không rõ nhóm'],
        ],
        ignored: 1,
      }),
      {
        file: 'hong.xlsx',
        hash: 'x',
        outcome: failed('file-corrupt', { part: '' }, { file: 'hong.xlsx' }),
      },
    ]);
    expect(
      master.ledger.map((line) => [
        line.file,
        line.read,
        line.merged,
        line.quarantined,
        line.ignored,
        line.failure?.code,
      ]),
    ).toEqual([
      ['hong.xlsx', 0, 0, 0, 0, 'file-corrupt'],
      ['y-te.xlsx', 3, 1, 1, 1, undefined],
    ]);
  });

  it('keeps the rows of a replaced file in quarantine, each with that reason', () => {
    const master = masterOf([
      sketchReading({ file: 'cu.xlsx', department: SYT, modified: 1, rows: [['2.1', 'Bản cũ']] }),
      sketchReading({ file: 'moi.xlsx', department: SYT, modified: 2, rows: [['2.1', 'Bản mới']] }),
    ]);
    expect(master.tasks.map(({ task }) => task.values.content)).toEqual(['Bản mới']);
    expect(
      master.quarantine.map(({ reason, task }) => [reason, task.source.file, task.values.content]),
    ).toEqual([['superseded', 'cu.xlsx', 'Bản cũ']]);
    expect(
      master.ledger.map(({ file, merged, quarantined, failure }) => [
        file,
        merged,
        quarantined,
        failure?.code,
      ]),
    ).toEqual([
      ['cu.xlsx', 0, 1, 'department-twice'],
      ['moi.xlsx', 1, 0, undefined],
    ]);
  });

  it('lists who sent nothing, in the programme’s order, and no one who sent', () => {
    const master = masterOf([
      sketchReading({ file: 'y-te.xlsx', department: SYT, rows: [['2.1', 'Truyền thông']] }),
    ]);
    const board = master.submissions.map(({ department, state }) => [department?.id, state]);
    expect(board).toContainEqual(['SYT', 'accepted']);
    expect(board).toContainEqual(['SNV', 'missing']);
    expect(board.filter(([id]) => id === 'SYT')).toHaveLength(1);
  });
});

const DEPARTMENTS = [SYT, SNV, { text: 'Sở Tài chính', id: 'STC' }, undefined] as const;

const sketch: fc.Arbitrary<Omit<SubmissionSketch, 'file'>> = fc.record(
  {
    department: fc.constantFrom(...DEPARTMENTS.slice(0, 3).map((one) => one ?? SYT)),
    modified: fc.integer({ min: 0, max: 5 }),
    period: fc.constantFrom('2021-Q1', '2020-Q4'),
    rows: fc.array(
      fc.tuple(
        fc.constantFrom('2.1', '2.2', '2.7', undefined),
        fc.string({ minLength: 1, maxLength: 8 }),
      ),
      { maxLength: 6 },
    ),
    ignored: fc.integer({ min: 0, max: 2 }),
  },
  { requiredKeys: ['rows'] },
);

const readingsOf = fc
  .array(sketch, { maxLength: 7 })
  .map((sketches) =>
    sketches.map((one, index) => sketchReading({ ...one, file: `${index}.xlsx` })),
  );

describe('whatever the departments send', () => {
  it('has a ledger that balances, and every row read is in the master, in quarantine or ignored once', () => {
    fc.assert(
      fc.property(readingsOf, (readings) => {
        const master = masterOf(readings);
        expect(checkLedger(master).ok).toBe(true);
        const seen = [
          ...master.tasks.map(({ task }) => `${task.source.file}!${task.row}`),
          ...master.quarantine.map(({ task }) => `${task.source.file}!${task.row}`),
          ...master.ignored.map(({ file, row }) => `${file}!${row}`),
        ];
        const read = readings.reduce(
          (sum, { outcome }) => sum + (outcome.ok ? outcome.value.rowsRead : 0),
          0,
        );
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toHaveLength(read);
      }),
    );
  });

  it('gives the same master in any order of the files', () => {
    fc.assert(
      fc.property(
        readingsOf.chain((readings) =>
          fc.tuple(
            fc.constant(readings),
            fc.shuffledSubarray(readings, { minLength: readings.length }),
          ),
        ),
        ([readings, shuffled]) => {
          expect(masterOf(shuffled)).toEqual(masterOf(readings));
        },
      ),
    );
  });
});

describe('an account that does not balance', () => {
  it('stops the master, naming the file and its figures', () => {
    const master = masterOf([
      sketchReading({ file: 'y-te.xlsx', department: SYT, rows: [['2.1', 'Truyền thông']] }),
    ]);
    const [line] = master.ledger;
    const broken = { ...master, ledger: line ? [{ ...line, merged: 0 }] : [] };
    const outcome = checkLedger(broken);
    expect(outcome.ok ? undefined : [outcome.failure.code, outcome.failure.file]).toEqual([
      'ledger-unbalanced',
      'y-te.xlsx',
    ]);
  });

  it('stops the master when a row is missing from it though every line balances', () => {
    const master = masterOf([
      sketchReading({ file: 'y-te.xlsx', department: SYT, rows: [['2.1', 'Truyền thông']] }),
    ]);
    expect(checkLedger({ ...master, tasks: [] }).ok).toBe(false);
  });
});
