import type { FindingGroupWords } from '../../catalogue.ts';
import { quoted } from '../../quoted.ts';

export const category: FindingGroupWords<'category'> = {
  'category-missing': {
    title: 'Chưa có nhóm nhiệm vụ',
    say: ({ suggestion }) => ({
      what: 'Chưa ghi nhóm nhiệm vụ.',
      why: 'Không có nhóm thì nhiệm vụ chưa xếp được vào bảng tổng hợp và phải để riêng chờ xử lý.',
      how:
        suggestion === undefined
          ? 'Chọn mã nhóm trong danh sách.'
          : `Chọn mã nhóm trong danh sách; theo nội dung, nhiệm vụ gần với nhóm ${suggestion}.`,
    }),
  },
  'category-unknown': {
    title: 'Nhóm nhiệm vụ không có trong chương trình',
    say: ({ value, known }) => ({
      what: `Chương trình không có nhóm ${quoted(value)}.`,
      why: 'Không rõ nhóm thì nhiệm vụ chưa xếp được vào bảng tổng hợp và phải để riêng chờ xử lý.',
      how: `Chọn một trong các mã: ${known}.`,
    }),
  },
  'category-malformed': {
    title: 'Mã nhóm viết chưa đúng dạng',
    say: ({ value, code }) => ({
      what: `Mã nhóm ${quoted(value)} viết chưa đúng dạng, được hiểu là ${code}.`,
      why: 'Mã viết khác mẫu dễ bị Excel đổi thành số hoặc ngày tháng.',
      how: `Ghi lại là ${code}.`,
    }),
  },
  'category-title': {
    title: 'Ghi tên nhóm thay cho mã',
    say: ({ value, code }) => ({
      what: `Ô ghi tên nhóm ${quoted(value)} thay cho mã ${code}.`,
      why: 'Cột này dùng mã; ghi tên thì khó lọc và dễ sai khác giữa các đơn vị.',
      how: `Ghi lại là ${code}.`,
    }),
  },
  'category-several': {
    title: 'Hai nhóm trong một ô',
    say: ({ value, codes }) => ({
      what: `Ô nhóm nhiệm vụ ghi ${quoted(value)}, nêu cả ${codes.join(' và ')}.`,
      why: 'Mỗi nhiệm vụ chỉ được đếm ở một nhóm.',
      how: 'Chọn một nhóm; nếu nhiệm vụ có phần việc của cả hai nhóm thì tách thành hai dòng.',
    }),
  },
  'category-doubtful': {
    title: 'Nội dung có vẻ không thuộc nhóm đã chọn',
    say: ({ code, likely, words }) => ({
      what: `Nội dung nhiệm vụ có vẻ thuộc nhóm ${likely} hơn là nhóm ${code}${words.length === 0 ? '' : `, vì có các từ: ${words.map(quoted).join(', ')}`}.`,
      why: 'Xếp nhầm nhóm làm sai số nhiệm vụ và kinh phí của cả hai nhóm.',
      how: `Xem lại; nếu đúng là nhầm thì đổi thành ${likely}, nếu không thì giữ nguyên và chấp nhận cảnh báo kèm lý do.`,
    }),
  },
  'category-without-task': {
    title: 'Nhóm chưa có nhiệm vụ nào',
    say: ({ codes, department }) => ({
      what:
        department === undefined
          ? `Chưa đơn vị nào có nhiệm vụ thuộc nhóm ${codes.join(', ')}.`
          : `${department} chưa có nhiệm vụ thuộc nhóm ${codes.join(', ')}.`,
      why: 'Báo cáo có mục riêng cho từng nhóm; mục của nhóm này sẽ không có nội dung.',
      how: 'Nếu có nhiệm vụ bị bỏ sót thì bổ sung; nếu không có thì không cần làm gì.',
    }),
  },
};
