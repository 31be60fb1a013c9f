import { describe, expect, test } from 'vitest';
import { classify, doubt, learn } from '../../../shared/classify/classify.ts';
import { checkProgramme } from '../../../shared/programme/check-programme.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import heldOut from '../../fixtures/classifier/held-out.json' with { type: 'json' };

const CODES = nq52.categories.map(({ code }) => code);

describe('classify', () => {
  test('the held-out set has 200 tasks or more, spread over all categories, none of them an example', () => {
    expect(heldOut.length).toBeGreaterThanOrEqual(200);
    for (const code of CODES) {
      expect(heldOut.filter((task) => task.code === code).length).toBeGreaterThanOrEqual(25);
    }
    const examples = new Set(nq52.categories.flatMap((category) => category.examples));
    expect(heldOut.filter(({ text }) => examples.has(text))).toEqual([]);
  });

  test('at least 90 % of the held-out tasks come out first, 97 % among the first two', () => {
    const ranks = heldOut.map(({ code, text }) =>
      classify(text, nq52).findIndex((guess) => guess.code === code),
    );
    expect(ranks.filter((rank) => rank === 0).length / ranks.length).toBeGreaterThanOrEqual(0.9);
    expect(ranks.filter((rank) => rank < 2).length / ranks.length).toBeGreaterThanOrEqual(0.97);
  });

  test('at least 98 % of the doubts about held-out tasks under any category are right', () => {
    const doubts = heldOut.flatMap(({ code, text }) =>
      CODES.flatMap((chosen) => (doubt(text, chosen, nq52) ? [chosen !== code] : [])),
    );
    expect(doubts.length).toBeGreaterThan(300);
    expect(doubts.filter(Boolean).length / doubts.length).toBeGreaterThanOrEqual(0.98);
  });

  test('names the words of the text that speak for the category', () => {
    const [best] = classify('Hỗ trợ đăng ký nhãn hiệu, bảo hộ sở hữu trí tuệ cho hợp tác xã', nq52);
    expect(best?.code).toBe('2.3');
    expect(best?.words).toContain('sở hữu');
  });

  test.each([
    ['CĐS, CQĐT', 'chuyển đổi số, chính quyền điện tử'],
    ['nâng cao NSCL', 'Nâng cao năng suất chất lượng'],
    ['PHÁT TRIỂN TMĐT', 'phát triển thương mại điện tử'],
    ['khoá đào tạo', 'khóa đào tạo'],
    ['Hóa đơn'.normalize('NFD'), 'hoá đơn'],
  ])('“%s” says the same as “%s”', (a, b) => {
    expect(classify(a, nq52).map(({ code, probability }) => [code, probability])).toEqual(
      classify(b, nq52).map(({ code, probability }) => [code, probability]),
    );
  });

  test('probabilities add up to one, and a text of unknown words speaks for nothing', () => {
    const guesses = classify('qwxz zzzz', nq52);
    expect(guesses.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
    expect(guesses.map(({ probability }) => probability.toFixed(4))).toEqual(
      CODES.map(() => '0.1429'),
    );
    expect(guesses[0]?.words).toEqual([]);
  });

  test('nobody is doubted where the programme has few examples, or where categories overlap', () => {
    const poor = {
      ...nq52,
      categories: nq52.categories.map((each) => ({ ...each, examples: each.examples.slice(0, 5) })),
    };
    const posters = 'Phát tờ rơi, treo pa nô tuyên truyền về CMCN 4.0';
    expect(doubt(posters, '2.6', nq52)?.certainty).toBe('warning');
    expect(doubt(posters, '2.6', poor)).toBeUndefined();
    const farming = 'Phát triển nông nghiệp ứng dụng công nghệ cao, nông nghiệp thông minh';
    expect(doubt(farming, '2.2', nq52)).toBeUndefined();
  });
});

describe('learn', () => {
  const text = 'Thả chim về rừng và đếm tổ yến bằng cảm biến';

  test('an accepted correction is an example from then on, and goes with the programme', () => {
    const taught = learn(nq52, text, '2.6');
    expect(classify(text, taught)[0]?.code).toBe('2.6');
    const exported = checkProgramme(JSON.parse(JSON.stringify(taught)));
    expect(exported.ok && exported.value.categories[5]?.examples.at(-1)).toBe(text);
  });

  test('a second correction moves the example, and the same one twice changes nothing', () => {
    const once = learn(nq52, text, '2.6');
    expect(learn(once, text, '2.6')).toBe(once);
    const moved = learn(once, text, '2.3');
    expect(
      moved.categories.filter(({ examples }) => examples.includes(text)).map(({ code }) => code),
    ).toEqual(['2.3']);
  });

  test('an unknown category and an empty text teach nothing', () => {
    expect(learn(nq52, text, '2.9')).toBe(nq52);
    expect(learn(nq52, '  ', '2.1')).toBe(nq52);
  });
});
