import { expect, test } from 'vitest';
import {
  isErrorCell,
  isUncalculated,
  UNCALCULATED,
  type CellValue,
} from '../../../shared/grid/cell.ts';

test.each([
  ['#REF!', false, false],
  [0, false, false],
  [true, false, false],
  [undefined, false, false],
  [{ error: '#REF!' }, true, false],
  [UNCALCULATED, false, true],
] as const satisfies readonly (readonly [CellValue | undefined, boolean, boolean])[])(
  '%j is an error cell: %s, uncalculated: %s',
  (value, isError, isOpen) => {
    expect([isErrorCell(value), isUncalculated(value)]).toEqual([isError, isOpen]);
  },
);
