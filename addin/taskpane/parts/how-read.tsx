import { columnLetters } from '../../../shared/grid/address.ts';
import type { CheckReport } from '../../worker/pipeline-api.ts';
import { usePane } from '../pane-context.ts';

/** How the columns of the sheet were taken, for a person to look over. */
export function HowRead({ report }: { readonly report: CheckReport }) {
  const { words } = usePane();
  const { check: say } = words.pane;
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
          </tr>
        </thead>
        <tbody>
          {report.columns.map(({ key, column, heading }) => (
            <tr key={`${key} ${String(column)}`}>
              <td>{columnLetters(column)}</td>
              <td>{heading}</td>
              <td>{words.columns[key].label}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
