import { columnIndex } from '../../../shared/grid/address.ts';
import { invalidArgument, itemAlreadyExists } from './excel-error.ts';
import { resolveAddressIfAny } from './resolve-address.ts';
import type { SheetRange } from './sheet-range.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** A defined name: of cells, or of a constant or formula. */
export class NamedItem {
  readonly name: string;
  readonly owner: Names;
  comment = '';
  visible = true;
  #content: SheetRange | string;

  constructor(name: string, owner: Names, content: SheetRange | string) {
    this.name = name;
    this.owner = owner;
    this.#content = content;
  }

  get range(): SheetRange | undefined {
    return typeof this.#content === 'string' ? undefined : this.#content;
  }

  get formula(): string {
    return typeof this.#content === 'string' ? this.#content : this.#content.formula;
  }

  set formula(text: string) {
    this.#content = this.owner.contentOf(text);
  }
}

/** The defined names of a workbook or of one sheet. */
export class Names {
  readonly scope: Workbook | Worksheet;
  readonly items: NamedItem[] = [];

  constructor(scope: Workbook | Worksheet) {
    this.scope = scope;
  }

  find(name: string): NamedItem | undefined {
    return this.items.find((item) => item.name.toLowerCase() === name.toLowerCase());
  }

  /** Refuses names that Excel refuses (cell addresses, spaces) and names that are taken. */
  add(name: string, content: SheetRange | string): NamedItem {
    if (!isAllowedName(name)) throw invalidArgument();
    if (this.find(name)) throw itemAlreadyExists();
    const item = new NamedItem(
      name,
      this,
      typeof content === 'string' ? this.contentOf(content) : content,
    );
    this.items.push(item);
    return item;
  }

  remove(item: NamedItem): void {
    this.items.splice(this.items.indexOf(item), 1);
  }

  contentOf(formula: string): SheetRange | string {
    const sheet = 'sheets' in this.scope ? this.scope.activeSheet : this.scope;
    return resolveAddressIfAny(formula, sheet) ?? formula;
  }
}

function isAllowedName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  if (/^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name)) return false;
  const address = /^([A-Z]{1,3})\d+$/i.exec(name);
  return !address?.[1] || columnIndex(address[1]) === undefined;
}
