/** Abbreviations of Vietnamese administration as tasks use them, capitals without dots, with their words. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ANM: 'an ninh mạng',
  ANTT: 'an ninh trật tự',
  ATTT: 'an toàn thông tin',
  ATTTM: 'an toàn thông tin mạng',
  BĐKH: 'biến đổi khí hậu',
  BHXH: 'bảo hiểm xã hội',
  BVMT: 'bảo vệ môi trường',
  CB: 'cán bộ',
  CBCC: 'cán bộ công chức',
  CBCCVC: 'cán bộ công chức viên chức',
  'CBCC,VC': 'cán bộ công chức viên chức',
  CCHC: 'cải cách hành chính',
  CCVC: 'công chức viên chức',
  CCN: 'cụm công nghiệp',
  CĐS: 'chuyển đổi số',
  CMCN: 'cách mạng công nghiệp',
  CNC: 'công nghệ cao',
  CNSH: 'công nghệ sinh học',
  CNTT: 'công nghệ thông tin',
  'CNTT-TT': 'công nghệ thông tin truyền thông',
  CQĐT: 'chính quyền điện tử',
  CQNN: 'cơ quan nhà nước',
  CQS: 'chính quyền số',
  CSDL: 'cơ sở dữ liệu',
  CSSK: 'chăm sóc sức khỏe',
  DN: 'doanh nghiệp',
  DNNVV: 'doanh nghiệp nhỏ và vừa',
  DNKHCN: 'doanh nghiệp khoa học và công nghệ',
  DTTS: 'dân tộc thiểu số',
  DVC: 'dịch vụ công',
  DVCTT: 'dịch vụ công trực tuyến',
  ĐH: 'đại học',
  ĐMST: 'đổi mới sáng tạo',
  ĐTTM: 'đô thị thông minh',
  GDĐT: 'giáo dục đào tạo',
  'GD&ĐT': 'giáo dục và đào tạo',
  GDNN: 'giáo dục nghề nghiệp',
  GTVT: 'giao thông vận tải',
  HĐND: 'hội đồng nhân dân',
  HTQT: 'hợp tác quốc tế',
  HTTT: 'hệ thống thông tin',
  HTX: 'hợp tác xã',
  KCB: 'khám chữa bệnh',
  KCN: 'khu công nghiệp',
  KHCN: 'khoa học công nghệ',
  'KH&CN': 'khoa học và công nghệ',
  'KHCN&ĐMST': 'khoa học công nghệ và đổi mới sáng tạo',
  'KH,CN&ĐMST': 'khoa học công nghệ và đổi mới sáng tạo',
  KNĐMST: 'khởi nghiệp đổi mới sáng tạo',
  KNST: 'khởi nghiệp sáng tạo',
  'KT-XH': 'kinh tế xã hội',
  LĐ: 'lao động',
  LĐTBXH: 'lao động thương binh và xã hội',
  MXH: 'mạng xã hội',
  NCKH: 'nghiên cứu khoa học',
  NLTT: 'năng lượng tái tạo',
  NNCNC: 'nông nghiệp công nghệ cao',
  NNL: 'nguồn nhân lực',
  NNS: 'ngân sách nhà nước',
  NSCL: 'năng suất chất lượng',
  NTM: 'nông thôn mới',
  PTTH: 'phát thanh truyền hình',
  'PT-TH': 'phát thanh truyền hình',
  QLNN: 'quản lý nhà nước',
  QLVB: 'quản lý văn bản',
  SHTT: 'sở hữu trí tuệ',
  SXKD: 'sản xuất kinh doanh',
  TCĐLCL: 'tiêu chuẩn đo lường chất lượng',
  THCS: 'trung học cơ sở',
  THPT: 'trung học phổ thông',
  TMĐT: 'thương mại điện tử',
  TNMT: 'tài nguyên môi trường',
  TTĐT: 'thông tin điện tử',
  TTHC: 'thủ tục hành chính',
  TTKDTM: 'thanh toán không dùng tiền mặt',
  TTTT: 'thông tin truyền thông',
  'TT&TT': 'thông tin và truyền thông',
  VBĐT: 'văn bản điện tử',
  VHTTDL: 'văn hóa thể thao và du lịch',
  XTĐT: 'xúc tiến đầu tư',
  XTTM: 'xúc tiến thương mại',
};

const WORD = /[\p{Lu}\d][\p{Lu}\d&,.-]*\p{Lu}/gu;

/** Writes abbreviations of administration out: `CĐS` → `chuyển đổi số`. Others stay as they are. */
export function writeOut(text: string): string {
  if (!hasCapitals(text)) return text;
  return text.normalize('NFC').replace(WORD, (word) => {
    const known = ABBREVIATIONS[word] ?? ABBREVIATIONS[word.replaceAll('.', '')];
    return known ?? word;
  });
}

/** Whether two capitals stand together, with no more than marks and one sign between: else there is no abbreviation. */
function hasCapitals(text: string): boolean {
  let after = NOTHING;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) after = NOTHING;
    else if (isCapital(code)) {
      if (after !== NOTHING) return true;
      after = CAPITAL;
    } else if (isMark(code)) continue;
    else after = after === CAPITAL && isJoiner(code) ? JOINER : NOTHING;
  }
  return false;
}

const NOTHING = 0;
const CAPITAL = 1;
const JOINER = 2;

/** Combining marks of Latin letters. */
function isMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

/** `&`, `,`, `-` and `.`. */
function isJoiner(code: number): boolean {
  return code === 0x26 || (code >= 0x2c && code <= 0x2e);
}

/** Of characters below this: 0 not looked at yet, 1 a capital, 2 none. */
const CAPITALS = new Uint8Array(0x2000);

function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code >= CAPITALS.length) return false;
  CAPITALS[code] ||= /\p{Lu}/u.test(String.fromCharCode(code)) ? 1 : 2;
  return CAPITALS[code] === 1;
}
