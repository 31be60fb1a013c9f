import { cellAddress, rangeAddress, type CellRange } from '../../../shared/grid/address.ts';
import {
  sheetReference,
  type BookBorder,
  type BookCondition,
  type BookPrint,
  type BookStyle,
} from '../../../shared/grid/book.ts';
import type { DrawStep, Look, SheetFinish } from '../draw-step.ts';
import { setValidation } from './set-validation.ts';

/** Points that a column of so many characters takes: seven pixels a character, five for its margins, 96 dots an inch. */
function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const LINE = {
  thin: { style: 'Continuous', weight: 'Thin' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  medium: { style: 'Continuous', weight: 'Medium' },
  double: { style: 'Double', weight: 'Thick' },
  dotted: { style: 'Dot', weight: 'Thin' },
} as const;
const EDGES = {
  top: ['EdgeTop', 'InsideHorizontal'],
  bottom: ['EdgeBottom'],
  left: ['EdgeLeft', 'InsideVertical'],
  right: ['EdgeRight'],
} as const;

/** Queues steps of a drawing; nothing is sent before the context is synchronised. */
export class StepDrawer {
  readonly #context: Excel.RequestContext;
  /** Sheet that the steps at hand go to; outlives the portion. */
  sheet: string;

  constructor(context: Excel.RequestContext, sheet: string) {
    this.#context = context;
    this.sheet = sheet;
  }

  draw(step: DrawStep): void {
    if (step.do === 'sheet') {
      this.sheet = step.sheet;
      return;
    }
    if (step.do === 'names') {
      for (const { name, sheet, range } of step.names) {
        const address = sheetReference(sheet, absolute(range));
        this.#context.workbook.names.add(name, `=${address}`);
      }
      return;
    }
    this.#drawInSheet(step, this.#context.workbook.worksheets.getItem(this.sheet));
  }

  #drawInSheet(step: Exclude<DrawStep, { do: 'sheet' | 'names' }>, sheet: Excel.Worksheet): void {
    switch (step.do) {
      case 'columns':
        for (const column of step.columns) {
          const range = sheet.getRange(columnsAddress(column.from, column.to));
          range.format.columnWidth = columnPoints(column.width);
          if (column.hidden === true) range.columnHidden = true;
          if (column.look) setLook(range, column.look);
        }
        return;
      case 'look':
        for (const range of step.ranges) setLook(sheet.getRange(rangeAddress(range)), step.look);
        return;
      case 'values':
        sheet.getRange(rangeAddress(step.range)).values = step.values as (
          string | number | boolean
        )[][];
        return;
      case 'heights':
        for (const { row, height, hidden } of step.rows) {
          const range = sheet.getRange(`${String(row + 1)}:${String(row + 1)}`);
          if (height !== undefined) range.format.rowHeight = height;
          if (hidden === true) range.rowHidden = true;
        }
        return;
      case 'merges':
        for (const range of step.ranges) sheet.getRange(rangeAddress(range)).merge(false);
        return;
      case 'validations':
        for (const one of step.validations) {
          setValidation(sheet.getRange(rangeAddress(one.range)), one);
        }
        return;
      case 'conditions':
        for (const one of step.conditions) addCondition(sheet, one);
        return;
      case 'links':
        for (const { row, column, sheet: target, cell, tip } of step.links) {
          sheet.getRange(cellAddress(row, column)).hyperlink = {
            documentReference: sheetReference(target, cell),
            ...(tip !== undefined && { screenTip: tip }),
          };
        }
        return;
      case 'finish':
        finishSheet(sheet, step.finish);
    }
  }
}

function absolute(range: CellRange): string {
  return rangeAddress(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function columnsAddress(from: number, to: number): string {
  const letters = (column: number): string => cellAddress(0, column).replace('1', '');
  return `${letters(from)}:${letters(to)}`;
}

function setLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  for (const part of look.plain ?? []) takeBack(format, part);
  if (look.format !== undefined) {
    // One format for the whole range; the typings know only an array, the call takes either.
    range.numberFormat = look.format as unknown as string[][];
  }
  if (look.font) setFont(format.font, look.font);
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.horizontal) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.locked !== undefined) format.protection.locked = look.locked;
  if (look.border) setBorder(format.borders, look.border);
}

