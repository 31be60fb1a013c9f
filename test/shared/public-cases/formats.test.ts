import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { nodePlatform } from '../../../cli/node-platform.ts';
import type { BookSheet } from '../../../shared/grid/book.ts';
import type { Master } from '../../../shared/matrix/master.ts';
import { masterBook } from '../../../shared/pipeline.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { readWorkbook } from '../../../shared/read/read-workbook.ts';
import { failureSentence, findingSentence } from '../../../shared/words/sentence.ts';
import { vi } from '../../../shared/words/vi.ts';
import { writeCsv } from '../../../shared/write/csv.ts';
import { writeXlsx } from '../../../shared/write/xlsx.ts';
import { compoundFile } from '../../builders/compound-file.ts';
import { htmlTable, mhtml, xml2003 } from '../../builders/export-formats.ts';
import { HAS_VALIDATOR, violationsOf } from '../../builders/office-tools.ts';
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
  submissionOf,
  utf8,
  xlsxOf,
} from '../../builders/public-case.ts';

/*
 * Public bug reports of people who combine, import or validate workbooks: each case builds its own file, and goes
 * the whole way from bytes to what a person is told. The identifiers are those of the collection of cases.
 */

const GOOD = xlsxOf([HEAD, ...baseRows()]);

function masterBytes(master: Master): Uint8Array {
  return writeXlsx(masterBook(master, nq52, vi), nodePlatform);
}

/** Everything that the sheets of a workbook show. */
function textsIn(bytes: Uint8Array): Set<string> {
  const outcome = readWorkbook(bytes, 'tong-hop.xlsx', nodePlatform);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  const texts = new Set<string>();
  for (const sheet of outcome.value.sheets) {
    for (let position = 0; position < sheet.rowCount; position++) {
      sheet.eachCell(position, (_column, value, style) => texts.add(sheet.display(value, style)));
    }
  }
  return texts;
}

