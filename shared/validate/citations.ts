import { isoDay, type IsoDay } from '../grid/serial-date.ts';
import type { ColumnKey } from '../matrix/columns.ts';
import type { Task } from '../matrix/task.ts';
import type { DocumentRef } from '../value/value.ts';
import { Memo } from '../value/memo.ts';
import { scanSymbols } from '../value/scan-symbol.ts';
import { squash } from '../vietnamese/clean-text.ts';
import { latinise } from '../vietnamese/look-alikes.ts';
import { TYPE_WORDS } from './type-words.ts';

/** A document cited in running text: "Kế hoạch số 5807/KH-UBND ngày 17/12/2020 của UBND tỉnh". */
export interface Citation {
  /** Symbol in canonical form. */
  readonly symbol: string;
  readonly date?: IsoDay;
  /** The date as written, for a fix. */
  readonly dateText?: string;
  /** Word before the symbol that names a type of document. */
  readonly type?: string;
  readonly issuer?: string;
}

/** A citation with the column of its task. */
export interface TaskCitation extends Citation {
  readonly column: ColumnKey;
}

const TEXT_COLUMNS = ['content', 'product', 'result', 'difficulty', 'proposal', 'note'] as const;

const NUMERIC_DATE = /^[\s,(;]*(?:ra )?(?:ngày )?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?!\d)/u;
const WORDED_DATE = /^[\s,(;]*(?:ra )?(ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4}))/u;
const ISSUER =
  /^ ?\)?,? của ([\p{L} ,&-]+?)(?= (?:về|v\/v|ban hành|thực hiện|triển khai|quy định|phê duyệt|hướng dẫn|và|số|[“"])|[;.(“"]|, |$)/u;
const LETTERS_OF_TYPES = Math.max(...TYPE_WORDS.map(([word]) => word.length)) + 8;

/** A number with a stroke or a dash behind it: without it no symbol stands in a text. */
const MAY_CITE = /\d[a-z\s]{0,4}[/\p{Pd}−]/u;

/** The documents cited in a text, in their order. Only what has the form of a symbol counts; a bare date or number is none. */
export function citationsIn(text: string): Citation[] {
  if (!MAY_CITE.test(text)) return [];
  const line = latinise(squash(text));
  const found: Citation[] = [];
  for (const { start, end, canonical } of scanSymbols(line)) {
    if (canonical === undefined) continue;
    const after = line.slice(end);
    const { date, dateText, length } = dateAt(after);
    const type = typeBefore(line.slice(Math.max(0, start - LETTERS_OF_TYPES), start));
    const issuer = ISSUER.exec(after.slice(length))?.[1]?.trim();
    found.push({
      symbol: canonical,
      ...(date === undefined ? {} : { date, dateText }),
      ...(type === undefined ? {} : { type }),
      ...(issuer === undefined || issuer === '' ? {} : { issuer }),
    });
  }
  return found;
}

function dateAt(after: string): { date?: IsoDay; dateText: string; length: number } {
  const worded = WORDED_DATE.exec(after);
  if (worded) {
    const [whole, dateText = '', day, month, year] = worded;
    return { ...dayOf(year, month, day), dateText, length: whole.length };
  }
  const numeric = NUMERIC_DATE.exec(after);
  if (!numeric) return { dateText: '', length: 0 };
  const [whole, dateText = ''] = numeric;
  const [day, month, year] = dateText.split(/[/.-]/);
  return { ...dayOf(year, month, day), dateText, length: whole.length };
}

function dayOf(year?: string, month?: string, day?: string): { date?: IsoDay } {
  const date = isoDay(Number(year), Number(month), Number(day));
  return date === undefined ? {} : { date };
}

const TYPE_ENDINGS = TYPE_WORDS.map(([word]) => [word.toLowerCase(), word] as const);

function typeBefore(text: string): string | undefined {
  const words = text
    .trimEnd()
    .replace(/(?: số)? ?:?$/u, '')
    .toLowerCase();
  return TYPE_ENDINGS.find(([ending]) => words.endsWith(ending))?.[1];
}

/** Every document that a task cites: in its legal basis, and in running text. */
export function citationsOf(task: Task): readonly TaskCitation[] {
  const citations: TaskCitation[] = [];
  for (const ref of task.values.legalBasis ?? []) {
    for (const citation of remembered.get(ref, () => citationsOfRef(ref))) citations.push(citation);
  }
  for (const column of TEXT_COLUMNS) {
    const text = task.values[column];
    if (text === undefined) continue;
    for (const citation of citationsIn(text)) citations.push({ ...citation, column });
  }
  return citations;
}

/** Equal cells share one value, in all files: what most tasks are based on is looked at once. */
const remembered = new Memo<DocumentRef, readonly TaskCitation[]>(256);

/** What the value's grammar understood counts; the words around it tell type and issuer. */
function citationsOfRef(ref: DocumentRef): TaskCitation[] {
  const column = 'legalBasis';
  const [first, ...more] = citationsIn(ref.text);
  const { symbol = first?.symbol, date = first?.date } = ref;
  if (symbol === undefined) return [];
  return [
    { ...first, symbol, ...(date === undefined ? {} : { date }), column },
    ...more.map((citation) => ({ ...citation, column }) as const),
  ];
}
