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

/** Work of each category, so that contents fit their codes as they mostly do in real matrices. */
const WORK: Readonly<Record<string, readonly string[]>> = {
  '2.1': [
    'Tuyên truyền về cách mạng công nghiệp 4.0',
    'Phổ biến, quán triệt nghị quyết',
    'Xây dựng chuyên mục truyền thông về chuyển đổi số',
    'Tổ chức hội nghị nâng cao nhận thức',
  ],
  '2.2': [
    'Triển khai kế hoạch chuyển đổi số',
    'Xây dựng chính quyền điện tử',
    'Vận hành trung tâm điều hành thông minh',
    'Phát triển đô thị thông minh',
  ],
  '2.3': [
    'Hỗ trợ doanh nghiệp khởi nghiệp đổi mới sáng tạo',
    'Thành lập vườn ươm công nghệ',
    'Hỗ trợ đăng ký sở hữu trí tuệ',
    'Áp dụng công cụ nâng cao năng suất chất lượng',
  ],
  '2.4': [
    'Đào tạo kỹ năng số',
    'Bồi dưỡng nguồn nhân lực an toàn thông tin',
    'Đổi mới dạy và học trên nền tảng số',
    'Đào tạo nghề thích ứng công nghiệp 4.0',
  ],
  '2.5': [
    'Phát triển nông nghiệp công nghệ cao',
    'Phát triển thương mại điện tử',
    'Ứng dụng công nghệ sinh học trong trồng trọt',
    'Phát triển du lịch thông minh',
  ],
  '2.6': [
    'Hợp tác với các trường đại học, viện nghiên cứu',
    'Thu hút nguồn lực hội nhập quốc tế',
    'Kết nối hệ sinh thái khởi nghiệp vùng',
    'Liên kết chuyển giao công nghệ với đối tác nước ngoài',
  ],
  '2.7': [
    'Số hóa hồ sơ trong cơ quan hành chính nhà nước',
    'Cắt giảm thủ tục hành chính, cung cấp dịch vụ công trực tuyến',
    'Xây dựng cơ sở dữ liệu của cơ quan nhà nước',
    'Chuẩn hóa quy trình giải quyết hồ sơ của công chức',
  ],
};
const OBJECTS = [
  'hệ thống',
  'cơ sở dữ liệu',
  'nền tảng',
  'cổng thông tin',
  'kho dữ liệu',
  'lớp tập huấn',
  'chuyên mục',
  'mô hình',
  'bản đồ số',
  'trạm quan trắc',
  'phần mềm',
  'hồ sơ',
  'sàn giao dịch',
  'vườn ươm',
  'trung tâm',
  'mạng truyền số liệu',
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
const DEADLINES = ['31/12/2022', 'Quý II/2022', 'tháng 6/2023', '2021-2025', '30/9/2022', '2025'];
const SYMBOLS = ['5807/KH-UBND', '4715/KH-UBND', '50/NQ-CP', '190-KH/TU', '5980/KH-UBND'];
const CODES = Object.keys(WORK);

export type BenchCell = string | number;

/** One task as the cells of a row, led by a department that the programme knows; `number` tells it from every other. */
export function taskRow(
  random: () => number,
  number: number,
  index: number,
  department: string,
): BenchCell[] {
  const code = pick(random, CODES);
  const content = `${pick(random, WORK[code] ?? [])} ${pick(random, PLACES)} ${pick(random, PURPOSES)}, đợt ${number} năm ${2021 + (number % 9)}`;
  const progress = pick(random, [0, 0, 20, 35, 50, 70, 85, 100, 100]);
  return [
    index,
    code,
    content,
    department,
    pick(
      random,
      DEPARTMENTS.filter((other) => other !== department),
    ),
    pick(random, SYMBOLS),
    44_197 + Math.floor(random() * 300), // a day of 2021 as a serial
    pick(random, DEADLINES),
    `${pick(random, PRODUCTS)} số ${number}`,
    50 + Math.floor(random() * 900) / 2,
    pick(random, SOURCES),
    progress === 0 ? 'Chưa thực hiện' : progress === 100 ? 'Hoàn thành' : 'Đang thực hiện',
    progress === 0
      ? ''
      : `${progress === 100 ? 'Đã nghiệm thu' : 'Đang hoàn thiện'} ${pick(random, OBJECTS)} ${pick(random, PURPOSES)}`,
    progress,
    pick(random, PURPOSES),
  ];
}
