import type { ReturnFacts, ReturnWords } from '../areas/returns.ts';

export const returns: ReturnWords = {
  sheet: 'Cần sửa',
  heading: 'NỘI DUNG CẦN SỬA',
  remark: (errors, warnings) =>
    `${errors} lỗi, ${warnings} cảnh báo. Bấm vào địa chỉ ô để đến ô cần sửa; sửa ngay trong tệp này rồi gửi lại.`,
  sheetLabel: 'Trang tính',
  fileName: (template) => `Cần sửa - ${template}`,
  note: (facts) => `${lines(facts).join('\n')}\n`,
};

function lines(facts: ReturnFacts): string[] {
  const { office, department, resolution, period, files, errors, warnings, quarantined } = facts;
  const found = [
    ...(errors > 0 ? [`${errors} lỗi`] : []),
    ...(warnings > 0 ? [`${warnings} cảnh báo`] : []),
    ...(quarantined > 0 ? [`${quarantined} dòng chưa đưa được vào bảng tổng hợp`] : []),
  ];
  return [
    `Kính gửi: ${department}`,
    '',
    `${office} đã nhận báo cáo ma trận nhiệm vụ thực hiện Nghị quyết số ${resolution}${period === undefined ? '' : `, kỳ báo cáo ${period}`} của ${department} (${files.length === 1 ? 'tệp' : 'các tệp'} ${files.join('; ')}). Qua kiểm tra, báo cáo còn ${found.join(', ')}.`,
    '',
    ...(facts.kinds.length === 0
      ? []
      : ['Nội dung cần sửa:', ...facts.kinds.map(([title, count]) => `- ${title}: ${count}`), '']),
    `Đề nghị ${department}:`,
    `1. Mở tệp gửi kèm “${facts.fileName}”. Trang Cần sửa liệt kê từng ô, lý do và cách sửa; ô cần sửa được tô màu và có ghi chú.`,
    '2. Sửa ngay trong tệp gửi kèm; số liệu khác của đơn vị đã có sẵn trong tệp và được giữ nguyên.',
    `3. Gửi lại chính tệp này cho ${office} trước ngày ${facts.due ?? '...../...../.........'}. Tệp gửi lại thay cho tệp đã gửi.`,
    '',
    'Trân trọng./.',
    '',
    office.toLocaleUpperCase('vi'),
  ];
}
