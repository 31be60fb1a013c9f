import { BLANK, date, sumOf, title, type SampleFile, type SampleRow } from '../sample-file.ts';

const BO = 'Sở NN&PTNT';

const GROUP_21: readonly SampleRow[] = [
  [
    1,
    'Biên soạn, phát hành sổ tay hỏi đáp về nông nghiệp số cho nông dân',
    BO,
    'Hội Nông dân tỉnh',
    date('2021-08-31'),
    '2.000 cuốn sổ tay',
    60,
    'Hoàn thành',
    'Đã phát 2.000 cuốn đến 119 xã, phường, thị trấn',
  ],
];
const GROUP_22: readonly SampleRow[] = [
  [
    2,
    'Xây dựng bản đồ số vùng trồng và cấp mã số vùng trồng cho cây ăn quả, hồ tiêu',
    BO,
    'Sở Tài nguyên và Môi trường',
    date('2021-12-31'),
    '45 vùng trồng được cấp mã số',
    320,
    'Đang thực hiện',
    'Đã cấp 31 mã số vùng trồng',
  ],
  [
    3,
    'Triển khai phần mềm theo dõi diễn biến rừng bằng ảnh vệ tinh cho các hạt kiểm lâm',
    BO,
    'Sở Khoa học và Công nghệ',
    date('2021-06-30'),
    '08 hạt kiểm lâm sử dụng phần mềm',
    450,
    'Hoàn thành',
    'Phần mềm vận hành từ tháng 5/2021',
  ],
];
const GROUP_23: readonly SampleRow[] = [
  [
    4,
    'Hỗ trợ hợp tác xã áp dụng VietGAP gắn với nhật ký điện tử',
    BO,
    'Sở Khoa học và Công nghệ; UBND các huyện, thị xã, thành phố',
    date('2021-11-30'),
    '20 hợp tác xã áp dụng',
    400,
    'Đang thực hiện',
    'Đã có 14 hợp tác xã ghi nhật ký điện tử',
  ],
];
const GROUP_25: readonly SampleRow[] = [
  [
    5,
    'Phát triển mô hình trồng rau, hoa trong nhà màng tưới nhỏ giọt tự động',
    BO,
    'UBND huyện Hải Lăng; UBND huyện Triệu Phong',
    date('2022-06-30'),
    '06 mô hình, tổng 3 ha',
    2400,
    'Đang thực hiện',
    'Hoàn thành 03 mô hình',
  ],
  [
    6,
    'Ứng dụng công nghệ sinh học trong chọn tạo giống lúa chất lượng cao chịu mặn',
    BO,
    'Sở Khoa học và Công nghệ',
    date('2023-12-31'),
    '02 giống lúa được công nhận',
    1750.5,
    'Đang thực hiện',
    'Đang khảo nghiệm vụ Hè Thu',
  ],
  [
    7,
    'Lắp đặt hệ thống giám sát tàu cá và cảnh báo sớm thiên tai cho ngư dân',
    BO,
    'Bộ đội Biên phòng tỉnh',
    date('2021-09-30'),
    '100% tàu cá từ 15 m trở lên có thiết bị',
    1100,
    'Hoàn thành',
    'Đã lắp 187/187 tàu',
  ],
  [
    8,
    'Thử nghiệm máy bay không người lái phun thuốc bảo vệ thực vật trên lúa',
    BO,
    'Sở Khoa học và Công nghệ',
    date('2021-05-31'),
    'Báo cáo thử nghiệm 50 ha',
    180,
    'Hoàn thành',
    'Giảm 30% lượng thuốc trên 52 ha',
  ],
];
const GROUP_26: readonly SampleRow[] = [
  [
    9,
    'Phối hợp với trường đại học nông lâm đào tạo, chuyển giao quy trình canh tác thích ứng hạn mặn',
    BO,
    'Sở Ngoại vụ',
    date('2021-10-15'),
    '03 quy trình được chuyển giao',
    270,
    'Đang thực hiện',
    'Đã chuyển giao 02 quy trình',
  ],
];
const GROUP_27: readonly SampleRow[] = [
  [
    10,
    'Số hóa hồ sơ kiểm dịch, thú y phục vụ dịch vụ công trực tuyến mức độ 4',
    BO,
    'Văn phòng UBND tỉnh',
    date('2021-12-15'),
    '100% hồ sơ mới được số hóa',
    240,
    'Chưa thực hiện',
    undefined,
  ],
];

const TASKS = [...GROUP_21, ...GROUP_22, ...GROUP_23, ...GROUP_25, ...GROUP_26, ...GROUP_27];
const BUDGET = 6;

/** An .xls of the old format: categories as group rows, real dates, a sum below, the unit in the heading. */
export const SO_NNPTNT: SampleFile = {
  name: 'Ma tran nhiem vu 2021 - So NN&PTNT.xls',
  format: 'biff8',
  sheets: [
    {
      name: 'Bieu 01',
      merges: ['A1:D1', 'A2:D2', 'A4:I4'],
      widths: [5, 60, 18, 30, 14, 30, 14, 16, 36],
      rows: [
        title('UBND TỈNH QUẢNG TRỊ'),
        title('SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN'),
        BLANK,
        title('BIỂU TỔNG HỢP NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT 52-NQ/TW NĂM 2021'),
        BLANK,
        [
          'TT',
          'Tên nhiệm vụ',
          'Đơn vị chủ trì',
          'Đơn vị phối hợp',
          'Thời hạn hoàn thành',
          'Kết quả/Sản phẩm',
          'Kinh phí (triệu đồng)',
          'Tình trạng thực hiện',
          'Kết quả đạt được',
        ],
        [undefined, '2.1. Tuyên truyền, nâng cao nhận thức về cuộc CMCN 4.0'],
        ...GROUP_21,
        [undefined, '2.2. Chủ động tham gia cuộc CMCN 4.0 và thúc đẩy quá trình chuyển đổi số'],
        ...GROUP_22,
        [undefined, '2.3. Phát triển và nâng cao năng lực đổi mới sáng tạo'],
        ...GROUP_23,
        [undefined, '2.5. Phát triển các ngành và công nghệ ưu tiên'],
        ...GROUP_25,
        [undefined, '2.6. Liên kết, hợp tác, hội nhập nhằm chủ động tham gia cuộc CMCN 4.0'],
        ...GROUP_26,
        [undefined, '2.7. Thúc đẩy chuyển đổi số trong các cơ quan hành chính nhà nước'],
        ...GROUP_27,
        [undefined, 'Tổng cộng', undefined, undefined, undefined, undefined, sumOf(TASKS, BUDGET)],
      ],
    },
  ],
};
