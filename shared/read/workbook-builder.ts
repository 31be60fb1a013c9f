import type { CellStyle } from '../grid/cell.ts';
import { SheetBuilder } from '../grid/sheet.ts';
import type { Sheet, SheetInfo, SheetSink } from '../grid/sheet.ts';
import type { Workbook, WorkbookFormat } from '../grid/workbook.ts';
import type { Issue } from '../finding/finding.ts';
import { displayNumber } from './display-number.ts';
import type { WorkbookSink } from './reader.ts';

/** Gathers what a reader announces into a {@link Workbook}. */
export class WorkbookBuilder implements WorkbookSink {
  readonly #wanted: (info: SheetInfo) => boolean;
  readonly #styles: CellStyle[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #properties = new Map<string, string>();
  readonly #issues: Issue[] = [];
  readonly #sheets: { readonly info: SheetInfo; readonly builder: SheetBuilder }[] = [];

  /** `wanted` says whose cells to keep; sheets left out are not in the workbook at all. */
  constructor(wanted: (info: SheetInfo) => boolean) {
    this.#wanted = wanted;
  }

  style(style: CellStyle): number {
    const key = `${style.format}\n${style.font ?? ''}`;
    const known = this.#indexOf.get(key);
    if (known !== undefined) return known;
    const index = this.#styles.push(style) - 1;
    this.#indexOf.set(key, index);
    return index;
  }

  property(name: string, value: string): void {
    this.#properties.set(name, value);
  }

  issue(issue: Issue): void {
    this.#issues.push(issue);
  }

  sheet(info: SheetInfo): SheetSink | undefined {
    if (!this.#wanted(info)) return undefined;
    const builder = new SheetBuilder(info, this.#styles, displayNumber);
    this.#sheets.push({ info, builder });
    return builder;
  }

  finish(format: WorkbookFormat): Workbook {
    const sheets: Sheet[] = this.#sheets.map(({ builder }) => builder.finish());
    return {
      format,
      sheets,
      styles: this.#styles,
      properties: this.#properties,
      issues: this.#issues,
    };
  }
}
