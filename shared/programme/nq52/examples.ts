import { ADMINISTRATION } from './examples/administration.ts';
import { AWARENESS } from './examples/awareness.ts';
import { COOPERATION } from './examples/cooperation.ts';
import { DIGITAL_SOCIETY } from './examples/digital-society.ts';
import { INNOVATION } from './examples/innovation.ts';
import { PEOPLE } from './examples/people.ts';
import { SECTORS } from './examples/sectors.ts';

/**
 * Tasks that belong to each category: what the classifier learns from. The first of each list stand in report
 * 02/BC-SKHCN itself; the others are the usual tasks of departments and districts.
 */
export const EXAMPLES = {
  '2.1': AWARENESS,
  '2.2': DIGITAL_SOCIETY,
  '2.3': INNOVATION,
  '2.4': PEOPLE,
  '2.5': SECTORS,
  '2.6': COOPERATION,
  '2.7': ADMINISTRATION,
} as const;
