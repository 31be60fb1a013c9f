import { Button, Field, Input, Spinner } from '@fluentui/react-components';
import { refuseUpdate, setName } from '../../../actions/decide.ts';
import { downloadMaster, writeMaster } from '../../../actions/consolidate-files.ts';
import type { ConsolidationWish, UpdateBrief } from '../../../worker/master-api.ts';
import { usePane } from '../../pane-context.ts';
import { ViewFooter } from '../view-footer.tsx';
import { ChangeList, ChangeTiles } from './change-list.tsx';
import { HandEdits, hasUnseenRows, undecidedEdits } from './hand-edits.tsx';

/** What consolidating onto the master that is there changes: hand edits to decide on, then task by task. */
export function UpdateChanges({
  update,
  wish,
  busy,
}: {
  readonly update: UpdateBrief;
  readonly wish: ConsolidationWish;
  readonly busy: boolean;
}) {
  const { words } = usePane();
  const { update: say } = words.pane.master;
  return (
    <>
      {update.nothing ? (
        <div className="ask" data-calm>
          <p className="strong">{say.nothing}</p>
          <p className="quiet">{say.nothingHint}</p>
        </div>
      ) : (
        <>
          <ChangeTiles changes={update} />
          <HandEdits update={update} wish={wish} busy={busy} />
          {update.departments.length === 0 && <p className="quiet">{say.sameTasks}</p>}
          <ChangeList changes={update} />
        </>
      )}
    </>
  );
}

/** Who consolidates, for the history; asked for and never needed. */
export function DoneBy() {
  const { session, state, words } = usePane();
  const { update: say } = words.pane.master;
  return (
    <Field label={say.by} hint={say.byHint}>
      <Input
        value={state.by ?? ''}
        maxLength={80}
        onChange={(_event, { value }) => {
          setName(session, value);
        }}
      />
    </Field>
  );
}

/** Update, or leave the master as it is. */
export function UpdateFooter({
  update,
  wish,
  busy,
}: {
  readonly update: UpdateBrief;
  readonly wish: ConsolidationWish;
  readonly busy: boolean;
}) {
  const { session, state, words } = usePane();
  const { update: say, edits } = words.pane.master;
  const { number } = words.pane;
  const inBook = state.there?.from.kind === 'book';
  const open = undecidedEdits(update);
  const unseen = hasUnseenRows(update, wish);
  return (
    <ViewFooter>
      {open > 0 && <p className="footer-note small">{edits.undecided(number(open))}</p>}
      {open === 0 && unseen && <p className="footer-note small">{edits.unseen}</p>}
      {!update.nothing && (
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={busy || open > 0 || unseen}
          icon={busy ? <Spinner size="tiny" /> : null}
          onClick={() => void (inBook ? writeMaster(session) : downloadMaster(session))}
        >
          {busy ? say.working : inBook ? say.write : say.download}
        </Button>
      )}
      <Button size="large" disabledFocusable={busy} onClick={() => void refuseUpdate(session)}>
        {update.nothing ? words.pane.back : say.refuse}
      </Button>
    </ViewFooter>
  );
}
