import type { FindingGroupWords } from '../../catalogue.ts';
import { otherRowText } from '../other-row.ts';

export const duplicate: FindingGroupWords<'duplicate'> = {
  'duplicate-in-file': {
    title: 'Nhiệm vụ ghi hai lần trong tệp',
    say: (other) => ({
      what: `Nhiệm vụ này đã có ở ${otherRowText(other)} của cùng tệp.`,
      why: 'Một nhiệm vụ ghi hai lần thì bị đếm hai lần.',
      how: 'Giữ một dòng, xóa dòng kia; nếu là hai nhiệm vụ khác nhau thì viết rõ điểm khác.',
    }),
  },
  'duplicate-across': {
    title: 'Hai đơn vị cùng báo cáo một nhiệm vụ',
    say: (other) => ({
      what: `Nhiệm vụ này cũng có ở ${otherRowText(other)}.`,
      why: 'Hai đơn vị cùng báo cáo thì nhiệm vụ và kinh phí có thể bị tính hai lần.',
      how: 'Thống nhất đơn vị chủ trì báo cáo; đơn vị kia ghi ở cột “Cơ quan phối hợp” hoặc bỏ dòng.',
    }),
  },
  'duplicate-near': {
    title: 'Hai nhiệm vụ gần giống nhau',
    say: ({ percent, ...other }) => ({
      what: `Nội dung giống ${String(percent)}% với ${otherRowText(other)}.`,
      why: 'Có thể là một nhiệm vụ viết hai cách.',
      how: 'Xem lại hai dòng; nếu là một thì gộp, nếu không thì giữ nguyên.',
    }),
  },
  'duplicate-category': {
    title: 'Một nhiệm vụ xếp vào hai nhóm',
    say: ({ code, otherCode, ...other }) => ({
      what: `Nhiệm vụ này xếp vào nhóm ${code}, còn ở ${otherRowText(other)} xếp vào nhóm ${otherCode}.`,
      why: 'Một nhiệm vụ nằm ở hai nhóm thì bị đếm ở cả hai mục của báo cáo.',
      how: 'Chọn một nhóm và bỏ dòng ở nhóm kia, hoặc viết rõ phần việc của từng nhóm.',
    }),
  },
};
