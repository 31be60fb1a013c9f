import type { CommonWords } from '../catalogue.ts';

export const common: CommonWords = {
  severity: { error: 'Lỗi', warning: 'Cảnh báo', hint: 'Gợi ý' },
  ignored: {
    'numbers-row': 'Dòng đánh số cột',
    'group-title': 'Dòng tiêu đề nhóm',
    subtotal: 'Dòng cộng',
    signature: 'Phần ký, nơi nhận',
    continuation: 'Phần viết tiếp của dòng trên, đã ghép vào dòng đó',
    'ordinal-only': 'Dòng chỉ có số thứ tự, chưa điền',
    'repeated-heading': 'Tiêu đề bảng lặp lại',
    instruction: 'Dòng hướng dẫn của mẫu',
    footnote: 'Ghi chú dưới bảng',
    hidden: 'Dòng ẩn hoặc bị lọc, được chọn bỏ qua',
  },
  quarantined: {
    'category-undecided': 'Chưa xác định được nhóm nhiệm vụ',
    'content-empty': 'Không có nội dung nhiệm vụ',
    'content-unreadable': 'Không đọc được nội dung nhiệm vụ',
    superseded: 'Thuộc tệp đã được thay bằng tệp khác của cùng đơn vị',
    'period-other': 'Thuộc kỳ báo cáo khác',
  },
  file: 'Tệp',
  sheet: 'Trang tính',
  row: 'Dòng',
  cell: 'Ô',
};
