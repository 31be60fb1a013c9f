import { amountText } from '../../amount-text.ts';
import type { FindingGroupWords } from '../../catalogue.ts';
import { quoted } from '../../quoted.ts';

export const money: FindingGroupWords<'money'> = {
  'money-unreadable': {
    title: 'Không đọc được số tiền',
    say: ({ value }) => ({
      what: `Kinh phí ghi ${quoted(value)}, không hiểu được là bao nhiêu.`,
      why: 'Số này không cộng được vào tổng kinh phí.',
      how: 'Ghi số tiền theo đơn vị của cột, hoặc ghi rõ đơn vị, ví dụ: 1,5 tỷ; 500 triệu đồng.',
    }),
  },
  'money-negative': {
    title: 'Số tiền âm',
    say: ({ value }) => ({
      what: `Kinh phí ghi ${quoted(value)} là số âm.`,
      why: 'Kinh phí dự kiến không thể âm; số âm làm giảm tổng kinh phí.',
      how: 'Ghi lại số dương, hoặc để trống nếu không dùng kinh phí.',
    }),
  },
  'money-unit-unclear': {
    title: 'Số tiền chưa rõ đơn vị',
    say: ({ value, readings }) => ({
      what: `Kinh phí ghi ${quoted(value)}, chưa rõ là ${readings.join(' hay ')}.`,
      why: 'Hiểu nhầm đơn vị làm tổng kinh phí sai hàng nghìn lần.',
      how: 'Ghi rõ đơn vị, ví dụ: 1.500 triệu đồng.',
    }),
  },
  'money-number-as-text': {
    title: 'Số lưu dưới dạng chữ',
    say: ({ value, amount }) => ({
      what: `Kinh phí ${quoted(value)} được lưu dưới dạng chữ, đã hiểu là ${amountText(amount)} đồng.`,
      why: 'Excel không cộng các số lưu dưới dạng chữ.',
      how: 'Đổi ô sang kiểu số.',
    }),
  },
  'money-outlier': {
    title: 'Số tiền khác thường',
    say: ({ value, amount, median }) => ({
      what: `Kinh phí ${quoted(value)} (${amountText(amount)} đồng) chênh khoảng nghìn lần so với mức thường gặp trong tệp (${amountText(median)} đồng).`,
      why: 'Thường do ghi nhầm đơn vị: đồng thay cho triệu đồng, hoặc ngược lại.',
      how: 'Kiểm tra lại đơn vị; nếu số đúng thì giữ nguyên và chấp nhận cảnh báo kèm lý do.',
    }),
  },
  'money-source-missing': {
    title: 'Có kinh phí nhưng thiếu nguồn',
    say: ({ value }) => ({
      what: `Nhiệm vụ có kinh phí ${quoted(value)} nhưng chưa ghi nguồn kinh phí.`,
      why: 'Không có nguồn thì không tổng hợp được kinh phí theo từng nguồn.',
      how: 'Chọn nguồn kinh phí trong danh sách.',
    }),
  },
  'money-source-unknown': {
    title: 'Không nhận ra nguồn kinh phí',
    say: ({ value, closest }) => ({
      what: `Nguồn kinh phí ghi ${quoted(value)}, không có trong danh sách nguồn của chương trình.`,
      why: 'Không nhận ra nguồn thì kinh phí không được cộng vào nguồn nào.',
      how:
        closest === undefined
          ? 'Ghi đúng tên nguồn như trong danh sách.'
          : `Nếu ý là ${quoted(closest)} thì ghi lại như vậy; nếu không, ghi đúng tên nguồn như trong danh sách.`,
    }),
  },
  'money-total-mismatch': {
    title: 'Dòng cộng khác tổng các dòng',
    say: ({ stated, sum }) => ({
      what: `Dòng cộng ghi ${amountText(stated)} đồng, còn tổng các dòng là ${amountText(sum)} đồng.`,
      why: 'Có dòng bị sót, bị sửa sau khi cộng, hoặc dòng cộng gõ tay.',
      how: 'Kiểm tra từng dòng rồi sửa dòng cộng; bảng tổng hợp luôn tính từ từng dòng.',
    }),
  },
};
