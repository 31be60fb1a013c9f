import { describe, expect, test } from 'vitest';
import { browserCiphers } from '../../../addin/worker/browser-ciphers.ts';
import { nodePlatform } from '../../../cli/node-platform.ts';
import { readWorkbook } from '../../../shared/read/read-workbook.ts';
import { agileXlsx, standardXlsx, type AgileOptions } from '../../builders/encrypted-xlsx.ts';
import { HEAD, baseRows, submissionOf, xlsxOf } from '../../builders/public-case.ts';
import { failureOf } from './read-cells.ts';

const WORKBOOK = xlsxOf([HEAD, ...baseRows()]);
const WITHOUT_ASKING = 'VelvetSweatshop';

describe('a workbook that Excel opens without asking for a password', () => {
  test.each<[string, Uint8Array]>([
    ['agile encryption as Excel 2013 to 365 writes it', agileXlsx(WORKBOOK, WITHOUT_ASKING)],
    ...(
      [
        { hash: 'SHA1', keyBits: 128 },
        { hash: 'SHA256', keyBits: 192 },
        { hash: 'SHA384', keyBits: 256 },
      ] satisfies AgileOptions[]
    ).map((options): [string, Uint8Array] => [
      `agile encryption with ${options.hash} and ${String(options.keyBits)} bits`,
      agileXlsx(WORKBOOK, WITHOUT_ASKING, options),
    ]),
    ['standard encryption as Excel 2007 writes it', standardXlsx(WORKBOOK, WITHOUT_ASKING)],
    ['standard encryption with 256 bits', standardXlsx(WORKBOOK, WITHOUT_ASKING, 256)],
  ])('is read under %s, and shows what the open one shows', (_, bytes) => {
    const open = submissionOf(WORKBOOK);
    const sealed = submissionOf(bytes);
    expect(sealed.tasks).toEqual(open.tasks);
    expect(sealed.findings).toEqual(open.findings);
  });

  test('is read by the ciphers of the browser too', () => {
    const platform = { ...nodePlatform, ciphers: browserCiphers };
    for (const bytes of [
      agileXlsx(WORKBOOK, WITHOUT_ASKING, { spinCount: 50 }),
      standardXlsx(WORKBOOK, WITHOUT_ASKING),
    ]) {
      const outcome = readWorkbook(bytes, 'a.xlsx', platform);
      expect(outcome.ok && outcome.value.sheets[0]?.cellCount).toBe(54);
    }
  });
});

describe('any other is said to be encrypted', () => {
  test.each<[string, Uint8Array]>([
    ['a password of its own, agile', agileXlsx(WORKBOOK, 'mật khẩu')],
    ['a password of its own, standard', standardXlsx(WORKBOOK, 'mật khẩu')],
    [
      'more rounds than any program makes',
      agileXlsx(WORKBOOK, WITHOUT_ASKING, {
        spinCount: 10,
        change: ['spinCount="10"', 'spinCount="4000000000"'],
      }),
    ],
    [
      'another cipher',
      agileXlsx(WORKBOOK, WITHOUT_ASKING, { spinCount: 10, change: ['"AES"', '"DES"'] }),
    ],
    [
      'a hash that is not known',
      agileXlsx(WORKBOOK, WITHOUT_ASKING, { spinCount: 10, change: ['"SHA512"', '"MD5"'] }),
    ],
    [
      'values that are no base64',
      agileXlsx(WORKBOOK, WITHOUT_ASKING, {
        spinCount: 10,
        change: ['encryptedKeyValue="', 'encryptedKeyValue="!'],
      }),
    ],
  ])('with %s', (_, bytes) => {
    expect(failureOf(bytes, 'a.xlsx')).toEqual({
      code: 'file-encrypted',
      params: {},
      file: 'a.xlsx',
    });
  });

  test('where no ciphers are at hand', () => {
    const { ciphers: _none, ...platform } = nodePlatform;
    const outcome = readWorkbook(agileXlsx(WORKBOOK, WITHOUT_ASKING), 'a.xlsx', platform);
    expect(outcome.ok || outcome.failure.code).toBe('file-encrypted');
  });
});
