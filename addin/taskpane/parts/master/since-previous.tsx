import type { Turn } from '../../../../shared/matrix/master.ts';
import { comparePrevious } from '../../../actions/decide.ts';
import type { DecisionBrief } from '../../../worker/master-api.ts';
import { usePane } from '../../pane-context.ts';
import { FileButton } from '../file-button.tsx';

/** What became of tasks since the period before, and the way to choose its master. */
export function SincePrevious({
  turns,
  busy,
}: {
  readonly turns: DecisionBrief['turns'];
  readonly busy: boolean;
}) {
  const { session, words } = usePane();
  const { previous: say } = words.pane.master;
  const { number } = words.pane;
  const names = words.master.previous.turns;
  return (
    <details className="fold" open={turns !== undefined}>
      <summary>{say.title}</summary>
      <p className="quiet small">{turns ? say.with(turns.file) : say.hint}</p>
      {turns && (
        <table className="figures numbers">
          <tbody>
            {(Object.keys(turns.counts) as Turn[]).map((turn) => (
              <tr key={turn}>
                <th scope="row">{names[turn]}</th>
                <td>{number(turns.counts[turn])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="buttons">
        <FileButton
          size="small"
          label={turns ? say.chooseOther : say.choose}
          accept=".xlsx"
          onFiles={([file]) => {
            if (file && !busy) void comparePrevious(session, file);
          }}
        />
      </div>
    </details>
  );
}
