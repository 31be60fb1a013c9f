import type { Difficulty, IssuedDocument, Origin } from '../../shared/matrix/submission.ts';
import type { Task } from '../../shared/matrix/task.ts';

/** Rows as the department typed them into the standard workbook. */
interface FilledRow {
  readonly category: string;
  readonly content: string;
  readonly coordinating?: string;
  readonly legalBasis?: string;
  readonly deadline: string;
  readonly product: string;
  /** Million đồng. */
  readonly budget?: number;
  readonly source?: string;
  readonly status: string;
  readonly result?: string;
  readonly progress?: number;
  readonly difficulty?: string;
  readonly proposal?: string;
}

const LEAD = 'Sở Khoa học và Công nghệ';
const PLAN = '5807/KH-UBND ngày 17/12/2020';

const ROWS: readonly FilledRow[] = [
  {
    category: '2.1',
    content:
      'Phổ biến, quán triệt Nghị quyết số 52-NQ/TW đến đội ngũ trí thức khoa học và công nghệ của tỉnh',
    coordinating: 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh',
    legalBasis: PLAN,
    deadline: '30/6/2021',
    product: '02 hội nghị',
    budget: 60,
    source: 'Ngân sách tỉnh',
    status: 'Hoàn thành',
    result: 'Đã tổ chức 02 hội nghị, 260 người dự',
    progress: 100,
  },
  {
    category: '2.1',
    content: 'Xuất bản chuyên san khoa học và công nghệ về chuyển đổi số',
    coordinating: 'Sở Thông tin và Truyền thông',
    legalBasis: PLAN,
    deadline: 'Hằng năm',
    product: '04 số mỗi năm',
    budget: 96,
    source: 'Ngân sách tỉnh',
    status: 'Đang thực hiện',
    result: 'Đã phát hành 03 số',
    progress: 75,
  },
  {
    category: '2.2',
    content:
      'Hỗ trợ doanh nghiệp đánh giá mức độ sẵn sàng chuyển đổi số và lập lộ trình chuyển đổi',
    coordinating: 'Sở Kế hoạch và Đầu tư; Sở Công Thương',
    legalBasis: PLAN,
    deadline: 'Quý IV/2021',
    product: '25 doanh nghiệp có lộ trình',
    budget: 375,
    source: 'Ngân sách tỉnh',
    status: 'Đang thực hiện',
    result: 'Đã đánh giá 19 doanh nghiệp',
    progress: 70,
  },
  {
    category: '2.3',
    content: 'Thành lập vườn ươm doanh nghiệp khởi nghiệp đổi mới sáng tạo tại thành phố Đông Hà',
    coordinating: 'UBND thành phố Đông Hà',
    legalBasis: PLAN,
    deadline: '2021-2022',
    product: 'Quyết định thành lập; 10 nhóm được ươm tạo',
    budget: 2300,
    source: 'Ngân sách tỉnh',
    status: 'Đang thực hiện',
    result: 'Đã trình đề án thành lập',
    progress: 35,
    difficulty: 'Chưa có quy định về sử dụng tài sản công cho hoạt động ươm tạo',
    proposal: 'Cho phép thí điểm sử dụng trụ sở dôi dư làm vườn ươm',
  },
  {
    category: '2.3',
    content: 'Hỗ trợ xác lập, quản lý và phát triển tài sản trí tuệ cho sản phẩm đặc trưng',
    coordinating: 'Sở Nông nghiệp và Phát triển nông thôn',
    legalBasis: PLAN,
    deadline: '31/12/2021',
    product: '15 đơn đăng ký nhãn hiệu',
    budget: 420,
    source: 'Ngân sách tỉnh',
    status: 'Đang thực hiện',
    result: 'Đã nộp 12 đơn',
    progress: 80,
  },
  {
    category: '2.3',
    content: 'Hỗ trợ doanh nghiệp áp dụng ISO 9001, ISO 22000, 5S và Kaizen',
    coordinating: 'Sở Công Thương',
    legalBasis: PLAN,
    deadline: '30/11/2021',
    product: '12 doanh nghiệp được chứng nhận',
    budget: 540,
    source: 'Ngân sách tỉnh',
    status: 'Hoàn thành',
    result: '12 doanh nghiệp đã được chứng nhận',
    progress: 100,
  },
  {
    category: '2.3',
    content: 'Tư vấn thành lập doanh nghiệp khoa học và công nghệ',
    coordinating: 'Sở Kế hoạch và Đầu tư',
    legalBasis: PLAN,
    deadline: '31/12/2021',
    product: '02 doanh nghiệp được cấp giấy chứng nhận',
    status: 'Đang thực hiện',
    result: 'Đã cấp 01 giấy chứng nhận',
    progress: 50,
  },
  {
    category: '2.4',
    content: 'Đào tạo cán bộ quản trị công nghệ, quản lý tài sản trí tuệ cho doanh nghiệp',
    coordinating: 'Sở Lao động - Thương binh và Xã hội',
    legalBasis: PLAN,
    deadline: 'Quý III/2021',
    product: '01 khóa, 45 học viên',
    budget: 110,
    source: 'Ngân sách tỉnh',
    status: 'Hoàn thành',
    result: 'Đã đào tạo 47 học viên',
    progress: 100,
  },
  {
    category: '2.5',
    content: 'Nghiên cứu ứng dụng công nghệ sinh học trong chế biến dược liệu',
    coordinating: 'Sở Y tế',
    legalBasis: PLAN,
    deadline: '31/12/2023',
    product: '03 quy trình, 02 sản phẩm',
    budget: 1850,
    source: 'Ngân sách tỉnh',
    status: 'Đang thực hiện',
    result: 'Đã hoàn thiện 01 quy trình',
    progress: 40,
  },
  {
    category: '2.5',
    content: 'Ứng dụng công nghệ viễn thám theo dõi xói lở bờ sông, bờ biển',
    coordinating: 'Sở Tài nguyên và Môi trường',
    legalBasis: PLAN,
    deadline: '30/6/2022',
    product: 'Bản đồ cảnh báo tỷ lệ 1/10.000',
    budget: 930,
    source: 'Ngân sách tỉnh',
    status: 'Đang thực hiện',
    result: 'Đã xử lý ảnh của 02 lưu vực',
    progress: 45,
  },
  {
    category: '2.6',
    content: 'Tham gia mạng lưới khởi nghiệp đổi mới sáng tạo vùng Bắc Trung Bộ',
    coordinating: 'Sở Ngoại vụ; Tỉnh Đoàn',
    legalBasis: PLAN,
    deadline: 'Thường xuyên',
    product: 'Báo cáo kết quả hằng năm',
    budget: 45,
    source: 'Ngân sách tỉnh',
    status: 'Đang thực hiện',
    result: 'Đã tham gia 02 sự kiện trực tuyến',
    progress: 60,
  },
  {
    category: '2.6',
    content: 'Hợp tác với viện nghiên cứu chuyển giao công nghệ bảo quản nông sản',
    coordinating: 'Sở Nông nghiệp và Phát triển nông thôn',
    legalBasis: PLAN,
    deadline: 'Quý II/2022',
    product: '01 dây chuyền bảo quản',
    budget: 1200,
    source: 'Nguồn xã hội hóa',
    status: 'Chưa thực hiện',
    progress: 0,
  },
  {
    category: '2.7',
    content: 'Số hóa kho hồ sơ đề tài, dự án khoa học và công nghệ',
    coordinating: 'Sở Nội vụ',
    legalBasis: PLAN,
    deadline: '31/10/2021',
    product: '420 hồ sơ được số hóa',
    budget: 260,
    source: 'Ngân sách tỉnh',
    status: 'Hoàn thành',
    result: 'Đã số hóa 433 hồ sơ',
    progress: 100,
  },
];

