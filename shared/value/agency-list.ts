import { issue, type Fix, type Issue } from '../finding/finding.ts';
import type { IsoDay } from '../grid/serial-date.ts';
import type { ColumnKeyOfKind } from '../matrix/columns.ts';
import type { Agency, Programme } from '../programme/programme.ts';
import { cleanText } from '../vietnamese/clean-text.ts';
import { foldWords, type FoldedWord } from '../vietnamese/fold-key.ts';
import { closest } from '../vietnamese/similarity.ts';
import {
  agencyIndex,
  existsAt,
  matchAgencies,
  meantAt,
  preferred,
  type AgencyMatch,
} from './agency-index.ts';
import { guessAgencies } from './agency-guesses.ts';
import { extendGroup, FILLER_WORDS, groupEnd, isPlaceOf } from './agency-words.ts';
import { Memo } from './memo.ts';
import type { CellInput, Reading } from './reading.ts';
import type { AgencyRef } from './value.ts';

/** Least likeness at which a known agency is offered for an unknown name. */
const CLOSE_ENOUGH = 0.72;

/** How many of the agencies that may be meant a finding names. */
const MOST_NAMED = 4;

/** How many unknown names are remembered with what is close to them. */
const MEMO_SIZE = 1000;

/**
 * The agencies that a cell names. Known names are found first, the longest at each place, for they hold `và` and
 * commas themselves; only what is left over is split at `;` `,` `+` `/`, line breaks and `và`. A name is looked up
 * among agencies of all times, those that exist at the day `at` first.
 */
export function readAgencies(
  cell: CellInput,
  programme: Programme,
  at: IsoDay | undefined,
  column: ColumnKeyOfKind<'agencies'>,
): Reading<readonly AgencyRef[]> {
  const text = cleanText(cell.text);
  const pieces = namedPieces(text, programme, at);
  const issues = pieces.flatMap((piece) => issuesOf(piece, text, programme, at, column));
  return { value: refsOf(pieces, text), issues };
}

/** The agencies of a text as {@link readAgencies} has them, without a look at what is wrong with them. */
export function listAgencies(
  text: string,
  programme: Programme,
  at: IsoDay | undefined,
): readonly AgencyRef[] {
  const clean = cleanText(text);
  return refsOf(namedPieces(clean, programme, at), clean);
}

function namedPieces(text: string, programme: Programme, at: IsoDay | undefined): readonly Piece[] {
  const words = foldWords(text);
  return splitPieces(text, words, matchAgencies(text, words, programme, at), programme);
}

function refsOf(pieces: readonly Piece[], text: string): AgencyRef[] {
  if (pieces.length === 0) return [{ text }];
  const value: AgencyRef[] = [];
  for (const { text: name, agency } of pieces) {
    if (agency && value.some(({ id }) => id === agency.id)) continue;
    value.push(agency ? { text: name, id: agency.id } : { text: name });
  }
  return value;
}

/**
 * The agency that a text names, whole or in part: a cell, a title, a file name (with or without marks, words
 * joined by `_` or `-`). Of several named, one that reports is taken, then the longest name, then the first.
 */
export function findAgency(text: string, programme: Programme, at?: IsoDay): Agency | undefined {
  const clean = cleanText(text).replaceAll('_', ' ');
  let best: AgencyMatch | undefined;
  for (const match of matchAgencies(clean, foldWords(clean), programme, at)) {
    // What several bear says of none of them who it is.
    if (!match.rivals && (!best || rank(match) > rank(best))) best = match;
  }
  return best?.agency ?? findSymbol(clean, programme, at);
}

/** A symbol in small letters, as file names have it: `syt_quy1.xlsx`. Two letters are too few to tell. */
function findSymbol(
  text: string,
  programme: Programme,
  at: IsoDay | undefined,
): Agency | undefined {
  const { bySymbol } = agencyIndex(programme);
  for (const { ascii } of foldWords(text)) {
    const agencies = ascii.length >= 3 ? bySymbol.get(ascii) : undefined;
    if (agencies && meantAt(agencies, at).length === 1) return preferred(agencies, at);
  }
  return undefined;
}

function rank({ agency, weight }: AgencyMatch): number {
  return (agency.reports ? 1000 : 0) + (agency.kind === 'group' ? 0 : 500) + weight;
}

