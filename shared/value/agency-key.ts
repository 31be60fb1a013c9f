import { foldKey } from '../vietnamese/fold-key.ts';
import type { AgencyRef } from './value.ts';

/** Key of a department as decisions name it: its id, else its folded name; empty for none. */
export function agencyKey(agency: AgencyRef | undefined): string {
  return agency ? (agency.id ?? foldKey(agency.text)) : '';
}