const NOWHERE: Origin = { file: '', sheet: '', row: 0 };

function taskOf(row: FilledRow, index: number): Task {
  const { category, budget, progress, coordinating, legalBasis, source, ...texts } = row;
  const { deadline, status, ...plain } = texts;
  return {
    source: { file: '', sheet: '', columns: {}, extraColumns: [] },
    row: index + 1,
    values: {
      ...plain,
      category: { text: category, code: category },
      lead: [{ text: LEAD }],
      deadline: { text: deadline, kind: 'unreadable' },
      status: { text: status },
      ...(coordinating === undefined ? {} : { coordinating: [{ text: coordinating }] }),
      ...(legalBasis === undefined ? {} : { legalBasis: [{ text: legalBasis }] }),
      ...(source === undefined ? {} : { source: { text: source } }),
      ...(budget === undefined
        ? {}
        : { budget: { text: String(budget), amount: budget * 1_000_000 } }),
      ...(progress === undefined
        ? {}
        : { progress: { text: String(progress), percent: progress } }),
    },
  };
}

export const SO_KHCN_NAME = 'NQ52_2021_SKHCN.xlsx';

/** What the department filled into the standard workbook. */
export const SO_KHCN_TASKS: readonly Task[] = ROWS.map(taskOf);

export const SO_KHCN_DOCUMENTS: readonly IssuedDocument[] = [
  {
    origin: NOWHERE,
    document: { text: '15/KH-SKHCN', symbol: '15/KH-SKHCN', date: '2021-02-19' },
    type: 'Kế hoạch',
    issuer: LEAD,
    subject: 'Về hỗ trợ hệ sinh thái khởi nghiệp đổi mới sáng tạo năm 2021',
  },
  {
    origin: NOWHERE,
    document: { text: '5807/KH-UBND', symbol: '5807/KH-UBND', date: '2020-12-17' },
    type: 'Kế hoạch',
    issuer: 'UBND tỉnh',
    subject: 'Về triển khai thực hiện Nghị quyết số 50/NQ-CP và Kế hoạch số 190-KH/TU',
  },
];

export const SO_KHCN_DIFFICULTIES: readonly Difficulty[] = [
  {
    origin: NOWHERE,
    difficulty:
      'Doanh nghiệp trong tỉnh phần lớn nhỏ và siêu nhỏ, thiếu vốn đối ứng để đổi mới công nghệ',
    cause: 'Ảnh hưởng của dịch Covid-19, thiếu nhân lực kỹ thuật',
    proposal: 'Bổ sung nguồn vốn cho Quỹ phát triển khoa học và công nghệ của tỉnh',
  },
];
