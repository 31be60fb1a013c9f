import type { LedgerLine } from '../../../shared/matrix/master.ts';
import { usePane } from '../pane-context.ts';

/** Rows read = merged + quarantined + ignored, a line a file. */
export function Ledger({
  lines,
  open = false,
}: {
  readonly lines: readonly LedgerLine[];
  readonly open?: boolean;
}) {
  const { words } = usePane();
  const { consolidate: say, number } = words.pane;
  const { ledgerColumns: heading } = say;
  const sum = (pick: (line: LedgerLine) => number): string =>
    number(lines.reduce((total, line) => total + pick(line), 0));
  return (
    <details className="fold" open={open}>
      <summary>{say.ledger}</summary>
      <p className="quiet small">{say.ledgerBalances}</p>
      <table className="figures numbers">
        <thead>
          <tr>
            <th scope="col">{heading.file}</th>
            <th scope="col">{heading.read}</th>
            <th scope="col">{heading.merged}</th>
            <th scope="col">{heading.quarantined}</th>
            <th scope="col">{heading.ignored}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.file}>
              <th scope="row" title={line.file}>
                {line.file}
              </th>
              <td>{number(line.read)}</td>
              <td>{number(line.merged)}</td>
              <td>{number(line.quarantined)}</td>
              <td>{number(line.ignored)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{heading.total}</th>
            <td>{sum(({ read }) => read)}</td>
            <td>{sum(({ merged }) => merged)}</td>
            <td>{sum(({ quarantined }) => quarantined)}</td>
            <td>{sum(({ ignored }) => ignored)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}
