import { describe, expect, test } from 'vitest';
import { readSource, readStatus } from '../../../shared/value/choice.ts';
import { cellInput } from '../../builders/cell-input.ts';
import { smallProgramme } from '../../builders/programme.ts';

const programme = smallProgramme();

describe('readStatus', () => {
  test.each([
    ['Hoàn thành', 'done'],
    ['HOÀN THÀNH', 'done'],
    ['Đã xong', 'done'],
    ['hoàn thành ngày 20/3', 'done'],
    ['Chưa hoàn thành', 'in-progress'],
    ['Chưa thực hiện được', 'not-started'],
    ['Đang thực hiện (80%)', 'in-progress'],
  ])('reads “%s” as %s', (text, id) => {
    expect(readStatus(cellInput(text), programme)).toEqual({ value: { text, id }, issues: [] });
  });

  test.each([
    ['Đang thưc hiện', 'Đang thực hiện'],
    ['Tạm ngừng', 'Tạm dừng'],
  ])('offers for “%s” the status “%s”', (text, label) => {
    expect(readStatus(cellInput(text), programme)).toEqual({
      value: { text },
      issues: [
        {
          code: 'status-unknown',
          params: { value: text, closest: label },
          fix: { from: text, to: label, safe: false },
        },
      ],
    });
  });

  test.each(['Không hoàn thành', 'Hoàn thành nhưng chưa nghiệm thu', 'null', 'N/A', '80%'])(
    'does not guess what “%s” means',
    (text) => {
      expect(readStatus(cellInput(text), programme)).toEqual({
        value: { text },
        issues: [{ code: 'status-unknown', params: { value: text } }],
      });
    },
  );
});

describe('readSource', () => {
  test.each([
    ['NSNN', 'budget'],
    ['Ngân sách Nhà nước', 'budget'],
    ['Xã hội hoá', 'private'],
    ['Vốn vay', undefined],
  ])('reads “%s” as %s without complaint', (text, id) => {
    const reading = readSource(cellInput(text), programme);
    expect([reading.value.id, reading.value.text, reading.issues]).toEqual([id, text, []]);
  });
});
