import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  ReportBlock,
  ReportModel,
  ReportSection,
} from '../../../shared/document/report-model.ts';
import type { Master } from '../../../shared/matrix/master.ts';
import { nq52 } from '../../../shared/programme/nq52.ts';
import { buildReport, type ReportOptions } from '../../../shared/report/build-report.ts';
import { en } from '../../../shared/words/en.ts';
import { vi } from '../../../shared/words/vi.ts';
import { masterOf, type TaskSketch } from '../../builders/report-master.ts';

function report(master: Master, options: ReportOptions = {}): ReportModel {
  return buildReport(master, nq52, vi, options);
}

/** Text of blocks, a line each; items with their marks, tables as `[table]`. */
function lines(blocks: readonly ReportBlock[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return '[table]';
    const text = block.text.map((piece) => piece.text).join('');
    return block.kind === 'item' ? `${block.level === 1 ? '-' : '+'} ${text}` : text;
  });
}

function section(model: ReportModel, number: string): ReportSection {
  const all = model.sections.flatMap((each) => [each, ...each.subsections]);
  const found = all.find((each) => each.number === number);
  if (!found) throw new Error(`no section ${number}`);
  return found;
}

function tableCells(model: ReportModel, annex: number, table: number): (readonly string[])[] {
  const tables = (model.annexes[annex]?.blocks ?? []).filter((block) => block.kind === 'table');
  const rows = tables[table]?.table.rows ?? [];
  return rows.map((row) => (row.kind === 'group' ? [row.text] : row.cells));
}

const SKETCHES: readonly TaskSketch[] = [
  {
    category: '2.1',
    content: 'Tổ chức hội nghị phổ biến Nghị quyết.',
    department: 'STTTT',
    due: '2021-06-30',
    deadline: 'Quý II/2021',
    product: 'Hội nghị',
    budget: 1_500_000_000,
    status: 'done',
    result: 'Đã tổ chức 02 hội nghị;',
  },
  {
    category: '2.1',
    content: 'Mở chuyên mục trên Cổng thông tin',
    department: 'STTTT',
    lead: ['STTTT', 'SKHCN'],
    due: '2021-09-30',
    deadline: '30/9/2021',
    status: 'in-progress',
    difficulty: 'Thiếu kinh phí.',
  },
  {
    category: '2.2',
    content: 'Vận hành trung tâm điều hành',
    department: 'SYT',
    deadline: 'Thường xuyên',
    product: 'Trung tâm',
    budget: 250_000_000,
    status: 'in-progress',
  },
];

