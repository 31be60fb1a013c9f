import { cellAddress } from '../grid/address.ts';
import { GENERAL_STYLE } from '../grid/cell.ts';
import type { Sheet } from '../grid/sheet.ts';
import type { Finding } from '../finding/finding.ts';
import { placeIssue } from '../finding/place-issue.ts';
import type { Difficulty, IssuedDocument, Origin } from '../matrix/submission.ts';
import type { Programme } from '../programme/programme.ts';
import type { DocumentRef, TimeValue } from '../value/value.ts';
import { isBlank, shownText } from './cell-text.ts';
import {
  companionColumns,
  companionKeyOf,
  type CompanionKey,
  type CompanionKind,
} from './companion-words.ts';
import type { HeadingBlock } from './heading-block.ts';
import { readOrdinal, ORDINAL } from './ordinal.ts';
import type { CellGrammar } from './read-cells.ts';
import { isBracketed, isColumnNumber, isFootnote, isSignatureLine } from './row-words.ts';

export interface CompanionRows {
  readonly documents: readonly IssuedDocument[];
  readonly difficulties: readonly Difficulty[];
  readonly findings: readonly Finding[];
}

/** Reads the rows of a documents' or difficulties' table, up to a position or its signature block. */
export function readCompanion(
  file: string,
  sheet: Sheet,
  block: HeadingBlock & { readonly kind: CompanionKind },
  end: number,
  programme: Programme,
  grammar: CellGrammar,
): CompanionRows {
  const columns = columnsOf(block);
  const reader = new CompanionReader(file, sheet, columns, programme, grammar);
  for (let position = block.next; position < end; position++) {
    if (reader.endsAt(position)) break;
    reader.read(position, block.kind);
  }
  return reader;
}

function columnsOf(
  block: HeadingBlock & { readonly kind: CompanionKind },
): Map<CompanionKey, number> {
  const columns = companionColumns(block.kind, block.headings);
  if (!block.stamped) return columns;
  const stamped = new Map<CompanionKey, number>();
  for (const [column, text] of block.stamped) {
    const key = companionKeyOf(block.kind, text);
    if (key !== undefined) stamped.set(key, column);
  }
  // Headings that say otherwise are right: the hidden keys may have been left behind when columns were moved.
  for (const [key, column] of columns) stamped.set(key, column);
  return stamped;
}

class CompanionReader implements CompanionRows {
  readonly documents: IssuedDocument[] = [];
  readonly difficulties: Difficulty[] = [];
  readonly findings: Finding[] = [];
  readonly #file: string;
  readonly #sheet: Sheet;
  readonly #columns: ReadonlyMap<CompanionKey, number>;
  readonly #programme: Programme;
  readonly #grammar: CellGrammar;

  constructor(
    file: string,
    sheet: Sheet,
    columns: ReadonlyMap<CompanionKey, number>,
    programme: Programme,
    grammar: CellGrammar,
  ) {
    this.#file = file;
    this.#sheet = sheet;
    this.#columns = columns;
    this.#programme = programme;
    this.#grammar = grammar;
  }

  /** Whether the signature block begins at a position: a line of it, and little else in the row. */
  endsAt(position: number): boolean {
    const texts: string[] = [];
    this.#sheet.eachCell(position, (_column, value, style) => {
      if (!isBlank(value)) texts.push(this.#sheet.display(value, style));
    });
    return texts.length <= 3 && texts.some(isSignatureLine);
  }

  read(position: number, kind: CompanionKind): void {
    const texts = new Map<CompanionKey, string>();
    for (const [key, column] of this.#columns) {
      const text = shownText(this.#sheet, position, column);
      if (text !== '') texts.set(key, text);
    }
    if (!this.#saysSomething(texts)) return;
    const origin: Origin = {
      file: this.#file,
      sheet: this.#sheet.name,
      row: this.#sheet.rowIndex(position) + 1,
    };
    if (kind === 'documents') this.documents.push(this.#document(position, origin, texts));
    else this.difficulties.push({ origin, ...pick(texts, ['difficulty', 'cause', 'proposal']) });
  }

  #saysSomething(texts: ReadonlyMap<CompanionKey, string>): boolean {
    const all = [...texts.values()];
    if (all.length === 0 || all.every(isColumnNumber) || all.every(isBracketed)) return false;
    const [only] = all;
    if (all.length > 1 || only === undefined) return true;
    const kind = readOrdinal(only).kind;
    return !isFootnote(only) && (kind === ORDINAL.text || kind === ORDINAL.none);
  }

  #document(
    position: number,
    origin: Origin,
    texts: ReadonlyMap<CompanionKey, string>,
  ): IssuedDocument {
    const symbol = texts.get('symbol') ?? '';
    const date = texts.get('date');
    const read = symbol === '' ? undefined : this.#readSymbol(position, symbol);
    const day = date === undefined ? undefined : this.#readDay(position);
    const document: DocumentRef = {
      text: date === undefined ? symbol : `${symbol} ngày ${date}`.trim(),
      ...(read?.symbol === undefined ? {} : { symbol: read.symbol }),
      ...((day ?? read?.date) === undefined ? {} : { date: day ?? read?.date ?? '' }),
    };
    return { origin, document, ...pick(texts, ['type', 'issuer', 'subject', 'note']) };
  }

  #readSymbol(position: number, text: string): DocumentRef | undefined {
    const column = this.#columns.get('symbol') as number;
    const { value, issues } = this.#grammar.read('legalBasis', {
      value: text,
      style: GENERAL_STYLE,
      text,
    });
    const row = this.#sheet.rowIndex(position);
    for (const found of issues) {
      const place = {
        file: this.#file,
        sheet: this.#sheet.name,
        row: row + 1,
        cell: cellAddress(row, column),
      };
      const finding = placeIssue(found, place, this.#programme, text);
      if (finding) this.findings.push(finding);
    }
    return (value as readonly DocumentRef[]).find(({ symbol }) => symbol !== undefined);
  }

  #readDay(position: number): string | undefined {
    const column = this.#columns.get('date') as number;
    const value = this.#sheet.valueAt(position, column);
    const style = this.#sheet.styleAt(position, column) ?? GENERAL_STYLE;
    if (value === undefined || typeof value === 'object') return undefined;
    const text = shownText(this.#sheet, position, column);
    const time = this.#grammar.read('deadline', { value, style, text }).value as TimeValue;
    return time.kind === 'date' ? time.to : undefined;
  }
}

function pick<Key extends CompanionKey>(
  texts: ReadonlyMap<CompanionKey, string>,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  const picked: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const text = texts.get(key);
    if (text !== undefined) picked[key] = text;
  }
  return picked;
}
