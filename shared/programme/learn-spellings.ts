import { acceptedFixes, type FixLog } from '../finding/fix-log.ts';
import { foldKey } from '../vietnamese/fold-key.ts';
import { programmeFaults } from './programme-sense.ts';
import type { Programme } from './programme.ts';

/**
 * The programme with the spellings that a person accepted: an agency's or a status's other name is known from then
 * on, and goes with the programme when it is exported. A spelling that is known already, or that would name two
 * things at once, is left out.
 */
export function learnSpellings(programme: Programme, log: FixLog): Programme {
  return acceptedFixes(log).reduce((known, { finding }) => {
    if (finding.code === 'agency-unknown') {
      const { value, closest } = finding.params;
      return closest === undefined ? known : withAlias(known, closest, value);
    }
    if (finding.code === 'status-unknown') {
      const { value, closest } = finding.params;
      return closest === undefined ? known : withSynonym(known, closest, value);
    }
    return known;
  }, programme);
}

function sound(changed: Programme, before: Programme): Programme {
  return programmeFaults(changed).length > programmeFaults(before).length ? before : changed;
}

function withAlias(programme: Programme, name: string, spelling: string): Programme {
  const key = foldKey(spelling);
  const agencies = programme.agencies.map((agency) => {
    const known = [agency.name, ...agency.aliases];
    if (agency.name !== name || known.some((each) => foldKey(each) === key)) return agency;
    return { ...agency, aliases: [...agency.aliases, spelling] };
  });
  return sound({ ...programme, agencies }, programme);
}

function withSynonym(programme: Programme, label: string, spelling: string): Programme {
  const key = foldKey(spelling);
  const statuses = programme.statuses.map((status) => {
    const known = [status.label, ...status.synonyms];
    if (status.label !== label || known.some((each) => foldKey(each) === key)) return status;
    return { ...status, synonyms: [...status.synonyms, spelling] };
  });
  return sound({ ...programme, statuses }, programme);
}
