import type {
  Agency,
  Category,
  Choice,
  Programme,
  Status,
} from '../../shared/programme/programme.ts';

/** An agency with what a test cares about; the rest is what a department of a province has. */
export function agency(part: Partial<Agency> & Pick<Agency, 'id' | 'name'>): Agency {
  return { aliases: [], symbols: [], kind: 'department', reports: true, ...part };
}

const AGENCIES: readonly Agency[] = [
  agency({
    id: 'VPUBND',
    name: 'Văn phòng UBND tỉnh',
    aliases: ['VP UBND tỉnh'],
    symbols: ['VP'],
  }),
  agency({ id: 'SYT', name: 'Sở Y tế', symbols: ['SYT'] }),
  agency({ id: 'STC', name: 'Sở Tài chính', symbols: ['STC'] }),
  agency({ id: 'SNV', name: 'Sở Nội vụ', symbols: ['SNV'] }),
  agency({ id: 'SCT', name: 'Sở Công Thương', symbols: ['SCT'] }),
  agency({
    id: 'SKHCN',
    name: 'Sở Khoa học và Công nghệ',
    aliases: ['Sở KH&CN'],
    symbols: ['SKHCN'],
  }),
  agency({
    id: 'STTTT',
    name: 'Sở Thông tin và Truyền thông',
    aliases: ['Sở TT&TT'],
    symbols: ['STTTT'],
    validTo: '2025-02-28',
    successors: ['SKHCN'],
  }),
  agency({
    id: 'SLDTBXH',
    name: 'Sở Lao động - Thương binh và Xã hội',
    aliases: ['Sở LĐTB&XH'],
    symbols: ['SLĐTBXH'],
    validTo: '2025-02-28',
  }),
  agency({
    id: 'SVHTTDL',
    name: 'Sở Văn hóa, Thể thao và Du lịch',
    aliases: ['Sở VHTT&DL'],
    symbols: ['SVHTTDL'],
  }),
  agency({
    id: 'DONGHA',
    name: 'UBND thành phố Đông Hà',
    aliases: ['Thành phố Đông Hà', 'TP Đông Hà', 'TP. Đông Hà', 'UBND TP Đông Hà'],
    kind: 'district',
  }),
  agency({
    id: 'TXQT',
    name: 'UBND thị xã Quảng Trị',
    aliases: ['Thị xã Quảng Trị', 'TX Quảng Trị', 'UBND TX Quảng Trị'],
    kind: 'district',
  }),
  agency({
    id: 'HUONGHOA',
    name: 'UBND huyện Hướng Hóa',
    aliases: ['Huyện Hướng Hóa', 'Hướng Hóa'],
    kind: 'district',
  }),
  agency({
    id: 'CAMLO',
    name: 'UBND huyện Cam Lộ',
    aliases: ['Huyện Cam Lộ', 'Cam Lộ'],
    kind: 'district',
  }),
  agency({
    id: 'UBND',
    name: 'UBND tỉnh',
    aliases: ['UBND tỉnh Quảng Trị'],
    kind: 'other',
    reports: false,
  }),
  agency({
    id: 'BKHCN',
    name: 'Bộ Khoa học và Công nghệ',
    symbols: ['BKHCN'],
    kind: 'central',
    reports: false,
  }),
  agency({
    id: 'BTTTT',
    name: 'Bộ Thông tin và Truyền thông',
    symbols: ['BTTTT'],
    kind: 'central',
    reports: false,
  }),
  agency({
    id: 'CACSO',
    name: 'Các sở, ban, ngành',
    aliases: ['Các sở, ngành'],
    kind: 'group',
    reports: false,
    members: ['department'],
  }),
  agency({
    id: 'CACHUYEN',
    name: 'UBND các huyện, thị xã, thành phố',
    aliases: ['UBND các huyện, thành phố, thị xã'],
    kind: 'group',
    reports: false,
    members: ['district'],
  }),
];

const CATEGORIES: readonly Category[] = [
  { code: '2.1', title: 'Tuyên truyền, nâng cao nhận thức về cuộc CMCN 4.0', examples: [] },
  {
    code: '2.2',
    title: 'Chủ động tham gia cuộc CMCN 4.0 và thúc đẩy quá trình chuyển đổi số',
    examples: [],
  },
  { code: '2.3', title: 'Phát triển và nâng cao năng lực đổi mới sáng tạo', examples: [] },
  {
    code: '2.7',
    title: 'Thúc đẩy chuyển đổi số trong các cơ quan hành chính nhà nước',
    examples: [],
  },
];

const STATUSES: readonly Status[] = [
  {
    id: 'not-started',
    label: 'Chưa thực hiện',
    synonyms: ['Chưa triển khai'],
    state: 'not-started',
  },
  {
    id: 'in-progress',
    label: 'Đang thực hiện',
    synonyms: ['Đang triển khai', 'Chưa hoàn thành'],
    state: 'in-progress',
  },
  { id: 'done', label: 'Hoàn thành', synonyms: ['Đã hoàn thành', 'Đã xong'], state: 'done' },
  { id: 'paused', label: 'Tạm dừng', synonyms: ['Tạm hoãn'], state: 'paused' },
];

const SOURCES: readonly Choice[] = [
  { id: 'budget', label: 'Ngân sách nhà nước', synonyms: ['NSNN'] },
  { id: 'integrated', label: 'Lồng ghép', synonyms: ['Lồng ghép các chương trình'] },
  { id: 'private', label: 'Xã hội hóa', synonyms: [] },
];

/** A small programme that has one of everything: enough for most tests, easily changed by its parts. */
export function smallProgramme(part: Partial<Programme> = {}): Programme {
  return {
    id: 'small',
    title: 'Chương trình thử',
    shortTitle: 'Thử',
    resolution: {
      symbol: '52-NQ/TW',
      date: '2019-09-27',
      type: 'Nghị quyết',
      issuer: 'Bộ Chính trị',
      subject:
        'về một số chủ trương, chính sách chủ động tham gia cuộc Cách mạng công nghiệp lần thứ tư',
    },
    documents: [
      {
        symbol: '190-KH/TU',
        date: '2020-08-12',
        type: 'Kế hoạch',
        issuer: 'Ban Thường vụ Tỉnh ủy',
        subject: 'thực hiện Nghị quyết 52-NQ/TW',
      },
    ],
    office: { agency: 'SKHCN', place: 'Quảng Trị', superior: 'UBND tỉnh', addressee: 'UBND tỉnh' },
    sections: {
      documents: { number: '1', title: 'Văn bản' },
      tasks: { number: '2', title: 'Nhiệm vụ' },
      difficulties: { number: '3', title: 'Khó khăn' },
    },
    horizon: { from: '2019-09-27', planEnd: '2025-12-31', to: '2030-12-31' },
    categories: CATEGORIES,
    agencies: AGENCIES,
    statuses: STATUSES,
    sources: SOURCES,
    ...part,
  };
}