describe('formats and containers', () => {
  test('C27: a workbook with macros and hidden lists gives its tasks alone, and the master has neither', () => {
    const macros = xlsxOf([HEAD, ...baseRows()], {
      furtherSheets: [
        {
          name: 'Danh mục',
          state: 'veryHidden',
          rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>mật danh mục</t></is></c></row>',
        },
      ],
      parts: { 'xl/vbaProject.bin': 'no macro is ever looked at' },
    });
    const master = masterOf(
      readingOf(macros, 'Sở Y tế 2021.xlsm'),
      readingOf(GOOD, 'Sở Tài chính 2021.xlsx'),
    );
    expect(master.tasks).toHaveLength(10);
    const bytes = masterBytes(master);
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).filter((name) => /vba|macro/i.test(name))).toEqual([]);
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).not.toContain(
      'macroEnabled',
    );
    expect(textsIn(bytes).has('mật danh mục')).toBe(false);
    if (HAS_VALIDATOR) expect(violationsOf(bytes)).toBe('');
  });

  const ROWS = [HEAD, ...baseRows()];
  test.each([
    ['html', utf8(htmlTable(ROWS))],
    ['xml2003', utf8(xml2003(ROWS))],
    ['csv', utf8(delimited(ROWS, '\t'))],
    ['html', mhtml(ROWS)],
    ['html', new Uint8Array(Buffer.from(`\ufeff${htmlTable(ROWS)}`, 'utf16le'))],
  ])(
    'C31: a report named .xls that is %s is read as what it is, and said to be so',
    (format, bytes) => {
      const submission = submissionOf(bytes, 'Sở Y tế 2021.xls');
      const good = submissionOf(GOOD);
      expect(deadlines(submission)).toEqual(deadlines(good));
      expect(amounts(submission)).toEqual(amounts(good));
      expect(
        submission.tasks.map(({ values }) => [values.content, values.progress?.percent]),
      ).toEqual(good.tasks.map(({ values }) => [values.content, values.progress?.percent]));
      const [said] = submission.findings.filter(
        ({ code }) => code === 'structure-extension-differs',
      );
      expect(said?.params).toEqual({ format });
      expect(said && findingSentence(said, vi)).not.toMatch(/BOF|undefined/);
    },
  );

  test('C31: a page of a web site that was saved as .xls is said to be one', () => {
    const { outcome } = readingOf(utf8('<html><body>Hết phiên làm việc</body></html>'), 'a.xls');
    expect(outcome.ok ? undefined : outcome.failure.params).toEqual({ looksLike: 'html' });
  });

  const FILE_PASS = Uint8Array.of(0x09, 0x08, 0, 0, 0x2f, 0, 6, 0, 1, 0, 1, 0, 1, 0, 0x0a, 0, 0, 0);
  const ENCRYPTED: readonly (readonly [string, Record<string, Uint8Array>])[] = [
    [
      'xlsx',
      { '/EncryptionInfo': Uint8Array.of(4, 0, 4, 0), '/EncryptedPackage': new Uint8Array(64) },
    ],
    ['xls', { '/Workbook': FILE_PASS }],
  ];

  test.each(ENCRYPTED)(
    'C32: a workbook with a password (.%s) is said to have one, and the others go on',
    (extension, streams) => {
      const file = `Sở Tư pháp 2021.${extension}`;
      const master = masterOf(
        readingOf(GOOD, 'Sở Y tế 2021.xlsx'),
        readingOf(compoundFile(streams), file),
        readingOf(xlsxOf([HEAD, ...baseWith('lead', ['Sở Nội vụ'])]), 'Sở Nội vụ 2021.xlsx'),
      );
      expect(master.tasks).toHaveLength(10);
      const line = master.ledger.find((one) => one.file === file);
      expect(line?.failure?.code).toBe('file-encrypted');
      expect(line?.failure && failureSentence(line.failure, vi)).toContain('mật khẩu');
    },
  );

  test('C34: a workbook under rights management is not said to have a password', () => {
    const bytes = compoundFile({
      '/EncryptedPackage': new Uint8Array(64),
      '/\u0006DataSpaces/DataSpaceInfo/DRMEncryptedDataSpace': new Uint8Array(16),
      '/\u0006DataSpaces/TransformInfo/DRMEncryptedTransform/\u0006Primary': new Uint8Array(16),
    });
    const { outcome } = readingOf(bytes, 'Sở Tư pháp 2021.xlsx');
    expect(outcome.ok ? undefined : outcome.failure.code).toBe('file-rights-managed');
  });

  test('C35: rich text, links and both give the text that is seen, in the master too', () => {
    const strings =
      '<si><r><t xml:space="preserve">Số hóa </t></r><r><rPr><b/></rPr><t>hồ sơ</t></r><r><t xml:space="preserve"> bệnh án</t></r></si>' +
      '<si><r><rPr><u/></rPr><t xml:space="preserve">Sở </t></r><r><t>Y tế</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si>';
    const rows = baseRows((cells, row) => {
      if (row > 0) return cells;
      cells[AT.content] = { attributes: 't="s"', xml: '<v>0</v>' };
      cells[AT.lead] = { attributes: 't="s"', xml: '<v>1</v>' };
      return cells;
    });
    const bytes = xlsxOf([HEAD, ...rows], {
      strings,
      after:
        '<hyperlinks><hyperlink ref="D2" location="A1" display="mailto:ba.d@example.vn"/></hyperlinks>',
    });
    const reading = readingOf(bytes);
    const master = masterOf(reading);
    const { values } = master.tasks[0]?.task ?? {};
    expect([values?.content, values?.lead?.map(({ text }) => text)]).toEqual([
      'Số hóa hồ sơ bệnh án',
      ['Sở Y tế'],
    ]);
    const texts = textsIn(masterBytes(master));
    expect(texts.has('Số hóa hồ sơ bệnh án')).toBe(true);
    expect([...texts].filter((text) => /\[object|mailto:/.test(text))).toEqual([]);
  });

  test('C36: a formula without a stored result is a finding that says what to do, and no empty cell', () => {
    const rows = baseWith('progress', [{ xml: '<f>F2/G2</f>' }, { xml: '<f>F3/G3</f><v/>' }]);
    const submission = submissionOf(xlsxOf([HEAD, ...rows]));
    const said = submission.findings.filter(
      ({ code }) => code === 'structure-formula-uncalculated',
    );
    expect(said.map(({ place, severity }) => [place.cell, severity])).toEqual([
      ['G2', 'error'],
      ['G3', 'error'],
    ]);
    expect(said[0] && findingSentence(said[0], vi)).toContain('Mở tệp bằng Excel, lưu lại');
    expect(submission.tasks).toHaveLength(5);
  });
});

