import { describe, expect, test } from 'vitest';
import {
  correctionsFor,
  correctionsText,
  parseCorrections,
  replaceCorrections,
} from '../../../shared/matrix/corrections.ts';
import type { SenderCorrection } from '../../../shared/matrix/submission.ts';

const SYT: SenderCorrection = { department: 'SYT', columns: { F: 'lead', G: null } };
const SNV: SenderCorrection = {
  department: 'SNV',
  sheet: 'Biểu 1',
  headingRow: 7,
  columns: { C: 'content' },
};
const FILE: SenderCorrection = { file: 'a.xlsx', columns: { B: 'category' } };

describe('a list of corrections', () => {
  test('reads again as it was written', () => {
    const list = [SYT, SNV, FILE];
    expect(parseCorrections(correctionsText(list))).toEqual({ ok: true, value: list });
    expect(parseCorrections(correctionsText([]))).toEqual({ ok: true, value: [] });
  });

  test('is read after the mark that Windows puts before a text', () => {
    expect(parseCorrections('\uFEFF[]').ok).toBe(true);
  });

  test.each<[string, string, number, string]>([
    ['no JSON', 'cột F', 0, '[…]'],
    ['no list', '{"columns":{}}', 0, '[…]'],
    ['no entry', '[7]', 1, '{…}'],
    ['nobody’s', '[{"columns":{}}]', 1, 'file | department'],
    ['of a department that is no text', '[{"department":7,"columns":{}}]', 1, 'department'],
    ['of row 0', '[{"file":"a","headingRow":0,"columns":{}}]', 1, 'headingRow'],
    ['without columns', '[{"file":"a"}]', 1, 'columns'],
    ['of no column', '[{"file":"a","columns":{"5":"lead"}}]', 1, 'columns.5'],
    [
      'to no column of the matrix',
      '[{"file":"a","columns":{}},{"file":"b","columns":{"E":"leader"}}]',
      2,
      'columns.E: leader',
    ],
  ])('says where it goes wrong: %s', (_name, text, entry, part) => {
    expect(parseCorrections(text)).toEqual({ ok: false, entry, part });
  });

  test.each<[string, string, string | undefined, readonly SenderCorrection[]]>([
    ['of its department', 'b.xlsx', 'SYT', [SYT]],
    ['of its own, before those of its department', 'a.xlsx', 'SYT', [FILE, SYT]],
    ['of its own, where nobody knows who sent it', 'a.xlsx', undefined, [FILE]],
    ['of nobody else', 'c.xlsx', 'SCT', []],
  ])('gives a file those %s', (_name, file, department, held) => {
    expect(correctionsFor([SYT, SNV, FILE], file, department)).toEqual(held);
  });

  test('replaces what holds for a department, and forgets it where nothing comes in its place', () => {
    const again = replaceCorrections([SYT, SNV], { department: 'SYT' }, [
      { file: 'a.xlsx', columns: { F: 'coordinating' } },
    ]);
    expect(again).toEqual([SNV, { department: 'SYT', columns: { F: 'coordinating' } }]);
    expect(replaceCorrections(again, { department: 'SYT' })).toEqual([SNV]);
  });
});
