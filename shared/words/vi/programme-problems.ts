import type { ProgrammeProblem } from '../../programme/programme-problem.ts';

const PROBLEMS: Readonly<Record<ProgrammeProblem, string>> = {
  missing: 'thiếu mục bắt buộc',
  'unknown-entry': 'mục này không có trong định nghĩa chương trình, có thể gõ sai tên',
  'wrong-kind': 'sai kiểu dữ liệu',
  'not-allowed': 'giá trị không được phép',
  empty: 'để trống',
  'not-a-day': 'không phải ngày có thật theo dạng 2021-12-31',
  'days-reversed': 'ngày đầu sau ngày cuối',
  duplicate: 'bị lặp',
  'alias-clash': 'một cách viết được dùng cho hai cơ quan cùng hoạt động',
  'unknown-agency': 'mã cơ quan không có trong danh sách',
  'pattern-refused': 'mẫu đối chiếu viết sai hoặc dùng cú pháp không được hỗ trợ',
  'same-column': 'so sánh một cột với chính nó',
};

/** A problem in words; what a parser itself said stays as it is. */
export function programmeProblem(problem: string): string {
  return (PROBLEMS as Readonly<Record<string, string>>)[problem] ?? problem;
}
