import { describe, expect, test } from 'vitest';
import { readCategory } from '../../../shared/value/category-code.ts';
import { cellInput } from '../../builders/cell-input.ts';
import { smallProgramme } from '../../builders/programme.ts';

const programme = smallProgramme();
const DATE = { kind: 'date', format: 'dd/mm/yyyy' } as const;

function summary(reading: ReturnType<typeof readCategory>): readonly unknown[] {
  const [found] = reading.issues;
  return found
    ? [reading.value.code, found.code.replace('category-', ''), found.fix?.to, found.fix?.safe]
    : [reading.value.code];
}

describe('readCategory', () => {
  test.each([
    ['2.1', ['2.1']],
    [2.1, ['2.1']],
    [2.7, ['2.7']],
    ['2.1 Tuyên truyền, nâng cao nhận thức về cuộc CMCN 4.0', ['2.1']],
    ['2.1. TUYÊN TRUYỀN, NÂNG CAO NHẬN THỨC', ['2.1']],
    ['2,1', ['2.1', 'malformed', '2.1', true]],
    ['2.1.', ['2.1', 'malformed', '2.1', true]],
    ['Mục 2.1', ['2.1', 'malformed', '2.1', true]],
    ['Nhóm nhiệm vụ: 2.1', ['2.1', 'malformed', '2.1', true]],
    ['2 .1', ['2.1', 'malformed', '2.1', true]],
    ['2-1', ['2.1', 'malformed', '2.1', true]],
    ['２．１', ['2.1', 'malformed', '2.1', true]],
    ['2.1 việc khác', ['2.1', 'malformed', '2.1', false]],
    ['Phát triển và nâng cao năng lực đổi mới sáng tạo', ['2.3', 'title', '2.3', true]],
    ['phat trien va nang cao nang luc doi moi sang tao', ['2.3', 'title', '2.3', false]],
    ['2.1 Phát triển và nâng cao năng lực đổi mới sáng tạo', ['2.1', 'title', '2.3', false]],
    ['2.8', [undefined, 'unknown', undefined, undefined]],
    ['2.10', [undefined, 'unknown', undefined, undefined]],
    ['2.1; 2.2', [undefined, 'unknown', undefined, undefined]],
    ['21', [undefined, 'unknown', undefined, undefined]],
    ['khác', [undefined, 'unknown', undefined, undefined]],
    [2, [undefined, 'unknown', undefined, undefined]],
    [2.8, [undefined, 'unknown', undefined, undefined]],
  ])('reads %s as %j', (value, expected) => {
    expect(summary(readCategory(cellInput(value), programme))).toEqual(expected);
  });

  test.each([
    ['the 2nd of January', 44_198, '02/01/2021', ['2.1', 'malformed', '2.1', true]],
    ['the 1st of February', 44_228, '01/02/2021', ['2.1', 'malformed', '2.1', true]],
    ['the 2nd of March', 44_257, '02/03/2021', ['2.3', 'malformed', '2.3', true]],
    ['the 4th of January', 44_200, '04/01/2021', [undefined, 'unknown', undefined, undefined]],
  ] as const)('takes %s for the code that Excel made it of', (_title, serial, text, expected) => {
    expect(summary(readCategory(cellInput(serial, DATE, text), programme))).toEqual(expected);
  });

  test('does not decide a date that two codes may have become', () => {
    const both = smallProgramme({
      categories: [
        { code: '2.1', title: 'Một', examples: [] },
        { code: '1.2', title: 'Hai', examples: [] },
      ],
    });
    expect(summary(readCategory(cellInput(44_198, DATE, '02/01/2021'), both))[0]).toBeUndefined();
  });

  test('doubts the number 2.1 only where the programme has a 2.10', () => {
    const ten = smallProgramme({
      categories: [
        { code: '2.1', title: 'Một', examples: [] },
        { code: '2.10', title: 'Mười', examples: [] },
      ],
    });
    expect(summary(readCategory(cellInput(2.1), ten))).toEqual(['2.1', 'malformed', '2.1', false]);
    expect(summary(readCategory(cellInput('2.10'), ten))).toEqual(['2.10']);
  });

  test('reads codes of other shapes too', () => {
    const roman = smallProgramme({
      categories: [
        { code: 'I', title: 'Nâng cao nhận thức', examples: [] },
        { code: 'II', title: 'Hoàn thiện thể chế', examples: [] },
      ],
    });
    expect(summary(readCategory(cellInput('II'), roman))).toEqual(['II']);
    expect(summary(readCategory(cellInput('Nhóm II.'), roman))).toEqual([
      'II',
      'malformed',
      'II',
      true,
    ]);
    expect(summary(readCategory(cellInput('I. Nâng cao nhận thức'), roman))).toEqual(['I']);
  });
});
