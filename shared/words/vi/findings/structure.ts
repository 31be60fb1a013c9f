import type { FindingGroupWords } from '../../catalogue.ts';
import { quoted } from '../../quoted.ts';
import { columns } from '../columns.ts';

export const structure: FindingGroupWords<'structure'> = {
  'structure-column-missing': {
    title: 'Thiếu cột',
    say: ({ column }) => ({
      what: `Ma trận không có cột “${columns[column].label}”.`,
      why: 'Thiếu cột này thì bảng tổng hợp và báo cáo để trống phần tương ứng của đơn vị.',
      how: `Thêm cột “${columns[column].label}” theo mẫu chuẩn; nếu cột đã có dưới tên khác thì chỉ ra cột đó ở bước nhận dạng.`,
    }),
  },
  'structure-column-duplicate': {
    title: 'Hai cột cùng nghĩa',
    say: ({ column, kept, other }) => ({
      what: `Có hai cột cùng được hiểu là “${columns[column].label}”: ${quoted(kept)} và ${quoted(other)}.`,
      why: `Chỉ cột ${quoted(kept)} được dùng; cột kia được giữ lại như cột riêng của đơn vị.`,
      how: 'Gộp hai cột làm một, hoặc chọn lại cột đúng ở bước nhận dạng.',
    }),
  },
  'structure-column-nameless': {
    title: 'Cột không có tiêu đề',
    say: ({ letters, cells }) => ({
      what: `Cột ${letters} có ${String(cells)} ô có dữ liệu nhưng không có tiêu đề.`,
      why: 'Không biết dữ liệu này là gì; cột được giữ lại như cột riêng của đơn vị.',
      how: `Ghi tiêu đề cho cột ${letters}, hoặc xóa dữ liệu nếu không dùng.`,
    }),
  },
  'structure-hidden-rows': {
    title: 'Có dòng ẩn',
    say: ({ count }) => ({
      what: `Trang tính có ${String(count)} dòng đang bị ẩn hoặc bị lọc.`,
      why: 'Các dòng này vẫn được đọc như mọi dòng khác, dù người mở tệp không nhìn thấy.',
      how: 'Bỏ ẩn, bỏ lọc rồi kiểm tra; dòng nào không còn dùng thì xóa hẳn.',
    }),
  },
  'structure-sheet-unread': {
    title: 'Trang tính không được đọc',
    say: ({ rows }) => ({
      what: `Trang tính có một bảng ${String(rows)} dòng nhưng không có tiêu đề cột của ma trận nhiệm vụ nên không được đọc.`,
      why: 'Nếu bảng này là nhiệm vụ viết tiếp từ trang khác thì các nhiệm vụ đó không vào bảng tổng hợp.',
      how: 'Nếu là nhiệm vụ, thêm dòng tiêu đề cột lên đầu bảng; nếu không phải thì bỏ qua gợi ý này.',
    }),
  },
  'structure-formula-uncalculated': {
    title: 'Công thức chưa có kết quả',
    say: ({ column }) => ({
      what: `Ô ở cột “${columns[column].label}” là công thức chưa lưu kết quả.`,
      why: 'Không biết Excel sẽ hiển thị giá trị gì, nên ô này bị coi là chưa có số liệu.',
      how: 'Mở tệp bằng Excel, lưu lại rồi gửi lại; hoặc thay công thức bằng giá trị.',
    }),
  },
  'structure-error-cell': {
    title: 'Ô báo lỗi của Excel',
    say: ({ column, error }) => ({
      what: `Ô ở cột “${columns[column].label}” đang báo lỗi ${error}.`,
      why: 'Ô lỗi không có giá trị để tổng hợp.',
      how: 'Sửa công thức hoặc nhập thẳng giá trị đúng.',
    }),
  },
  'structure-department-unknown': {
    title: 'Chưa rõ đơn vị báo cáo',
    say: () => ({
      what: 'Không xác định được tệp này của đơn vị nào.',
      why: 'Nhiệm vụ vẫn vào bảng tổng hợp nhưng không được đếm cho đơn vị nào.',
      how: 'Chọn đơn vị khi nạp tệp, hoặc điền tên đơn vị ở trang tính “Thông tin” của mẫu.',
    }),
  },
  'structure-encoding-assumed': {
    title: 'Bảng mã của tệp được đoán',
    say: ({ encoding }) => ({
      what: `Tệp văn bản không dùng Unicode; được đọc theo bảng mã ${encoding}.`,
      why: 'Bảng mã chỉ được đoán theo thống kê chữ cái, nên dấu tiếng Việt có thể sai.',
      how: 'Xem lại vài ô có dấu; nếu sai, mở tệp gốc và lưu lại dạng Excel (.xlsx) hoặc CSV UTF-8.',
    }),
  },
  'structure-extension-differs': {
    title: 'Phần mở rộng không đúng với nội dung',
    say: ({ format }) => ({
      what: `Nội dung tệp là ${format}, khác với phần mở rộng của tên tệp.`,
      why: 'Excel sẽ cảnh báo khi mở; dữ liệu vẫn được đọc theo nội dung thật.',
      how: 'Mở tệp, lưu lại thành Excel (.xlsx) với đúng phần mở rộng.',
    }),
  },
  'structure-required-empty': {
    title: 'Ô bắt buộc để trống',
    say: ({ column }) => ({
      what: `Chưa điền “${columns[column].label}”.`,
      why: 'Đây là thông tin phải có của mỗi nhiệm vụ; để trống thì báo cáo thiếu phần này.',
      how: columns[column].help,
    }),
  },
};