function takeBack(format: Excel.RangeFormat, part: NonNullable<Look['plain']>[number]): void {
  switch (part) {
    case 'fill':
      format.fill.clear();
      return;
    case 'border':
      for (const edge of Object.values(EDGES).flat()) format.borders.getItem(edge).style = 'None';
      return;
    case 'horizontal':
      format.horizontalAlignment = 'General';
      return;
    case 'vertical':
      format.verticalAlignment = 'Bottom';
  }
}

function setFont(
  font: Excel.RangeFont | Excel.ConditionalRangeFont,
  wanted: NonNullable<BookStyle['font']>,
): void {
  if (wanted.bold !== undefined) font.bold = wanted.bold;
  if (wanted.italic !== undefined) font.italic = wanted.italic;
  if (wanted.underline !== undefined) font.underline = wanted.underline ? 'Single' : 'None';
  if (wanted.color !== undefined) font.color = `#${wanted.color}`;
  if ('name' in font) {
    if (wanted.name !== undefined) font.name = wanted.name;
    if (wanted.size !== undefined) font.size = wanted.size;
  }
}

function setBorder(borders: Excel.RangeBorderCollection, wanted: BookBorder): void {
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = wanted[side];
    if (line === undefined) continue;
    for (const edge of EDGES[side]) {
      const border = borders.getItem(edge);
      border.style = LINE[line].style;
      border.weight = LINE[line].weight;
      border.color = `#${wanted.color}`;
    }
  }
}

function addCondition(sheet: Excel.Worksheet, condition: BookCondition): void {
  const range = sheet.getRange(rangeAddress(condition.range));
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = `=${condition.formula}`;
  const { fill, font, format } = condition.highlight;
  if (fill !== undefined) custom.format.fill.color = `#${fill}`;
  if (font) setFont(custom.format.font, font);
  if (format !== undefined) custom.format.numberFormat = format;
}

function finishSheet(sheet: Excel.Worksheet, finish: SheetFinish): void {
  const { freeze, filter, tabColor, gridLines, print, protection } = finish;
  if (freeze) freezePanes(sheet, freeze);
  if (filter) sheet.autoFilter.apply(rangeAddress(filter));
  if (tabColor !== undefined) sheet.tabColor = `#${tabColor}`;
  if (gridLines !== undefined) sheet.showGridlines = gridLines;
  if (print) setPrint(sheet.pageLayout, print);
  if (protection) {
    const allowed = protection.editRows;
    sheet.protection.protect({
      allowInsertRows: allowed,
      allowDeleteRows: allowed,
      allowSort: allowed,
      allowAutoFilter: allowed,
      allowFormatRows: allowed,
      allowFormatColumns: allowed,
    });
  }
}

function freezePanes(
  sheet: Excel.Worksheet,
  { rows, columns }: { rows: number; columns: number },
): void {
  if (rows > 0 && columns > 0) {
    const corner = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
    sheet.freezePanes.freezeAt(rangeAddress(corner));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function setPrint(layout: Excel.PageLayout, print: BookPrint): void {
  layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom = { horizontalFitToPages: print.pagesWide ?? 1 };
  if (print.repeatRows) {
    const [first, last] = print.repeatRows;
    layout.setPrintTitleRows(`$${String(first + 1)}:$${String(last + 1)}`);
  }
  if (print.repeatColumns) {
    const [first, last] = print.repeatColumns;
    layout.setPrintTitleColumns(columnsAddress(first, last).replace(/([A-Z]+)/g, '$$$1'));
  }
  if (print.footer !== undefined)
    layout.headersFooters.defaultForAllPages.centerFooter = print.footer;
}
