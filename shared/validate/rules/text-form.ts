import { issue } from '../../finding/finding.ts';
import { COLUMNS, type ColumnKey } from '../../matrix/columns.ts';
import type { Task } from '../../matrix/task.ts';
import type { Report, RowRule } from '../rule.ts';

const TEXT_COLUMNS = COLUMNS.filter(({ kind }) => kind === 'text').map(({ key }) => key);

/** A dash says "nothing" where nothing may stand; where something must, it says no more than an empty cell. */
const MUST_SAY_SOMETHING: ReadonlySet<ColumnKey> = new Set(['content', 'product']);

/** Where programs cut texts: text cells of old dBase and Access links, and the most that a cell of Excel holds. */
const CUT_LENGTHS: ReadonlySet<number> = new Set([255, 32_767]);

/** Control characters but for line breaks and tabs, characters of no width, and what Excel writes for either. */
const INVISIBLE =
  /(?![\t\n\r])\p{Cc}|[\u200B-\u200F\u2028\u2029\u2060\uFEFF\uFFF9-\uFFFD]|_x[0-9A-F]{4}_/gu;
/** The sign for a letter that was lost: what stood there is not known. */
const LOST_LETTER = '\uFFFD';

/** A cell says nothing, is cut off, or holds characters that nobody sees. */
export const textForm: RowRule = {
  name: 'text-form',
  scope: 'row',
  codes: ['text-punctuation-only', 'text-truncated', 'text-control-characters'],
  check({ task }, _context, report) {
    for (const column of TEXT_COLUMNS) {
      const value = task.values[column];
      if (typeof value !== 'string') continue;
      checkText(task, column, value, report);
    }
  },
};

function checkText(task: Task, column: ColumnKey, value: string, report: Report): void {
  if (!/[\p{L}\p{N}]/u.test(value)) {
    if (MUST_SAY_SOMETHING.has(column)) {
      report.at(task, column, issue('text-punctuation-only', { column, value }));
    }
    return;
  }
  if (CUT_LENGTHS.has(value.length) && !/[.;:!?)\]”"…]$/u.test(value)) {
    report.at(task, column, issue('text-truncated', { column, length: value.length }));
  }
  const strange = maySayMore(value) ? value.match(INVISIBLE) : undefined;
  if (!strange) return;
  const characters = [...new Set(strange.map(nameOf))];
  const fix = strange.includes(LOST_LETTER)
    ? undefined
    : { from: value, to: value.replace(INVISIBLE, ''), safe: true };
  report.at(task, column, issue('text-control-characters', { column, characters }, fix));
}

/** Whether a text has a character that {@link INVISIBLE} may begin with: most have none, and this costs a tenth. */
function maySayMore(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code === UNDERSCORE || (code > 0x7e && code < 0xa0)) return true;
    if (code >= 0x200b && (code <= 0x2060 || code >= 0xfeff)) return true;
  }
  return false;
}

const UNDERSCORE = 0x5f;

function nameOf(character: string): string {
  if (character.length > 1) return character;
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
