import { describe, expect, test } from 'vitest';
import {
  amounts,
  AT,
  baseRows,
  baseWith,
  deadlines,
  delimited,
  found,
  HEAD,
  masterOf,
  readingOf,
  shown,
  submissionOf,
  utf8,
  xlsxOf,
  type BaseRow,
} from '../../builders/public-case.ts';
import { windows1258 } from '../../builders/windows-1258.ts';

/*
 * Public bug reports of people who combine, import or validate workbooks: each case builds its own file, and goes
 * the whole way from bytes to what a person is told. The identifiers are those of the collection of cases.
 */

const DAYS = ['2021-12-01', '2021-12-02', '2021-12-03', '2021-12-04', '2021-12-05'];

function csv(rows: readonly BaseRow[], separator = ';'): Uint8Array {
  return utf8(`\ufeff${delimited(rows, separator)}`);
}

/** The rows as text alone, as they are when everything was pasted or exported as text. */
function asTexts(rows: readonly BaseRow[]): BaseRow[] {
  return rows.map((row) => row.map(shown));
}

describe('dates and times', () => {
  test('C02: the same list as a workbook and as text gives the same days, whatever separates its fields', () => {
    const rows = [HEAD, ...baseRows()];
    expect(deadlines(submissionOf(xlsxOf(rows)))).toEqual(DAYS);
    for (const separator of [';', '\t', '|']) {
      expect(deadlines(submissionOf(csv(rows, separator), 'Sở Y tế 2021.csv'))).toEqual(DAYS);
    }
    expect(deadlines(submissionOf(csv(rows, ','), 'Sở Y tế 2021.csv'))).toEqual(DAYS);
  });

  test('C02: together, the two say of no task that its deadlines differ', () => {
    const rows = [HEAD, ...baseRows()];
    const master = masterOf(
      readingOf(xlsxOf(rows), 'Sở Y tế 2021.xlsx'),
      readingOf(csv(rows), 'Sở Tài chính 2021.csv'),
    );
    expect(master.tasks.map(({ task }) => task.values.deadline?.to).sort()).toEqual(
      [...DAYS, ...DAYS].sort(),
    );
    expect(found(master, 'consistency-deadline-conflict')).toEqual([]);
  });

  test('C04: a workbook of the 1904 system says the same days, and the master shows them', () => {
    const shifted = baseRows((cells) =>
      cells.map((cell) =>
        typeof cell === 'object' && 'v' in cell && cell.format === 'dd/mm/yyyy'
          ? { ...cell, v: cell.v - 1462 }
          : cell,
      ),
    );
    const mac = submissionOf(xlsxOf([HEAD, ...shifted], { date1904: true }));
    expect(deadlines(mac)).toEqual(DAYS);
    expect(mac.tasks[0]?.values.deadline?.text).toBe('01/12/2021');
  });

  test('C05: times of day and durations are shown as such, and no day of 1899 comes of them', () => {
    const hours = [
      { v: 0, format: 'h:mm' },
      { v: 0.5, format: 'h:mm' },
      { v: 1.34375, format: '[h]:mm' },
      { v: 0.34375, format: '[h]:mm' },
      { v: 0, format: '[h]:mm' },
    ];
    const rows = baseRows((cells, row) => [...cells, hours[row]]);
    const { tasks } = submissionOf(xlsxOf([[...HEAD, 'Số giờ'], ...rows]));
    expect(tasks.map(({ extra }) => extra?.['Số giờ'])).toEqual([
      '0:00',
      '12:00',
      '32:15',
      '8:15',
      '0:00',
    ]);
  });

  test('C05: in a column of days a time of day is no day', () => {
    const rows = baseWith('deadline', [{ v: 0.5, format: 'h:mm' }]);
    const submission = submissionOf(xlsxOf([HEAD, ...rows]));
    expect(deadlines(submission)[0]).toBeUndefined();
    expect(found(submission, 'time-unreadable')).toEqual([['time-unreadable', 'F2', '12:00']]);
  });

  test.each([
    ['a number', 20_211_204],
    ['text', '20211204'],
    ['a number shown with digits grouped', { v: 20_211_204, format: '0' }],
  ])('C07: a day written yyyymmdd as %s is that day, without a word', (_, cell) => {
    const rows = baseWith('deadline', [cell, cell, cell, cell, cell]);
    const submission = submissionOf(xlsxOf([HEAD, ...rows]));
    expect(deadlines(submission)).toEqual(new Array(5).fill('2021-12-04'));
    expect(submission.findings.filter(({ place }) => place.column === 'deadline')).toEqual([]);
  });

  test('C07: what is seen decides: the same in a text file and in a workbook, right or wrong', () => {
    const rows = [HEAD, ...baseWith('deadline', [20_211_204, 20_211_332, 20_219_999])];
    const verdict = (submission: ReturnType<typeof submissionOf>): unknown => [
      deadlines(submission),
      found(submission, 'time-unreadable', 'time-impossible').map(([code, , value]) => [
        code,
        value,
      ]),
    ];
    expect(verdict(submissionOf(xlsxOf(rows)))).toEqual(
      verdict(submissionOf(csv(rows), 'Sở Y tế 2021.csv')),
    );
    expect(deadlines(submissionOf(xlsxOf(rows))).slice(0, 3)).toEqual([
      '2021-12-04',
      undefined,
      undefined,
    ]);
  });

  test.each([
    ['5. 1. 2025', '2025-01-05'],
    ['5.1.2025', '2025-01-05'],
    ['05. 01. 2025', '2025-01-05'],
    ['5 / 1 / 2025', '2025-01-05'],
    ['5 - 1 - 2025', '2025-01-05'],
    ['12. 10. 2025', '2025-10-12'],
    ['5.1.25', '2025-01-05'],
  ])('C08: %j is read with the day first', (text, day) => {
    expect(deadlines(submissionOf(xlsxOf([HEAD, ...baseWith('deadline', [text])])))[0]).toBe(day);
  });
});

