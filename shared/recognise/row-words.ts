import { squash } from '../vietnamese/clean-text.ts';
import { plainKey } from './cell-text.ts';

const SUBTOTAL =
  /^(?:tong cong|tong so|cong|tong|luy ke|cong don|total|subtotal|sub total|grand total)(?: (?:cong|so|kinh phi|nhom|muc|phan|du toan|nhiem vu|toan tinh|chung|cua|cac|tu|den|va|theo|nguon|von|ngan sach|trieu|ty|dong|so tien|tien|mang sang|chuyen trang|trang|[ivx]+|[a-e]|\d+))*$/;
const SUBTOTAL_SPECIAL = /^tong (?:kinh phi|du toan|so nhiem vu|nhiem vu|hop kinh phi)\b/;

/** Whether a text is the label of a line of sums: `Cộng`, `Tổng cộng (A+B)`, `Tổng số nhiệm vụ: 15`. */
export function isSubtotalLabel(text: string): boolean {
  if (text.length > 70) return false;
  const key = plainKey(text);
  return SUBTOTAL.test(key) || (SUBTOTAL_SPECIAL.test(key) && key.split(' ').length <= 6);
}

const OFFICES =
  'giam doc|pho giam doc|chu tich|pho chu tich|thu truong|thu truong don vi|thu truong co quan|chanh van phong|pho chanh van phong|truong phong|pho truong phong|chanh thanh tra|pho chanh thanh tra|truong ban|pho truong ban|lanh dao|lanh dao don vi|ke toan|ke toan truong|nguoi lap|nguoi lap bieu|nguoi lap bang|nguoi tong hop|nguoi bao cao|hieu truong|cuc truong|bi thu';
const TITLE_LINE = new RegExp(
  `^(?:(?:kt|tm|tl|tuq|q) )*(?:${OFFICES})(?: [\\p{L}\\p{N} ]{0,60})?$`,
  'u',
);
const BARE_OFFICE = new RegExp(`^(?:${OFFICES})$`, 'u');
const ON_BEHALF = /^(?:KT|TM|T\/M|TL|TUQ|Q)\.? ?\p{Lu}[\p{Lu} ,-]{3,}/u;
const RECIPIENTS = /^n[oơ]i nh[aậ]n(?: ?:|$)/iu;
const SIGNED = /^\(? ?(?:đã ký|ký tên|ký,? (?:và )?ghi rõ họ tên|ký,? đóng dấu|chữ ký)/iu;
const PLACE_AND_DAY =
  /^\p{L}[\p{L} .]{1,40},? ngày[\d…. ]{0,12}tháng[\d…. ]{0,12}năm[\d…. ]{0,12}$/iu;

/** Whether a cell is a line of a signature block: an office in capitals, `Nơi nhận`, `(Ký, ghi rõ họ tên)`, place and day. */
export function isSignatureLine(text: string): boolean {
  if (text.length > 160) return false;
  const first = squash(text.trim().split('\n', 1)[0] ?? '');
  if (RECIPIENTS.test(first) || SIGNED.test(first) || PLACE_AND_DAY.test(first)) return true;
  if (ON_BEHALF.test(first)) return true;
  const key = plainKey(first);
  if (BARE_OFFICE.test(key)) return true;
  return first === first.toUpperCase() && TITLE_LINE.test(key);
}

const FOOTNOTE = /^\(?\*|^\(?(?:ghi chú|chú thích|lưu ý|chú giải|notes?) ?[:.]/iu;

/** Whether a text is a remark on the table rather than a row of it. */
export function isFootnote(text: string): boolean {
  return FOOTNOTE.test(squash(text));
}

const COLUMN_NUMBER = /^(?:\( ?\d{1,2} ?\)|\[\d{1,2}\]|\d{1,2}|[a-e]|\(?\d{1,2}\)? ?=.{1,20})$/i;

/** Whether a text is the number of a column: `(3)`, `3`, `A`, `(5)=(3)+(4)`. */
export function isColumnNumber(text: string): boolean {
  return text.length <= 30 && COLUMN_NUMBER.test(squash(text));
}

/** Whether a text is a hint under a heading: all of it in brackets. */
export function isBracketed(text: string): boolean {
  return /^[([].*[)\]]$/su.test(squash(text));
}
