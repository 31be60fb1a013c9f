import type { FormatKind } from '../grid/cell.ts';

/** What system date formats show on a computer set to Vietnamese. */
export const SYSTEM_DATE = 'dd/mm/yyyy';
export const SYSTEM_DATE_TIME = 'dd/mm/yyyy hh:mm';
export const SYSTEM_TIME = 'hh:mm:ss';

/**
 * Formats that a file names by number alone (ECMA-376 part 1, 18.8.30). Those that follow the computer's settings
 * are given as Vietnamese Excel shows them.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0;-#,##0',
  6: '#,##0;-#,##0',
  7: '#,##0.00;-#,##0.00',
  8: '#,##0.00;-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: SYSTEM_DATE,
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: SYSTEM_DATE_TIME,
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;-',
  42: '#,##0;-#,##0;-',
  43: '#,##0.00;-#,##0.00;-',
  44: '#,##0.00;-#,##0.00;-',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Numbers that East Asian versions use for dates. */
const EAST_ASIAN_DATES = new Set([
  27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Code of a built-in format by its number; `General` for a number that no version defines. */
export function builtInFormat(id: number): string {
  if (EAST_ASIAN_DATES.has(id)) return SYSTEM_DATE;
  if (id === 32 || id === 33) return SYSTEM_TIME;
  return BUILT_IN[id] ?? 'General';
}

/** Format code as a file writes it, its system date and time formats as Vietnamese Excel shows them. */
export function localFormat(code: string): string {
  if (/^\[\$-(?:x-sys)?F800\]/i.test(code) || code === 'm/d/yy') return SYSTEM_DATE;
  if (code === 'm/d/yy h:mm') return SYSTEM_DATE_TIME;
  return /^\[\$-(?:x-sys)?F400\]/i.test(code) ? SYSTEM_TIME : code;
}

/** What a format code makes of a number: its first section decides. */
export function formatKind(code: string): FormatKind {
  if (code.trim() === '') return 'general';
  const bare = firstSection(code);
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return 'duration';
  const pattern = bare.replace(/\[[^\]]*\]/g, '');
  if (/general/i.test(pattern)) return 'general';
  const letters = pattern.replace(/a\/p|am\/pm/gi, 'h').toLowerCase();
  const clock = /[hs]/.test(letters);
  const day = /[yd]/.test(letters) || /g{1,3}e|e{1,4}(?![+-])/.test(letters);
  if (day) return clock ? 'datetime' : 'date';
  if (clock) return 'time';
  if (letters.includes('m') && !/[0#?]/.test(letters)) return 'date';
  if (pattern.includes('%')) return 'percent';
  if (/[0#?]/.test(pattern)) return 'number';
  return pattern.includes('@') ? 'text' : 'number';
}

/** The first section of a code without its literals: quoted text, escaped letters, padding and repetition. */
function firstSection(code: string): string {
  let bare = '';
  for (let at = 0; at < code.length; at++) {
    const letter = code[at] as string;
    if (letter === ';') break;
    if (letter === '"') {
      const end = code.indexOf('"', at + 1);
      at = end < 0 ? code.length : end;
    } else if (letter === '\\' || letter === '_' || letter === '*') {
      at++;
    } else {
      bare += letter;
    }
  }
  return bare;
}
