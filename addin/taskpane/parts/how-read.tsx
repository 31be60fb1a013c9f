import { Button } from '@fluentui/react-components';
import { columnLetters } from '../../../shared/grid/address.ts';
import { openLook } from '../../actions/correct-reading.ts';
import type { CheckReport } from '../../worker/pipeline-api.ts';
import { usePane } from '../pane-context.ts';

/** How the columns of the sheet were taken, for a person to look over, and the way to correct it. */
export function HowRead({ report }: { readonly report: CheckReport }) {
  const { session, words } = usePane();
  const { check: say, reading } = words.pane;
  if (report.columns.length === 0) return null;
  return (
    <details className="fold">
      <summary>{say.howRead}</summary>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{words.common.cell}</th>
            <th scope="col">{say.heading}</th>
            <th scope="col">{say.column}</th>
            <th scope="col">{reading.sureness}</th>
          </tr>
        </thead>
        <tbody>
          {report.columns.map(({ key, column, heading, score }) => (
            <tr key={`${key} ${String(column)}`}>
              <td>{columnLetters(column)}</td>
              <td>{heading}</td>
              <td>{words.columns[key].label}</td>
              <td>{reading.sure(score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        size="small"
        onClick={() => {
          void openLook(session, 'checked');
        }}
      >
        {reading.correct}
      </Button>
    </details>
  );
}
