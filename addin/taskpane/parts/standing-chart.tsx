import { STANDINGS } from '../../../shared/matrix/standing.ts';
import type { SummaryLine } from '../../worker/pipeline-api.ts';
import { usePane } from '../pane-context.ts';

/** How all tasks stand: one bar, and a legend that carries the figures. */
export function StandingChart({ line }: { readonly line: SummaryLine }) {
  const { words } = usePane();
  const { number, report } = words.pane;
  const present = STANDINGS.filter((one) => line.standings[one] > 0);
  const percent = (count: number): string =>
    `${number(Math.round((count / Math.max(1, line.tasks)) * 100))}%`;
  return (
    <>
      <span className="whole" aria-hidden="true">
        {present.map((one) => (
          <span
            key={one}
            className="bar-part"
            data-standing={one}
            style={{ flexGrow: line.standings[one] }}
          />
        ))}
      </span>
      <ul className="legend">
        {present.map((one) => (
          <li key={one}>
            <span className="swatch" data-standing={one} aria-hidden="true" />
            <span className="legend-name">{report.standing[one]}</span>
            <span className="legend-value">{number(line.standings[one])}</span>
            <span className="legend-share">{percent(line.standings[one])}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
