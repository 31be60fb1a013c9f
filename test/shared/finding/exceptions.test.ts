import { describe, expect, test } from 'vitest';
import {
  acceptFinding,
  exceptionKey,
  splitAccepted,
  withdrawException,
  type FindingSubject,
} from '../../../shared/finding/exceptions.ts';
import type { Finding } from '../../../shared/finding/finding.ts';

const FINDING: Finding = {
  code: 'money-outlier',
  params: { value: '50.000', amount: 50_000_000_000, median: 100_000_000 },
  severity: 'warning',
  place: { file: 'a.xlsx', sheet: 'Ma trận', row: 12, column: 'budget', cell: 'J12' },
  value: '50.000',
};
const SUBJECT: FindingSubject = { department: 'SYT', content: 'Xây dựng bệnh viện thông minh' };

function accepted(finding: Finding, subject: FindingSubject): number {
  const exceptions = acceptFinding([], FINDING, SUBJECT, 'Dự án lớn, đã đối chiếu quyết định');
  return splitAccepted([finding], exceptions, () => subject).accepted.length;
}

describe('an exception', () => {
  test.each<[string, Partial<Finding>, FindingSubject, number]>([
    ['holds for the same finding', {}, {}, 1],
    [
      'holds when the row has moved and the file was renamed',
      { place: { ...FINDING.place, file: 'b.xlsx', row: 40, cell: 'J40' } },
      {},
      1,
    ],
    [
      'holds when only spaces and tone placement of the task changed',
      {},
      { content: 'Xây dựng  bệnh viện THÔNG MINH' },
      1,
    ],
    ['ends when the cell changes', { value: '60.000' }, {}, 0],
    ['ends when a sign of the cell changes', { value: '-50.000' }, {}, 0],
    ['ends when the task is another', {}, { content: 'Xây dựng trường học thông minh' }, 0],
    ['is of one department', {}, { department: 'SNV' }, 0],
    ['is of one kind of finding', { code: 'money-negative' }, {}, 0],
  ])('%s', (_name, change, subject, count) => {
    expect(accepted({ ...FINDING, ...change } as Finding, { ...SUBJECT, ...subject })).toBe(count);
  });

  test('needs a reason', () => {
    expect(acceptFinding([], FINDING, SUBJECT, '  ')).toEqual([]);
  });

  test('keeps the last reason, and can be withdrawn', () => {
    const once = acceptFinding([], FINDING, SUBJECT, 'Lý do một');
    const twice = acceptFinding(once, FINDING, SUBJECT, ' Lý do hai ');
    expect(twice.map(({ reason, content }) => [reason, content])).toEqual([
      ['Lý do hai', 'Xây dựng bệnh viện thông minh'],
    ]);
    expect(withdrawException(twice, exceptionKey(FINDING, SUBJECT))).toEqual([]);
  });
});
