import type { FindingGroupWords } from '../../catalogue.ts';
import { quoted } from '../../quoted.ts';
import { columns } from '../columns.ts';

export const text: FindingGroupWords<'text'> = {
  'text-legacy-encoding': {
    title: 'Chữ dùng bảng mã cũ',
    say: ({ column, encoding, converted }) => ({
      what: `Ô ở cột “${columns[column].label}” dùng bảng mã ${encoding}; chuyển sang Unicode là ${quoted(converted)}.`,
      why: 'Chữ bảng mã cũ không tìm kiếm, so sánh và in được cùng chữ Unicode.',
      how: 'Chuyển ô sang Unicode (TCVN 6909:2001).',
    }),
  },
  'text-instruction': {
    title: 'Còn nguyên chữ hướng dẫn của mẫu',
    say: ({ column, value }) => ({
      what: `Ô ở cột “${columns[column].label}” còn nguyên chữ hướng dẫn: ${quoted(value)}.`,
      why: 'Đây là chữ của mẫu, không phải số liệu của đơn vị.',
      how: 'Thay bằng nội dung của đơn vị, hoặc để trống.',
    }),
  },
  'text-punctuation-only': {
    title: 'Ô chỉ có dấu',
    say: ({ column, value }) => ({
      what: `Ô ở cột “${columns[column].label}” chỉ có dấu ${quoted(value)}, không có nội dung.`,
      why: 'Ô như vậy trông như đã điền nhưng không có thông tin.',
      how: 'Điền nội dung, hoặc để trống ô.',
    }),
  },
  'text-truncated': {
    title: 'Nội dung có thể bị cắt cụt',
    say: ({ column, length }) => ({
      what: `Nội dung ở cột “${columns[column].label}” dài đúng ${String(length)} ký tự và dừng giữa câu.`,
      why: 'Một số phần mềm cắt chữ ở độ dài này khi xuất tệp, nên phần sau có thể đã mất.',
      how: 'Đối chiếu bản gốc và điền lại cho đủ.',
    }),
  },
  'text-digits-lost': {
    title: 'Dãy số dài quá 15 chữ số',
    say: ({ column, value, digits }) => ({
      what: `Ô${column === undefined ? '' : ` ở cột “${columns[column].label}”`} là một số có ${String(digits)} chữ số: ${quoted(value)}.`,
      why: 'Excel chỉ giữ 15 chữ số của một số, các chữ số sau bị thay bằng 0; mã hoặc số hiệu này có thể đã sai.',
      how: 'Định dạng ô là Văn bản (Text), rồi nhập lại dãy số theo bản gốc.',
    }),
  },
  'text-control-characters': {
    title: 'Có ký tự lạ không nhìn thấy',
    say: ({ column, characters }) => ({
      what: `Ô ở cột “${columns[column].label}” có ký tự không nhìn thấy (${characters.join(', ')}).`,
      why: 'Ký tự này làm hai ô trông giống nhau mà máy coi là khác nhau.',
      how: 'Xóa các ký tự đó.',
    }),
  },
  'text-several-tasks': {
    title: 'Nhiều nhiệm vụ trong một ô',
    say: ({ count }) => ({
      what: `Ô nội dung có vẻ gồm ${String(count)} nhiệm vụ.`,
      why: 'Mỗi nhiệm vụ cần có cơ quan chủ trì, thời hạn và trạng thái riêng; gộp lại thì đếm thiếu.',
      how: 'Tách mỗi nhiệm vụ thành một dòng.',
    }),
  },
};
