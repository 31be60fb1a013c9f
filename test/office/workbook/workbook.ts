import type { CellContent } from './cells.ts';
import type { Regional } from './enter-text.ts';
import type { Actor, WorkbookEvent } from './events.ts';
import { invalidOperation, itemAlreadyExists } from './excel-error.ts';
import { followRename } from './follow-rename.ts';
import { Names } from './names.ts';
import { checkStructure } from './protection.ts';
import { checkSheetName } from './sheet-name.ts';
import type { SheetRange } from './sheet-range.ts';
import type { Table } from './table.ts';
import { Worksheet } from './worksheet.ts';

export interface WorkbookOptions {
  /** Names of the sheets; `Sheet1` alone when absent. */
  readonly sheets?: readonly string[];
  readonly name?: string;
  /** How typed text becomes numbers and days; a Vietnamese computer when absent. */
  readonly regional?: Regional;
}

/** Value of a formula in a cell; `undefined` keeps its last result. */
export type Evaluate = (
  formula: string,
  sheet: Worksheet,
  row: number,
  column: number,
) => CellContent | undefined;

/** An Excel workbook in memory: what the API calls of a test act upon, and what its assertions look at. */
export class Workbook {
  readonly name: string;
  readonly regional: Regional;
  readonly sheets: Worksheet[] = [];
  readonly names: Names = new Names(this);
  readonly tables: Table[] = [];
  /** `workbook.settings` of the API: kept in the file for this add-in. */
  readonly settings = new Map<string, unknown>();
  readonly customProperties = new Map<string, CellContent>();
  readonly documentProperties: Record<string, unknown> = newDocumentProperties();
  readonly customXmlParts = new Map<string, string>();
  /** Workbooks that the add-in opened in windows of their own, as Base64; empty text for a blank one. */
  readonly opened: string[] = [];
  activeSheet: Worksheet;
  selection: SheetRange;
  calculationMode = 'Automatic';
  /** How often the add-in asked for a full calculation. */
  calculations = 0;
  enableEvents = true;
  saves = 0;
  structureProtection: { readonly password?: string } | undefined;
  evaluate: Evaluate | undefined;
  /** Who is changing the workbook now. */
  actor: Actor = 'person';
  #listeners: ((event: WorkbookEvent) => void)[] = [];
  #lastId = 0;

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? 'Book1.xlsx';
    this.regional = options.regional ?? 'vi-VN';
    for (const name of options.sheets ?? ['Sheet1']) this.addSheet(name);
    this.activeSheet = this.sheet(this.sheets[0]?.name ?? '');
    this.selection = this.activeSheet.range({ top: 0, left: 0, bottom: 0, right: 0 });
  }

  /** A sheet that a test knows to be there; throws when it is not. */
  sheet(name: string): Worksheet {
    const sheet = this.findSheet(name);
    if (!sheet) throw new Error(`The workbook has no sheet "${name}"`);
    return sheet;
  }

  /** A sheet by name, whatever the case, or by id. */
  findSheet(key: string): Worksheet | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  findTable(key: string): Table | undefined {
    const name = key.toLowerCase();
    return this.tables.find((table) => table.id === key || table.name.toLowerCase() === name);
  }

  addSheet(name: string = this.#freeSheetName(), position = this.sheets.length): Worksheet {
    checkStructure(this);
    checkSheetName(name);
    if (this.findSheet(name)) throw itemAlreadyExists();
    const sheet = new Worksheet(this, this.newId(), name);
    this.sheets.splice(position, 0, sheet);
    this.report({ kind: 'sheetAdded', sheetId: sheet.id, actor: this.actor });
    return sheet;
  }

  renameSheet(sheet: Worksheet, name: unknown): void {
    checkStructure(this);
    checkSheetName(name);
    const other = this.findSheet(name);
    if (other && other !== sheet) throw itemAlreadyExists();
    followRename(this, sheet.name, name);
    sheet.name = name;
  }

  deleteSheet(sheet: Worksheet): void {
    checkStructure(this);
    this.#checkOtherVisible(sheet);
    const at = this.sheets.indexOf(sheet);
    this.sheets.splice(at, 1);
    sheet.deleted = true;
    for (const table of [...this.tables]) {
      if (table.range.sheet === sheet) this.tables.splice(this.tables.indexOf(table), 1);
    }
    this.report({ kind: 'sheetDeleted', sheetId: sheet.id, actor: this.actor });
    if (this.activeSheet !== sheet) return;
    const next = this.sheets.slice(at).concat(this.sheets).find(isVisible);
    if (next) this.activate(next);
  }

  moveSheet(sheet: Worksheet, position: number): void {
    checkStructure(this);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  /** Refuses to hide the last sheet in sight. */
  showOrHide(sheet: Worksheet, visibility: Worksheet['visibility']): void {
    checkStructure(this);
    if (visibility !== 'Visible') this.#checkOtherVisible(sheet);
    sheet.visibility = visibility;
    if (visibility === 'Visible' || this.activeSheet !== sheet) return;
    const next = this.sheets.find(isVisible);
    if (next) this.activate(next);
  }

  activate(sheet: Worksheet): void {
    if (!isVisible(sheet)) throw invalidOperation('A hidden worksheet cannot be activated.');
    if (this.activeSheet === sheet) return;
    const { actor } = this;
    this.report({ kind: 'sheetDeactivated', sheetId: this.activeSheet.id, actor });
    this.activeSheet = sheet;
    this.selection = sheet.range({ top: 0, left: 0, bottom: 0, right: 0 });
    this.report({ kind: 'sheetActivated', sheetId: sheet.id, actor });
  }

  select(range: SheetRange): void {
    this.activate(range.sheet);
    this.selection = range;
    const address = range.localAddress;
    this.report({ kind: 'selectionChanged', sheetId: range.sheet.id, address });
  }

  listen(listener: (event: WorkbookEvent) => void): void {
    this.#listeners.push(listener);
  }

  /** Tells the listeners, unless the add-in has switched events off. */
  report(event: WorkbookEvent): void {
    if (this.enableEvents) for (const listener of this.#listeners) listener(event);
  }

  /** An id of the form that Excel gives to sheets. */
  newId(): string {
    this.#lastId++;
    return `{00000000-0001-0000-${this.#lastId.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
  }

  #freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.findSheet(`Sheet${String(number)}`)) number++;
    return `Sheet${String(number)}`;
  }

  #checkOtherVisible(sheet: Worksheet): void {
    if (this.sheets.some((other) => other !== sheet && isVisible(other))) return;
    throw invalidOperation('A workbook must contain at least one visible worksheet.');
  }
}

export function isVisible(sheet: Worksheet): boolean {
  return sheet.visibility === 'Visible';
}

function newDocumentProperties(): Record<string, unknown> {
  const empty = [
    'Title',
    'Subject',
    'Author',
    'Keywords',
    'Comments',
    'Category',
    'Manager',
    'Company',
    'LastAuthor',
  ];
  return Object.fromEntries([...empty.map((key) => [key, '']), ['RevisionNumber', 0]]) as Record<
    string,
    unknown
  >;
}
