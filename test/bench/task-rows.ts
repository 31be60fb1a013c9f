import { pick } from './seeded-random.ts';

/** Headings of the generated matrices, in the standard template's words. */
export const HEADINGS = [
  'STT',
  'Nhóm nhiệm vụ',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Văn bản căn cứ',
  'Thời gian bắt đầu',
  'Thời gian hoàn thành',
  'Sản phẩm/Kết quả',
  'Kinh phí dự kiến (triệu đồng)',
  'Nguồn kinh phí',
  'Trạng thái',
  'Kết quả thực hiện',
  'Mức độ hoàn thành (%)',
  'Ghi chú',
] as const;

export const DEPARTMENTS = [
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Kế hoạch và Đầu tư',
  'Sở Tài chính',
  'Sở Công Thương',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Sở Giao thông vận tải',
  'Sở Xây dựng',
  'Sở Tài nguyên và Môi trường',
  'Sở Thông tin và Truyền thông',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Khoa học và Công nghệ',
  'Sở Giáo dục và Đào tạo',
  'Sở Y tế',
  'Sở Ngoại vụ',
  'Thanh tra tỉnh',
  'Ban Dân tộc',
  'UBND thành phố Đông Hà',
  'UBND huyện Vĩnh Linh',
  'UBND huyện Cam Lộ',
];

const VERBS = [
  'Xây dựng',
  'Triển khai',
  'Nâng cấp',
  'Tổ chức',
  'Hoàn thiện',
  'Rà soát',
  'Hỗ trợ',
  'Đánh giá',
  'Thí điểm',
  'Mở rộng',
  'Tích hợp',
  'Chuẩn hóa',
  'Số hóa',
  'Vận hành',
  'Kết nối',
  'Duy trì',
  'Thẩm định',
  'Nghiên cứu',
  'Cập nhật',
  'Giám sát',
];
const OBJECTS = [
  'hệ thống quản lý văn bản',
  'cơ sở dữ liệu chuyên ngành',
  'nền tảng họp trực tuyến',
  'cổng dịch vụ công',
  'kho dữ liệu mở',
  'lớp tập huấn kỹ năng số',
  'chuyên mục truyền thông',
  'mô hình nông nghiệp thông minh',
  'bản đồ số du lịch',
  'trạm quan trắc tự động',
  'phần mềm một cửa điện tử',
  'hồ sơ sức khỏe điện tử',
  'sàn giao dịch nông sản',
  'vườn ươm khởi nghiệp',
  'trung tâm điều hành',
  'mạng truyền số liệu',
  'chữ ký số chuyên dùng',
  'camera giao thông',
  'học liệu số',
  'truy xuất nguồn gốc sản phẩm',
];
const PLACES = [
  'trên địa bàn huyện Hải Lăng',
  'tại các xã miền núi',
  'cho cán bộ cấp xã',
  'ở các trường trung học',
  'trong khối cơ quan hành chính',
  'cho doanh nghiệp nhỏ và vừa',
  'tại khu kinh tế Đông Nam',
  'ở các trạm y tế',
  'cho hợp tác xã',
  'tại các khu công nghiệp',
  'trong ngành nông nghiệp',
  'phục vụ người dân vùng sâu',
  'cho thanh niên khởi nghiệp',
  'tại trung tâm hành chính công',
  'ở vùng ven biển',
];
const PURPOSES = [
  'nhằm nâng cao hiệu quả quản lý',
  'đáp ứng yêu cầu chuyển đổi số',
  'bảo đảm an toàn thông tin',
  'giảm thời gian giải quyết thủ tục',
  'tăng tỷ lệ hồ sơ trực tuyến',
  'phục vụ chỉ đạo, điều hành',
  'thu hút nguồn lực xã hội',
  'gắn với kinh tế số',
  'theo lộ trình đã duyệt',
  'bảo đảm kết nối liên thông',
  'hướng tới chính quyền số',
  'thích ứng biến đổi khí hậu',
];
const PRODUCTS = [
  'Báo cáo kết quả',
  'Hệ thống vận hành',
  'Kế hoạch được phê duyệt',
  'Quyết định ban hành',
  'Lớp tập huấn',
  'Cơ sở dữ liệu',
];
const SOURCES = ['Ngân sách tỉnh', 'Ngân sách trung ương', 'Xã hội hóa', 'Lồng ghép'];
const STATUSES = ['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành'];
const DEADLINES = [
  '31/12/2021',
  'Quý II/2021',
  'tháng 6/2021',
  '2021-2025',
  'Thường xuyên',
  '30/9/2022',
  '2025',
];
const SYMBOLS = ['5807/KH-UBND', '4715/KH-UBND', '50/NQ-CP', '190-KH/TU', '5980/KH-UBND'];
const CODES = ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7'];

export type BenchCell = string | number;

/** One task of a department as the cells of a row; `number` tells it from every other. */
export function taskRow(
  random: () => number,
  number: number,
  index: number,
  department: string,
): BenchCell[] {
  const content = `${pick(random, VERBS)} ${pick(random, OBJECTS)} ${pick(random, PLACES)} ${pick(random, PURPOSES)}, đợt ${number} năm ${2021 + (number % 9)}`;
  const done = pick(random, STATUSES);
  return [
    index,
    pick(random, CODES),
    content,
    department,
    `${pick(random, DEPARTMENTS)}; ${pick(random, DEPARTMENTS)}`,
    pick(random, SYMBOLS),
    44_197 + Math.floor(random() * 300), // a day of 2021 as a serial
    pick(random, DEADLINES),
    `${pick(random, PRODUCTS)} số ${number}`,
    Math.floor(random() * 5000) / 2,
    pick(random, SOURCES),
    done,
    done === 'Hoàn thành'
      ? `Đã nghiệm thu ${pick(random, OBJECTS)}`
      : `Đang ${pick(random, VERBS).toLowerCase()} ${pick(random, OBJECTS)}`,
    done === 'Hoàn thành' ? 100 : Math.floor(random() * 90),
    pick(random, PURPOSES),
  ];
}
