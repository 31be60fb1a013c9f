import type { ColumnKey } from '../matrix/columns.ts';

/** A column of the task matrix, or its running number. */
export type HeadingKey = ColumnKey | 'ordinal';

/**
 * Headings that mean one thing in one plan and another in the next: what each may mean, likeliest first. The cells
 * under it decide. "Kết quả" is the product asked for in annexes of resolutions and the result reached in reports;
 * "Tiến độ" is a status in reports and a deadline in plans.
 */
export const AMBIGUOUS_HEADINGS: readonly {
  readonly heading: string;
  readonly means: Readonly<Partial<Record<HeadingKey, number>>>;
}[] = [
  { heading: 'Kết quả', means: { product: 0.97, result: 0.92 } },
  { heading: 'Kết quả thực hiện', means: { result: 1, status: 0.72, product: 0.7 } },
  { heading: 'Tiến độ', means: { status: 0.95, deadline: 0.9, progress: 0.9 } },
  {
    heading: 'Tiến độ thực hiện',
    means: { status: 0.95, deadline: 0.9, progress: 0.88, result: 0.72 },
  },
  { heading: 'Tiến độ hoàn thành', means: { deadline: 0.95, progress: 0.9, status: 0.85 } },
  { heading: 'Tiến độ hiện tại', means: { status: 1, progress: 0.85 } },
  { heading: 'Mức độ hoàn thành', means: { progress: 1, status: 0.82 } },
  { heading: 'Tình hình thực hiện', means: { result: 0.9, status: 0.85 } },
  { heading: 'Tình trạng thực hiện', means: { status: 1, result: 0.72 } },
  { heading: 'Mục', means: { category: 0.9, ordinal: 0.88 } },
  { heading: 'Nội dung', means: { content: 0.93 } },
  { heading: 'Đơn vị', means: { lead: 0.85 } },
  { heading: 'Thời gian', means: { deadline: 0.95, start: 0.6 } },
  { heading: 'Ngày', means: { deadline: 0.7 } },
];

/** Phrases that tell a column wherever they stand in a longer heading, unless a phrase of `unless` stands there too. */
export const HEADING_PHRASES: Readonly<
  Record<HeadingKey, readonly { readonly phrase: string; readonly unless?: readonly string[] }[]>
> = {
  ordinal: [{ phrase: 'Số thứ tự' }],
  category: [{ phrase: 'Nhóm nhiệm vụ' }, { phrase: 'Mã nhóm' }, { phrase: 'Nhóm nội dung' }],
  content: [
    { phrase: 'Nội dung nhiệm vụ' },
    { phrase: 'Tên nhiệm vụ' },
    { phrase: 'Nhiệm vụ cụ thể' },
    { phrase: 'Nhiệm vụ, giải pháp' },
    { phrase: 'Nội dung công việc' },
    { phrase: 'Nội dung thực hiện' },
    { phrase: 'Tên công việc' },
    { phrase: 'Công việc', unless: ['Nhóm', 'Mã', 'Loại', 'Kết quả', 'Tiến độ'] },
    {
      phrase: 'Nhiệm vụ',
      unless: [
        'Nhóm',
        'Mã',
        'Loại',
        'Văn bản',
        'Kinh phí',
        'Trạng thái',
        'Kết quả',
        'Người',
        'Nguồn',
        'Cơ quan',
        'Đơn vị',
        'Thời gian',
        'Tiến độ',
        'Sản phẩm',
        'Chủ trì',
      ],
    },
  ],
  lead: [
    { phrase: 'Chủ trì', unless: ['Cán bộ', 'Lãnh đạo', 'LĐVP', 'Người', 'Họ tên', 'Phối hợp'] },
    { phrase: 'Cơ quan thực hiện', unless: ['Phối hợp'] },
    { phrase: 'Đơn vị thực hiện', unless: ['Phối hợp'] },
    { phrase: 'Chịu trách nhiệm', unless: ['Cán bộ', 'Lãnh đạo', 'Người'] },
    { phrase: 'Đơn vị đầu mối' },
    { phrase: 'Cơ quan đầu mối' },
    { phrase: 'Đơn vị phụ trách' },
    { phrase: 'Phòng ban' },
  ],
  coordinating: [{ phrase: 'Phối hợp', unless: ['Cán bộ', 'Người', 'Chủ trì', 'Lãnh đạo'] }],
  legalBasis: [
    { phrase: 'Văn bản giao' },
    { phrase: 'Căn cứ' },
    { phrase: 'Văn bản chỉ đạo' },
    { phrase: 'Nguồn gốc' },
  ],
  start: [{ phrase: 'Bắt đầu', unless: ['Kết thúc', 'Hoàn thành'] }],
  deadline: [
    { phrase: 'Thời hạn' },
    { phrase: 'Hạn hoàn thành' },
    { phrase: 'Thời gian hoàn thành', unless: ['Thực tế'] },
    { phrase: 'Thời gian thực hiện' },
    { phrase: 'Thời gian kết thúc' },
    { phrase: 'Kết thúc', unless: ['Thực tế'] },
    { phrase: 'Mốc thời gian' },
    { phrase: 'Hạn chót' },
    { phrase: 'Hạn xử lý' },
    { phrase: 'Thời gian', unless: ['Bắt đầu', 'Thực tế', 'Báo cáo', 'Cập nhật'] },
  ],
  product: [
    { phrase: 'Sản phẩm' },
    { phrase: 'Kết quả dự kiến' },
    { phrase: 'Kết quả yêu cầu' },
    { phrase: 'Kết quả đầu ra' },
    { phrase: 'Kết quả cần đạt' },
    { phrase: 'Kết quả phải đạt' },
    { phrase: 'Yêu cầu kết quả' },
  ],
  budget: [
    { phrase: 'Kinh phí', unless: ['Nguồn', 'Giải ngân', 'Đã cấp', 'Đã chi', 'Đã sử dụng'] },
    { phrase: 'Dự toán', unless: ['Nguồn', 'Giải ngân'] },
    { phrase: 'Tổng mức đầu tư' },
  ],
  source: [
    { phrase: 'Nguồn kinh phí' },
    { phrase: 'Nguồn vốn' },
    { phrase: 'Nguồn ngân sách' },
    { phrase: 'Nguồn lực tài chính' },
  ],
  status: [{ phrase: 'Trạng thái' }, { phrase: 'Tình trạng' }, { phrase: 'Tiến độ' }],
  result: [
    { phrase: 'Kết quả thực hiện' },
    { phrase: 'Kết quả hiện nay' },
    { phrase: 'Kết quả đạt được' },
    { phrase: 'Kết quả đến' },
    { phrase: 'Kết quả triển khai' },
    { phrase: 'Tình hình thực hiện' },
    { phrase: 'Tình hình triển khai' },
  ],
  progress: [
    { phrase: 'Mức độ hoàn thành' },
    { phrase: 'Tỷ lệ hoàn thành' },
    { phrase: 'Tỉ lệ hoàn thành' },
    { phrase: '% hoàn thành' },
    { phrase: 'Tiến độ %' },
    { phrase: 'Tỷ lệ %' },
  ],
  difficulty: [
    { phrase: 'Khó khăn' },
    { phrase: 'Vướng mắc' },
    { phrase: 'Tồn tại' },
    { phrase: 'Hạn chế' },
  ],
  proposal: [{ phrase: 'Đề xuất' }, { phrase: 'Kiến nghị' }],
  note: [{ phrase: 'Ghi chú' }],
};

