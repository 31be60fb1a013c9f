import { describe, expect, test } from 'vitest';
import { sortFindings } from '../../../shared/finding/finding-list.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { ALL_RULES } from '../../../shared/validate/all-rules.ts';
import { findingSentence } from '../../../shared/words/sentence.ts';
import { vi } from '../../../shared/words/vi.ts';
import { GOOD_ROWS } from '../../fixtures/rules/good-tasks.ts';
import { rows, type Scene } from '../../fixtures/rules/scene.ts';
import { runScene, tuples } from '../../fixtures/rules/run-scene.ts';
import type { Finding } from '../../../shared/finding/finding.ts';

const SEED_SENTENCE =
  'Quán triệt Kế hoạch số 190-KH/TU ngày 12/8/2020 về triển khai thực hiện Nghị quyết 52-NQ/TW ngày 22/7/2019 của Bộ Chính trị';

/** What is found but for the hint that a small file has tasks in few categories. */
function found(scene: Scene): Finding[] {
  return runScene(scene).filter(({ code }) => code !== 'category-without-task');
}

describe('rules over whole files', () => {
  test('every rule has a name of its own and names its codes', () => {
    expect(new Set(ALL_RULES.map(({ name }) => name)).size).toBe(ALL_RULES.length);
    expect(ALL_RULES.filter(({ codes }) => codes.length === 0)).toEqual([]);
  });

  test('the wrong day of 52-NQ/TW is caught inside a task, beside a right citation', () => {
    const [finding, ...others] = found(rows({ category: '2.1', content: SEED_SENTENCE }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'document-date-wrong',
      severity: 'error',
      params: { symbol: '52-NQ/TW', date: '2019-07-22', known: '2019-09-27' },
      fix: { to: SEED_SENTENCE.replace('22/7/2019', '27/9/2019'), safe: false },
    });
    expect(finding && findingSentence(finding, vi)).toBe(
      'Tệp tep-1.xlsx, trang tính Ma trận nhiệm vụ, ô C4 (Nội dung nhiệm vụ): 52-NQ/TW được ghi ngày 22/7/2019; ngày ban hành là 27/9/2019. Văn bản được xác định bằng số, ký hiệu và ngày; sai ngày là dẫn sai văn bản. Sửa lại thành ngày 27/9/2019.',
    );
  });

  test('three errors come before two thousand warnings', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({
      content: `Mở lớp tập huấn kỹ năng số khóa ${String(index)} cho trưởng thôn`,
      product: '',
    }));
    const wrong = ['31/6/2021', '32/1/2021', '30/2/2021'].map((deadline, index) => ({
      content: `Tổ chức bồi dưỡng tin học đợt ${String(index)}`,
      deadline,
    }));
    const findings = sortFindings(runScene(rows(...many, ...wrong)));
    expect(findings.length).toBeGreaterThan(2000);
    expect(findings.slice(0, 4).map(({ severity }) => severity)).toEqual([
      'error',
      'error',
      'error',
      'warning',
    ]);
  });

  test('a programme raises, lowers and switches off', () => {
    const scene = (severity: 'error' | 'hint' | 'off'): Scene => ({
      ...rows({ product: '' }),
      programme: { ...nq52, severities: { 'structure-required-empty': severity } },
    });
    expect(found(scene('error')).map(({ severity }) => severity)).toEqual(['error']);
    expect(found(scene('hint')).map(({ severity }) => severity)).toEqual(['hint']);
    expect(found(scene('off'))).toEqual([]);
  });

  test('the order of files does not matter', () => {
    const files = [
      { name: 'a.xlsx', department: 'SYT', rows: GOOD_ROWS.slice(0, 9) },
      { name: 'b.xlsx', department: 'SNV', rows: GOOD_ROWS.slice(6, 15) },
    ];
    const sorted = (list: typeof files): unknown => sortFindings(runScene({ files: list }));
    expect(sorted(files.toReversed())).toEqual(sorted(files));
  });

  test('a task that four departments were all given is no conflict over who leads it', () => {
    const leads = ['Sở Y tế', 'Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp'];
    const files = leads.map((lead) => ({
      rows: [{ ...GOOD_ROWS[0], lead, coordinating: '' }],
    }));
    expect(tuples(found({ files })).map(([code]) => code)).toEqual([
      'duplicate-across',
      'duplicate-across',
      'duplicate-across',
    ]);
  });

  test('the successor of a merged department is offered, one that is named already stays once', () => {
    const [finding] = found({
      ...rows({
        coordinating: 'Sở Thông tin và Truyền thông; Sở Khoa học và Công nghệ',
        lead: 'Sở Nội vụ',
        deadline: '2026',
      }),
      year: 2026,
    });
    expect(finding?.fix).toEqual({
      from: 'Sở Thông tin và Truyền thông; Sở Khoa học và Công nghệ',
      to: 'Sở Khoa học và Công nghệ',
      safe: false,
    });
  });
});

describe('rules of a programme', () => {
  const rule = {
    id: 'r',
    sentence: { vi: 'Câu của chương trình.', en: 'The programme’s sentence.' },
  } as const;

  test.each([
    [
      'required-if holds',
      { kind: 'required-if', column: 'note', other: 'status', values: ['Tạm dừng'] },
      { status: 'Đang thực hiện' },
      0,
    ],
    ['required-if broken', { kind: 'required-if', column: 'note', other: 'status' }, {}, 1],
    [
      'allowed value in other case',
      { kind: 'allowed-values', column: 'source', values: ['ngân sách TỈNH'] },
      {},
      0,
    ],
    [
      'value not allowed',
      { kind: 'allowed-values', column: 'source', values: ['Nguồn khác'] },
      {},
      1,
    ],
    ['pattern matched', { kind: 'pattern', column: 'product', pattern: 'Danh sách .*' }, {}, 0],
    ['pattern not matched', { kind: 'pattern', column: 'product', pattern: 'Danh sách' }, {}, 1],
    [
      'times compared',
      { kind: 'compare', column: 'start', relation: 'at-most', other: 'deadline' },
      {},
      0,
    ],
    [
      'times compared wrongly',
      { kind: 'compare', column: 'start', relation: 'at-least', other: 'deadline' },
      {},
      1,
    ],
    [
      'agencies differ',
      { kind: 'compare', column: 'lead', relation: 'different', other: 'coordinating' },
      {},
      0,
    ],
    [
      'nothing to compare',
      { kind: 'compare', column: 'lead', relation: 'equal', other: 'coordinating' },
      { coordinating: '' },
      0,
    ],
  ] as const)('%s', (_name, demand, row, count) => {
    const programme = { ...nq52, rules: [{ ...rule, severity: 'error', ...demand } as const] };
    const findings = found({ ...rows(row), programme });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual(
      Array.from({ length: count }, () => ['programme-rule', 'error']),
    );
  });
});
