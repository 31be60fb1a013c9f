import { Button, Spinner } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { chooseRun, closeTool, rollBackRun } from '../../../actions/master-tools.ts';
import { momentShown } from '../../moment-shown.ts';
import type { RunBrief } from '../../../worker/master-api.ts';
import type { MasterTool } from '../../master-steps.ts';
import { usePane } from '../../pane-context.ts';
import { ViewFooter } from '../view-footer.tsx';
import { ChangeList, ChangeTiles } from './change-list.tsx';

type History = Extract<MasterTool, { tool: 'history' }>;

/** The runs that led to the master, and the way back to each of them. */
export function RunHistory({ tool }: { readonly tool: History }) {
  const { session, words } = usePane();
  const { history: say } = words.pane.master;
  const { master, chosen, busy = false } = tool;
  if (chosen) return <RollBack tool={tool} chosen={chosen} />;
  return (
    <div className="view">
      <h2 className="title">{say.title}</h2>
      <p className="quiet">{say.intro}</p>
      <ol className="runs">
        {master.runs.map((run, index) => (
          <RunLine key={run.name} run={run} current={index === 0} busy={busy} />
        ))}
      </ol>
      <ViewFooter>
        <Button size="large" onClick={() => void closeTool(session)}>
          {words.pane.back}
        </Button>
      </ViewFooter>
    </div>
  );
}

function RunLine({
  run,
  current,
  busy,
}: {
  readonly run: RunBrief;
  readonly current: boolean;
  readonly busy: boolean;
}) {
  const { session, words } = usePane();
  const { history: say } = words.pane.master;
  const { number } = words.pane;
  const { name, time, by, counts, restores, files } = run;
  return (
    <li className="run">
      <span className="two-lines">
        <span>
          <span className="strong">{name}</span>{' '}
          {current && <span className="count">{say.now}</span>}
        </span>
        <span className="quiet small">
          {[
            momentShown(time),
            say.files(number(files)),
            say.rows(number(counts.merged), number(counts.quarantined)),
          ].join(' · ')}
        </span>
        {restores !== undefined && <span className="quiet small">{say.restores(restores)}</span>}
        {by !== undefined && <span className="quiet small">{say.by(by)}</span>}
      </span>
      {!current && (
        <Button
          size="small"
          aria-label={say.rollBackTo(name)}
          disabledFocusable={busy}
          onClick={() => void chooseRun(session, name)}
        >
          {say.rollBack}
        </Button>
      )}
    </li>
  );
}

/** What rolling back changes, before anything is written. */
function RollBack({
  tool,
  chosen: { run, changes },
}: {
  readonly tool: History;
  readonly chosen: NonNullable<History['chosen']>;
}) {
  const { session, state, words } = usePane();
  const { history: say } = words.pane.master;
  const { number } = words.pane;
  const { edits, typed } = tool.master;
  const busy = tool.busy ?? false;
  return (
    <div className="view">
      <h2 className="title">{say.preview(run)}</h2>
      <p className="quiet">{say.previewHint}</p>
      <ChangeTiles changes={changes} />
      {edits > 0 && <p className="ask">{say.editsLost(number(edits))}</p>}
      {typed > 0 && <p className="ask">{words.pane.master.edits.typed(number(typed))}</p>}
      {changes.departments.length === 0 && <p>{say.same}</p>}
      <ChangeList changes={changes} />
      <ViewFooter>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={busy}
          icon={busy ? <Spinner size="tiny" /> : <ArrowUndo20Regular />}
          onClick={() => void rollBackRun(session)}
        >
          {state.host === 'file' ? say.confirmDownload : say.confirm}
        </Button>
        <Button
          size="large"
          disabledFocusable={busy}
          onClick={() => void chooseRun(session, undefined)}
        >
          {say.refuse}
        </Button>
      </ViewFooter>
    </div>
  );
}
