import type { Failure } from '../failure/failure.ts';
import type { Finding, FindingCode, Place } from '../finding/finding.ts';
import type { Catalogue, FailureWords, FindingWords } from './catalogue.ts';

/** What, why and how of a finding in one language. */
export function findingWords(finding: Finding, words: Catalogue): FindingWords {
  // Code and parameters come from one union member, which the compiler cannot follow through the look-up.
  const say = words.findings[finding.code].say as (params: Finding['params']) => FindingWords;
  return say(finding.params);
}

/** Name of the kind of finding. */
export function findingTitle(code: FindingCode, words: Catalogue): string {
  return words.findings[code].title;
}

/** What and how of a failure in one language. */
export function failureWords(failure: Failure, words: Catalogue): FailureWords {
  const say = words.failures[failure.code] as (params: Failure['params']) => FailureWords;
  return say(failure.params);
}

function lowered(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/**
 * Where something is, from the file down to the cell: `Tệp a.xlsx, trang tính Ma trận, ô F12 (Cơ quan chủ trì)`.
 * A row without a cell names its row, a column that the sheet lacks its label.
 */
export function placeText(place: Place, words: Catalogue): string {
  const { common } = words;
  const label = place.column === undefined ? undefined : words.columns[place.column].label;
  const parts = place.file === '' ? [] : [`${common.file} ${place.file}`];
  if (place.sheet !== undefined) parts.push(`${common.sheet} ${place.sheet}`);
  if (place.cell !== undefined) {
    parts.push(`${common.cell} ${place.cell}${label === undefined ? '' : ` (${label})`}`);
  } else if (place.row !== undefined) {
    parts.push(`${common.row} ${String(place.row)}${label === undefined ? '' : ` (${label})`}`);
  } else if (label !== undefined) {
    parts.push(`“${label}”`);
  }
  return parts.map((part, index) => (index === 0 ? part : lowered(part))).join(', ');
}

/** A finding as one text: where it is, what is wrong, why it matters, what to do. */
export function findingSentence(finding: Finding, words: Catalogue): string {
  const { what, why, how } = findingWords(finding, words);
  return `${placeText(finding.place, words)}: ${what} ${why} ${how}`;
}

/** A failure as one text: which file, what happened, what to do. */
export function failureSentence(failure: Failure, words: Catalogue): string {
  const { what, how } = failureWords(failure, words);
  const place =
    failure.file === undefined && failure.sheet === undefined
      ? ''
      : `${placeText(
          {
            file: failure.file ?? '',
            ...(failure.sheet === undefined ? {} : { sheet: failure.sheet }),
          },
          words,
        )}: `;
  return `${place}${what} ${how}`;
}
