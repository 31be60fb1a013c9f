import type { SheetRange } from './sheet-range.ts';

/** A chart as it was described; nothing is drawn. */
export interface Chart {
  readonly id: string;
  readonly settings: Record<string, unknown>;
  source: SheetRange;
  seriesBy: string;
  /** Title, legend, axes and so on, by the path of the API in lower case: `title`, `axes/valueaxis/title`. */
  readonly parts: Map<string, Record<string, unknown>>;
  position?: { readonly start: SheetRange; readonly end: SheetRange };
}

export function newChart(
  id: string,
  name: string,
  type: string,
  source: SheetRange,
  seriesBy: string,
): Chart {
  return {
    id,
    source,
    seriesBy,
    parts: new Map(),
    settings: {
      Name: name,
      ChartType: type,
      Top: 0,
      Left: 0,
      Width: 360,
      Height: 216,
      Style: 2,
      PlotBy: seriesBy === 'Rows' ? 'Rows' : 'Columns',
      PlotVisibleOnly: true,
      DisplayBlanksAs: 'NotPlotted',
      ShowAllFieldButtons: false,
      ShowDataLabelsOverMaximum: false,
      CategoryLabelLevel: 0,
      SeriesNameLevel: 0,
    },
  };
}
