import type { Failure } from '../../shared/failure/failure.ts';
import type { WorkbookHost } from '../host/workbook-host.ts';
import type { Store } from '../taskpane/state.ts';
import type { PipelineClient } from '../worker/pipeline-client.ts';

/** What an action works with: the pane's state, the workbook, and the pipeline in its worker. */
export interface Session {
  readonly store: Store;
  readonly host: WorkbookHost;
  readonly pipeline: PipelineClient;
}

/** Shows an expected failure, with a way to try again where there is one. */
export function showFailure({ store }: Session, failure: Failure, retry?: () => void): void {
  store.set({ problem: { kind: 'failure', failure, ...(retry && { retry }) } });
}
