import type { FindingGroupWords } from '../../catalogue.ts';
import { quoted } from '../../quoted.ts';
import { otherRowText } from '../other-row.ts';

export const consistency: FindingGroupWords<'consistency'> = {
  'consistency-lead-conflict': {
    title: 'Cùng nhiệm vụ, khác cơ quan chủ trì',
    say: ({ lead, otherLead, ...other }) => ({
      what: `Cơ quan chủ trì ở đây là ${quoted(lead)}, ở ${otherRowText(other)} là ${quoted(otherLead)}.`,
      why: 'Cùng một nhiệm vụ mà hai nơi ghi khác nhau thì không rõ ai chịu trách nhiệm chính.',
      how: 'Đối chiếu văn bản giao nhiệm vụ rồi thống nhất cơ quan chủ trì.',
    }),
  },
  'consistency-deadline-conflict': {
    title: 'Cùng nhiệm vụ, khác thời hạn',
    say: ({ deadline, otherDeadline, ...other }) => ({
      what: `Thời gian hoàn thành ở đây là ${quoted(deadline)}, ở ${otherRowText(other)} là ${quoted(otherDeadline)}.`,
      why: 'Cùng một nhiệm vụ mà thời hạn khác nhau thì không biết còn hạn hay quá hạn.',
      how: 'Đối chiếu văn bản giao nhiệm vụ rồi thống nhất thời hạn.',
    }),
  },
  'consistency-progress-lower': {
    title: 'Mức độ hoàn thành thấp hơn kỳ trước',
    say: ({ before, now }) => ({
      what: `Mức độ hoàn thành là ${String(now)}%, kỳ trước là ${String(before)}%.`,
      why: 'Tiến độ thường không giảm; một trong hai kỳ ghi sai.',
      how: 'Kiểm tra lại; nếu đúng là giảm thì nêu lý do ở cột “Ghi chú”.',
    }),
  },
  'consistency-status-back': {
    title: 'Trạng thái lùi so với kỳ trước',
    say: ({ before, now }) => ({
      what: `Kỳ trước nhiệm vụ là ${quoted(before)}, kỳ này là ${quoted(now)}.`,
      why: 'Nhiệm vụ đã xong thường không mở lại; một trong hai kỳ ghi sai.',
      how: 'Kiểm tra lại trạng thái; nếu làm lại thì nêu lý do ở cột “Ghi chú”.',
    }),
  },
  'consistency-task-vanished': {
    title: 'Nhiệm vụ kỳ trước không còn',
    say: ({ content }) => ({
      what: `Nhiệm vụ kỳ trước ${quoted(content)} không còn trong bản nộp kỳ này.`,
      why: 'Nhiệm vụ chưa xong mà biến mất thì không theo dõi được.',
      how: 'Bổ sung lại, hoặc ghi rõ đã dừng theo văn bản nào.',
    }),
  },
};
