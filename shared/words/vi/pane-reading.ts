import type { PaneAcceptWords, PaneReadingWords } from '../areas/pane-reading.ts';

const score = (value: number): string => value.toFixed(2).replace('.', ',');

export const paneReading: PaneReadingWords = {
  open: 'Cách đọc',
  openFor: (file) => `Cách đọc tệp ${file}`,
  correct: 'Chỉnh cách đọc',
  sureness: 'Tin cậy',
  title: 'Cách đọc tệp',
  intro: 'Mỗi cột của tệp được hiểu là cột nào của ma trận. Chỗ nào chưa đúng thì chọn lại.',
  table: (sheet) => `Trang tính “${sheet}”`,
  found: (first, last) => `Tiêu đề ở dòng ${first}, dữ liệu đến dòng ${last}`,
  tasks: (count) => `${count} nhiệm vụ`,
  headingRow: 'Dòng tiêu đề',
  line: (row, text) => `Dòng ${row}: ${text}`,
  taken: (letters, heading) => `Cột ${letters}${heading === '' ? '' : ` “${heading}”`} hiểu là`,
  takenAs: 'Hiểu là',
  notUsed: 'Không dùng',
  noHeading: '(không có tiêu đề)',
  noSamples: '(cột trống)',
  how: {
    stamp: 'theo dấu của mẫu',
    heading: 'theo tiêu đề',
    closeness: 'gần giống tiêu đề',
    content: 'theo nội dung ô',
    correction: 'do anh/chị chọn',
  },
  sure: score,
  confidence: (value) => `Độ tin cậy ${score(value)}`,
  changed: 'Đã đổi, chưa đọc lại',
  point: 'Chỉ dòng tiêu đề',
  pointOther: 'Chỉ dòng tiêu đề của bảng khác',
  nothing: 'Nếu tệp có ma trận, hãy chỉ dòng tiêu đề cột ở dưới rồi chọn từng cột.',
  sheet: 'Trang tính',
  chooseLine: 'Chọn dòng',
  remember: (department) => `Nhớ cho các tệp sau của ${department}`,
  rememberHint:
    'Chỉ nhớ trên máy này: mã đơn vị, tên trang tính, dòng tiêu đề và cột; không nhớ nội dung.',
  fileOnly: 'Chưa rõ đơn vị gửi, nên cách đọc này chỉ dùng cho tệp này đến khi đóng ngăn.',
  readAgain: 'Đọc lại',
  forget: 'Quên cách đọc đã chỉnh',
  done: (tasks) => `Đã đọc lại: ${tasks} nhiệm vụ.`,
  remembered: 'Cách đọc đã nhớ',
  rememberedHint: 'Tệp xuất ra dùng được cả ở dòng lệnh: --corrections.',
  forgetOf: (department) => `Quên cách đọc của ${department}`,
  forgetOne: 'Quên',
  forgetAll: 'Quên tất cả',
  forgotten: 'Đã quên. Lần đọc sau chương trình lại tự nhận biết cột.',
  export: 'Xuất ra tệp',
  import: 'Nhập từ tệp',
  fileName: 'Cách đọc',
  imported: (departments) => `Đã nhớ cách đọc của ${departments} đơn vị.`,
  badFile: (file, entry, part) =>
    entry === 0
      ? `“${file}” không phải tệp cách đọc: cần một danh sách JSON ${part}.`
      : `“${file}”, mục ${String(entry)}: phần “${part}” không đúng. Chưa nhớ gì từ tệp này.`,
};

export const paneAccept: PaneAcceptWords = {
  findings: 'Lỗi, cảnh báo và gợi ý',
  accept: 'Chấp nhận',
  acceptFor: (place) => `Chấp nhận ${place}`,
  acceptKind: (count) => `Chấp nhận cả ${count} chỗ`,
  reason: 'Lý do chấp nhận',
  hint: {
    check: 'Lý do chỉ giữ trên máy này; nơi tổng hợp vẫn thấy và tự quyết định.',
    run: 'Lý do được ghi vào trang “Đã chấp nhận” của bảng tổng hợp.',
  },
  reasonMissing: 'Cần ghi lý do.',
  cancel: 'Thôi',
  done: 'Đã chấp nhận. Khi nội dung thay đổi, chương trình sẽ báo lại.',
  list: 'Đã chấp nhận',
  withdraw: 'Rút lại',
  withdrawFor: (place) => `Rút lại chấp nhận ${place}`,
  withdrawn: 'Đã rút lại; chỗ này được báo như trước.',
};
