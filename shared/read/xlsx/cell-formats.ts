import { GENERAL_STYLE } from '../../grid/cell.ts';
import type { CellStyle } from '../../grid/cell.ts';
import { formatKind, SYSTEM_DATE, SYSTEM_DATE_TIME, SYSTEM_TIME } from '../number-format.ts';
import type { WorkbookSink } from '../reader.ts';

const ISO_FORMATS = { date: SYSTEM_DATE, datetime: SYSTEM_DATE_TIME, time: SYSTEM_TIME };

/** Cell formats of a workbook by their index, announced to the sink when a cell first uses them. */
export class CellFormats {
  readonly #styles: readonly CellStyle[];
  readonly #sink: WorkbookSink;
  readonly #indexes: Int32Array;
  readonly #days: Uint8Array;

  constructor(styles: readonly CellStyle[], sink: WorkbookSink) {
    this.#styles = styles;
    this.#sink = sink;
    this.#indexes = new Int32Array(styles.length).fill(-1);
    this.#days = Uint8Array.from(styles, ({ kind }) =>
      kind === 'date' || kind === 'datetime' ? 1 : 0,
    );
  }

  /** Index of the sink's style for a cell format; a format that the workbook does not define is `General`. */
  style(format: number): number {
    const known = this.#indexes[format];
    if (known === undefined) return this.#sink.style(GENERAL_STYLE);
    if (known >= 0) return known;
    const index = this.#sink.style(this.#styles[format] ?? GENERAL_STYLE);
    this.#indexes[format] = index;
    return index;
  }

  /** Whether the format makes a day of a number: such numbers depend on the workbook's date system. */
  isDay(format: number): boolean {
    return this.#days[format] === 1;
  }

  /** Style of a cell that holds a date as text: its own where that shows a date or time, else the system's. */
  dateStyle(format: number, kind: keyof typeof ISO_FORMATS): number {
    const own = this.#styles[format];
    const shows = own !== undefined && /date|time|duration/.test(own.kind);
    if (shows) return this.style(format);
    const code = ISO_FORMATS[kind];
    return this.#sink.style({ format: code, kind: formatKind(code) });
  }
}
