import { useState } from 'react';
import type {
  ChangeBrief,
  DepartmentChanges,
  TaskChangeBrief,
} from '../../../worker/master-api.ts';
import { usePane } from '../../pane-context.ts';
import { NumberTile } from '../number-tile.tsx';
import { OldAndNew } from '../old-and-new.tsx';
import { ShowMore } from '../show-more.tsx';

/** Changes that are shown at first, and added by each press. */
const PAGE = 20;

/** How many tasks are added, changed and removed. */
export function ChangeTiles({ changes }: { readonly changes: ChangeBrief }) {
  const { words } = usePane();
  const { number } = words.pane;
  const { tiles } = words.pane.master.update;
  return (
    <div className="tiles">
      <NumberTile value={number(changes.added)} label={tiles.added} tone="success" />
      <NumberTile
        value={number(changes.changed)}
        label={tiles.changed}
        tone={changes.changed > 0 ? 'hint' : 'plain'}
      />
      <NumberTile
        value={number(changes.removed)}
        label={tiles.removed}
        tone={changes.removed > 0 ? 'warning' : 'plain'}
      />
    </div>
  );
}

/** What changes, department by department, cell by cell. */
export function ChangeList({ changes }: { readonly changes: ChangeBrief }) {
  const { words } = usePane();
  const { update: say } = words.pane.master;
  const { departments } = changes;
  if (departments.length === 0) return null;
  return (
    <section className="panel">
      <h3>{say.changes}</h3>
      {departments.map((one, index) => (
        <Department
          key={one.department}
          changes={one}
          open={departments.length < 3 && index === 0}
        />
      ))}
    </section>
  );
}

function Department({
  changes: { department, changes },
  open,
}: {
  readonly changes: DepartmentChanges;
  readonly open: boolean;
}) {
  const { words } = usePane();
  const { number } = words.pane;
  const { update: say } = words.pane.master;
  const [shown, setShown] = useState(PAGE);
  const count = (kind: TaskChangeBrief['kind']) =>
    changes.filter((change) => change.kind === kind).length;
  const left = changes.length - shown;
  return (
    <details className="fold" open={open}>
      <summary>
        <span className="two-lines">
          <span className="strong">{department}</span>
          <span className="quiet small">
            {say.counts(count('added'), count('changed'), count('removed'))}
          </span>
        </span>
      </summary>
      <ul className="settle">
        {changes.slice(0, shown).map((change, index) => (
          <Change key={`${change.kind} ${change.content} ${String(index)}`} change={change} />
        ))}
      </ul>
      <ShowMore
        left={left}
        page={PAGE}
        label={(count) => say.more(number(count))}
        show={() => {
          setShown(shown + PAGE);
        }}
      />
    </details>
  );
}

function Change({
  change: { kind, category, content, cells },
}: {
  readonly change: TaskChangeBrief;
}) {
  const { words } = usePane();
  return (
    <li>
      <span>
        <span className="kind" data-kind={kind}>
          {words.pane.master.update.kinds[kind]}
        </span>{' '}
        <span className="code">{category}</span> <span className="clamp">{content}</span>
      </span>
      {cells.length > 0 && (
        <dl className="cells">
          {cells.map(({ column, from, to }) => (
            <div key={column}>
              <dt>{words.columns[column].label}</dt>
              <dd>
                <OldAndNew from={from} to={to} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
