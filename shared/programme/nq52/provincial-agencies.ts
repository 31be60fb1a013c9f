import type { Agency } from '../programme.ts';

/** Last day of the departments that were merged, first day of those that took over (resolution of the People's Council, 20/02/2025). */
const LAST_DAY = '2025-02-28';
const FIRST_DAY = '2025-03-01';

interface Details {
  readonly aliases?: readonly string[];
  readonly symbols?: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly successors?: readonly string[];
}

/** A unit of the province: reports, and is also met with the province's name behind its own. */
function unit(id: string, name: string, details: Details = {}): Agency {
  const { aliases = [], symbols = [], ...validity } = details;
  const own = [name, ...aliases].flatMap((each) =>
    each.endsWith(' tỉnh')
      ? [`${each} Quảng Trị`]
      : [`${each} tỉnh Quảng Trị`, `${each} Quảng Trị`, `${each} tỉnh`],
  );
  return {
    id,
    name,
    aliases: [...aliases, ...own],
    symbols,
    kind: 'department',
    reports: true,
    ...validity,
  };
}

/**
 * The provincial units of Quảng Trị from January 2021 on, with those that came in March 2025. Symbols are set
 * locally; where several are met, each is listed. Short names that are also symbols (`STTTT`) are aliases, too.
 */
export const PROVINCIAL_AGENCIES: readonly Agency[] = [
  unit('VPUBND', 'Văn phòng UBND tỉnh', {
    aliases: ['VP UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh', 'VPUBND tỉnh', 'VPUBND'],
    symbols: ['VP', 'VPUBND'],
  }),
  unit('SKHCN', 'Sở Khoa học và Công nghệ', {
    aliases: ['Sở KH&CN', 'Sở KHCN', 'Sở KH và CN', 'Sở Khoa học & Công nghệ', 'SKHCN'],
    symbols: ['SKHCN'],
  }),
  unit('STTTT', 'Sở Thông tin và Truyền thông', {
    aliases: [
      'Sở TT&TT',
      'Sở TTTT',
      'Sở TT và TT',
      'Sở Thông tin & Truyền thông',
      'Sở Thông tin Truyền thông',
      'STTTT',
    ],
    symbols: ['STTTT'],
    validTo: LAST_DAY,
    successors: ['SKHCN'],
  }),
  unit('SKHDT', 'Sở Kế hoạch và Đầu tư', {
    aliases: ['Sở KH&ĐT', 'Sở KHĐT', 'Sở KH và ĐT', 'Sở Kế hoạch & Đầu tư', 'SKHĐT'],
    symbols: ['SKH', 'SKHĐT'],
    validTo: LAST_DAY,
    successors: ['STC'],
  }),
  unit('STC', 'Sở Tài chính', { aliases: ['Sở TC', 'STC'], symbols: ['STC'] }),
  unit('SNV', 'Sở Nội vụ', { aliases: ['Sở NV', 'SNV'], symbols: ['SNV'] }),
  unit('STP', 'Sở Tư pháp', { aliases: ['Sở TP', 'STP'], symbols: ['STP'] }),
  unit('SCT', 'Sở Công Thương', { aliases: ['Sở CT', 'SCT'], symbols: ['SCT'] }),
  unit('SNNPTNT', 'Sở Nông nghiệp và Phát triển nông thôn', {
    aliases: [
      'Sở NN&PTNT',
      'Sở NNPTNT',
      'Sở NN và PTNT',
      'Sở Nông nghiệp và PTNT',
      'Sở Nông nghiệp & PTNT',
      'Sở Nông nghiệp & Phát triển nông thôn',
      'SNNPTNT',
      'SNN&PTNT',
    ],
    symbols: ['SNN', 'SNNPTNT'],
    validTo: LAST_DAY,
    successors: ['SNNMT'],
  }),
  unit('SGTVT', 'Sở Giao thông vận tải', {
    aliases: ['Sở GTVT', 'Sở Giao thông - Vận tải', 'SGTVT'],
    symbols: ['SGTVT'],
    validTo: LAST_DAY,
    successors: ['SXD'],
  }),
  unit('SXD', 'Sở Xây dựng', { aliases: ['Sở XD', 'SXD'], symbols: ['SXD'] }),
  unit('STNMT', 'Sở Tài nguyên và Môi trường', {
    aliases: ['Sở TN&MT', 'Sở TNMT', 'Sở TN và MT', 'Sở Tài nguyên & Môi trường', 'STNMT'],
    symbols: ['STNMT'],
    validTo: LAST_DAY,
    successors: ['SNNMT'],
  }),
  unit('SLDTBXH', 'Sở Lao động - Thương binh và Xã hội', {
    aliases: [
      'Sở LĐTB&XH',
      'Sở LĐ-TB&XH',
      'Sở LĐ-TBXH',
      'Sở LĐTBXH',
      'Sở Lao động - TB&XH',
      'Sở Lao động, Thương binh và Xã hội',
      'Sở Lao động Thương binh và Xã hội',
      'SLĐTBXH',
    ],
    symbols: ['SLĐTBXH'],
    validTo: LAST_DAY,
    successors: ['SNV'],
  }),
  unit('SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', {
    aliases: [
      'Sở VHTT&DL',
      'Sở VH,TT&DL',
      'Sở VH-TT&DL',
      'Sở VHTTDL',
      'Sở Văn hóa Thể thao và Du lịch',
      'Sở Văn hóa, Thể thao & Du lịch',
      'SVHTTDL',
    ],
    symbols: ['SVHTTDL'],
  }),
  unit('SGDDT', 'Sở Giáo dục và Đào tạo', {
    aliases: ['Sở GD&ĐT', 'Sở GDĐT', 'Sở GD và ĐT', 'Sở Giáo dục & Đào tạo', 'SGDĐT'],
    symbols: ['SGDĐT', 'SGD'],
  }),
  unit('SYT', 'Sở Y tế', { aliases: ['Sở YT', 'SYT'], symbols: ['SYT'] }),
  unit('SNGV', 'Sở Ngoại vụ', { aliases: ['Sở NgV', 'SNgV'], symbols: ['SNgV'] }),
  unit('TTT', 'Thanh tra tỉnh', { symbols: ['TTr', 'TTT'] }),
  unit('BDT', 'Ban Dân tộc', {
    symbols: ['BDT'],
    validTo: LAST_DAY,
    successors: ['SDTTG'],
  }),
  unit('BQLKKT', 'Ban Quản lý Khu kinh tế tỉnh', {
    aliases: ['Ban Quản lý Khu kinh tế', 'BQL Khu kinh tế', 'BQL Khu kinh tế tỉnh', 'BQL KKT'],
    symbols: ['KKT', 'BQLKKT'],
  }),
  unit('SNNMT', 'Sở Nông nghiệp và Môi trường', {
    aliases: ['Sở NN&MT', 'Sở NNMT', 'Sở NN và MT', 'Sở Nông nghiệp & Môi trường', 'SNNMT'],
    symbols: ['SNNMT'],
    validFrom: FIRST_DAY,
  }),
  unit('SDTTG', 'Sở Dân tộc và Tôn giáo', {
    aliases: ['Sở DT&TG', 'Sở DTTG', 'Sở Dân tộc & Tôn giáo', 'SDTTG'],
    symbols: ['SDTTG'],
    validFrom: FIRST_DAY,
  }),
];
