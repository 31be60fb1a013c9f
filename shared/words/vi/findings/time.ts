import type { FindingGroupWords } from '../../catalogue.ts';
import { dayText } from '../../day-text.ts';
import { quoted } from '../../quoted.ts';
import { columns } from '../columns.ts';

export const time: FindingGroupWords<'time'> = {
  'time-unreadable': {
    title: 'Không đọc được thời gian',
    say: ({ column, value }) => ({
      what: `“${columns[column].label}” ghi ${quoted(value)}, không hiểu được là thời gian nào.`,
      why: 'Không rõ thời gian thì không biết nhiệm vụ còn hạn hay quá hạn.',
      how: 'Ghi theo một trong các dạng: 31/12/2021, Tháng 6/2021, Quý II/2021, 2021, 2021-2025, Thường xuyên.',
    }),
  },
  'time-impossible': {
    title: 'Ngày tháng không có thật',
    say: ({ column, value }) => ({
      what: `“${columns[column].label}” ghi ${quoted(value)}, lịch không có ngày hoặc tháng này.`,
      why: 'Không rõ thời gian thì không biết nhiệm vụ còn hạn hay quá hạn.',
      how: 'Ghi lại ngày, tháng, năm cho đúng.',
    }),
  },
  'time-year-missing': {
    title: 'Thời gian thiếu năm',
    say: ({ column, value }) => ({
      what: `“${columns[column].label}” ghi ${quoted(value)}, chưa nêu năm.`,
      why: 'Chương trình kéo dài nhiều năm; thiếu năm thì không xác định được hạn.',
      how: 'Ghi thêm năm, ví dụ: Tháng 6/2021, Quý III/2021.',
    }),
  },
  'time-reversed': {
    title: 'Bắt đầu sau khi kết thúc',
    say: ({ start, deadline }) => ({
      what: `Thời gian bắt đầu ${quoted(dayText(start))} sau thời gian hoàn thành ${quoted(dayText(deadline))}.`,
      why: 'Một trong hai ô sai, nên không tính được tiến độ.',
      how: 'Kiểm tra và sửa lại ô sai.',
    }),
  },
  'time-swapped': {
    title: 'Ngày và tháng có thể bị đảo',
    say: ({ column, value, readings }) => ({
      what: `“${columns[column].label}” ghi ${quoted(value)}; có thể hiểu là ${readings.join(' hoặc ')}.`,
      why: 'Excel cài đặt theo kiểu Mỹ viết tháng trước ngày, nên hạn có thể lệch nhiều tháng.',
      how: 'Kiểm tra lại với văn bản giao nhiệm vụ rồi ghi theo dạng ngày/tháng/năm.',
    }),
  },
  'time-outside-horizon': {
    title: 'Thời gian ngoài giai đoạn của chương trình',
    say: ({ column, value, from, to }) => ({
      what: `“${columns[column].label}” ghi ${quoted(value)}, nằm ngoài giai đoạn của chương trình (từ ${dayText(from)} đến ${dayText(to)}).`,
      why: 'Thường do gõ nhầm năm, hoặc nhiệm vụ thuộc chương trình khác.',
      how: 'Kiểm tra lại năm; nếu nhiệm vụ không thuộc chương trình thì bỏ khỏi ma trận.',
    }),
  },
  'time-vague': {
    title: 'Thời hạn chưa cụ thể',
    say: ({ value }) => ({
      what: `Thời gian hoàn thành ghi ${quoted(value)}, chưa xác định được ngày nào.`,
      why: 'Không có ngày cụ thể thì không theo dõi được nhiệm vụ còn hạn hay quá hạn.',
      how: 'Ghi tháng, quý hoặc năm phải hoàn thành; văn bản tham chiếu ghi ở cột “Văn bản căn cứ”.',
    }),
  },
  'time-no-deadline': {
    title: 'Nhiệm vụ không có thời hạn',
    say: ({ value }) => ({
      what: `Thời gian hoàn thành ghi ${quoted(value)}, nhiệm vụ không có thời hạn kết thúc.`,
      why: 'Nhiệm vụ thường xuyên được đếm riêng, không vào số còn hạn, quá hạn.',
      how: 'Nếu đúng là nhiệm vụ thường xuyên thì không cần làm gì; nếu có mốc phải xong thì ghi mốc đó.',
    }),
  },
  'time-before-assignment': {
    title: 'Hạn trước ngày giao nhiệm vụ',
    say: ({ deadline, symbol, date }) => ({
      what: `Thời gian hoàn thành ${quoted(dayText(deadline))} trước ngày ${dayText(date)} của văn bản giao nhiệm vụ ${symbol}.`,
      why: 'Không thể phải xong trước khi được giao; hạn hoặc ngày văn bản ghi sai.',
      how: 'Kiểm tra lại thời gian hoàn thành và ngày của văn bản.',
    }),
  },
};
