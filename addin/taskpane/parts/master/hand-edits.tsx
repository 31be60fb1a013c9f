import { Button, Checkbox } from '@fluentui/react-components';
import { Warning20Regular } from '@fluentui/react-icons/svg/warning';
import { placeText } from '../../../../shared/words/sentence.ts';
import { decide, setSeen } from '../../../actions/decide.ts';
import type {
  ConsolidationWish,
  EditChoice,
  HandEdit,
  UpdateBrief,
} from '../../../worker/master-api.ts';
import { usePane } from '../../pane-context.ts';
import { OldAndNew } from '../old-and-new.tsx';

/** Hand edits that nobody has decided on. */
export function undecidedEdits({ handEdits }: UpdateBrief): number {
  return handEdits.filter(({ choice }) => choice === undefined).length;
}

/** Whether rows were deleted or typed in by hand that the officer has not said to have seen. */
export function hasUnseenRows({ rowsKey }: UpdateBrief, wish: ConsolidationWish): boolean {
  return rowsKey !== undefined && wish.seen !== rowsKey;
}

/** Cells that were changed by hand in the master: each is kept or dropped, none is overwritten in silence. */
export function HandEdits({
  update,
  wish,
  busy,
}: {
  readonly update: UpdateBrief;
  readonly wish: ConsolidationWish;
  readonly busy: boolean;
}) {
  const { session, words } = usePane();
  const { edits: say } = words.pane.master;
  const { number } = words.pane;
  const { handEdits, lapsed } = update;
  const open = undecidedEdits(update);
  const all = (choice: EditChoice) => {
    void decide(session, { edits: Object.fromEntries(handEdits.map(({ key }) => [key, choice])) });
  };
  return (
    <>
      {handEdits.length > 0 && (
        <section className="ask" data-open={open > 0}>
          <h3>
            {open > 0 && <Warning20Regular aria-hidden="true" />}
            {say.title(number(handEdits.length))}
          </h3>
          <p className="quiet small">
            {open > 0
              ? say.hint
              : say.kept(number(count(handEdits, 'keep')), number(count(handEdits, 'drop')))}
          </p>
          <div className="buttons">
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => {
                all('keep');
              }}
            >
              {say.keepAll}
            </Button>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => {
                all('drop');
              }}
            >
              {say.dropAll}
            </Button>
          </div>
          <ul className="settle">
            {handEdits.map((edit) => (
              <Edit key={edit.key} edit={edit} busy={busy} all={handEdits} />
            ))}
          </ul>
        </section>
      )}
      {update.rowsKey !== undefined && (
        <HandRows
          update={update}
          seen={!hasUnseenRows(update, wish)}
          rowsKey={update.rowsKey}
          busy={busy}
        />
      )}
      {lapsed.length > 0 && (
        <details className="fold">
          <summary>{say.lapsed(number(lapsed.length))}</summary>
          <ul className="settle">
            {lapsed.map(({ origin, column, from, to }) => (
              <li key={`${origin.file} ${origin.sheet} ${String(origin.row)} ${column}`}>
                <span>{placeText({ ...origin, column }, words)}</span>
                <OldAndNew from={from} to={to} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Rows that were deleted come back, rows that were typed in go: both only once the officer has seen them. */
function HandRows({
  update: { deleted, typed },
  rowsKey,
  seen,
  busy,
}: {
  readonly update: UpdateBrief;
  readonly rowsKey: string;
  readonly seen: boolean;
  readonly busy: boolean;
}) {
  const { session, words } = usePane();
  const { edits: say } = words.pane.master;
  const { number } = words.pane;
  return (
    <section className="ask" data-open={!seen}>
      {deleted.length > 0 && <h3>{say.deleted(number(deleted.length))}</h3>}
      {deleted.length > 0 && (
        <ul className="settle small">
          {deleted.map((origin) => (
            <li key={`${origin.file} ${origin.sheet} ${String(origin.row)}`}>
              {placeText(origin, words)}
            </li>
          ))}
        </ul>
      )}
      {typed.length > 0 && <h3>{say.typed(number(typed.length))}</h3>}
      {typed.length > 0 && (
        <ul className="settle small">
          {typed.map(({ sheet, row, text }) => (
            <li key={`${sheet} ${String(row)}`}>
              <span className="clamp">{text}</span>
              <span className="quiet">{placeText({ file: '', sheet, row }, words)}</span>
            </li>
          ))}
        </ul>
      )}
      <Checkbox
        label={say.seen}
        checked={seen}
        disabled={busy}
        onChange={(_event, { checked }) => {
          setSeen(session, checked === true ? rowsKey : undefined);
        }}
      />
    </section>
  );
}

function count(edits: readonly HandEdit[], choice: EditChoice): number {
  return edits.filter((edit) => edit.choice === choice).length;
}

function Edit({
  edit,
  busy,
  all,
}: {
  readonly edit: HandEdit;
  readonly busy: boolean;
  readonly all: readonly HandEdit[];
}) {
  const { session, words } = usePane();
  const { edits: say } = words.pane.master;
  const { origin, column, from, to, content, key } = edit;
  const choose = (choice: EditChoice) => {
    const decided = all.flatMap((one) => (one.choice ? [[one.key, one.choice] as const] : []));
    void decide(session, { edits: { ...Object.fromEntries(decided), [key]: choice } });
  };
  const place = placeText({ ...origin, column }, words);
  return (
    <li>
      <span className="strong">{words.columns[column].label}</span>
      <OldAndNew from={from} to={to} />
      {content !== '' && column !== 'content' && <span className="small clamp">{content}</span>}
      <span className="quiet small">{placeText(origin, words)}</span>
      <div className="segments narrow" role="group" aria-label={say.choice(place)}>
        {(['keep', 'drop'] as const).map((choice) => (
          <button
            key={choice}
            type="button"
            className="segment"
            aria-pressed={edit.choice === choice}
            aria-disabled={busy}
            onClick={() => {
              if (!busy) choose(choice);
            }}
          >
            {say[choice]}
          </button>
        ))}
      </div>
    </li>
  );
}
