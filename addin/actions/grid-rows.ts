import type { GridRow } from '../worker/pipeline-api.ts';
import type { Session } from './session.ts';

/** Rows of the checked file's sheet, as they are displayed; `from` is the row that Excel shows. */
export function gridRows(
  { pipeline }: Session,
  from: number,
  count: number,
): Promise<readonly GridRow[]> {
  return pipeline.ask.gridRows(from, count);
}
