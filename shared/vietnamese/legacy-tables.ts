/** Legacy encodings of Vietnamese whose text is met in workbooks as Latin-1 letters and signs. */
export type LegacyEncoding = 'TCVN3' | 'VNI' | 'VISCII';

export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = ['TCVN3', 'VNI', 'VISCII'];

/** What one or two characters of legacy text stand for. */
export type LegacyTable = ReadonlyMap<string, string>;

function fromBytes(entries: string): [string, string][] {
  return entries
    .split(' ')
    .map((entry) => [String.fromCharCode(parseInt(entry.slice(0, 2), 16)), entry.slice(2)]);
}

/** TCVN3 (ABC) by TCVN 5712:1993: small letters, and the capitals that have no tone. */
const TCVN3_LETTERS = fromBytes(
  'A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ ' +
    'C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò ' +
    'E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự ' +
    'FAỳ FBỷ FCỹ FDý FEỵ',
);

/** Capitals with tone that the standard has but the ABC fonts have not; met in text that programs converted. */
const TCVN3_EXTRA_CAPITALS = fromBytes(
  'AFẰ BAẲ BFẴ C0Ắ C1Ầ C2Ẩ C3Ẫ C4Ấ C5Ề CDỂ D9Ễ DAẾ DBỒ E0Ổ F0Ỗ FFỐ',
);

/** VNI-Windows writes a base letter and a mark after it, both in the case of the letter. */
const VNI_TONES = 'øùûõï';
const VNI_SETS: readonly (readonly [string, string, string])[] = [
  ['a', VNI_TONES, 'àáảãạ'],
  ['e', VNI_TONES, 'èéẻẽẹ'],
  ['o', VNI_TONES, 'òóỏõọ'],
  ['u', VNI_TONES, 'ùúủũụ'],
  ['y', 'øùûõ', 'ỳýỷỹ'],
  ['ô', VNI_TONES, 'ờớởỡợ'],
  ['ö', VNI_TONES, 'ừứửữự'],
  ['a', 'âàáåãä', 'âầấẩẫậ'],
  ['e', 'âàáåãä', 'êềếểễệ'],
  ['o', 'âàáåãä', 'ôồốổỗộ'],
  ['a', 'êèéúüë', 'ăằắẳẵặ'],
];
const VNI_SINGLES = ['ôơ', 'öư', 'íí', 'ìì', 'æỉ', 'óĩ', 'òị', 'îỵ', 'ñđ'];

function vniTable(): LegacyTable {
  const table = new Map<string, string>();
  const put = (from: string, to: string): void => {
    table.set(from, to).set(from.toUpperCase(), to.toUpperCase());
  };
  for (const [base, marks, letters] of VNI_SETS) {
    Array.from(marks).forEach((mark, index) => {
      put(base + mark, letters[index] ?? '');
    });
  }
  for (const pair of VNI_SINGLES) put(pair.slice(0, 1), pair.slice(1));
  return table;
}

/** VISCII 1.1 (RFC 1456) where it differs from Latin-1, the control codes left out. */
const VISCII_LETTERS = fromBytes(
  '80Ạ 81Ắ 82Ằ 83Ặ 84Ấ 85Ầ 86Ẩ 87Ậ 88Ẽ 89Ẹ 8AẾ 8BỀ 8CỂ 8DỄ 8EỆ 8FỐ 90Ồ 91Ổ 92Ỗ 93Ộ 94Ợ 95Ớ 96Ờ 97Ở 98Ị ' +
    '99Ỏ 9AỌ 9BỈ 9CỦ 9DŨ 9EỤ 9FỲ A0Õ A1ắ A2ằ A3ặ A4ấ A5ầ A6ẩ A7ậ A8ẽ A9ẹ AAế ABề ACể ADễ AEệ AFố B0ồ B1ổ ' +
    'B2ỗ B3Ỡ B4Ơ B5ộ B6ờ B7ở B8ị B9Ự BAỨ BBỪ BCỬ BDơ BEớ BFƯ C4Ả C5Ă C6ẳ C7ẵ CBẺ CEĨ CFỳ D0Đ D1ứ D5ạ D6ỷ ' +
    'D7ừ D8ử DBỹ DCỵ DEỡ DFư E4ả E5ă E6ữ E7ẫ EBẻ EEĩ EFỉ F0đ F1ự F6ỏ F7ọ F8ụ FBũ FCủ FEợ FFỮ',
);

/** Letters that VISCII has where Latin-1 has them. */
const VISCII_SAME = 'ÀÁÂÃÈÉÊÌÍÒÓÔÙÚÝàáâãèéêìíòóôõùúý';

/** What Windows-1252 shows for the bytes 80–9F; `.` where it has nothing. */
const WINDOWS_1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

function visciiTable(): LegacyTable {
  const table = new Map<string, string>(VISCII_LETTERS);
  for (const letter of VISCII_SAME) table.set(letter, letter);
  for (const [byte, letter] of VISCII_LETTERS) {
    const shown = WINDOWS_1252[byte.charCodeAt(0) - 0x80];
    if (shown !== undefined && shown !== '.') table.set(shown, letter);
  }
  return table;
}

export const LEGACY_TABLES: Readonly<Record<LegacyEncoding, LegacyTable>> = {
  TCVN3: new Map(TCVN3_LETTERS),
  VNI: vniTable(),
  VISCII: visciiTable(),
};

/** Letters that count only among capitals, by encoding. */
export const CAPITALS_ONLY: Readonly<Record<LegacyEncoding, LegacyTable>> = {
  TCVN3: new Map(TCVN3_EXTRA_CAPITALS),
  VNI: new Map(),
  VISCII: new Map(),
};

/** Encoding that a font is made for: `.VnTime` TCVN3, `VNI-Times` VNI, `VI Times` VISCII. */
export function encodingOfFont(font: string | undefined): LegacyEncoding | undefined {
  if (font === undefined) return undefined;
  if (/^\.vn/i.test(font)) return 'TCVN3';
  if (/^vni[- ]/i.test(font)) return 'VNI';
  return /^vi[- ]/i.test(font) ? 'VISCII' : undefined;
}

/** Fonts such as `.VnTimeH` show small letters as capitals. */
export function showsCapitals(font: string | undefined): boolean {
  return font !== undefined && /^\.vn.*H$/i.test(font) && font.endsWith('H');
}
