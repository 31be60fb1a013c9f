import type { CellValue } from '../grid/cell.ts';
import { squash } from '../vietnamese/clean-text.ts';

/** Kinds of running numbers, from the outermost level to the innermost. */
export const ORDINAL = {
  none: 0,
  capital: 1, // A, B
  roman: 2, // I, II
  number: 3, // 1, 2
  dotted: 4, // 1.1, 2.10.3
  letter: 5, // a), đ)
  dash: 6, // -, +, •
  text: 7, // anything else: no running number
} as const;

export type OrdinalKind = (typeof ORDINAL)[keyof typeof ORDINAL];

/** A running number as far as levels and order need it. */
export interface Ordinal {
  readonly kind: OrdinalKind;
  /** Canonical text, without closing signs: `2.1`, `IV`, `b`. */
  readonly text: string;
  /** Its value in its own series (4 for `IV`, 2 for `b`, the last part of a dotted number); 0 when there is none. */
  readonly value: number;
}

const NO_ORDINAL: Ordinal = { kind: ORDINAL.none, text: '', value: 0 };
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN = /^(?=[IVXL])X{0,3}(?:IX|IV|V?I{0,3})$/;

/** What a cell of the running number's column says. Dashes alone count; other words are `text`. */
export function readOrdinal(value: CellValue | undefined, shown?: string): Ordinal {
  if (value === undefined) return NO_ORDINAL;
  if (typeof value === 'number') {
    if (Number.isInteger(value)) return { kind: ORDINAL.number, text: String(value), value };
    return ordinalOfText(shown ?? String(value));
  }
  if (typeof value !== 'string') return { kind: ORDINAL.text, text: '', value: 0 };
  return ordinalOfText(value);
}

function ordinalOfText(raw: string): Ordinal {
  const text = raw.normalize('NFC').trim();
  if (text === '') return NO_ORDINAL;
  if (/^[-–—+•*]$/u.test(text)) return { kind: ORDINAL.dash, text, value: 0 };
  const bare = text.replace(/^[([]|[).\]:/]+$/gu, '').trim();
  return ordinalOfBare(bare) ?? { kind: ORDINAL.text, text: bare, value: 0 };
}

function ordinalOfBare(bare: string): Ordinal | undefined {
  if (/^\d{1,6}$/.test(bare)) return { kind: ORDINAL.number, text: bare, value: Number(bare) };
  if (/^\d{1,3}(?:[.,]\d{1,3}){1,4}$/.test(bare)) {
    const text = bare.replaceAll(',', '.');
    return { kind: ORDINAL.dotted, text, value: Number(text.slice(text.lastIndexOf('.') + 1)) };
  }
  if (ROMAN.test(bare)) return { kind: ORDINAL.roman, text: bare, value: romanValue(bare) };
  if (/^[A-ZĐ]$/u.test(bare))
    return { kind: ORDINAL.capital, text: bare, value: bare.charCodeAt(0) - 64 };
  if (/^[a-zđ]$/u.test(bare))
    return { kind: ORDINAL.letter, text: bare, value: LETTERS.indexOf(bare) + 1 };
  // Numbers with a prefix, or a letter after them: N01.1.1, 12a, 12-b.
  if (
    /^[A-Z]{1,3}[-.]?\d{1,3}(?:[.-]\d{1,3}){0,3}$/.test(bare) ||
    /^\d{1,3}[-.]?[a-zđ]$/u.test(bare)
  ) {
    return { kind: ORDINAL.dotted, text: bare, value: 0 };
  }
  return undefined;
}

function romanValue(text: string): number {
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  let total = 0;
  for (let at = 0; at < text.length; at++) {
    const own = worth[text[at] as string] ?? 0;
    const next = worth[text[at + 1] ?? ''] ?? 0;
    total += own < next ? -own : own;
  }
  return total;
}

const LABEL = /^(?:mục|nhóm nhiệm vụ|nhóm nv|nhóm|phần) (?=[\dIVX(])/iu;
const NUMBER =
  /^\(?(?:[IVXL]{1,5}|[A-ZĐa-zđ]|\d{1,3}(?:[.,]\d{1,3}){0,4})(?:[.):/]| (?=[-:]))|^\d{1,3}(?:[.,]\d{1,3}){1,4} (?=\p{L})/u;
const BULLET = /^[-+•*](?= )/u;
const CLOSING = /^[ .):/-]+/u;

/** The running number that a text itself begins with (`2.1. Tuyên truyền…`, `II) …`, `- …`), and what follows it. */
export function leadingOrdinal(text: string): { ordinal: Ordinal; rest: string } | undefined {
  const plain = squash(text).replace(LABEL, '');
  const found = BULLET.exec(plain) ?? NUMBER.exec(plain);
  if (!found) return undefined;
  const rest = plain.slice(found[0].length).replace(CLOSING, '');
  const ordinal = ordinalOfText(found[0]);
  return rest === '' || ordinal.kind === ORDINAL.text ? undefined : { ordinal, rest };
}
