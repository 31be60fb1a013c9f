import type { Agency, CitedDocument, Programme } from '../programme/programme.ts';
import { agencyIndex, matchAgencies } from '../value/agency-index.ts';
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
  const part = symbol.split(/[/-]/).at(-1) ?? '';
  const signing = programme.agencies.filter(({ symbols }) => symbols.includes(part));
  // Where none of them signs so, or the letter's last part is a unit inside an agency, nothing is known.
  if (signing.length === 0 || signing.some((agency) => sameBody(cited, agency))) return undefined;
  if (
    cited.symbols.length === 0 ||
    symbol.split(/[/-]/).some((each) => cited.symbols.includes(each))
  ) {
    return undefined;
  }
  return signing[0]?.name;
}

function agencyNamed(text: string, programme: Programme): Agency | undefined {
  const exact = agencyIndex(programme);
  const words = foldWords(text.normalize('NFC'));
  const [match] = matchAgencies(text.normalize('NFC'), words, programme);
  if (!match || match.first > 0) return undefined;
  return exact.byId.get(match.agency.id);
}

/** "Tỉnh ủy" for "Ban Thường vụ Tỉnh ủy" is loose, not wrong. */
function sameBody(a: Agency, b: Agency): boolean {
  if (a.id === b.id) return true;
  const [first, second] = [foldKey(a.name), foldKey(b.name)];
  return first.includes(second) || second.includes(first);
}
