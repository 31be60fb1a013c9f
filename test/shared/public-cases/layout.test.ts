import { describe, expect, test } from 'vitest';
import { findingSentence } from '../../../shared/words/sentence.ts';
import { vi } from '../../../shared/words/vi.ts';
import {
  AT,
  baseRows,
  deadlines,
  found,
  HEAD,
  masterOf,
  readingOf,
  submissionOf,
  xlsxOf,
  type BaseCell,
  type BaseRow,
} from '../../builders/public-case.ts';

/*
 * Public bug reports of people who combine, import or validate workbooks: each case builds its own file, and goes
 * the whole way from bytes to what a person is told. The identifiers are those of the collection of cases.
 */

const DAYS = ['2021-12-01', '2021-12-02', '2021-12-03', '2021-12-04', '2021-12-05'];

/** A row with further cells put in before a column. */
function inserted(row: BaseRow, at: number, ...cells: readonly BaseCell[]): BaseRow {
  return [...row.slice(0, at), ...cells, ...row.slice(at)];
}

describe('merges, headings, blanks', () => {
  test('C17: a merged title above is no heading; findings name the rows that Excel shows', () => {
    const rows = baseRows((cells, row) => {
      if (row === 1) cells[AT.deadline] = '31/02/2021';
      return cells;
    });
    const submission = submissionOf(
      xlsxOf([['BẢNG CÔNG VIỆC THÁNG 7'], [], HEAD, ...rows], {
        after: '<mergeCells count="1"><mergeCell ref="A1:I1"/></mergeCells>',
      }),
    );
    expect(submission.tasks.map(({ row }) => row)).toEqual([4, 5, 6, 7, 8]);
    expect(found(submission, 'time-impossible')).toEqual([['time-impossible', 'F5', '31/02/2021']]);
  });

  test('C19: two columns of one name are both named by their addresses, and none of their values is lost', () => {
    const head = inserted(HEAD, AT.deadline + 1, 'Hạn');
    const rows = baseRows().map((row, index) =>
      inserted(row, AT.deadline + 1, `1${String(index)}/07/2022`),
    );
    const submission = submissionOf(xlsxOf([head, ...rows]));
    expect(deadlines(submission)).toEqual(DAYS);
    expect(submission.tasks.map(({ extra }) => extra?.['Hạn (G)'])).toEqual(
      rows.map((row) => row[AT.deadline + 1]),
    );
    const said = submission.findings.filter(({ code }) => code === 'structure-column-duplicate');
    expect(said.map(({ params, place }) => [params, place.cell])).toEqual([
      [{ column: 'deadline', kept: 'F', other: 'G' }, 'G1'],
    ]);
  });

  test('C20: nameless columns stop nothing; one that holds something is reported once', () => {
    const rows = baseRows().map((row, index) => [
      ...row,
      undefined,
      'trong cột có tên',
      index === 1 ? 'ghi chú' : undefined,
    ]);
    const submission = submissionOf(xlsxOf([[...HEAD, undefined, 'Ghi chú'], ...rows]));
    expect(submission.tasks).toHaveLength(5);
    expect(found(submission, 'structure-column-nameless').map(([, cell]) => cell)).toEqual(['L1']);
    expect(submission.tasks[1]?.extra?.['(L)']).toBe('ghi chú');
    expect(submission.tasks[1]?.values.note).toBe('trong cột có tên');
  });

  test('C22: cells that the file leaves out move no other', () => {
    const rows = baseRows((cells) => cells.map((cell, at) => (at === AT.lead ? undefined : cell)));
    const submission = submissionOf(xlsxOf([HEAD, ...rows]));
    expect(deadlines(submission)).toEqual(DAYS);
    expect(submission.tasks.every(({ values }) => values.lead === undefined)).toBe(true);
  });

  test('C23: a blank row and a title in the middle end nothing', () => {
    const rows = baseRows();
    const submission = submissionOf(
      xlsxOf([[], HEAD, ...rows.slice(0, 2), [], ['II. Nhóm hỗ trợ'], ...rows.slice(2)]),
    );
    expect(submission.tasks.map(({ row }) => row)).toEqual([3, 4, 7, 8, 9]);
    expect(submission.ignored.map(({ row, reason }) => [row, reason])).toEqual([
      [6, 'group-title'],
    ]);
  });

  test('C25: a heading cell that the file leaves out makes a nameless column, which is reported and kept', () => {
    const head = HEAD.map((text, at) => (at === AT.lead ? undefined : text));
    const submission = submissionOf(xlsxOf([head, ...baseRows()]));
    expect(submission.tasks).toHaveLength(5);
    expect(found(submission, 'structure-column-nameless').map(([, cell]) => cell)).toEqual(['D1']);
    expect(submission.tasks.map(({ extra }) => extra?.['(D)'])).toEqual(
      new Array(5).fill('Sở Y tế'),
    );
  });
});