/** Part of a cell that names one agency, or an unknown one. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly agency?: Agency;
  /** Agencies of which the text does not say which one is meant. */
  readonly rivals?: readonly Agency[];
  /** Names several agencies at once by a phrase of its own ("các sở, ban, ngành liên quan"). */
  readonly group?: true;
}

type Unit =
  | {
      readonly kind: 'match';
      readonly first: number;
      readonly last: number;
      readonly agency: Agency;
      readonly rivals?: readonly Agency[];
    }
  | { readonly kind: 'group'; readonly first: number; readonly last: number }
  | { readonly kind: 'word'; readonly first: number; readonly last: number };

function splitPieces(
  text: string,
  words: readonly FoldedWord[],
  matches: readonly AgencyMatch[],
  programme: Programme,
): Piece[] {
  const pieces: Piece[] = [];
  let stretch: Unit[] = [];
  const flush = (): void => {
    pieces.push(...piecesOf(stretch, text, words, programme));
    stretch = [];
  };
  for (const unit of unitsOf(text, words, matches)) {
    const before = stretch.at(-1);
    if (before && isSeparated(text, words, before.last, unit.first)) flush();
    if (unit.kind === 'word' && AND.has(words[unit.first]?.key ?? '')) flush();
    else stretch.push(unit);
  }
  flush();
  return pieces;
}

const AND = new Set(['va1', 'cung1', 'vơi2']);
const SEPARATOR = /[;,\n\r+/|•·]|\s[-–—*]\s|^\s*[-–—*]/;

function isSeparated(
  text: string,
  words: readonly FoldedWord[],
  before: number,
  next: number,
): boolean {
  const gap = text.slice(words[before - 1]?.end, words[next]?.start);
  // `N/A` is a word of its own.
  if (gap === '/' && isLetter(words[before - 1]) && isLetter(words[next])) return false;
  return gap.length > 1 ? SEPARATOR.test(gap) : /[;,\n+/|•·]/.test(gap);
}

function isLetter(word: FoldedWord | undefined): boolean {
  return word !== undefined && word.end - word.start === 1;
}

function unitsOf(
  text: string,
  words: readonly FoldedWord[],
  matches: readonly AgencyMatch[],
): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  while (at < words.length) {
    const unit = unitAt(at, text, words, matches);
    units.push(unit);
    at = unit.last;
  }
  return units;
}

function unitAt(
  at: number,
  text: string,
  words: readonly FoldedWord[],
  matches: readonly AgencyMatch[],
): Unit {
  const match = matches.find(({ first }) => first === at);
  if (match) {
    const { agency, last, rivals } = match;
    const end = agency.kind === 'group' ? extendGroup(text, words, last, last) : last;
    const unit = {
      kind: 'match',
      first: at,
      last: beforeNext(end, last, matches),
      agency,
    } as const;
    return rivals ? { ...unit, rivals } : unit;
  }
  const end = groupEnd(text, words, at);
  if (end > at) return { kind: 'group', first: at, last: beforeNext(end, at + 1, matches) };
  return { kind: 'word', first: at, last: at + 1 };
}

/** A group phrase ends where a name of its own begins. */
function beforeNext(end: number, from: number, matches: readonly AgencyMatch[]): number {
  const next = matches.find(({ first }) => first >= from && first < end);
  return next ? next.first : end;
}

/** Pieces of a stretch without separators: what stands before a name belongs to it, what follows must be idle words. */
function piecesOf(
  stretch: readonly Unit[],
  text: string,
  words: readonly FoldedWord[],
  programme: Programme,
): Piece[] {
  const units = dropFiller(stretch, words, programme);
  const named = units.filter(({ kind }) => kind !== 'word');
  const first = units[0];
  const last = units.at(-1);
  if (!first || !last) return [];
  const slice = (from: Unit, to: Unit): { text: string; start: number; end: number } => {
    const start = words[from.first]?.start ?? 0;
    const end = words[to.last - 1]?.end ?? text.length;
    return { text: text.slice(start, end), start, end };
  };
  if (named.length === 0 || named.length < units.length) return [slice(first, last)];
  return named.map((unit) => {
    const place = slice(unit, unit);
    if (unit.kind !== 'match') return { ...place, group: true };
    return unit.rivals ? { ...place, rivals: unit.rivals } : { ...place, agency: unit.agency };
  });
}

