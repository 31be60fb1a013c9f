import type { CitedDocument } from '../programme.ts';

/** The resolution that the programme carries out. */
export const RESOLUTION: CitedDocument = {
  symbol: '52-NQ/TW',
  date: '2019-09-27',
  type: 'Nghị quyết',
  issuer: 'Bộ Chính trị',
  subject:
    'về một số chủ trương, chính sách chủ động tham gia cuộc Cách mạng công nghiệp lần thứ tư',
};

/** Documents that tasks of this programme cite, with their true days. */
export const DOCUMENTS: readonly CitedDocument[] = [
  RESOLUTION,
  {
    symbol: '50/NQ-CP',
    date: '2020-04-17',
    type: 'Nghị quyết',
    issuer: 'Chính phủ',
    subject:
      'ban hành Chương trình hành động của Chính phủ thực hiện Nghị quyết số 52-NQ/TW của Bộ Chính trị',
  },
  {
    symbol: '50/NQ-CP',
    date: '2021-05-20',
    type: 'Nghị quyết',
    issuer: 'Chính phủ',
    subject:
      'về Chương trình hành động của Chính phủ thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng',
  },
  {
    symbol: '190-KH/TU',
    date: '2020-08-12',
    type: 'Kế hoạch',
    issuer: 'Ban Thường vụ Tỉnh ủy',
    subject: 'về thực hiện Nghị quyết số 52-NQ/TW của Bộ Chính trị',
  },
  {
    symbol: '4715/KH-UBND',
    date: '2020-10-16',
    type: 'Kế hoạch',
    issuer: 'UBND tỉnh',
    subject: 'về phát triển thương mại điện tử tỉnh Quảng Trị giai đoạn 2021-2025',
  },
  {
    symbol: '5807/KH-UBND',
    date: '2020-12-17',
    type: 'Kế hoạch',
    issuer: 'UBND tỉnh',
    subject:
      'về triển khai thực hiện Nghị quyết số 50/NQ-CP của Chính phủ và Kế hoạch số 190-KH/TU của Ban Thường vụ Tỉnh ủy',
  },
  {
    symbol: '5884/KH-UBND',
    date: '2020-12-21',
    type: 'Kế hoạch',
    issuer: 'UBND tỉnh',
    subject:
      'về ứng dụng công nghệ thông tin phát triển Chính quyền số và bảo đảm an toàn thông tin mạng trong hoạt động của các cơ quan nhà nước tỉnh Quảng Trị năm 2021 và giai đoạn 2021-2025',
  },
  {
    symbol: '5980/KH-UBND',
    date: '2020-12-28',
    type: 'Kế hoạch',
    issuer: 'UBND tỉnh',
    subject:
      'về triển khai thực hiện Chương trình chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030 trên địa bàn tỉnh Quảng Trị',
  },
  {
    symbol: '6012/KH-UBND',
    date: '2020-12-29',
    type: 'Kế hoạch',
    issuer: 'UBND tỉnh',
    subject:
      'về phát triển hạ tầng viễn thông cho chuyển đổi số trên địa bàn tỉnh Quảng Trị giai đoạn 2021-2025',
  },
  {
    symbol: '57/UBND-KHCN',
    date: '2021-01-06',
    type: 'Công văn',
    issuer: 'UBND tỉnh',
    subject: 'về việc báo cáo tình hình thực hiện Nghị quyết số 52-NQ/TW của Bộ Chính trị',
  },
  {
    symbol: '02/BC-SKHCN',
    date: '2021-01-11',
    type: 'Báo cáo',
    issuer: 'Sở Khoa học và Công nghệ',
    subject: 'tình hình thực hiện Nghị quyết số 52-NQ/TW của Bộ Chính trị',
  },
];
