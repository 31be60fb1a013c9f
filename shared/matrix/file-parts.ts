import type { Place } from '../finding/finding.ts';
import type { DepartmentPart, FilePart, RowRange } from './submission.ts';

/** Anything that comes from a file: from all its parts, or from one, where the file holds several departments. */
interface OfPart {
  readonly file?: string;
  readonly part?: FilePart;
  readonly parts?: readonly DepartmentPart[];
}

interface NumberedRange extends RowRange {
  readonly number: number;
}

/** Tells which part of its file a place lies in; files that are one department's have none. */
export class PartFinder {
  readonly #ranges = new Map<string, NumberedRange[]>();
  readonly #files = new Set<string>();

  constructor(items: readonly OfPart[]) {
    for (const { file, part, parts } of items) {
      if (file === undefined) continue;
      if (part) this.#add(file, part.rows, part.number);
      parts?.forEach(({ rows }, index) => this.#add(file, rows, index + 1));
    }
    for (const ranges of this.#ranges.values()) ranges.sort((a, b) => a.first - b.first);
  }

  #add(file: string, rows: readonly RowRange[], number: number): void {
    this.#files.add(file);
    for (const range of rows) {
      const key = `${file}\n${range.sheet}`;
      const ranges = this.#ranges.get(key) ?? [];
      ranges.push({ ...range, number });
      this.#ranges.set(key, ranges);
    }
  }

  /**
   * Number of the part: the one whose rows the place is among or follows. What is said of a sheet or file as a whole
   * is said to the first. `undefined` for a file without parts.
   */
  partAt({ file, sheet, row }: Pick<Place, 'file' | 'sheet' | 'row'>): number | undefined {
    if (!this.#files.has(file)) return undefined;
    const ranges = sheet === undefined ? undefined : this.#ranges.get(`${file}\n${sheet}`);
    const at = row === undefined ? undefined : lastFrom(ranges ?? [], row);
    return (at ?? ranges?.[0])?.number ?? 1;
  }

  /** Key of a file, or of the part of it that a place lies in. */
  keyAt(place: Pick<Place, 'file' | 'sheet' | 'row'>): string {
    return fileKey(place.file, this.partAt(place));
  }
}

/** Key of a file, or of one part of it. */
export function fileKey(file: string, part?: number): string {
  return part === undefined ? file : `${file}\n${String(part)}`;
}

/** Where what concerns a submission as a whole is said: of its file, or where its part begins. */
export function placeOfWhole({ file, part }: { readonly file: string; readonly part?: FilePart }): {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
} {
  const start = part?.rows[0];
  return start ? { file, sheet: start.sheet, row: start.first } : { file };
}

/** The last range that begins at a row or above it; rows of one department may alternate with another's. */
function lastFrom(ranges: readonly NumberedRange[], row: number): NumberedRange | undefined {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as NumberedRange).first <= row) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1];
}
