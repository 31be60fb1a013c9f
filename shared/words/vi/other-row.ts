import type { OtherRow } from '../../finding/finding.ts';

/** Another row that a sentence speaks of: `dòng 12`, `dòng 12 trang tính STC của tệp chung.xlsx`. */
export function otherRowText({ otherFile, otherSheet, otherRow }: OtherRow): string {
  const sheet = otherSheet === undefined ? '' : ` trang tính ${otherSheet}`;
  const file = otherFile === undefined ? '' : ` của tệp ${otherFile}`;
  return `dòng ${String(otherRow)}${sheet}${file}`;
}
