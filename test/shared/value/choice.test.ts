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
    ['Nguồn vốn xã hội hoá (dự kiến)', 'private'],
    ['300 triệu từ ngân sách nhà nước', 'budget'],
    ['Ngân sách nhà nước + xã hội hóa', undefined],
    ['NSNN, xã hội hóa', undefined],
    ['NSNN: 300 triệu; XHH và ngân sách nhà nước', 'budget'],
    ['Ngân sách nhà nước + vốn vay', 'budget'],
    ['Không bố trí', undefined],
  ])('reads “%s” as %s without complaint', (text, id) => {
    const reading = readSource(cellInput(text), programme);
    expect([reading.value.id, reading.value.text, reading.issues]).toEqual([id, text, []]);
  });

  test.each([
    ['Vốn vay', undefined],
    ['Xã hội học', 'Xã hội hóa'],
  ])('calls “%s” no source of the programme, and offers %s', (text, near) => {
    const { issues } = readSource(cellInput(text), programme);
    const params = near === undefined ? { value: text } : { value: text, closest: near };
    const fix = near === undefined ? {} : { fix: { from: text, to: near, safe: false } };
    expect(issues).toEqual([{ code: 'money-source-unknown', params, ...fix }]);
  });
});
