import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkProgramme } from '../../../shared/programme/check-programme.ts';
import { failureSentence } from '../../../shared/words/sentence.ts';
import { vi } from '../../../shared/words/vi.ts';

type Json = Record<string, unknown>;

const FILE = new URL('../../fixtures/programmes/nq57.json', import.meta.url);

function definition(): Json {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Json;
}

/** The valid definition with the entry at a path replaced, or removed where the value is `undefined`. */
function changed(path: string, value: unknown): Json {
  const json = definition();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const owner = keys.reduce<Json>((at, key) => at[key] as Json, json);
  if (value === undefined) Reflect.deleteProperty(owner, last);
  else owner[last] = value;
  return json;
}

describe('checkProgramme', () => {
  test('takes a second programme, 57-NQ/TW with groups I–VII, from a JSON file', () => {
    const checked = checkProgramme(definition());
    expect(checked.ok && checked.value.categories.map(({ code }) => code)).toEqual([
      'I',
      'II',
      'III',
      'IV',
      'V',
      'VI',
      'VII',
    ]);
  });

  test('composes texts that came decomposed', () => {
    const checked = checkProgramme(changed('shortTitle', 'Nghị quyết'.normalize('NFD')));
    expect(checked.ok && checked.value.shortTitle).toBe('Nghị quyết'.normalize('NFC'));
  });

  test.each<[string, unknown, string, string]>([
    ['id', undefined, 'id', 'missing'],
    ['title', 5, 'title', 'wrong-kind'],
    ['title', '  ', 'title', 'empty'],
    ['tilte', 'x', 'tilte', 'unknown-entry'],
    ['categories', [], 'categories', 'empty'],
    ['categories.0.examples', undefined, 'categories[0].examples', 'missing'],
    ['categories.1.code', 'I', 'categories[1].code', 'duplicate'],
    ['horizon.planEnd', '2025-02-30', 'horizon.planEnd', 'not-a-day'],
    ['horizon.from', '2031-01-01', 'horizon', 'days-reversed'],
    ['resolution.date', '22/12/2024', 'resolution.date', 'not-a-day'],
    ['agencies.1.kind', 'sở', 'agencies[1].kind', 'not-allowed'],
    ['agencies.1.id', 'SKHCN', 'agencies[1].id', 'duplicate'],
    ['agencies.1.aliases', ['sở  KH & CN'], 'agencies[1]', 'alias-clash'],
    ['agencies.2.successors', ['SKHDT'], 'agencies[2].successors[0]', 'unknown-agency'],
    ['agencies.2.under', 'SKHDT', 'agencies[2].under', 'unknown-agency'],
    ['office.agency', 'STTTT', 'office.agency', 'unknown-agency'],
    ['statuses.2.synonyms', ['Đang triển khai'], 'statuses[2]', 'duplicate'],
    ['statuses.0.state', 'later', 'statuses[0].state', 'not-allowed'],
    ['severities', { 'money-outlier': 'fatal' }, 'severities.money-outlier', 'not-allowed'],
    ['severities', { 'money-outlyer': 'off' }, 'severities.money-outlyer', 'unknown-entry'],
    ['headings', { leed: ['Chủ trì'] }, 'headings.leed', 'unknown-entry'],
    ['rules.0.kind', 'forbidden', 'rules[0].kind', 'not-allowed'],
    ['rules.0.column', 'price', 'rules[0].column', 'not-allowed'],
    ['rules.0.other', 'product', 'rules[0].other', 'same-column'],
    ['rules.0.sentence', {}, 'rules[0].sentence.vi', 'missing'],
    ['rules.2.pattern', '(a', 'rules[2].pattern', 'pattern-refused'],
    ['rules.2.pattern', '(a)\\1', 'rules[2].pattern', 'pattern-refused'],
    ['rules.3.id', 'basis-form', 'rules[3].id', 'duplicate'],
  ])('refuses %s = %j, naming the place and the problem', (path, value, place, problem) => {
    const checked = checkProgramme(changed(path, value));
    expect(checked).toMatchObject({
      ok: false,
      failure: { code: 'programme-invalid', params: { path: place, problem } },
    });
  });

  test.each([null, 5, 'text', []])('refuses %j as a whole', (json) => {
    expect(checkProgramme(json)).toMatchObject({
      ok: false,
      failure: { code: 'programme-invalid' },
    });
  });

  test('lets two agencies share a name when one follows the other', () => {
    const json = definition();
    json['agencies'] = [
      ...(json['agencies'] as Json[]),
      {
        id: 'OLD',
        name: 'Sở Cũ',
        aliases: [],
        symbols: [],
        kind: 'department',
        reports: true,
        validTo: '2025-02-28',
      },
      {
        id: 'NEW',
        name: 'Sở Cũ',
        aliases: [],
        symbols: [],
        kind: 'department',
        reports: true,
        validFrom: '2025-03-01',
      },
    ];
    expect(checkProgramme(json).ok).toBe(true);
  });

  test('says the problem in a sentence', () => {
    const checked = checkProgramme(changed('horizon.planEnd', '2025-02-30'));
    expect(checked.ok ? '' : failureSentence(checked.failure, vi)).toBe(
      'Định nghĩa chương trình không hợp lệ tại horizon.planEnd: không phải ngày có thật theo dạng 2021-12-31 (“2025-02-30”). Sửa tệp định nghĩa theo tài liệu về chương trình rồi nạp lại.',
    );
  });
});
