import type { Agency, Programme } from '../shared/programme/programme.ts';
import { findAgency } from '../shared/value/agency-list.ts';
import { closest } from '../shared/vietnamese/similarity.ts';
import type { CommonOptions } from './arguments.ts';
import { UsageError } from './usage-error.ts';

/**
 * The agency of the programme that a name or abbreviation means.
 * @throws UsageError with the closest name when the programme has no such agency.
 */
export function departmentNamed(
  name: string,
  { programme, period, words }: Pick<CommonOptions, 'programme' | 'period' | 'words'>,
): Agency {
  const agency = findAgency(name, programme, period?.to);
  if (agency) return agency;
  throw new UsageError(words.cli.unknownDepartment(name, closestName(name, programme)));
}

function closestName(name: string, programme: Programme): string | undefined {
  const names = programme.agencies.map((agency) => agency.name);
  return closest(name, names, 0.5)?.candidate;
}
