import type { FindingGroupWords } from '../../catalogue.ts';
import { dayText } from '../../day-text.ts';
import { quoted } from '../../quoted.ts';
import { columns } from '../columns.ts';

export const agency: FindingGroupWords<'agency'> = {
  'agency-unknown': {
    title: 'Không nhận ra cơ quan',
    say: ({ column, value, closest }) => ({
      what: `“${columns[column].label}” ghi ${quoted(value)}, không có trong danh sách cơ quan của chương trình.`,
      why: 'Không nhận ra cơ quan thì nhiệm vụ không được đếm cho đơn vị nào.',
      how:
        closest === undefined
          ? 'Ghi đúng tên cơ quan như trong danh sách.'
          : `Nếu ý là ${quoted(closest)} thì ghi lại như vậy; nếu không, ghi đúng tên cơ quan như trong danh sách.`,
    }),
  },
  'agency-ambiguous': {
    title: 'Tên cơ quan chưa rõ',
    say: ({ column, value, candidates, others }) => ({
      what: `“${columns[column].label}” ghi ${quoted(value)}, có thể là ${candidates.map(quoted).join(', ')}${others === 0 ? '' : ` hoặc ${others} cơ quan khác`}.`,
      why: 'Không rõ là cơ quan nào thì nhiệm vụ không được đếm cho đơn vị nào.',
      how: 'Ghi đủ tên của cơ quan được giao.',
    }),
  },
  'agency-group-lead': {
    title: 'Giao chủ trì cho một nhóm cơ quan',
    say: ({ value }) => ({
      what: `Cơ quan chủ trì ghi chung ${quoted(value)}, không nêu cơ quan cụ thể.`,
      why: 'Giao chung thì không rõ ai chịu trách nhiệm chính, và nhiệm vụ không được đếm cho đơn vị nào.',
      how: 'Ghi tên một cơ quan chủ trì; các cơ quan còn lại ghi ở cột “Cơ quan phối hợp”.',
    }),
  },
  'agency-outdated': {
    title: 'Cơ quan không còn hoạt động',
    say: ({ column, name, validTo, day, successors }) => ({
      what: `“${columns[column].label}” ghi ${quoted(name)}, cơ quan này chỉ hoạt động đến ngày ${dayText(validTo)}.`,
      why: `Tại thời điểm báo cáo (${dayText(day)}) cơ quan đã sáp nhập, đổi tên hoặc kết thúc hoạt động.`,
      how:
        successors.length === 0
          ? 'Ghi cơ quan hiện nay nhận nhiệm vụ này.'
          : `Ghi cơ quan kế thừa: ${successors.join(', ')}.`,
    }),
  },
  'agency-not-yet': {
    title: 'Cơ quan chưa thành lập',
    say: ({ column, name, validFrom, day }) => ({
      what: `“${columns[column].label}” ghi ${quoted(name)}, cơ quan này hoạt động từ ngày ${dayText(validFrom)}.`,
      why: `Tại thời điểm báo cáo (${dayText(day)}) cơ quan chưa thành lập.`,
      how: 'Ghi tên cơ quan tại thời điểm báo cáo, hoặc kiểm tra lại kỳ báo cáo của tệp.',
    }),
  },
  'agency-lead-coordinating': {
    title: 'Vừa chủ trì vừa phối hợp',
    say: ({ name }) => ({
      what: `${name} vừa là cơ quan chủ trì vừa được ghi ở cột “Cơ quan phối hợp”.`,
      why: 'Một cơ quan chỉ giữ một vai trò trong một nhiệm vụ; ghi cả hai thì bị đếm hai lần.',
      how: `Bỏ ${name} khỏi cột “Cơ quan phối hợp”.`,
    }),
  },
};
