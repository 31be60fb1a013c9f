import { describe, expect, test } from 'vitest';
import { COMMON_SYLLABLES } from '../../../shared/vietnamese/common-syllables.ts';
import { isVietnameseSyllable } from '../../../shared/vietnamese/syllable.ts';

describe('isVietnameseSyllable', () => {
  test.each(
    (
      'nghiêng khuya quyển quỳnh giếng gìn gì giữ thuở huơ xoong yêu y ý hoà hòa hoàn thuý thúy quốc ' +
      'được nước ương ưu iu oăn ngoằn rượu khuỷu Đông NGUYỄN kế ghế'
    ).split(' '),
  )('accepts %s', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  });

  test.each(
    'coâng vieäc bạc̀ ngế kố cế tàc àoh foo café straße aa hãa đakrông the̊ xaõ soáá qủa tứê ươn̉ć nghan zô jan'.split(
      ' ',
    ),
  )('refuses %s', (word) => {
    expect(isVietnameseSyllable(word.normalize('NFC'))).toBe(false);
  });

  test('accepts every common syllable', () => {
    expect(COMMON_SYLLABLES.filter((syllable) => !isVietnameseSyllable(syllable))).toEqual([]);
  });
});
