import { describe, expect, test } from 'vitest';
import { DecisionMemory, type Shelf } from '../../../addin/actions/remember-decisions.ts';
import type { Exception } from '../../../shared/finding/exceptions.ts';
import type { SenderCorrection } from '../../../shared/matrix/submission.ts';

function shelfOf(kept: Readonly<Record<string, string>> = {}): Shelf & { all(): string } {
  const map = new Map(Object.entries(kept));
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, text) => void map.set(key, text),
    removeItem: (key) => void map.delete(key),
    all: () => JSON.stringify([...map]),
  };
}

const SYT: SenderCorrection = { department: 'SYT', headingRow: 7, columns: { F: 'lead' } };
const FILE: SenderCorrection = { file: 'Nguyễn Văn A.xlsx', columns: { B: 'category' } };
const ACCEPTED: Exception = {
  key: '0123456789abcdef',
  code: 'money-outlier',
  reason: 'Đã đối chiếu quyết định',
  by: 'Trần Thị B',
  content: 'Xây dựng bệnh viện thông minh',
};

describe('what the pane remembers', () => {
  test('holds the next time: corrections of departments, and accepted findings', () => {
    const shelf = shelfOf();
    const memory = new DecisionMemory(shelf);
    memory.keepCorrections([SYT, FILE]);
    memory.keepExceptions([ACCEPTED]);
    const { key, code, reason } = ACCEPTED;
    const next = new DecisionMemory(shelf);
    expect(next.corrections).toEqual([SYT]);
    expect(next.exceptions).toEqual([{ key, code, reason }]);
  });

  test('holds all of it until the pane is closed', () => {
    const memory = new DecisionMemory(shelfOf());
    memory.keepCorrections([SYT, FILE]);
    memory.keepExceptions([ACCEPTED]);
    expect(memory.corrections).toEqual([SYT, FILE]);
    expect(memory.exceptions).toEqual([ACCEPTED]);
  });

  test('has no names of people or files in it, and nothing of what files hold', () => {
    const shelf = shelfOf();
    const memory = new DecisionMemory(shelf);
    memory.keepCorrections([SYT, FILE]);
    memory.keepExceptions([ACCEPTED]);
    expect(shelf.all()).not.toMatch(/Nguyễn Văn A|Trần Thị B|bệnh viện/);
  });

  test('leaves nothing behind when it is forgotten', () => {
    const shelf = shelfOf();
    const memory = new DecisionMemory(shelf);
    memory.keepCorrections([SYT]);
    memory.keepExceptions([ACCEPTED]);
    memory.keepCorrections([]);
    memory.keepExceptions([]);
    expect(shelf.all()).toBe('[]');
  });

  test.each([
    ['a text that is no JSON', { 'task-matrix.corrections': '[', 'task-matrix.accepted': '[' }],
    [
      'entries of another shape',
      { 'task-matrix.corrections': '[{"columns":7}]', 'task-matrix.accepted': '[{"key":7}, null]' },
    ],
  ])('begins anew over %s', (_name, kept) => {
    const memory = new DecisionMemory(shelfOf(kept));
    expect([memory.corrections, memory.exceptions]).toEqual([[], []]);
  });

  test('works where the browser keeps nothing', () => {
    const refuse = (): never => {
      throw new Error('storage is switched off');
    };
    for (const shelf of [undefined, { getItem: refuse, setItem: refuse, removeItem: refuse }]) {
      const memory = new DecisionMemory(shelf);
      memory.keepCorrections([SYT]);
      expect(memory.corrections).toEqual([SYT]);
    }
  });
});