describe('numbers, codes, missing values', () => {
  test('C10: codes keep their digits as text and as numbers, and no exponent is seen', () => {
    const rows = baseWith('code', ['9990323200018857', 999_032_320_001_885]);
    const submission = submissionOf(xlsxOf([HEAD, ...rows]));
    expect(submission.tasks.slice(0, 2).map(({ extra }) => extra?.['Mã CV'])).toEqual([
      '9990323200018857',
      '999032320001885',
    ]);
    expect(found(submission, 'text-digits-lost')).toEqual([]);
  });

  test.each([
    ['General', 9_990_323_200_018_850, '9990323200018850'],
    ['0', 9_990_323_200_018_850, '9990323200018850'],
    ['@', 1_234_567_890_123_456, '1234567890123456'],
    ['General', 1e21, '1000000000000000000000'],
  ])(
    'C10: a number of more than 15 digits under %j is reported, with every digit that is left',
    (format, v, text) => {
      const own = submissionOf(xlsxOf([HEAD, ...baseWith('code', [{ v, format }])]));
      expect(own.tasks[0]?.extra?.['Mã CV']).toBe(text);
      expect(found(own, 'text-digits-lost')).toEqual([['text-digits-lost', 'A2', text]]);
      const content = submissionOf(xlsxOf([HEAD, ...baseWith('content', [{ v, format }])]));
      expect(content.tasks[0]?.values.content).toBe(text);
      expect(found(content, 'text-digits-lost').map(([, cell]) => cell)).toEqual(['C2']);
    },
  );

  const AMOUNTS: readonly (readonly [string, number | undefined])[] = [
    ['9,99', 9_990],
    ['1.234,56', 1_234_560],
    ['1.234', 1_234_000],
    ['12.000.000', 12_000_000_000],
    ['1,234', undefined],
  ];
  const THOUSANDS = [...HEAD.slice(0, AT.budget), 'Kinh phí (nghìn đồng)'];

  test.each([
    ['a text file', (rows: readonly BaseRow[]) => csv(rows), 'Sở Y tế 2021.csv'],
    ['text cells of a workbook', (rows: readonly BaseRow[]) => xlsxOf(rows), 'Sở Y tế 2021.xlsx'],
  ])(
    'C11: amounts with a decimal comma are right in %s; the ambiguous one has both readings',
    (_, write, file) => {
      const rows = [
        THOUSANDS,
        ...baseWith(
          'budget',
          AMOUNTS.map(([text]) => text),
        ),
      ];
      const submission = submissionOf(write(rows), file);
      expect(amounts(submission)).toEqual(AMOUNTS.map(([, amount]) => amount));
      expect(
        submission.findings.flatMap((one) =>
          one.code === 'money-unit-unclear' ? [[one.place.cell, one.params.readings]] : [],
        ),
      ).toEqual([['I6', ['1.234 đồng', '1.234.000 đồng']]]);
    },
  );

  test('C12: amounts that stand as text among numbers are counted with them, and each is reported', () => {
    const rows = baseWith('budget', [undefined, undefined, undefined, '71.739,00', '80.456,00 ₫']);
    const submission = submissionOf(
      xlsxOf([[...HEAD.slice(0, AT.budget), 'Kinh phí (đồng)'], ...rows]),
    );
    expect(amounts(submission).reduce<number>((sum, amount) => sum + (amount ?? 0), 0)).toBe(
      500_000_000 + 500_000_001 + 500_000_002 + 71_739 + 80_456,
    );
    expect(
      found(submission, 'money-number-as-text').map(([, cell, value]) => [cell, value]),
    ).toEqual([
      ['I5', '71.739,00'],
      ['I6', '80.456,00 ₫'],
    ]);
  });

  test('C14: “NA”, “None”, “null” and “N/A” are words: nothing that must be there is called missing', () => {
    const words = ['NA', 'None', 'null', 'N/A', 'NaN'];
    const rows = baseRows((cells, row) => {
      cells[AT.content] = words[row];
      cells[AT.lead] = words[row];
      cells[AT.status] = words[row];
      return cells;
    });
    const submission = submissionOf(xlsxOf([HEAD, ...rows]));
    const texts = submission.tasks.map(({ values }) => [
      values.content,
      values.lead?.map(({ text }) => text).join('; '),
      values.status?.text,
    ]);
    expect(texts).toEqual(words.map((word) => [word, word, word]));
    expect(found(submission, 'structure-required-empty')).toEqual([]);
    expect(submission.quarantine).toEqual([]);
  });

  test('C15: codes as numbers in one file and as text in another are the same codes', () => {
    const codes = (rows: readonly BaseRow[]): unknown[] =>
      submissionOf(xlsxOf([HEAD, ...rows])).tasks.map(({ extra }) => extra?.['Mã CV']);
    const texts = baseWith('code', ['101', '102', '103', '104', '105']);
    expect(codes(baseRows())).toEqual(codes(texts));
    expect(codes(baseRows())).toEqual(['101', '102', '103', '104', '105']);
  });
});

test('C38: a list in windows-1258, in UTF-8 without a mark and in UTF-16 reads the same', () => {
  const rows = asTexts([HEAD, ...baseRows()]);
  const text = delimited(rows, ';');
  const said = (bytes: Uint8Array): unknown =>
    submissionOf(bytes, 'Sở Y tế 2021.csv').tasks.map(({ values }) => values);
  const plain = said(utf8(text));
  expect(said(utf8(`\ufeff${text}`))).toEqual(plain);
  expect(said(new Uint8Array(Buffer.from(text, 'utf16le')))).toEqual(plain);
  expect(said(windows1258(text))).toEqual(plain);
  expect(
    found(submissionOf(windows1258(text), 'a.csv'), 'structure-encoding-assumed'),
  ).toHaveLength(1);
});
