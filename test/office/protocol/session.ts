import type { RequirementSets } from '../requirement-sets.ts';
import type { References } from './references.ts';
import type { Subscriptions } from './subscriptions.ts';

/** What Excel keeps for one add-in between its requests. */
export interface Session {
  readonly references: References;
  readonly subscriptions: Subscriptions;
  readonly requirements: RequirementSets;
  /** Members asked for that this workbook does not know, for a test to look at. */
  readonly notSimulated: string[];
}
