import { describe, expect, it } from 'vitest';
import { chooseSubmissions } from '../../../shared/consolidate/choose-submissions.ts';
import { parsePeriod } from '../../../shared/value/period.ts';
import { sketchReading } from '../../builders/submission.ts';

const SYT = { text: 'Sở Y tế', id: 'SYT' };
const STC = { text: 'Sở Tài chính', id: 'STC' };
const rows = [['2.1', 'Tuyên truyền']] as const;

function chosen(...args: Parameters<typeof chooseSubmissions>) {
  const { period, accepted, setAside } = chooseSubmissions(...args);
  return {
    period: period?.id,
    accepted: accepted.map(({ file }) => file).sort(),
    setAside: setAside.map(({ submission, because }) => [
      submission.file,
      because.kind,
      because.kind === 'superseded' ? because.by : because.expected.id,
    ]),
  };
}

describe('which submissions count', () => {
  it('takes the newest file of each department and sets the others aside', () => {
    const readings = [
      sketchReading({ file: 'syt-1.xlsx', department: SYT, modified: 100, rows }),
      sketchReading({ file: 'syt-2.xlsx', department: SYT, modified: 200, rows }),
      sketchReading({ file: 'stc.xlsx', department: STC, modified: 50, rows }),
    ];
    expect(chosen(readings)).toEqual({
      period: undefined,
      accepted: ['stc.xlsx', 'syt-2.xlsx'],
      setAside: [['syt-1.xlsx', 'superseded', 'syt-2.xlsx']],
    });
  });

  it('takes a return file that came back before a newer copy of the old form', () => {
    const readings = [
      sketchReading({ file: 'sua.xlsx', department: SYT, modified: 1, isCorrection: true, rows }),
      sketchReading({ file: 'cu.xlsx', department: SYT, modified: 9, rows }),
    ];
    expect(chosen(readings).accepted).toEqual(['sua.xlsx']);
  });

  it('follows the officer who decides for an older file', () => {
    const readings = [
      sketchReading({ file: 'syt-1.xlsx', department: SYT, modified: 100, rows }),
      sketchReading({ file: 'syt-2.xlsx', department: SYT, modified: 200, rows }),
    ];
    const overrides = [{ file: 'syt-1.xlsx', reason: 'Bản 2 gửi nhầm' }];
    const choice = chooseSubmissions(readings, { overrides });
    expect(choice.accepted.map(({ file }) => file)).toEqual(['syt-1.xlsx']);
    expect(choice.setAside[0]?.because).toEqual({
      kind: 'superseded',
      by: 'syt-1.xlsx',
      override: overrides[0],
    });
  });

  it('sets a file stamped for another period aside, and accepts one that says nothing of its period', () => {
    const readings = [
      sketchReading({ file: 'a.xlsx', department: SYT, period: '2021-Q1', rows }),
      sketchReading({ file: 'b.xlsx', department: STC, period: '2020-Q4', rows }),
      sketchReading({ file: 'c.xlsx', rows }),
    ];
    const period = parsePeriod('2021-Q1');
    expect(chosen(readings, period ? { period } : {})).toEqual({
      period: '2021-Q1',
      accepted: ['a.xlsx', 'c.xlsx'],
      setAside: [['b.xlsx', 'period-other', '2021-Q1']],
    });
  });

  it('takes the period that most files are stamped with when none is asked for', () => {
    const readings = [
      sketchReading({ file: 'a.xlsx', department: SYT, period: '2021-Q1', rows }),
      sketchReading({ file: 'b.xlsx', department: STC, period: '2021-Q1', rows }),
      sketchReading({ file: 'c.xlsx', period: '2020-Q4', rows }),
    ];
    expect(chosen(readings).period).toBe('2021-Q1');
    expect(chosen(readings).setAside).toEqual([['c.xlsx', 'period-other', '2021-Q1']]);
  });

  it('does not let the title of a file decide against the others, for it may speak of the plan', () => {
    const readings = [
      sketchReading({ file: 'a.xlsx', department: SYT, period: '2021-Q1', rows }),
      sketchReading({
        file: 'b.xlsx',
        department: STC,
        period: '2025',
        periodFrom: 'content',
        rows,
      }),
    ];
    expect(chosen(readings).accepted).toEqual(['a.xlsx', 'b.xlsx']);
  });

  it('keeps every file whose department is unknown', () => {
    const readings = [
      sketchReading({ file: 'a.xlsx', rows }),
      sketchReading({ file: 'b.xlsx', rows }),
    ];
    expect(chosen(readings).accepted).toEqual(['a.xlsx', 'b.xlsx']);
  });
});
