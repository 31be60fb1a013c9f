import type { SheetRange } from './sheet-range.ts';

/** How a sheet is printed. */
export interface PageLayout {
  readonly settings: Record<string, unknown>;
  printTitleRows: SheetRange | undefined;
  printTitleColumns: SheetRange | undefined;
  printArea: SheetRange | undefined;
  readonly headersFooters: Record<string, unknown>;
}

/** Points of the "Normal" margins of Excel: 0.7 and 0.75 inch. */
const SIDE_MARGIN = 50.4;
const EDGE_MARGIN = 54;

export function newPageLayout(): PageLayout {
  return {
    settings: {
      Orientation: 'Portrait',
      PaperSize: 'A4',
      Zoom: { scale: 100 },
      CenterHorizontally: false,
      CenterVertically: false,
      PrintGridlines: false,
      PrintHeadings: false,
      BlackAndWhite: false,
      DraftMode: false,
      FirstPageNumber: '',
      PrintComments: 'NoComments',
      PrintErrors: 'AsDisplayed',
      PrintOrder: 'DownThenOver',
      LeftMargin: SIDE_MARGIN,
      RightMargin: SIDE_MARGIN,
      TopMargin: EDGE_MARGIN,
      BottomMargin: EDGE_MARGIN,
      HeaderMargin: 21.6,
      FooterMargin: 21.6,
    },
    printTitleRows: undefined,
    printTitleColumns: undefined,
    printArea: undefined,
    headersFooters: {
      CenterHeader: '',
      CenterFooter: '',
      LeftHeader: '',
      LeftFooter: '',
      RightHeader: '',
      RightFooter: '',
    },
  };
}