function dropFiller(
  stretch: readonly Unit[],
  words: readonly FoldedWord[],
  programme: Programme,
): Unit[] {
  const idle = (unit: Unit): boolean =>
    unit.kind === 'word' && FILLER_WORDS.has(words[unit.first]?.key ?? '');
  let first = 0;
  let last = stretch.length;
  while (first < last && idle(stretch[first] as Unit)) first++;
  while (last > first && idle(stretch[last - 1] as Unit)) last--;
  const kept = stretch.slice(first, last);
  const named = kept.findLastIndex(({ kind }) => kind === 'match');
  if (named < 0) return kept;
  const latest = kept[named];
  // A place may be what tells the rivals apart.
  if (latest?.kind === 'match' && latest.rivals) return kept;
  const rest = kept.slice(named + 1).map((unit) => words[unit.first]?.key ?? '');
  return rest.length > 0 && isPlaceOf(rest, programme) ? kept.slice(0, named + 1) : kept;
}

function issuesOf(
  piece: Piece,
  text: string,
  programme: Programme,
  at: IsoDay | undefined,
  column: ColumnKeyOfKind<'agencies'>,
): Issue[] {
  const isGroup = piece.group === true || piece.agency?.kind === 'group';
  if (isGroup) return column === 'lead' ? [issue('agency-group-lead', { value: piece.text })] : [];
  if (piece.agency) return [];
  const fixTo = (name: string): Fix => ({
    from: text,
    to: text.slice(0, piece.start) + name + text.slice(piece.end),
    safe: false,
  });
  const meant = piece.rivals ?? guessAgencies(piece.text, programme, at);
  if (meant.length > 1) {
    const names = likeliestFirst(piece.text, meant);
    const [best = ''] = names;
    const candidates = names.slice(0, MOST_NAMED);
    const params = {
      column,
      value: piece.text,
      candidates,
      others: names.length - candidates.length,
    };
    return [issue('agency-ambiguous', params, fixTo(best))];
  }
  const near = meant[0]?.name ?? closestAgency(piece.text, programme, at);
  if (!near) return [issue('agency-unknown', { column, value: piece.text })];
  return [issue('agency-unknown', { column, value: piece.text, closest: near }, fixTo(near))];
}

/** Names of agencies, the one most like a text first, the others as the programme lists them. */
function likeliestFirst(text: string, agencies: readonly Agency[]): string[] {
  const names = agencies.map(({ name }) => name);
  const best = closest(text, names, 0)?.candidate ?? '';
  return [...new Set([best, ...names])].filter((name) => name !== '');
}

interface Candidates {
  readonly names: readonly string[];
  readonly agencies: readonly Agency[];
  /** Names already looked for; an empty string where none is close. */
  readonly found: Memo<string, string>;
}

const candidates = new WeakMap<Programme, Map<string, Candidates>>();

/** Names of the agencies that may be meant at a day, made once a programme and day. */
function candidatesOf(programme: Programme, at: IsoDay | undefined): Candidates {
  let byDay = candidates.get(programme);
  if (!byDay) candidates.set(programme, (byDay = new Map<string, Candidates>()));
  let known = byDay.get(at ?? '');
  if (!known) {
    const pairs = programme.agencies
      .filter((agency) => at === undefined || existsAt(agency, at))
      .flatMap((agency) => [agency.name, ...agency.aliases].map((name) => [name, agency] as const));
    known = {
      names: pairs.map(([name]) => name),
      agencies: pairs.map(([, agency]) => agency),
      found: new Memo(MEMO_SIZE),
    };
    byDay.set(at ?? '', known);
  }
  return known;
}

function closestAgency(
  text: string,
  programme: Programme,
  at: IsoDay | undefined,
): string | undefined {
  const { names, agencies, found } = candidatesOf(programme, at);
  const name = found.get(text, () => {
    const near = closest(text, names, CLOSE_ENOUGH);
    return (near && agencies[near.index]?.name) ?? '';
  });
  return name === '' ? undefined : name;
}
