import type { Agency, CitedDocument, Programme } from '../programme/programme.ts';
import { matchAgencies } from '../value/agency-index.ts';
import { foldKey, foldWords } from '../vietnamese/fold-key.ts';

/**
 * The issuer that a citation should name, where it names another one: by what the programme knows of the document,
 * else by the symbol's last part (`/TU` a body of the Party committee, `-CP` the Government). An issuer that is no
 * agency of the programme says nothing.
 */
export function issuerConflict(
  symbol: string,
  issuer: string,
  known: CitedDocument | undefined,
  programme: Programme,
): string | undefined {
  const cited = agencyNamed(issuer, programme);
  if (!cited) return undefined;
  if (known) {
    const right = agencyNamed(known.issuer, programme);
    return right && !sameBody(cited, right) ? known.issuer : undefined;
  }
  return bySymbol(symbol, cited, programme);
}

const settled = new WeakMap<Programme, Map<string, string | null>>();

/** Who signs so, where it is not the one cited: the one body by its name, several by their symbol; looked up once. */
function bySymbol(symbol: string, cited: Agency, programme: Programme): string | undefined {
  let names = settled.get(programme);
  if (!names) settled.set(programme, (names = new Map<string, string | null>()));
  const parts = symbol.split(/[/-]/).slice(1);
  const key = `${cited.id}|${parts.join('|')}`;
  let name = names.get(key);
  if (name === undefined) {
    if (names.size >= MOST_NAMES) names.clear();
    name = otherSigner(parts, cited, programme) ?? null;
    names.set(key, name);
  }
  return name ?? undefined;
}

function otherSigner(
  parts: readonly string[],
  cited: Agency,
  programme: Programme,
): string | undefined {
  const part = parts.at(-1) ?? '';
  const signing = programme.agencies.filter(({ symbols }) => symbols.includes(part));
  // Where none of them signs so, or the letter's last part is a unit inside an agency, nothing is known.
  if (signing.length === 0 || signing.some((agency) => sameBody(cited, agency))) return undefined;
  if (cited.symbols.length === 0 || parts.some((each) => cited.symbols.includes(each))) {
    return undefined;
  }
  return signing.length === 1 ? signing[0]?.name : part;
}

const named = new WeakMap<Programme, Map<string, Agency | null>>();
const MOST_NAMES = 5000;

/** The agency that an issuer's name begins with; names are looked up once. */
function agencyNamed(text: string, programme: Programme): Agency | undefined {
  let names = named.get(programme);
  if (!names) named.set(programme, (names = new Map<string, Agency | null>()));
  let agency = names.get(text);
  if (agency === undefined) {
    if (names.size >= MOST_NAMES) names.clear();
    const composed = text.normalize('NFC');
    const [match] = matchAgencies(composed, foldWords(composed), programme);
    agency = match?.first === 0 ? match.agency : null;
    names.set(text, agency);
  }
  return agency ?? undefined;
}

/** "Tỉnh ủy" for "Ban Thường vụ Tỉnh ủy" is loose, not wrong. */
function sameBody(a: Agency, b: Agency): boolean {
  if (a.id === b.id) return true;
  const [first, second] = [foldKey(a.name), foldKey(b.name)];
  return first.includes(second) || second.includes(first);
}
