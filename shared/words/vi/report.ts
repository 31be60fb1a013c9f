import type { Standing } from '../../matrix/standing.ts';
import type { Period } from '../../value/period.ts';
import type { Citation, ReportWords } from '../areas/report.ts';

const BLANK = '\u00a0'.repeat(6);
const ROMAN = ['I', 'II', 'III', 'IV'];

function periodName({ kind, year, number }: Period): string {
  switch (kind) {
    case 'month':
      return `tháng ${number} năm ${year}`;
    case 'quarter':
      return `quý ${ROMAN[number - 1] ?? String(number)} năm ${year}`;
    case 'half':
      return number === 1 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`;
    case 'nine_months':
      return `9 tháng năm ${year}`;
    case 'year':
      return `năm ${year}`;
  }
}

const LOWER_FIRST = /^\p{Lu}(?=\p{Ll}|\s)/u;

/** A subject as it follows a document's number: "về …"; decisions and resolutions take their verb directly. */
function subjectAfterNumber(type: string | undefined, subject: string): string {
  const start = /^(v\/v|về việc|về)\s+/iu.exec(subject);
  if (start) {
    const joint = start[1]?.toLowerCase() === 'về' ? 'về' : 'về việc';
    return `${joint} ${subject.slice(start[0].length)}`;
  }
  const lowered = subject.replace(LOWER_FIRST, (letter) => letter.toLowerCase());
  return /^(?:quyết định|nghị quyết)/iu.test(type ?? '') ? lowered : `về việc ${lowered}`;
}

function cite({ type, symbol, day, issuer, subject }: Citation): string {
  return [
    `${type ?? 'Văn bản'} số ${symbol}`,
    ...(day === undefined ? [] : [`ngày ${day}`]),
    ...(issuer === undefined ? [] : [`của ${issuer}`]),
    ...(subject === undefined ? [] : [subjectAfterNumber(type, subject)]),
  ].join(' ');
}

const STANDING_IN_SENTENCE: Readonly<Record<Standing, string>> = {
  done: 'hoàn thành',
  'on-time': 'đang thực hiện trong hạn',
  'no-deadline': 'đang thực hiện, thường xuyên hoặc chưa rõ thời hạn',
  'not-started': 'chưa thực hiện, chưa quá hạn',
  overdue: 'quá hạn',
  stopped: 'tạm dừng hoặc đề nghị không thực hiện',
  unclear: 'chưa rõ trạng thái',
};

function gap(what?: string): string {
  return what === undefined ? '[CẦN BỔ SUNG]' : `[CẦN BỔ SUNG: ${what}]`;
}

export const report: ReportWords = {
  tag: 'vi-VN',
  numbers: {
    thousands: '.',
    decimal: ',',
    leadingZero: true,
    billion: 'tỷ đồng',
    million: 'triệu đồng',
    dong: 'đồng',
  },

  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: (symbol) => `Số:${BLANK}/BC-${symbol}`,
  placeAndDay: (place, year) => `${place}, ngày${BLANK}tháng${BLANK}năm ${year || BLANK}`,
  kind: 'BÁO CÁO',
  subject: (resolution) => `Tình hình thực hiện ${resolution}`,
  addressee: 'Kính gửi:',
  cite,
  citeShort: ({ type, symbol }) => `${type ?? 'Văn bản'} số ${symbol}`,

  gap,
  gapPattern: /\[CẦN (?:BỔ SUNG|RÀ SOÁT)[^\]]*\]/u,
  check: (facts) =>
    `[CẦN RÀ SOÁT trước khi trình ký: ${[
      ...(facts.hasErrors ? [`${facts.errors} lỗi số liệu chưa sửa`] : []),
      ...(facts.hasQuarantined ? [`${facts.quarantined} dòng chưa đưa vào tổng hợp`] : []),
      ...(facts.hasFailed ? [`${facts.failed} tệp không đọc được`] : []),
    ].join('; ')}; chi tiết ở bảng tổng hợp]`,

  oldLetters: (text) => `[CẦN RÀ SOÁT, chữ theo bảng mã cũ: ${text}]`,
  otherStatus: (text) => `[CẦN RÀ SOÁT, trạng thái ghi là “${text}”]`,

  opening: ({ superior, resolution, short, office }) =>
    `Thực hiện ${gap('số, ký hiệu, ngày của văn bản yêu cầu báo cáo')} của ${superior} về việc báo cáo tình hình thực hiện ${resolution} (sau đây gọi tắt là ${short}), ${office} báo cáo kết quả thực hiện, cụ thể như sau:`,
  asOf: ({ period, from, to, closing, received, expected }) =>
    `Kỳ báo cáo: ${period}${from !== undefined && to !== undefined ? ` (số liệu từ ngày ${from} đến ngày ${to})` : ''}. Ngày chốt số liệu: ${closing}. Số đơn vị đã gửi báo cáo: ${received}/${expected}.`,
  allReported: 'Tất cả các đơn vị đã gửi báo cáo.',
  notReported: (count, names) => `${count} đơn vị chưa gửi báo cáo: ${names.join('; ')}.`,
  period: periodName,
  noPeriod: gap('kỳ báo cáo'),

  documentsIntro: (count, resolution) =>
    `Để triển khai thực hiện ${resolution}, trong kỳ báo cáo các cơ quan, đơn vị đã ban hành ${count} văn bản, cụ thể:`,
  documentsOf: (issuer, count) => `${issuer} (${count} văn bản):`,
  documentsInAnnex: (annex) => `Danh mục văn bản tại ${annex} kèm theo.`,
  noDocuments: gap('công tác quán triệt và các văn bản đã ban hành; chưa có đơn vị nào báo cáo'),
  documentsTitle: 'DANH MỤC VĂN BẢN ĐÃ BAN HÀNH',

  standing: {
    done: 'Hoàn thành',
    'on-time': 'Đang thực hiện, trong hạn',
    'no-deadline': 'Đang thực hiện, thường xuyên hoặc chưa rõ hạn',
    'not-started': 'Chưa thực hiện, chưa quá hạn',
    overdue: 'Quá hạn',
    stopped: 'Tạm dừng, đề nghị không thực hiện',
    unclear: 'Chưa rõ trạng thái',
  },
  standingCount: (standing, count) => `${count} nhiệm vụ ${STANDING_IN_SENTENCE[standing]}`,
  tasksTotal: ({ tasks, departments, closing, classes }) =>
    `Tổng số nhiệm vụ được tổng hợp là ${tasks} nhiệm vụ của ${departments} đơn vị. Tính đến ngày ${closing}: ${classes.join('; ')}.`,
  tasksOfCategory: ({ tasks, departments, classes }) =>
    `Tổng số ${tasks} nhiệm vụ của ${departments} đơn vị, trong đó: ${classes.join('; ')}.`,
  taskOfDepartment: (department) => `${department}:`,
  tasksOfDepartment: (department, count) => `${department} (${count} nhiệm vụ):`,
  tasksOfDepartmentCounted: (department, count, [first = '', ...rest]) =>
    rest.length === 0
      ? `${department}: ${first}`
      : `${department}: ${count} nhiệm vụ, gồm ${[first, ...rest].join('; ')}`,
  budgetTotal: ({ amount, counted, uncounted, all }) =>
    all
      ? `Tổng kinh phí dự kiến: ${amount}.`
      : `Tổng kinh phí dự kiến: ${amount}, tính trên ${counted} nhiệm vụ có ghi số tiền; ${uncounted} nhiệm vụ không ghi hoặc chưa xác định được số tiền.`,
  noBudget: 'Chưa có nhiệm vụ nào ghi số tiền dự kiến.',
  noTasks: gap('chưa có đơn vị nào báo cáo nhiệm vụ thuộc nhóm này'),
  listInAnnex: (annex) => `Danh mục từng nhiệm vụ tại ${annex} kèm theo.`,
  overdueInAnnex: (count, annex) =>
    `Danh sách ${count} nhiệm vụ quá hạn và lý do tại ${annex} kèm theo.`,
  countsInAnnex: (annex) =>
    `Tình hình thực hiện của từng nhóm nhiệm vụ, từng đơn vị tại ${annex} kèm theo.`,
  noClosingDay: gap(
    'ngày chốt số liệu; khi chưa có ngày này thì chưa tính được nhiệm vụ trong hạn, quá hạn',
  ),
  lead: (names) => `chủ trì: ${names}`,
  deadline: (text) => `thời gian hoàn thành: ${text}`,
  product: (text) => `sản phẩm: ${text}`,
  budget: (text) => `kinh phí: ${text}`,
  overdue: 'quá hạn',
  result: (text) => `kết quả: ${text}`,
  and: '; ',

  difficultiesTitle: 'Khó khăn, vướng mắc',
  proposalsTitle: 'Đề xuất, kiến nghị',
  noDifficulties: gap('khó khăn, vướng mắc; chưa có đơn vị nào báo cáo'),
  noProposals: gap('đề xuất, kiến nghị; chưa có đơn vị nào báo cáo'),
  cause: (text) => `nguyên nhân: ${text}`,
  ofTasks: (numbers) => `nhiệm vụ ${numbers.join(', ')}`,
  pointsOf: (department) => `${department}:`,
  pointsInAnnex: (annex) => `Nội dung cụ thể tại ${annex} kèm theo.`,
  pointsTitle: 'KHÓ KHĂN, VƯỚNG MẮC VÀ ĐỀ XUẤT, KIẾN NGHỊ',
  pointsCounted: (department, count) => `${department}: ${count} nội dung`,

  closing: ({ resolution, office, addressee }) =>
    `Trên đây là Báo cáo tình hình thực hiện ${resolution} của ${office}, kính gửi ${addressee}./.`,
  recipients: 'Nơi nhận:',
  recipientLines: ['- Như trên;', '- Lãnh đạo cơ quan;', `- Lưu: VT, ${gap('đơn vị soạn thảo')}.`],
  signatures: [
    { office: 'Sở ', lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] },
    { office: 'UBND ', lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
    { office: 'Ủy ban nhân dân ', lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
    { office: 'Văn phòng ', lines: ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'] },
    { office: 'Ban ', lines: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'] },
    { office: '', lines: [gap('quyền hạn, chức vụ của người ký')] },
  ],

  annex: (number) => (number === undefined ? 'Phụ lục' : `Phụ lục ${number}`),
  annexReference: (symbol, year, office) =>
    `(Kèm theo Báo cáo số${BLANK}/BC-${symbol} ngày${BLANK}tháng${BLANK}năm ${year || BLANK} của ${office})`,
  countsTitle: 'TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ',
  overdueTitle: 'DANH SÁCH NHIỆM VỤ QUÁ HẠN',
  tasksTitle: 'DANH MỤC NHIỆM VỤ',
  countsByCategory: 'Tình hình thực hiện theo nhóm nhiệm vụ',
  countsByDepartment: 'Tình hình thực hiện theo đơn vị báo cáo',
  countedOnce:
    'Ghi chú: mỗi nhiệm vụ được tính một lần, theo đơn vị báo cáo; nhiệm vụ do nhiều cơ quan cùng chủ trì không tính lại ở từng cơ quan.',
  otherNote:
    'Ghi chú: cột “Khác” gồm nhiệm vụ tạm dừng, đề nghị không thực hiện và chưa rõ trạng thái.',
  categoryRow: (code, title, count) => `${code}. ${title} (${count} nhiệm vụ)`,
  totalRow: 'Tổng số',
  notReportedRow: 'chưa gửi báo cáo',
  unknownDepartment: gap('đơn vị báo cáo'),
  origin: (department, file, sheet, row) => `${department}\n${file}\n${sheet}, dòng ${row}`,
  columns: {
    ordinal: 'STT',
    category: 'Nhóm nhiệm vụ',
    department: 'Đơn vị báo cáo',
    total: 'Tổng số',
    budget: 'Kinh phí dự kiến (triệu đồng)',
    inProgress: 'Đang thực hiện',
    other: 'Khác',
    daysLate: 'Số ngày quá hạn',
    reason: 'Khó khăn, vướng mắc (lý do)',
    origin: 'Nguồn số liệu',
    document: 'Văn bản',
    issuer: 'Cơ quan ban hành',
    point: 'Nội dung',
  },
};
