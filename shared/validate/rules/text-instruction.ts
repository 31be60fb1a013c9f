import { issue } from '../../finding/finding.ts';
import { COLUMNS } from '../../matrix/columns.ts';
import { asciiKey } from '../../vietnamese/fold-key.ts';
import type { RowRule } from '../rule.ts';

const TEXT_COLUMNS = COLUMNS.filter(({ kind }) => kind === 'text').map(({ key }) => key);

/** How instructions and examples of a template begin, without marks. No task of an agency begins so. */
const INSTRUCTION =
  /^(?:vi du|vd|ghi ro|ghi cu the|ghi ten|ghi theo|ghi day du|ghi noi dung|ghi chu o day|neu ro ten|dien vao|dien day du|dien thong tin|nhap noi dung|nhap vao|nhap tai day|chon trong danh sach|chon mot|chon ma|moi dong mot|noi dung nhiem vu$|ten nhiem vu$|can bo sung$|can xac dinh|lorem ipsum|x{3,}$|abc$)/;
const PLACEHOLDER = /^[[(<{].{0,60}[\])>}]$|^[.…\s]*\[[^\]]*\][.…\s]*$/u;

/** Words of the template instead of the department's own: an instruction, an example, a placeholder. */
export const textInstruction: RowRule = {
  name: 'text-instruction',
  scope: 'row',
  codes: ['text-instruction'],
  check({ task }, _context, report) {
    for (const column of TEXT_COLUMNS) {
      const value = task.values[column];
      if (typeof value !== 'string' || !isInstruction(value)) continue;
      report.at(task, column, issue('text-instruction', { column, value }));
    }
  },
};

/** First letters of instructions with their marks: a cheap look before the exact one. */
const MAY_BE_ONE =
  /^\s*(?:[[(<{.…]|v[íi] ?d|vd|ghi|n[êe]u r|đi[ềe]n|di[ềe]n|nh[ậa]p|ch[ọo]n|m[ỗo]i d|n[ộo]i dung n|t[êe]n n|c[ầa]n |lorem|xxx|abc)/iu;

function isInstruction(text: string): boolean {
  if (!MAY_BE_ONE.test(text)) return false;
  const trimmed = text.trim();
  // Long texts in brackets are remarks.
  if (PLACEHOLDER.test(trimmed) && /^[[<{]|^\((?:ghi|nêu|điền|nhập|chọn)/iu.test(trimmed))
    return true;
  return INSTRUCTION.test(asciiKey(trimmed.slice(0, 80)));
}
