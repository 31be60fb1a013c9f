import { placeText } from '../../../shared/words/sentence.ts';
import type { QuarantineBrief } from '../../worker/pipeline-api.ts';
import { usePane } from '../pane-context.ts';

/** Rows kept out of the master, each with its reason and its place. */
export function QuarantineList({ rows }: { readonly rows: readonly QuarantineBrief[] }) {
  const { words } = usePane();
  const { consolidate: say, number } = words.pane;
  if (rows.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        {say.quarantine} <span className="count">{number(rows.length)}</span>
      </summary>
      <ul className="settle">
        {rows.map(({ reason, content, origin }) => (
          <li key={`${origin.file} ${origin.sheet} ${String(origin.row)} ${reason}`}>
            <span className="strong">{words.common.quarantined[reason]}</span>
            {content !== '' && <span className="settle-content">{content}</span>}
            <span className="quiet small">{placeText(origin, words)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Departments that were expected and sent nothing. */
export function MissingList({ names }: { readonly names: readonly string[] }) {
  const { words } = usePane();
  const { consolidate: say, number } = words.pane;
  if (names.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        {say.missing} <span className="count">{number(names.length)}</span>
      </summary>
      <ul className="names">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
