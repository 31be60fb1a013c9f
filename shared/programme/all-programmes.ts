import { nq52 } from './nq52.ts';
import type { Programme } from './programme.ts';

/** The programme that is used unless another is asked for. */
export const DEFAULT_PROGRAMME: Programme = nq52;

/** Every programme that comes with the product; others are JSON files of the same shape. */
export const ALL_PROGRAMMES: readonly Programme[] = [nq52];

/** A built-in programme by its id. */
export function programmeById(id: string): Programme | undefined {
  return ALL_PROGRAMMES.find((programme) => programme.id === id);
}
