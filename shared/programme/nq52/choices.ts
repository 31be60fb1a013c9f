import type { Choice, Status } from '../programme.ts';

/**
 * Declared statuses. Wordings that also tell timeliness ("quá hạn", "hoàn thành trễ hạn") are taken for the status
 * they imply; the rules hold them against the dates.
 */
export const STATUSES: readonly Status[] = [
  {
    id: 'not-started',
    label: 'Chưa thực hiện',
    state: 'not-started',
    synonyms: [
      'Chưa triển khai',
      'Chưa bắt đầu',
      'Chưa làm',
      'Chưa đến hạn',
      'Chưa thực hiện được',
    ],
  },
  {
    id: 'in-progress',
    label: 'Đang thực hiện',
    state: 'in-progress',
    synonyms: [
      'Đang triển khai',
      'Đang triển khai thực hiện',
      'Đang xây dựng',
      'Tiếp tục thực hiện',
      'Tiếp tục duy trì',
      'Đang soạn thảo',
      'Đang xin ý kiến',
      'Đang thực hiện trong hạn',
      'Đang thực hiện, trong hạn',
      'Đang thực hiện đúng tiến độ',
      'Đúng tiến độ',
      'Chậm tiến độ',
      'Quá hạn',
      'Đang thực hiện quá hạn',
      'Đang thực hiện, quá hạn',
      'Sắp đến hạn',
      'Chưa hoàn thành',
    ],
  },
  {
    id: 'done',
    label: 'Hoàn thành',
    state: 'done',
    synonyms: [
      'Đã hoàn thành',
      'Hoàn thành đúng hạn',
      'Đã hoàn thành đúng hạn',
      'Hoàn thành trước hạn',
      'Hoàn thành trễ hạn',
      'Hoàn thành chậm',
      'Hoàn thành quá hạn',
      'Đã hoàn thành quá hạn',
      'Đã thực hiện',
      'Đã xong',
      'Xong',
      'Đạt',
    ],
  },
  {
    id: 'paused',
    label: 'Tạm dừng',
    state: 'paused',
    synonyms: ['Tạm hoãn', 'Tạm ngừng', 'Hoãn'],
  },
  {
    id: 'dropped',
    label: 'Không thực hiện',
    state: 'dropped',
    synonyms: [
      'Đề nghị bỏ',
      'Không thực hiện/Đề nghị bỏ',
      'Dừng thực hiện',
      'Đã hủy',
      'Hủy',
      'Không triển khai',
    ],
  },
];

/** Sources of funds as the State budget law and local plans name them. */
export const SOURCES: readonly Choice[] = [
  {
    id: 'central',
    label: 'Ngân sách trung ương',
    synonyms: ['NSTW', 'NS trung ương', 'NS TW', 'Trung ương', 'Vốn trung ương'],
  },
  {
    id: 'provincial',
    label: 'Ngân sách tỉnh',
    synonyms: [
      'NS tỉnh',
      'NST',
      'Ngân sách địa phương',
      'NSĐP',
      'NS địa phương',
      'Vốn ngân sách tỉnh',
    ],
  },
  {
    id: 'district',
    label: 'Ngân sách huyện',
    synonyms: ['NS huyện', 'Ngân sách cấp huyện', 'Ngân sách thành phố', 'Ngân sách thị xã'],
  },
  {
    id: 'commune',
    label: 'Ngân sách xã',
    synonyms: ['NS xã', 'Ngân sách cấp xã'],
  },
  {
    id: 'state',
    label: 'Ngân sách nhà nước',
    synonyms: ['NSNN', 'NS nhà nước', 'Ngân sách', 'Vốn ngân sách'],
  },
  {
    id: 'science',
    label: 'Sự nghiệp khoa học và công nghệ',
    synonyms: ['Sự nghiệp KH&CN', 'Kinh phí sự nghiệp KH&CN', 'SNKH', 'Nguồn sự nghiệp khoa học'],
  },
  {
    id: 'integrated',
    label: 'Lồng ghép',
    synonyms: [
      'Lồng ghép các chương trình',
      'Nguồn lồng ghép',
      'Lồng ghép các chương trình, dự án',
    ],
  },
  {
    id: 'social',
    label: 'Xã hội hóa',
    synonyms: ['XHH', 'Nguồn xã hội hóa', 'Vốn xã hội hóa'],
  },
  {
    id: 'enterprise',
    label: 'Vốn doanh nghiệp',
    synonyms: ['Doanh nghiệp', 'Nguồn doanh nghiệp', 'Vốn của doanh nghiệp'],
  },
  {
    id: 'oda',
    label: 'Vốn ODA',
    synonyms: ['ODA', 'Vốn vay ODA', 'Vốn nước ngoài'],
  },
  {
    id: 'own',
    label: 'Kinh phí thường xuyên của đơn vị',
    synonyms: [
      'Kinh phí thường xuyên',
      'Nguồn thường xuyên',
      'Kinh phí đơn vị',
      'Nguồn thu sự nghiệp',
    ],
  },
  { id: 'other', label: 'Nguồn khác', synonyms: ['Khác', 'Nguồn vốn khác', 'Nguồn hợp pháp khác'] },
];
