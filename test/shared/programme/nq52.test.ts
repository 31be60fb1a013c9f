import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkProgramme } from '../../../shared/programme/check-programme.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { foldKey } from '../../../shared/vietnamese/fold-key.ts';

const SEED = new URL('../../../../shared/domain/seed_categories_clean.json', import.meta.url);

function existingOn(day: string): readonly (typeof nq52.agencies)[number][] {
  return nq52.agencies.filter(
    ({ validFrom = '', validTo = '9999' }) => validFrom <= day && day <= validTo,
  );
}

function named(text: string, day: string): string[] {
  const key = foldKey(text);
  return existingOn(day)
    .filter(({ name, aliases }) => [name, ...aliases].some((each) => foldKey(each) === key))
    .map(({ id }) => id);
}

describe('the programme 52-NQ/TW', () => {
  test('passes the check of any definition of a programme', () => {
    expect(checkProgramme(JSON.parse(JSON.stringify(nq52)))).toEqual({ ok: true, value: nq52 });
  });

  test('has the seven titles of the report to the letter', () => {
    expect(nq52.categories.map(({ code, title }) => [code, title])).toEqual([
      ['2.1', 'Tuyên truyền, nâng cao nhận thức về cuộc CMCN 4.0'],
      ['2.2', 'Chủ động tham gia cuộc CMCN 4.0 và thúc đẩy quá trình chuyển đổi số'],
      ['2.3', 'Phát triển và nâng cao năng lực đổi mới sáng tạo'],
      ['2.4', 'Phát triển nguồn nhân lực thích ứng với yêu cầu cuộc CMCN 4.0'],
      ['2.5', 'Phát triển các ngành và công nghệ ưu tiên'],
      ['2.6', 'Liên kết, hợp tác, hội nhập nhằm chủ động tham gia cuộc CMCN 4.0'],
      ['2.7', 'Thúc đẩy chuyển đổi số trong các cơ quan hành chính nhà nước'],
    ]);
  });

  test.skipIf(!existsSync(SEED))('has the titles that were taken from the report itself', () => {
    const seed = JSON.parse(readFileSync(SEED, 'utf8')) as Record<string, { title: string }>;
    expect(Object.fromEntries(nq52.categories.map(({ code, title }) => [code, title]))).toEqual(
      Object.fromEntries(Object.entries(seed).map(([code, { title }]) => [code, title])),
    );
  });

  test('gives the resolution its true day', () => {
    expect([nq52.resolution.symbol, nq52.resolution.date]).toEqual(['52-NQ/TW', '2019-09-27']);
  });

  test('knows both documents that carry the number 50/NQ-CP', () => {
    expect(
      nq52.documents.filter(({ symbol }) => symbol === '50/NQ-CP').map(({ date }) => date),
    ).toEqual(['2020-04-17', '2021-05-20']);
  });

  test.each([
    ['2021-01-11', 20, 10, 0],
    ['2025-03-15', 15, 10, 0],
    ['2025-07-01', 15, 0, 78],
  ])(
    'on %s there are %i departments, %i districts, %i communes',
    (day, departments, districts, communes) => {
      const kinds = existingOn(day).map(({ kind }) => kind);
      expect([
        kinds.filter((kind) => kind === 'department').length,
        kinds.filter((kind) => kind === 'district').length,
        kinds.filter((kind) => kind === 'commune').length,
      ]).toEqual([departments, districts, communes]);
    },
  );

  test('has 8 wards, 69 communes and 1 special zone from July 2025 on', () => {
    const communes = nq52.agencies.filter(({ kind }) => kind === 'commune');
    expect(
      ['phường', 'xã', 'đặc khu'].map(
        (type) => communes.filter(({ name }) => name.startsWith(`UBND ${type} `)).length,
      ),
    ).toEqual([8, 69, 1]);
  });

  test('expects thirty submissions in January 2021', () => {
    expect(existingOn('2021-01-11').filter(({ reports }) => reports)).toHaveLength(30);
  });

  test.each([
    ['Sở TT&TT', '2021-01-11', ['STTTT']],
    ['STTTT', '2021-01-11', ['STTTT']],
    ['Sở Thông tin và Truyền thông', '2025-03-01', []],
    ['sở khoa học và công nghệ tỉnh quảng trị', '2021-01-11', ['SKHCN']],
    ['UBND huyện Hướng Hoá', '2021-01-11', ['UBND_HH']],
    ['TP. Đông Hà', '2021-01-11', ['UBND_DH']],
    ['UBND phường Đông Hà', '2021-01-11', []],
    ['UBND phường Đông Hà', '2025-07-01', ['UBND_P_DONG_HA']],
    ['Sở Nông nghiệp và Môi trường', '2025-02-28', []],
    ['Sở Nông nghiệp và Môi trường', '2025-03-01', ['SNNMT']],
    ['Các sở, ban, ngành', '2021-01-11', ['G_SBN']],
    ['BTV Tỉnh ủy', '2021-01-11', ['BTVTU']],
  ])('“%s” on %s names %j', (text, day, ids) => {
    expect(named(text, day)).toEqual(ids);
  });

  test.each([
    ['SKHDT', ['STC']],
    ['SGTVT', ['SXD']],
    ['STNMT', ['SNNMT']],
    ['SNNPTNT', ['SNNMT']],
    ['STTTT', ['SKHCN']],
    ['SLDTBXH', ['SNV']],
    ['BDT', ['SDTTG']],
    ['UBND_CC', ['UBND_DK_CON_CO']],
  ])('the work of %s went to %j', (id, successors) => {
    expect(nq52.agencies.find((agency) => agency.id === id)?.successors).toEqual(successors);
  });
});
