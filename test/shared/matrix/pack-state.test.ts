import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodePlatform } from '../../../cli/node-platform.ts';
import { failed } from '../../../shared/failure/failure.ts';
import { fromBase64, toBase64 } from '../../../shared/matrix/base64.ts';
import type { MasterState } from '../../../shared/matrix/master-state.ts';
import { packState, unpackState } from '../../../shared/matrix/pack-state.ts';
import { sketchReading } from '../../builders/submission.ts';

const state: MasterState = {
  programme: 'nq52',
  runs: [
    {
      name: 'Lần 1',
      time: '2021-03-15 08:30',
      files: [{ file: 'Sở Y tế.xlsx', hash: 'h1' }],
      overrides: [{ file: 'Sở Y tế.xlsx', reason: 'Bản sau gửi nhầm' }],
      edits: [],
      counts: { read: 2, merged: 1, quarantined: 1, ignored: 0 },
    },
  ],
  readings: [
    sketchReading({
      file: 'Sở Y tế.xlsx',
      hash: 'h1',
      department: { text: 'Sở Y tế', id: 'SYT' },
      rows: [
        ['2.1', 'Truyền thông “hai chiều”, 100% xã'],
        [undefined, 'Chưa rõ nhóm'],
      ],
    }),
    {
      file: 'hong.xlsx',
      hash: 'h2',
      outcome: failed('file-corrupt', { part: 'xl/workbook.xml' }, { file: 'hong.xlsx' }),
    },
  ],
};

describe('the state of a master as cells', () => {
  it('comes back as it was packed', () => {
    expect(unpackState(packState(state, nodePlatform), nodePlatform)).toEqual(state);
  });

  it('keeps every cell below the length that Excel holds', () => {
    const rows = Array.from({ length: 3000 }, (_, index): [string, string] => [
      '2.1',
      Array.from({ length: 20 }, (_, part) => (index * 7919 + part * 104_729).toString(36)).join(
        ' ',
      ),
    ]);
    const long: MasterState = { ...state, readings: [sketchReading({ file: 'lon.xlsx', rows })] };
    const lines = packState(long, nodePlatform);
    expect(Math.max(...lines.flat().map((cell) => cell.length))).toBeLessThanOrEqual(32_767);
    expect(unpackState(lines, nodePlatform)).toEqual(long);
  });

  it('is refused when a cell was cut or changed', () => {
    const lines = packState(state, nodePlatform).map((line) => [...line]);
    const [kind = '', name = '', hash = '', text = ''] = lines[1] ?? [];
    expect(
      unpackState([lines[0] ?? [], [kind, name, hash, text.slice(0, -8)]], nodePlatform),
    ).toBeUndefined();
  });

  it('is refused without its runs', () => {
    expect(unpackState(packState(state, nodePlatform).slice(1), nodePlatform)).toBeUndefined();
  });
});

describe('base64', () => {
  const encode = (bytes: Uint8Array) => Buffer.from(toBase64(bytes)).toString('latin1');

  it('is that of RFC 4648', () => {
    const cases = [
      ['', ''],
      ['f', 'Zg=='],
      ['fo', 'Zm8='],
      ['foo', 'Zm9v'],
      ['foobar', 'Zm9vYmFy'],
    ] as const;
    for (const [text, encoded] of cases) expect(encode(Buffer.from(text))).toBe(encoded);
  });

  it('comes back byte for byte and agrees with another encoder', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        const text = encode(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(text)).toEqual(bytes);
      }),
    );
  });

  it('refuses what is no base64', () => {
    expect(['Zg=', 'Z*==', 'Zg==!'].map(fromBase64)).toEqual([undefined, undefined, undefined]);
  });
});
