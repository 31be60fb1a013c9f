import { describe, expect, test } from 'vitest';
import { findAgency, readAgencies } from '../../../shared/value/agency-list.ts';
import { cellInput } from '../../builders/cell-input.ts';
import { agency, smallProgramme } from '../../builders/programme.ts';

const programme = smallProgramme();
const DAY = '2021-01-15';

function read(
  text: string,
  column: 'lead' | 'coordinating' = 'lead',
): ReturnType<typeof readAgencies> {
  return readAgencies(cellInput(text), programme, DAY, column);
}

function ids(text: string): readonly (string | undefined)[] {
  return read(text, 'coordinating').value.map(({ id }) => id);
}

describe('readAgencies', () => {
  test.each([
    ['Sở Y tế', ['SYT']],
    ['SỞ Y TẾ', ['SYT']],
    ['Sở Y tế tỉnh Quảng Trị', ['SYT']],
    ['So Y te', ['SYT']],
    ['STTTT', ['STTTT']],
    ['Sở TT&TT', ['STTTT']],
    ['Sở TT & TT', ['STTTT']],
    ['Sở TTTT', ['STTTT']],
    ['Sở Thông tin Truyền thông', ['STTTT']],
    ['Sở LĐ-TB&XH', ['SLDTBXH']],
    ['Sở Lao động – Thương binh và Xã hội', ['SLDTBXH']],
    ['Sở Văn hoá, Thể thao và Du lịch', ['SVHTTDL']],
    ['Uỷ ban nhân dân huyện Hướng Hoá', ['HUONGHOA']],
    ['Ủy ban nhân dân tỉnh Quảng Trị', ['UBND']],
    ['UBND thị xã Quảng Trị', ['TXQT']],
    ['TP. Đông Hà', ['DONGHA']],
    ['Sở KH&CN; Sở Y tế', ['SKHCN', 'SYT']],
    ['Sở Văn hóa, Thể thao và Du lịch, Sở Công thương và Sở Y tế', ['SVHTTDL', 'SCT', 'SYT']],
    ['- Sở Y tế\n- Sở Nội vụ', ['SYT', 'SNV']],
    ['1. Sở Y tế; 2. Sở Nội vụ (chủ trì)', ['SYT', 'SNV']],
    ['Chủ trì: Sở Nội vụ; phối hợp: Sở Y tế', ['SNV', 'SYT']],
    ['Bộ Thông tin và Truyền thông Bộ Khoa học và Công nghệ', ['BTTTT', 'BKHCN']],
    ['Sở Y tế + Sở Nội vụ', ['SYT', 'SNV']],
    ['Sở Y tế, Sở Y tế', ['SYT']],
    ['Các sở, ban, ngành; UBND các huyện, thị xã, thành phố', ['CACSO', 'CACHUYEN']],
    ['Sở Y tế, các sở, ngành, địa phương liên quan', ['SYT', 'CACSO']],
    ['Hội Nông dân, Sở Y tế', [undefined, 'SYT']],
    ['Sở Y tế/Sở Nội vụ', ['SYT', 'SNV']],
    ['N/A', [undefined]],
  ])('finds in “%s” the agencies %j', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test('keeps the words of every agency, known or not', () => {
    expect(read('Hội Nông dân tỉnh và Sở TT&TT', 'coordinating').value).toEqual([
      { text: 'Hội Nông dân tỉnh' },
      { text: 'Sở TT&TT', id: 'STTTT' },
    ]);
  });

  test('offers the closest agency for an unknown one, in place', () => {
    expect(read('Sở Y tê và Sở Nội vụ').issues).toEqual([]);
    expect(read('Sở Nội vu; Sở Công thong').issues).toEqual([
      {
        code: 'agency-unknown',
        params: { column: 'lead', value: 'Sở Công thong', closest: 'Sở Công Thương' },
        fix: { from: 'Sở Nội vu; Sở Công thong', to: 'Sở Nội vu; Sở Công Thương', safe: false },
      },
    ]);
  });

  test.each<[string, string | undefined, readonly string[]]>([
    ['UBND Quảng Trị', 'UBND thị xã Quảng Trị', ['UBND thị xã Quảng Trị', 'UBND tỉnh']],
    ['Quảng Trị', 'UBND thị xã Quảng Trị', ['UBND thị xã Quảng Trị', 'UBND tỉnh']],
    ['Sở TT', undefined, []],
    ['UBND thị xã Quảng Trị', undefined, []],
    ['UBND tỉnh Quảng Trị', undefined, []],
  ])('says of “%s” which agencies may be meant, and takes none', (text, best, candidates) => {
    const { value, issues } = read(text);
    const found = issues.filter(({ code }) => code === 'agency-ambiguous');
    expect(found).toEqual(
      best === undefined
        ? []
        : [
            {
              code: 'agency-ambiguous',
              params: { column: 'lead', value: text, candidates, others: 0 },
              fix: { from: text, to: best, safe: false },
            },
          ],
    );
    if (best !== undefined) expect(value).toEqual([{ text }]);
  });

  test('asks when an alias or initials are shared, unless the day leaves one of them', () => {
    const shared = smallProgramme({
      agencies: [
        agency({ id: 'A', name: 'Ban Quản lý dự án giao thông', aliases: ['Ban dự án'] }),
        agency({
          id: 'B',
          name: 'Ban Quản lý dự án đầu tư xây dựng',
          aliases: ['Ban dự án'],
          validFrom: '2020-01-01',
        }),
      ],
    });
    const at = (text: string, day: string) => {
      const { value, issues } = readAgencies(cellInput(text), shared, day, 'lead');
      return [value[0]?.id, ...issues.map(({ code }) => code)];
    };
    expect(at('Ban dự án', '2021-01-15')).toEqual([undefined, 'agency-ambiguous']);
    expect(at('Ban dự án', '2019-01-15')).toEqual(['A']);
    expect(at('Ban QLDA', '2021-01-15')).toEqual([undefined, 'agency-ambiguous']);
    expect(at('Ban QLDA', '2019-01-15')).toEqual([undefined, 'agency-unknown']);
    expect(at('Ban QLDAGT', '2021-01-15')).toEqual([undefined, 'agency-unknown']);
    expect(findAgency('Ban dự án.xlsx', shared, '2021-01-15')).toBeUndefined();
  });

  test('does not take another place’s agency, or a part of one, for the one that is known', () => {
    expect(read('Sở Y tế Hà Nội').value).toEqual([{ text: 'Sở Y tế Hà Nội' }]);
    expect(read('Phòng Nội vụ huyện Cam Lộ').value).toEqual([
      { text: 'Phòng Nội vụ huyện Cam Lộ' },
    ]);
  });

  test.each([
    'Các sở, ban, ngành',
    'Các sở, ban, ngành liên quan',
    'UBND các huyện, thị xã, thành phố',
    'Các cơ quan, đơn vị liên quan',
    'Các địa phương',
  ])('reports “%s” as a group in the lead, and not beside it', (text) => {
    expect(read(text).issues.map(({ code }) => code)).toEqual(['agency-group-lead']);
    expect(read(text, 'coordinating').issues).toEqual([]);
  });

  test('prefers the agency that exists at the day, and knows the others', () => {
    const merged = smallProgramme({
      agencies: [
        agency({ id: 'OLD', name: 'Sở Khoa học', validTo: '2025-02-28' }),
        agency({ id: 'NEW', name: 'Sở Khoa học', validFrom: '2025-03-01' }),
        agency({ id: 'GONE', name: 'Sở Giao thông', validTo: '2025-02-28' }),
      ],
    });
    const at = (text: string, day: string): string | undefined =>
      readAgencies(cellInput(text), merged, day, 'lead').value[0]?.id;
    expect(at('Sở Khoa học', '2021-01-15')).toBe('OLD');
    expect(at('Sở Khoa học', '2025-07-01')).toBe('NEW');
    expect(at('Sở Giao thông', '2025-07-01')).toBe('GONE');
  });
});

test('finds a name written in full that the list has short, and the other way round', () => {
  const short = smallProgramme({
    agencies: [
      agency({ id: 'HDND', name: 'HĐND tỉnh' }),
      agency({ id: 'UB', name: 'Ủy ban nhân dân tỉnh' }),
    ],
  });
  const found = readAgencies(cellInput('Hội đồng nhân dân tỉnh; UBND tỉnh'), short, DAY, 'lead');
  expect(found.value.map(({ id }) => id)).toEqual(['HDND', 'UB']);
});

describe('findAgency', () => {
  test.each([
    ['SKHCN_bao cao Q1.xlsx', 'SKHCN'],
    ['Ma tran_So Y te_2021.xlsx', 'SYT'],
    ['02-Sở TT&TT.xlsx', 'STTTT'],
    ['SoYTe.xlsx', 'SYT'],
    ['syt_quy1.xlsx', 'SYT'],
    ['UBND TỈNH QUẢNG TRỊ - SỞ CÔNG THƯƠNG', 'SCT'],
    ['Đơn vị báo cáo: Sở Tài chính', 'STC'],
    ['Ma trận nhiệm vụ.xlsx', undefined],
    ['bao cao.xlsx', undefined],
  ])('finds in “%s” %s', (text, id) => {
    expect(findAgency(text, programme)?.id).toBe(id);
  });
});
