/** A type of document and how its symbol abbreviates it. */
export interface DocumentType {
  readonly abbreviation: string;
  readonly name: string;
}

/** Administrative types (NĐ 30/2020/NĐ-CP, Phụ lục III). Công văn and thư công have no abbreviation. */
export const ADMINISTRATIVE_TYPES: readonly DocumentType[] = [
  { abbreviation: 'NQ', name: 'Nghị quyết' },
  { abbreviation: 'QĐ', name: 'Quyết định' },
  { abbreviation: 'CT', name: 'Chỉ thị' },
  { abbreviation: 'QC', name: 'Quy chế' },
  { abbreviation: 'QyĐ', name: 'Quy định' },
  { abbreviation: 'TC', name: 'Thông cáo' },
  { abbreviation: 'TB', name: 'Thông báo' },
  { abbreviation: 'HD', name: 'Hướng dẫn' },
  { abbreviation: 'CTr', name: 'Chương trình' },
  { abbreviation: 'KH', name: 'Kế hoạch' },
  { abbreviation: 'PA', name: 'Phương án' },
  { abbreviation: 'ĐA', name: 'Đề án' },
  { abbreviation: 'DA', name: 'Dự án' },
  { abbreviation: 'BC', name: 'Báo cáo' },
  { abbreviation: 'BB', name: 'Biên bản' },
  { abbreviation: 'TTr', name: 'Tờ trình' },
  { abbreviation: 'HĐ', name: 'Hợp đồng' },
  { abbreviation: 'CĐ', name: 'Công điện' },
  { abbreviation: 'BGN', name: 'Bản ghi nhớ' },
  { abbreviation: 'BTT', name: 'Bản thỏa thuận' },
  { abbreviation: 'GUQ', name: 'Giấy ủy quyền' },
  { abbreviation: 'GM', name: 'Giấy mời' },
  { abbreviation: 'GGT', name: 'Giấy giới thiệu' },
  { abbreviation: 'GNP', name: 'Giấy nghỉ phép' },
  { abbreviation: 'PG', name: 'Phiếu gửi' },
  { abbreviation: 'PC', name: 'Phiếu chuyển' },
  { abbreviation: 'PB', name: 'Phiếu báo' },
];

/** Copies (NĐ 30/2020/NĐ-CP, Phụ lục III). */
export const COPY_TYPES: readonly DocumentType[] = [
  { abbreviation: 'SY', name: 'Bản sao y' },
  { abbreviation: 'TrS', name: 'Bản trích sao' },
  { abbreviation: 'SL', name: 'Bản sao lục' },
];

/** Types of legal rules, whose symbols carry the year, and consolidated texts. */
export const LEGAL_TYPES: readonly DocumentType[] = [
  { abbreviation: 'NĐ', name: 'Nghị định' },
  { abbreviation: 'TT', name: 'Thông tư' },
  { abbreviation: 'TTLT', name: 'Thông tư liên tịch' },
  { abbreviation: 'VBHN', name: 'Văn bản hợp nhất' },
  { abbreviation: 'L', name: 'Luật' },
  { abbreviation: 'PL', name: 'Pháp lệnh' },
];

/** Types that the Party's committees use beside the administrative ones. */
export const PARTY_TYPES: readonly DocumentType[] = [
  { abbreviation: 'CTHĐ', name: 'Chương trình hành động' },
  { abbreviation: 'CV', name: 'Công văn' },
  { abbreviation: 'KL', name: 'Kết luận' },
  { abbreviation: 'QĐi', name: 'Quy định' },
  { abbreviation: 'TT', name: 'Thông tri' },
  { abbreviation: 'ĐA', name: 'Đề án' },
  { abbreviation: 'TTr', name: 'Tờ trình' },
];

const ALL_TYPES = [...ADMINISTRATIVE_TYPES, ...COPY_TYPES, ...LEGAL_TYPES, ...PARTY_TYPES];

/** Unmarked spellings that can mean only one type; `DA`, `HD`, `CD` may be right as they are. */
const UNMARKED: readonly (readonly [string, string])[] = [
  ['QD', 'QĐ'],
  ['ND', 'NĐ'],
  ['CTHD', 'CTHĐ'],
];

const CANONICAL = new Map<string, string>([
  ...ALL_TYPES.map(({ abbreviation }) => [abbreviation.toUpperCase(), abbreviation] as const),
  ...UNMARKED,
]);

/** Canonical abbreviation of a document type written in any case (`TTR` → `TTr`); `undefined` when it is none. */
export function documentTypeOf(abbreviation: string): string | undefined {
  return CANONICAL.get(abbreviation.toUpperCase());
}
