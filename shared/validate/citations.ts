import { isoDay, type IsoDay } from '../grid/serial-date.ts';
import type { ColumnKey } from '../matrix/columns.ts';
import type { Task } from '../matrix/task.ts';
import type { DocumentRef } from '../value/value.ts';
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

/** The documents cited in a text, in their order. Only what has the form of a symbol counts; a bare date or number is none. */
export function citationsIn(text: string): Citation[] {
  if (!/\d[a-z\s]{0,4}[/\p{Pd}−]/u.test(text)) return [];
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

function typeBefore(text: string): string | undefined {
  const words = text
    .trimEnd()
    .replace(/(?: số)? ?:?$/u, '')
    .toLowerCase();
  return TYPE_WORDS.find(([word]) => words.endsWith(word.toLowerCase()))?.[0];
}

const known = new WeakMap<Task, readonly TaskCitation[]>();

/** Every document that a task cites: in its legal basis, and in running text. */
export function citationsOf(task: Task): readonly TaskCitation[] {
  let citations = known.get(task);
  if (!citations) {
    citations = [
      ...(task.values.legalBasis ?? []).flatMap(citationsOfRef),
      ...TEXT_COLUMNS.flatMap((column) =>
        citationsIn(task.values[column] ?? '').map((citation) => ({ ...citation, column })),
      ),
    ];
    known.set(task, citations);
  }
  return citations;
}

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
