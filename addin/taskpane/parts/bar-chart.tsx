import { STANDINGS } from '../../../shared/matrix/standing.ts';
import type { SummaryLine } from '../../worker/pipeline-api.ts';
import { usePane } from '../pane-context.ts';

/** Horizontal bars: tasks by their standing, or money; each bar has its figure beside it. */
export function BarChart({
  lines,
  measure,
  codes = false,
}: {
  readonly lines: readonly SummaryLine[];
  readonly measure: 'tasks' | 'money';
  /** Whether the key is shown before the label. */
  readonly codes?: boolean;
}) {
  const { words } = usePane();
  const { number, report } = words.pane;
  const valueOf = ({ tasks, budget }: SummaryLine): number =>
    measure === 'tasks' ? tasks : budget / 1_000_000;
  const most = Math.max(1, ...lines.map(valueOf));
  const unit = measure === 'tasks' ? report.tiles.tasks : report.million;
  return (
    <ul className="bars">
      {lines.map((line) => (
        <li key={line.key} className="bar-line">
          <span className="bar-label" title={line.label}>
            {codes && <span className="code">{line.key}</span>}
            <span className="bar-name">{line.label}</span>
          </span>
          <span className="bar-row">
            <span className="bar-track" aria-hidden="true">
              {measure === 'money' ? (
                <span className="bar-fill" style={{ width: share(valueOf(line), most) }} />
              ) : (
                STANDINGS.filter((one) => line.standings[one] > 0).map((one) => (
                  <span
                    key={one}
                    className="bar-part"
                    data-standing={one}
                    style={{ width: share(line.standings[one], most) }}
                  />
                ))
              )}
            </span>
            <span className="bar-value">
              {number(valueOf(line))}
              <span className="visually-hidden"> {unit}</span>
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function share(value: number, most: number): string {
  return `${String(Math.round((value / most) * 1000) / 10)}%`;
}
