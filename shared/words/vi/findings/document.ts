import type { FindingGroupWords } from '../../catalogue.ts';
import { dayText } from '../../day-text.ts';
import { quoted } from '../../quoted.ts';

export const document: FindingGroupWords<'document'> = {
  'document-malformed': {
    title: 'Số, ký hiệu văn bản sai thể thức',
    say: ({ value, canonical }) => ({
      what: `Số, ký hiệu ${quoted(value)} chưa đúng thể thức.`,
      why: 'Ký hiệu viết khác nhau thì không nhận ra là cùng một văn bản.',
      how:
        canonical === undefined
          ? 'Ghi theo dạng số/loại-cơ quan, ví dụ: 5807/KH-UBND; văn bản của Đảng: 190-KH/TU.'
          : `Ghi lại là ${canonical}.`,
    }),
  },
  'document-type-unknown': {
    title: 'Chữ viết tắt loại văn bản lạ',
    say: ({ symbol, type }) => ({
      what: `Trong ${quoted(symbol)}, chữ viết tắt ${quoted(type)} không phải tên loại văn bản nào.`,
      why: 'Chữ viết tắt loại văn bản được quy định tại Nghị định 30/2020/NĐ-CP; ghi sai thì khó tra cứu văn bản.',
      how: 'Xem lại ký hiệu trên văn bản gốc và ghi đúng.',
    }),
  },
  'document-type-mismatch': {
    title: 'Tên loại khác ký hiệu',
    say: ({ symbol, word, expected }) => ({
      what: `Ghi “${word}” nhưng ký hiệu ${symbol} là của ${quoted(expected)}.`,
      why: 'Tên loại hoặc ký hiệu sai, người đọc không tìm được văn bản.',
      how: 'Xem lại văn bản gốc, sửa tên loại hoặc ký hiệu.',
    }),
  },
  'document-date-wrong': {
    title: 'Ngày văn bản khác ngày đã biết',
    say: ({ symbol, date, known }) => ({
      what: `${symbol} được ghi ngày ${dayText(date)}; ngày ban hành là ${dayText(known)}.`,
      why: 'Văn bản được xác định bằng số, ký hiệu và ngày; sai ngày là dẫn sai văn bản.',
      how: `Sửa lại thành ngày ${dayText(known)}.`,
    }),
  },
  'document-date-conflict': {
    title: 'Một văn bản ghi nhiều ngày khác nhau',
    say: ({ symbol, date, others }) => ({
      what: `${symbol} ở đây ghi ngày ${dayText(date)}, ở chỗ khác ghi ngày ${others.map(dayText).join(', ')}.`,
      why: 'Một văn bản chỉ có một ngày ban hành, nên ít nhất một chỗ sai.',
      how: 'Đối chiếu văn bản gốc rồi sửa cho thống nhất; nếu là hai văn bản khác nhau trùng số thì ghi rõ ngày và trích yếu.',
    }),
  },
  'document-date-future': {
    title: 'Ngày văn bản ở tương lai',
    say: ({ symbol, date, asOf }) => ({
      what: `${symbol} ghi ngày ${dayText(date)}, sau ngày chốt số liệu ${dayText(asOf)}.`,
      why: 'Không thể dẫn văn bản chưa ban hành.',
      how: 'Kiểm tra lại ngày của văn bản.',
    }),
  },
  'document-year-mismatch': {
    title: 'Năm trong ký hiệu khác năm ban hành',
    say: ({ symbol, year, date }) => ({
      what: `${symbol} mang năm ${year} trong ký hiệu nhưng được ghi ngày ${dayText(date)}.`,
      why: 'Văn bản quy phạm pháp luật mang năm ban hành trong ký hiệu, nên một trong hai chỗ sai.',
      how: 'Đối chiếu văn bản gốc, sửa ký hiệu hoặc ngày.',
    }),
  },
  'document-issuer-conflict': {
    title: 'Cơ quan ban hành khác ký hiệu',
    say: ({ symbol, issuer, expected }) => ({
      what: `${symbol} được ghi là của ${quoted(issuer)}, còn theo ký hiệu hoặc chỗ khác là của ${quoted(expected)}.`,
      why: 'Ghi sai cơ quan ban hành thì người đọc không tìm được văn bản.',
      how: 'Đối chiếu văn bản gốc, sửa cơ quan ban hành hoặc ký hiệu.',
    }),
  },
};
