import { Spinner } from '@fluentui/react-components';
import type { MasterTool } from '../../master-steps.ts';
import { usePane } from '../../pane-context.ts';
import { CellTrace } from './cell-trace.tsx';
import { ReturnFiles } from './return-files.tsx';
import { RunHistory } from './run-history.tsx';

/** What is done with the master that is there, in the place of the consolidation's steps. */
export function MasterToolView({ tool }: { readonly tool: MasterTool }) {
  const { words } = usePane();
  switch (tool.tool) {
    case 'reading':
      return (
        <div className="view">
          <Spinner
            className="waiting"
            label={words.pane.master.there.reading}
            labelPosition="below"
          />
        </div>
      );
    case 'returns':
      return <ReturnFiles tool={tool} />;
    case 'history':
      return <RunHistory tool={tool} />;
    case 'trace':
      return <CellTrace tool={tool} />;
  }
}
