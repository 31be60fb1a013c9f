import type { Agency } from '../programme/programme.ts';
import type { Period } from '../value/period.ts';

/** Characters that a file name may not hold on one system or another. */
const FORBIDDEN = /[\\/:*?"<>|]/g;

/** File name of a template: `Ma trận nhiệm vụ - Sở Y tế - 2021-Q1.xlsx`, without what is not known. */
export function templateFileName(department?: Agency, period?: Period): string {
  const parts = ['Ma trận nhiệm vụ', department?.name, period?.id];
  const name = parts.filter((part) => part !== undefined).join(' - ');
  return `${name.replaceAll(FORBIDDEN, ' ')}.xlsx`;
}
