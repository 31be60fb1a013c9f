import type { OtherRow } from '../../finding/finding.ts';

/** Another row that a sentence speaks of: `row 12`, `row 12, sheet STC of joint.xlsx`. */
export function otherRowText({ otherFile, otherSheet, otherRow }: OtherRow): string {
  const sheet = otherSheet === undefined ? '' : `, sheet ${otherSheet}`;
  const file = otherFile === undefined ? '' : ` of ${otherFile}`;
  return `row ${String(otherRow)}${sheet}${file}`;
}
