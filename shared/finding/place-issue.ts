import type { Programme } from '../programme/programme.ts';
import type { Finding, Issue, Place } from './finding.ts';
import { DEFAULT_SEVERITY } from './severity.ts';

/**
 * An issue at its place, with the severity that the programme gives it, else the built-in one.
 *
 * @param value what stands in the cell, as displayed; leave it out when the cell is empty
 * @returns `undefined` when the programme has this finding switched off
 */
export function placeIssue(
  issue: Issue,
  place: Place,
  programme: Pick<Programme, 'severities'>,
  value?: string,
): Finding | undefined {
  const severity = programme.severities?.[issue.code] ?? DEFAULT_SEVERITY[issue.code];
  if (severity === 'off') return undefined;
  return { ...issue, severity, place, ...(value === undefined || value === '' ? {} : { value }) };
}