describe('sheets, rows, size', () => {
  test('C26: hidden and filtered rows are used, counted, and left out where that is asked', () => {
    const bytes = xlsxOf([HEAD, ...baseRows()], {
      rowAttributes: { 3: 'hidden="1"', 5: 'hidden="1"' },
      after: '<autoFilter ref="A1:I6"/>',
    });
    const used = submissionOf(bytes);
    expect(used.tasks).toHaveLength(5);
    const [counted] = used.findings.filter(({ code }) => code === 'structure-hidden-rows');
    expect(counted?.params).toEqual({ count: 2 });
    expect(counted && findingSentence(counted, vi)).toContain('2');

    const skipped = submissionOf(bytes, undefined, { hiddenRows: 'skip' });
    expect(skipped.tasks.map(({ row }) => row)).toEqual([2, 4, 6]);
    expect(skipped.ignored.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'hidden'],
      [5, 'hidden'],
    ]);
    expect(skipped.rowsRead).toBe(5);
  });

  test('C28: styled empty cells to the bottom, a stray last cell and a wrong dimension hide no task and add none', () => {
    const empty = Array.from({ length: 20_000 }, (_, index) => {
      const row = String(index + 10);
      const cells = Array.from('ABCDEFGHIJ', (letter) => `<c r="${letter}${row}" s="1"/>`).join('');
      return `<row r="${row}" s="1" customFormat="1">${cells}</row>`;
    });
    const submission = submissionOf(
      xlsxOf([HEAD, ...baseRows()], {
        before: '<dimension ref="A1:B2"/><cols><col min="1" max="16384" style="1"/></cols>',
        furtherRows: `${empty.join('')}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
      }),
    );
    expect(submission.tasks.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
    expect(deadlines(submission)).toEqual(DAYS);
    expect(submission.quarantine).toEqual([]);
  });

  test('C30: files unlike the first are each judged by themselves, and every file has its verdict', () => {
    const a = xlsxOf([HEAD, ...baseRows()]);
    const b = xlsxOf(
      [
        [...HEAD, 'Người theo dõi', 'Số điện thoại'],
        ...baseRows((cells) => [...cells, 'Bà D', '0233']),
      ],
      { name: 'Sheet1' },
    );
    const without = (row: BaseRow): BaseRow => row.filter((_cell, at) => at !== AT.deadline);
    const c = xlsxOf([without(HEAD), ...baseRows().map(without)], { name: 'Sheet1' });
    const d = xlsxOf([['Họ tên'], ['Bà D']]);
    const master = masterOf(
      readingOf(a, 'Sở Y tế 2021.xlsx'),
      readingOf(b, 'Sở Tài chính 2021.xlsx'),
      readingOf(c, 'Sở Nội vụ 2021.xlsx'),
      readingOf(d, 'Sở Tư pháp 2021.xlsx'),
    );
    expect(
      master.ledger.map(({ file, merged, failure }) => [file, merged, failure?.code]).sort(),
    ).toEqual([
      ['Sở Nội vụ 2021.xlsx', 5, undefined],
      ['Sở Tài chính 2021.xlsx', 5, undefined],
      ['Sở Tư pháp 2021.xlsx', 0, 'matrix-not-found'],
      ['Sở Y tế 2021.xlsx', 5, undefined],
    ]);
    expect(
      master.findings
        .filter(
          ({ code, place }) => code === 'structure-column-missing' && place.column === 'deadline',
        )
        .map(({ place }) => place.file),
    ).toEqual(['Sở Nội vụ 2021.xlsx']);
    const extras = master.tasks.filter(({ task }) => task.extra?.['Người theo dõi'] === 'Bà D');
    expect(extras).toHaveLength(5);
  });
});