/**
 * Headings that stand beside tasks and are none of our columns, though their words are close to ours: they stay the
 * department's own.
 */
export const FOREIGN_HEADINGS: readonly string[] = [
  'Ngày hoàn thành thực tế',
  'Thời gian hoàn thành thực tế',
  'Mã',
  'Mã nhiệm vụ',
  'Mã công việc',
  'Mã CV',
  'Mã số',
  'ID',
  'ID nhiệm vụ',
  'Loại nhiệm vụ',
  'Loại hạng mục',
  'Chỉ tiêu',
  'Chỉ tiêu kế hoạch',
  'Đơn vị tính',
  'ĐVT',
  'Cán bộ chủ trì',
  'Cán bộ phối hợp',
  'LĐVP chủ trì',
  'Người thực hiện',
  'Người phụ trách',
  'Người giao nhiệm vụ',
  'Đầu mối thực hiện',
  'Lộ trình thực hiện',
  'Quyền cập nhật',
  'Hạn báo cáo',
  'Giai đoạn',
  'Họ tên',
  'Email',
  'Điện thoại',
  'Số điện thoại',
  'Số lần',
  'Mốc cũ',
  'Cơ quan ban hành',
  'Ngày ban hành',
  'Trích yếu',
  'Loại văn bản',
  'Nguyên nhân',
  'Giao đơn vị trực thuộc',
];

/** Phrases that make a heading the department's own wherever they stand in it. */
export const FOREIGN_PHRASES: readonly string[] = [
  'thực tế',
  'cập nhật',
  'gia hạn',
  'người phê duyệt',
  'lãnh đạo phụ trách',
  'lãnh đạo chỉ đạo',
  'giải ngân',
  'chỉ tiêu',
];

/** Headings too general to be trusted below another heading: the one above says what they are. */
export const GENERAL_HEADINGS: readonly string[] = [
  'Nội dung',
  'Đơn vị',
  'Kết quả',
  'Ngày',
  'Thời gian',
  'Mục',
  'Nhóm',
  'Tên',
  'Số',
  'Nguồn',
  'Khác',
  'Hạn',
];

/** Second-line headings that stand for the whole of what the heading above them says. */
export const TOTAL_HEADINGS: readonly string[] = [
  'Tổng',
  'Tổng số',
  'Tổng cộng',
  'Cộng',
  'Dự kiến',
  'Số tiền',
  'Mức',
  'Chung',
];
