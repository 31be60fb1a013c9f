import type { FindingGroupWords } from '../../catalogue.ts';
import { dayText } from '../../day-text.ts';
import { quoted } from '../../quoted.ts';

export const status: FindingGroupWords<'status'> = {
  'status-unknown': {
    title: 'Trạng thái không có trong danh sách',
    say: ({ value, closest }) => ({
      what: `Trạng thái ghi ${quoted(value)}, không có trong danh sách.`,
      why: 'Trạng thái lạ không được đếm vào nhóm hoàn thành, đang thực hiện hay chưa thực hiện.',
      how:
        closest === undefined
          ? 'Chọn một trạng thái trong danh sách.'
          : `Chọn một trạng thái trong danh sách; gần nhất là ${quoted(closest)}.`,
    }),
  },
  'status-progress-range': {
    title: 'Mức độ hoàn thành ngoài 0–100%',
    say: ({ value }) => ({
      what: `Mức độ hoàn thành ghi ${quoted(value)}, ngoài khoảng 0 đến 100.`,
      why: 'Số này làm sai mức hoàn thành bình quân.',
      how: 'Ghi một số từ 0 đến 100.',
    }),
  },
  'status-progress-unreadable': {
    title: 'Không đọc được mức độ hoàn thành',
    say: ({ value }) => ({
      what: `Mức độ hoàn thành ghi ${quoted(value)}, không phải là số phần trăm.`,
      why: 'Không đọc được thì nhiệm vụ không vào mức hoàn thành bình quân.',
      how: 'Ghi một số từ 0 đến 100; phần diễn giải ghi ở cột “Kết quả thực hiện”.',
    }),
  },
  'status-progress-unclear': {
    title: 'Chưa rõ mức độ hoàn thành',
    say: ({ value, readings }) => ({
      what: `Mức độ hoàn thành ghi ${quoted(value)}, có thể là ${readings.join(' hoặc ')}.`,
      why: 'Hai cách hiểu lệch nhau một trăm lần, nên chưa đưa vào mức hoàn thành bình quân.',
      how: 'Ghi rõ dấu %, ví dụ 1% hoặc 100%.',
    }),
  },
  'status-done-incomplete': {
    title: 'Hoàn thành nhưng chưa đủ 100%',
    say: ({ progress }) => ({
      what: `Trạng thái là hoàn thành nhưng mức độ hoàn thành mới ${String(progress)}%.`,
      why: 'Hai ô mâu thuẫn nên không biết nhiệm vụ đã xong hay chưa.',
      how: 'Sửa trạng thái, hoặc sửa mức độ hoàn thành thành 100.',
    }),
  },
  'status-done-no-result': {
    title: 'Hoàn thành nhưng chưa nêu kết quả',
    say: () => ({
      what: 'Nhiệm vụ đã hoàn thành nhưng chưa ghi kết quả thực hiện.',
      why: 'Báo cáo cần nêu kết quả của nhiệm vụ đã xong.',
      how: 'Ghi kết quả, kèm số, ký hiệu văn bản hoặc sản phẩm nếu có.',
    }),
  },
  'status-full-not-done': {
    title: 'Đạt 100% nhưng chưa hoàn thành',
    say: ({ status: label }) => ({
      what: `Mức độ hoàn thành là 100% nhưng trạng thái vẫn là ${quoted(label)}.`,
      why: 'Hai ô mâu thuẫn nên không biết nhiệm vụ đã xong hay chưa.',
      how: 'Đổi trạng thái thành hoàn thành, hoặc sửa mức độ hoàn thành.',
    }),
  },
  'status-not-started-progress': {
    title: 'Chưa thực hiện nhưng đã có mức độ hoàn thành',
    say: ({ progress }) => ({
      what: `Trạng thái là chưa thực hiện nhưng mức độ hoàn thành là ${String(progress)}%.`,
      why: 'Hai ô mâu thuẫn nên không biết nhiệm vụ đã bắt đầu hay chưa.',
      how: 'Sửa trạng thái, hoặc sửa mức độ hoàn thành thành 0.',
    }),
  },
  'status-not-started-result': {
    title: 'Chưa thực hiện nhưng đã có kết quả',
    say: () => ({
      what: 'Trạng thái là chưa thực hiện nhưng cột “Kết quả thực hiện” đã có nội dung.',
      why: 'Có kết quả thì nhiệm vụ thường đã bắt đầu.',
      how: 'Xem lại trạng thái; nếu nội dung là kế hoạch sắp làm thì chuyển sang cột “Ghi chú”.',
    }),
  },
  'status-past-deadline': {
    title: 'Quá hạn mà chưa thực hiện',
    say: ({ deadline, asOf }) => ({
      what: `Hạn ${quoted(dayText(deadline))} đã qua tại ngày chốt số liệu ${dayText(asOf)} nhưng nhiệm vụ chưa thực hiện.`,
      why: 'Nhiệm vụ được tính là quá hạn trong báo cáo.',
      how: 'Cập nhật trạng thái, hoặc nêu lý do ở cột “Khó khăn, vướng mắc”.',
    }),
  },
  'status-overdue-unexplained': {
    title: 'Quá hạn chưa nêu lý do',
    say: ({ deadline, asOf }) => ({
      what: `Nhiệm vụ chưa xong khi hạn ${quoted(dayText(deadline))} đã qua (ngày chốt số liệu ${dayText(asOf)}) mà chưa nêu lý do.`,
      why: 'Báo cáo liệt kê các nhiệm vụ quá hạn kèm lý do.',
      how: 'Nêu lý do ở cột “Khó khăn, vướng mắc”.',
    }),
  },
  'status-declared-overdue': {
    title: 'Ghi quá hạn khi hạn chưa đến',
    say: ({ status: label, deadline, asOf }) => ({
      what: `Trạng thái ghi ${quoted(label)} nhưng hạn ${quoted(dayText(deadline))} chưa qua tại ngày chốt số liệu ${dayText(asOf)}.`,
      why: 'Trạng thái và thời hạn mâu thuẫn, nên số nhiệm vụ quá hạn có thể sai.',
      how: 'Sửa trạng thái hoặc thời gian hoàn thành.',
    }),
  },
  'status-before-start': {
    title: 'Có tiến độ trước khi bắt đầu',
    say: ({ status: label, start, asOf }) => ({
      what: `Trạng thái là ${quoted(label)} dù thời gian bắt đầu ${quoted(dayText(start))} còn sau ngày chốt số liệu ${dayText(asOf)}.`,
      why: 'Có thể thời gian bắt đầu ghi nhầm.',
      how: 'Kiểm tra lại thời gian bắt đầu; nếu triển khai sớm thì giữ nguyên.',
    }),
  },
  'status-continuous-done': {
    title: 'Nhiệm vụ thường xuyên ghi hoàn thành',
    say: ({ deadline }) => ({
      what: `Thời gian hoàn thành ghi ${quoted(deadline)} nhưng trạng thái là hoàn thành.`,
      why: 'Nhiệm vụ thường xuyên không kết thúc, nên thường ghi là đang thực hiện.',
      how: 'Đổi trạng thái, hoặc ghi mốc đã hoàn thành ở cột thời gian.',
    }),
  },
};