describe('the report of a master', () => {
  test('has the parts of the decree, number and day left open', () => {
    const model = report(masterOf(SKETCHES));
    expect(model.header).toEqual({
      superior: 'UBND TỈNH QUẢNG TRỊ',
      office: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      number: `Số:${'\u00a0'.repeat(6)}/BC-SKHCN`,
      placeAndDay: `Quảng Trị, ngày${'\u00a0'.repeat(6)}tháng${'\u00a0'.repeat(6)}năm 2021`,
    });
    expect(model.kind).toBe('BÁO CÁO');
    expect(model.subject).toBe(
      'Tình hình thực hiện Nghị quyết số 52-NQ/TW ngày 27/9/2019 của Bộ Chính trị về một số chủ trương, chính sách chủ động tham gia cuộc Cách mạng công nghiệp lần thứ tư',
    );
    expect(lines(model.closing)).toEqual([
      'Trên đây là Báo cáo tình hình thực hiện Nghị quyết số 52-NQ/TW của Sở Khoa học và Công nghệ, kính gửi UBND tỉnh Quảng Trị./.',
    ]);
    expect(model.signature.map((text) => text[0]?.text)).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
  });

  test('follows the sections of the programme, every category in its order', () => {
    const model = report(masterOf(SKETCHES));
    expect(model.sections.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(section(model, '2').subsections.map(({ number, title }) => [number, title])).toEqual(
      nq52.categories.map(({ code, title }) => [code, title]),
    );
  });

  test('lists tasks by department with what is missing marked and the lead named where it differs', () => {
    expect(lines(section(report(masterOf(SKETCHES)), '2.1').blocks)).toEqual([
      'Tổng số 02 nhiệm vụ của 01 đơn vị, trong đó: 01 nhiệm vụ hoàn thành; 01 nhiệm vụ quá hạn. Tổng kinh phí dự kiến: 1,5 tỷ đồng, tính trên 01 nhiệm vụ có ghi số tiền; 01 nhiệm vụ không ghi hoặc chưa xác định được số tiền.',
      '- Sở Thông tin và Truyền thông (02 nhiệm vụ):',
      '+ Tổ chức hội nghị phổ biến Nghị quyết (thời gian hoàn thành: Quý II/2021; sản phẩm: Hội nghị); hoàn thành; kết quả: Đã tổ chức 02 hội nghị;',
      '+ Mở chuyên mục trên Cổng thông tin (chủ trì: Sở Thông tin và Truyền thông, Sở Khoa học và Công nghệ; thời gian hoàn thành: 30/9/2021; sản phẩm: [CẦN BỔ SUNG]); đang thực hiện (quá hạn).',
    ]);
  });

  test('gives a department with one task one line', () => {
    expect(lines(section(report(masterOf(SKETCHES)), '2.2').blocks)[1]).toBe(
      '- Sở Y tế: Vận hành trung tâm điều hành (thời gian hoàn thành: Thường xuyên; sản phẩm: Trung tâm); đang thực hiện.',
    );
  });

  test('shows text in old letters as it reads, and an unknown status, both to be looked at', () => {
    const master = masterOf([
      { category: '2.1', result: '§· xong', product: 'Sổ tay', deadline: '2022', status: 'Tốt' },
    ]);
    const model = report({
      ...master,
      findings: [
        {
          code: 'text-legacy-encoding',
          severity: 'warning',
          params: { column: 'result', encoding: 'TCVN3', converted: 'Đã xong' },
          place: { file: 'SKHCN.xlsx', sheet: 'Ma trận nhiệm vụ', row: 6, column: 'result' },
        },
      ],
    });
    const [, item] = section(model, '2.1').blocks;
    expect(item?.kind === 'item' && item.text.filter(({ style }) => style === 'gap')).toEqual([
      { text: '[CẦN RÀ SOÁT, trạng thái ghi là “Tốt”]', style: 'gap' },
      { text: '[CẦN RÀ SOÁT, chữ theo bảng mã cũ: Đã xong]', style: 'gap' },
    ]);
  });

  test('marks a category, section or heading of which nothing is known, and invents nothing', () => {
    const model = report(masterOf([]));
    expect(lines(section(model, '1').blocks)).toEqual([vi.report.noDocuments]);
    expect(lines(section(model, '2.4').blocks)).toEqual([vi.report.noTasks]);
    expect(lines(section(model, '3.1').blocks)).toEqual([vi.report.noDifficulties]);
    expect(lines(section(model, '3.2').blocks)).toEqual([vi.report.noProposals]);
    expect(model.annexes).toEqual([]);
    const styles = section(model, '1').blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.text.map(({ style }) => style) : [],
    );
    expect(styles).toEqual(['gap']);
  });

  test('says who has not reported, and counts files and rows to look at', () => {
    const master = masterOf(SKETCHES);
    const model = report({
      ...master,
      submissions: [
        ...master.submissions,
        {
          department: { text: 'Sở Tư pháp', id: 'STP' },
          state: 'missing',
          tasks: 0,
          errors: 0,
          warnings: 0,
        },
      ],
      ledger: [
        {
          file: 'hỏng.xlsx',
          read: 0,
          merged: 0,
          quarantined: 0,
          ignored: 0,
          failure: { code: 'file-empty', params: {} },
        },
      ],
    });
    expect(lines(model.opening).slice(1)).toEqual([
      'Kỳ báo cáo: năm 2021 (số liệu từ ngày 15/12/2020 đến ngày 14/12/2021). Ngày chốt số liệu: 14/12/2021. Số đơn vị đã gửi báo cáo: 2/3. 01 đơn vị chưa gửi báo cáo: Sở Tư pháp.',
      '[CẦN RÀ SOÁT trước khi trình ký: 01 tệp không đọc được; chi tiết ở bảng tổng hợp]',
    ]);
    expect(tableCells(model, 0, 1).at(-2)?.slice(0, 3)).toEqual([
      '3',
      'Sở Tư pháp (chưa gửi báo cáo)',
      '-',
    ]);
  });

  test('calls nothing overdue without a closing day, and says so', () => {
    const { period: _, ...master } = masterOf(SKETCHES);
    const model = report(master);
    expect(lines(model.opening)[1]).toContain('[CẦN BỔ SUNG: ngày chốt số liệu');
    expect(lines(section(model, '2.1').blocks)[0]).not.toContain('quá hạn');
  });

  test('cites documents once, by issuer, a missing day as a gap', () => {
    const origin = { file: 'a.xlsx', sheet: 'Văn bản', row: 3 };
    const department = { text: 'STTTT', id: 'STTTT' };
    const plan = {
      origin,
      document: { text: '12/KH-STTTT', symbol: '12/KH-STTTT', date: '2021-01-15' },
      type: 'KẾ HOẠCH',
      subject: 'V/v tuyên truyền chuyển đổi số',
      department,
    };
    const decision = {
      origin,
      document: { text: '45/QĐ-UBND', symbol: '45/QĐ-UBND' },
      type: 'Quyết định',
      issuer: 'UBND tỉnh',
      subject: 'Phê duyệt Đề án',
      department,
    };
    const model = report(masterOf([], { documents: [plan, decision, plan] }));
    expect(lines(section(model, '1').blocks)).toEqual([
      'Để triển khai thực hiện Nghị quyết số 52-NQ/TW, trong kỳ báo cáo các cơ quan, đơn vị đã ban hành 02 văn bản, cụ thể:',
      '- Sở Thông tin và Truyền thông (01 văn bản):',
      '+ Kế hoạch số 12/KH-STTTT ngày 15/01/2021 về việc tuyên truyền chuyển đổi số.',
      '- UBND tỉnh (01 văn bản):',
      '+ Quyết định số 45/QĐ-UBND ngày [CẦN BỔ SUNG] phê duyệt Đề án.',
    ]);
  });

  test('joins the same difficulty of a department over its tasks', () => {
    const sketches: TaskSketch[] = [
      { category: '2.1', difficulty: 'Thiếu nhân lực.' },
      { category: '2.3', difficulty: 'thiếu nhân lực' },
      { category: '2.3', department: 'STTTT', difficulty: 'Đường truyền chậm' },
    ];
    const model = report(masterOf(sketches));
    expect(lines(section(model, '3.1').blocks)).toEqual([
      '- Sở Khoa học và Công nghệ: Thiếu nhân lực (nhiệm vụ 2.1.01, 2.3.01).',
      '- Sở Thông tin và Truyền thông: Đường truyền chậm (nhiệm vụ 2.3.02).',
    ]);
  });

  test('lists overdue tasks with their delay, and every task with file, sheet and row', () => {
    const model = report(masterOf(SKETCHES));
    expect(model.annexes.map(({ label, title }) => [label, title])).toEqual([
      ['Phụ lục I', 'TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ'],
      ['Phụ lục II', 'DANH SÁCH NHIỆM VỤ QUÁ HẠN'],
      ['Phụ lục III', 'DANH MỤC NHIỆM VỤ'],
    ]);
    expect(tableCells(model, 1, 0)).toEqual([
      [
        '2.1.02',
        'Mở chuyên mục trên Cổng thông tin',
        'Sở Thông tin và Truyền thông',
        '30/9/2021',
        '75',
        'Đang thực hiện',
        'Thiếu kinh phí.',
      ],
    ]);
    expect(tableCells(model, 2, 0)[1]?.at(-1)).toBe(
      'Sở Thông tin và Truyền thông\nSTTTT.xlsx\nMa trận nhiệm vụ, dòng 6',
    );
  });

  test('shows counts in place of a list that is too long, and leaves no task out of the annex', () => {
    const many = Array.from({ length: 21 }, (_, index): TaskSketch => ({
      category: '2.5',
      content: `Nhiệm vụ ${index}`,
      department: index < 20 ? 'SCT' : 'SYT',
      status: 'done',
    }));
    const model = report(masterOf(many));
    expect(lines(section(model, '2.5').blocks).slice(1)).toEqual([
      '- Sở Công Thương: 20 nhiệm vụ hoàn thành;',
      '- Sở Y tế: 01 nhiệm vụ hoàn thành.',
      'Danh mục từng nhiệm vụ tại Phụ lục II kèm theo.',
    ]);
    expect(tableCells(model, 1, 0)).toHaveLength(21 + nq52.categories.length);
  });

  test('speaks English when asked, with the same figures', () => {
    const model = buildReport(masterOf(SKETCHES), nq52, en);
    expect(model.language).toBe('en-GB');
    expect(lines(section(model, '2.2').blocks)[0]).toBe(
      'Tasks: 1, from 1 departments, of which 1 under way, continuous or without a clear deadline. Planned budget in all: 250 million VND.',
    );
  });
});

describe('counts of the report', () => {
  const sketch = fc.record(
    {
      category: fc.constantFrom(...nq52.categories.map(({ code }) => code)),
      department: fc.constantFrom('SKHCN', 'STTTT', 'SYT'),
      status: fc.constantFrom('done', 'in-progress', 'not-started', 'paused', 'lạ'),
      due: fc.constantFrom('2021-06-30', '2022-12-31'),
      budget: fc.integer({ min: 0, max: 9_000_000_000 }),
    },
    { requiredKeys: ['category'] },
  );

  test('add up to the total in every row and every column', () => {
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 1, maxLength: 60 }), (sketches) => {
        const model = report(masterOf(sketches));
        for (const table of [0, 1]) {
          const rows = tableCells(model, 0, table).map((cells) => cells.slice(2, 10).map(Number));
          for (const [total = 0, ...classes] of rows) {
            expect(classes.reduce((sum, count) => sum + count, 0)).toBe(total);
          }
          const last = rows.pop();
          const sums = last?.map((_, column) =>
            rows.reduce((sum, row) => sum + (row[column] ?? 0), 0),
          );
          expect(sums).toEqual(last);
          expect(last?.[0]).toBe(sketches.length);
        }
      }),
    );
  });
});
