import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closest,
  editDistance,
  similarity,
  similarityFrom,
} from '../../../shared/vietnamese/similarity.ts';

describe('similarity from a threshold on', () => {
  test('is similarity itself where that reaches the threshold, and below the threshold where it does not', () => {
    const words = ['chuyển', 'đổi', 'số', 'doi', 'sổ', 'dữ', 'liệu', 'lieu'];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, fc.constantFrom(0.5, 0.82, 0.95), (a, b, threshold) => {
        const whole = similarity(a, b);
        const from = similarityFrom(threshold, a, b);
        if (whole >= threshold) expect(from).toBe(whole);
        else expect(from).toBeLessThan(threshold);
      }),
    );
  });
});

describe('similarity', () => {
  test('is 1 for texts that differ in form only, and 0.95 for marks', () => {
    expect(similarity('Hướng Hoá', 'HƯỚNG HÓA')).toBe(1);
    expect(similarity('Sở Y tế', 'So Y te')).toBe(0.95);
  });

  test.each([
    ['Cơ quan chủ trì', 'Cơ quan chu tri thực hiện', 'Cơ quan phối hợp'],
    ['Sở Thông tin và Truyền thông', 'Sở Thông tin Truyền thông', 'Sở Giao thông vận tải'],
    ['Đang thực hiện', 'Đang thưc hiên', 'Chưa thực hiện'],
  ])('finds “%s” nearer to “%s” than to “%s”', (text, near, far) => {
    expect(similarity(text, near)).toBeGreaterThan(similarity(text, far));
    expect(similarity(text, near)).toBeGreaterThan(0.7);
  });

  test('is symmetric, between 0 and 1, and 1 for itself', () => {
    const words = fc.array(fc.constantFrom('sở', 'y', 'tế', 'nội', 'vụ', 'tài', 'chính', '—'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [left, right] = [a.join(' '), b.join(' ')];
        const score = similarity(left, right);
        expect(score).toBe(similarity(right, left));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('says nothing of texts without a letter', () => {
    expect(similarity('—', '…')).toBe(0);
    expect(similarity('', 'Sở')).toBe(0);
  });
});

describe('closest', () => {
  const candidates = ['Sở Y tế', 'Sở Nội vụ', 'Sở Công Thương', 'Sở Tài chính'];

  test.each([
    ['Sở Công thong', 'Sở Công Thương'],
    ['So tai chinh', 'Sở Tài chính'],
    ['Hội Nông dân', undefined],
    ['', undefined],
  ])('finds for “%s” %s', (text, expected) => {
    expect(closest(text, candidates)?.candidate).toBe(expected);
  });

  test('finds what comparing with each would find', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'à', ' '),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(letters, fc.array(letters, { maxLength: 6 }), (text, names) => {
        const scores = names.map((name) => similarity(text, name));
        const best = Math.max(0, ...scores);
        const found = closest(text, names, 0.5);
        expect(found?.score ?? 0).toBe(best >= 0.5 ? best : 0);
        if (found) expect(found.index).toBe(scores.indexOf(best));
      }),
    );
  });
});

test.each([
  ['', '', 0],
  ['sở', '', 2],
  ['chuyển', 'chuyên', 1],
  ['kitten', 'sitting', 3],
])('editDistance of “%s” and “%s” is %d', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});
