import { issue } from '../../finding/finding.ts';
import { asciiKey } from '../../vietnamese/fold-key.ts';
import type { RowRule } from '../rule.ts';

/** What tasks begin with, without marks. */
const TASK_VERBS =
  /^(?:xay dung|trien khai|to chuc|tham muu|ho tro|dao tao|boi duong|phat trien|ung dung|ra soat|hoan thien|ban hanh|thuc hien|tiep tuc|nang cap|dau tu|thanh lap|phoi hop|tuyen truyen|day manh|tang cuong|trinh|lap|mo|so hoa|ket noi|khao sat|nghien cuu|van hanh) /;
const FEWEST_WORDS = 5;
/** Two sentences often make one task; three that each begin a task do not. */
const FEWEST_SENTENCES = 3;
const FEWEST_ITEMS = 2;

/** One cell that holds several tasks: numbered or bulleted, or one sentence after another that begins a task. */
export const textSeveralTasks: RowRule = {
  name: 'text-several-tasks',
  scope: 'row',
  codes: ['text-several-tasks'],
  check({ task }, _context, report) {
    const { content } = task.values;
    if (content === undefined) return;
    const count = Math.max(itemsIn(content), sentencesIn(content));
    if (count > 1) report.at(task, 'content', issue('text-several-tasks', { count }));
  },
};

/** Lines that begin with a number, a letter or a bullet. */
function itemsIn(text: string): number {
  if (!text.includes('\n')) return 0;
  const lines = text.split(/\r?\n/);
  const items = lines.filter((line) =>
    /^\s*(?:[-+*•–]|\d{1,2}[.)]|[a-zđ][.)]|\(\d\))\s*\p{L}/u.test(line),
  );
  const tasks = items.filter((line) => wordsOf(line).length >= FEWEST_WORDS);
  return tasks.length >= FEWEST_ITEMS ? tasks.length : 0;
}

/** Three sentences have two separators inside. */
const SEPARATORS = /[;.\n].{10,}[;.\n]/su;

function sentencesIn(text: string): number {
  if (!SEPARATORS.test(text)) return 0;
  const sentences = text.split(/[;\n]|\.\s/u).map((part) => wordsOf(part));
  const tasks = sentences.filter(
    (words) => words.length >= FEWEST_WORDS && TASK_VERBS.test(`${words.join(' ')} `),
  );
  return tasks.length >= FEWEST_SENTENCES ? tasks.length : 0;
}

function wordsOf(text: string): string[] {
  return asciiKey(text)
    .split(' ')
    .filter((word) => word !== '');
}
