import { cellsOf, intersection, sameArea } from './geometry.ts';
import { checkAllowed } from './protection.ts';
import type { SheetRange } from './sheet-range.ts';
import { writeCells } from './write-cells.ts';

/** As the API gives it: `address` or `documentReference`, perhaps `screenTip` and `textToDisplay`. */
export type Hyperlink = Readonly<Record<string, unknown>>;

export interface CellHyperlink {
  readonly range: SheetRange;
  readonly link: Hyperlink;
}

/** Links the cells of a range, which show the link's text if it has one. Looks are left alone. */
export function setHyperlink(range: SheetRange, link: Hyperlink): void {
  checkAllowed(range.sheet, 'allowInsertHyperlinks');
  clearHyperlinks(range);
  range.sheet.hyperlinks.push({ range, link });
  const { textToDisplay } = link;
  if (typeof textToDisplay === 'string') writeCells(range, `'${textToDisplay}`);
}

/** The link that all cells of a range have. */
export function hyperlinkOf(range: SheetRange): Hyperlink | undefined {
  return range.sheet.hyperlinks.find(({ range: { areaIfThere } }) => {
    if (!areaIfThere) return false;
    const common = intersection(areaIfThere, range.area);
    return common !== undefined && sameArea(common, range.area);
  })?.link;
}

/** Takes every link away that the range touches; of a single cell, that is its own. */
export function clearHyperlinks(range: SheetRange): void {
  range.sheet.hyperlinks = range.sheet.hyperlinks.filter(({ range: { areaIfThere } }) => {
    if (!areaIfThere) return false;
    return !intersection(areaIfThere, range.area) || cellsOf(areaIfThere) > cellsOf(range.area);
  });
}
