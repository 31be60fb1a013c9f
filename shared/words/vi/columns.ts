import type { ColumnKey } from '../../matrix/columns.ts';
import type { ColumnWords } from '../catalogue.ts';

export const columns: Readonly<Record<ColumnKey, ColumnWords>> = {
  category: { label: 'Nhóm nhiệm vụ', help: 'Chọn mã nhóm 2.1 đến 2.7 trong danh sách.' },
  content: {
    label: 'Nội dung nhiệm vụ',
    help: 'Mỗi dòng một nhiệm vụ, viết đủ ý, không gộp nhiều nhiệm vụ vào một ô.',
  },
  lead: {
    label: 'Cơ quan chủ trì',
    help: 'Tên một cơ quan chịu trách nhiệm chính; nếu có nhiều, cách nhau bằng dấu chấm phẩy.',
  },
  coordinating: {
    label: 'Cơ quan phối hợp',
    help: 'Các cơ quan cùng làm, cách nhau bằng dấu chấm phẩy; không ghi lại cơ quan chủ trì.',
  },
  legalBasis: {
    label: 'Văn bản căn cứ',
    help: 'Số, ký hiệu và ngày của văn bản giao nhiệm vụ, ví dụ: 5807/KH-UBND ngày 17/12/2020.',
  },
  start: {
    label: 'Thời gian bắt đầu',
    help: 'Ngày, tháng, quý hoặc năm bắt đầu, ví dụ: 01/3/2021, Quý I/2021, 2021.',
  },
  deadline: {
    label: 'Thời gian hoàn thành',
    help: 'Ngày, tháng, quý, năm hoặc giai đoạn phải xong, ví dụ: 31/12/2021, Quý II/2021, 2021-2025.',
  },
  product: {
    label: 'Sản phẩm/Kết quả',
    help: 'Sản phẩm phải có khi xong: văn bản, hệ thống, số người được đào tạo…',
  },
  budget: {
    label: 'Kinh phí dự kiến (triệu đồng)',
    help: 'Số tiền tính bằng triệu đồng, chỉ ghi số; nếu dùng đơn vị khác thì ghi rõ, ví dụ: 1,5 tỷ.',
  },
  source: {
    label: 'Nguồn kinh phí',
    help: 'Chọn nguồn kinh phí trong danh sách; nhiệm vụ không dùng kinh phí thì để trống.',
  },
  status: { label: 'Trạng thái', help: 'Chọn trạng thái tại ngày chốt số liệu.' },
  result: {
    label: 'Kết quả thực hiện',
    help: 'Việc đã làm được đến ngày chốt số liệu, kèm số, ký hiệu văn bản nếu có.',
  },
  progress: { label: 'Mức độ hoàn thành (%)', help: 'Số từ 0 đến 100.' },
  difficulty: {
    label: 'Khó khăn, vướng mắc',
    help: 'Điều cản trở nhiệm vụ này; không có thì để trống.',
  },
  proposal: {
    label: 'Đề xuất, kiến nghị',
    help: 'Đề nghị cấp trên hoặc cơ quan khác làm gì; không có thì để trống.',
  },
  note: { label: 'Ghi chú', help: 'Điều khác cần nói thêm.' },
};
