/**
 * Assigns rows to columns one to one so that the sum of weights is largest (Hungarian method with potentials,
 * O(rows² · columns)). A pair of weight 0 or less is no assignment.
 *
 * @returns for each row its column, or -1
 */
export function assignBest(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length;
  const width = Math.max(0, ...weights.map((row) => row.length));
  // One idle column for each row, so that none is forced into a bad pair.
  const columns = width + rows;
  const cost = (row: number, column: number): number => -Math.max(0, weights[row]?.[column] ?? 0);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    augment(row, columns, cost, rowPotential, columnPotential, rowOf);
  }
  const result = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= width; column++) {
    const row = rowOf[column] as number;
    if (row > 0 && cost(row - 1, column - 1) < 0) result[row - 1] = column - 1;
  }
  return result;
}

/** Finds the cheapest augmenting path from a free row and turns it over. All arrays count from 1; 0 is the root. */
function augment(
  start: number,
  columns: number,
  cost: (row: number, column: number) => number,
  rowPotential: Float64Array,
  columnPotential: Float64Array,
  rowOf: Int32Array,
): void {
  const least = new Float64Array(columns + 1).fill(Infinity);
  const previous = new Int32Array(columns + 1);
  const seen = new Uint8Array(columns + 1);
  rowOf[0] = start;
  let at = 0;
  while (rowOf[at] !== 0) {
    seen[at] = 1;
    const row = rowOf[at] as number;
    let delta = Infinity;
    let next = 0;
    for (let column = 1; column <= columns; column++) {
      if (seen[column]) continue;
      const reduced =
        cost(row - 1, column - 1) -
        (rowPotential[row] as number) -
        (columnPotential[column] as number);
      if (reduced < (least[column] as number)) {
        least[column] = reduced;
        previous[column] = at;
      }
      if ((least[column] as number) < delta) {
        delta = least[column] as number;
        next = column;
      }
    }
    for (let column = 0; column <= columns; column++) {
      if (seen[column]) {
        rowPotential[rowOf[column] as number] =
          (rowPotential[rowOf[column] as number] as number) + delta;
        columnPotential[column] = (columnPotential[column] as number) - delta;
      } else {
        least[column] = (least[column] as number) - delta;
      }
    }
    at = next;
  }
  while (at !== 0) {
    const before = previous[at] as number;
    rowOf[at] = rowOf[before] as number;
    at = before;
  }
}