describe('text, encodings, formulas', () => {
  test('C39: text of old fonts is reported with what it becomes, and never changed by itself', () => {
    const rows = baseWith('content', [
      { text: 'C«ng viÖc', font: '.VnTime' },
      { text: 'Coâng vieäc', font: 'VNI-Times' },
      { text: 'CÔNG VIỆC', font: '.VnTimeH' },
    ]);
    const submission = submissionOf(xlsxOf([HEAD, ...rows]));
    expect(submission.tasks.slice(0, 3).map(({ values }) => values.content)).toEqual([
      'C«ng viÖc',
      'Coâng vieäc',
      'CÔNG VIỆC',
    ]);
    expect(
      submission.findings.flatMap((one) =>
        one.code === 'text-legacy-encoding'
          ? [[one.place.cell, one.params.encoding, one.fix?.to]]
          : [],
      ),
    ).toEqual([
      ['C2', 'TCVN3', 'Công việc'],
      ['C3', 'VNI', 'Công việc'],
    ]);
  });

  test('C39: a whole matrix in an old font is found by its headings, and its agencies are known', () => {
    const legacy = (text: string) => ({ text, font: '.VnTime' });
    const submission = submissionOf(
      xlsxOf([
        ['STT', 'Nhãm', 'Néi dung nhiÖm vô', 'C¬ quan chñ tr×', 'Thêi gian hoµn thµnh'].map(legacy),
        ['1', '2.1', 'Sè hãa hå s¬', 'Së Y tÕ', '2021'].map(legacy),
      ]),
    );
    expect(
      submission.tasks.map(({ values }) => [values.lead?.[0]?.id, values.category?.code]),
    ).toEqual([['SYT', '2.1']]);
    expect(found(submission, 'text-legacy-encoding').map(([, cell]) => cell)).toEqual(['C2', 'D2']);
  });

  const TYPED = ['=1+2', '+84 24 3825 0000', '-5 (giảm)', '@nhóm', '=HYPERLINK("http://a.vn")'];

  test('C40: text that begins like a formula stays text in the master', () => {
    const rows = baseWith('content', TYPED);
    const master = masterOf(readingOf(xlsxOf([HEAD, ...rows])));
    expect(master.tasks.map(({ task }) => task.values.content)).toEqual(TYPED);
    const bytes = masterBytes(master);
    const texts = textsIn(bytes);
    expect(TYPED.filter((text) => !texts.has(text))).toEqual([]);
    const formulas = Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      name.includes('worksheets/') ? (strFromU8(part).match(/<f>[^<]*<\/f>/g) ?? []) : [],
    );
    expect(formulas.filter((formula) => /1\+2|3825|giảm|nhóm|HYPERLINK/.test(formula))).toEqual([]);
    if (HAS_VALIDATOR) expect(violationsOf(bytes)).toBe('');
  });

  test('C40: a negative amount is a number, and said to be negative', () => {
    const submission = submissionOf(xlsxOf([HEAD, ...baseWith('budget', [-5])]));
    expect(amounts(submission)[0]).toBe(-5);
    expect(found(submission, 'money-negative')).toEqual([['money-negative', 'I2', '-5']]);
  });

  test('C38, C40: as CSV the rows begin with the mark of UTF-8, texts are made harmless, numbers stay numbers', () => {
    const master = masterOf(readingOf(xlsxOf([HEAD, ...baseWith('content', TYPED)])));
    const sheet = masterBook(master, nq52, vi).sheets.find(
      ({ name }) => name === vi.master.sheets.tasks,
    ) as BookSheet;
    const bytes = writeCsv(sheet.rows, nodePlatform);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes);
    for (const text of TYPED.slice(0, 4)) expect(lines).toContain(`,'${text},`);
    expect(strFromU8(writeCsv([{ cells: ['-5 (giảm)', -5] }], nodePlatform).subarray(3))).toBe(
      "'-5 (giảm),-5\r\n",
    );
  });
});
