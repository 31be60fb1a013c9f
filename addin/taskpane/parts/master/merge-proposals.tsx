import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ColumnKey } from '../../../../shared/matrix/columns.ts';
import type { Origin } from '../../../../shared/matrix/submission.ts';
import { placeText } from '../../../../shared/words/sentence.ts';
import { decide } from '../../../actions/decide.ts';
import type { ConsolidationWish, MergeBrief } from '../../../worker/master-api.ts';
import { usePane } from '../../pane-context.ts';
import { ShowMore } from '../show-more.tsx';

/** Proposals that are shown at first, and added by each press. */
const PAGE = 10;

/** Rows that look like one task, for the officer to merge or keep apart; and what he has decided just now. */
export function MergeProposals({
  merges,
  wish,
  busy,
}: {
  readonly merges: readonly MergeBrief[];
  readonly wish: ConsolidationWish;
  readonly busy: boolean;
}) {
  const { words } = usePane();
  const { merges: say, update } = words.pane.master;
  const { number } = words.pane;
  const [shown, setShown] = useState(PAGE);
  const decided = wish.merges.length + wish.apart.length;
  if (merges.length + decided === 0) return null;
  const left = merges.length - shown;
  return (
    <details className="fold">
      <summary>
        {say.title} <span className="count">{number(merges.length)}</span>
      </summary>
      <p className="quiet small">{say.hint}</p>
      {decided > 0 && <Decided wish={wish} busy={busy} />}
      <ul className="proposals">
        {merges.slice(0, shown).map((merge) => (
          <Proposal key={keyOf(merge.rows)} merge={merge} wish={wish} busy={busy} />
        ))}
      </ul>
      <ShowMore
        left={left}
        page={PAGE}
        label={(count) => update.more(number(count))}
        show={() => {
          setShown(shown + PAGE);
        }}
      />
    </details>
  );
}

function keyOf(rows: MergeBrief['rows']): string {
  return rows.map(({ origin }) => JSON.stringify(origin)).join();
}

function Proposal({
  merge: { rows, conflicts },
  wish,
  busy,
}: {
  readonly merge: MergeBrief;
  readonly wish: ConsolidationWish;
  readonly busy: boolean;
}) {
  const { session, words } = usePane();
  const { merges: say } = words.pane.master;
  const [take, setTake] = useState<Partial<Record<ColumnKey, number>>>(() =>
    Object.fromEntries(
      conflicts.flatMap(({ column, take: first }) =>
        first === undefined ? [] : [[column, first]],
      ),
    ),
  );
  return (
    <li className="proposal">
      <ol className="alike">
        {rows.map(({ origin, department, category, content }) => (
          <li key={JSON.stringify(origin)}>
            <span className="strong">{say.row(category, department)}</span>
            <span className="clamp">{content}</span>
            <span className="quiet small">{placeText(origin, words)}</span>
          </li>
        ))}
      </ol>
      {conflicts.length === 0 && <p className="quiet small">{say.noConflicts}</p>}
      {conflicts.map((conflict) => (
        <Conflict
          key={conflict.column}
          conflict={conflict}
          rows={rows}
          taken={take[conflict.column]}
          onTake={(position) => {
            const { [conflict.column]: _before, ...others } = take;
            setTake(position === undefined ? others : { ...others, [conflict.column]: position });
          }}
        />
      ))}
      <div className="buttons">
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            const decision = {
              rows: rows.map(({ origin, content }) => ({ origin, content })),
              take,
            };
            void decide(session, { merges: [...wish.merges, decision] });
          }}
        >
          {say.merge}
        </Button>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            void decide(session, { apart: [...wish.apart, rows.map(({ origin }) => origin)] });
          }}
        >
          {say.apart}
        </Button>
      </div>
    </li>
  );
}

/** What each row says in one column, side by side; where one word alone can be taken, whose it is. */
function Conflict({
  conflict: { column, texts, take, adds },
  rows,
  taken,
  onTake,
}: {
  readonly conflict: MergeBrief['conflicts'][number];
  readonly rows: MergeBrief['rows'];
  readonly taken: number | undefined;
  readonly onTake: (position: number | undefined) => void;
}) {
  const { words } = usePane();
  const { merges: say, update } = words.pane.master;
  const id = useId();
  const { label } = words.columns[column];
  const said = (position: number) => {
    const text = texts[position] ?? '';
    return text === '' ? update.empty : text;
  };
  if (take === undefined) {
    return (
      <dl className="cells">
        <div>
          <dt>
            {label} ({say.joined})
          </dt>
          {rows.map(({ department, origin }, position) => (
            <dd key={JSON.stringify(origin)}>
              <span className="quiet">{department}:</span> {said(position)}
            </dd>
          ))}
        </div>
      </dl>
    );
  }
  return (
    <fieldset className="choices">
      <legend>{say.takeOf(label)}</legend>
      {rows.map(({ department, origin }, position) => (
        <label key={JSON.stringify(origin)} className="choice">
          <input
            type="radio"
            name={id}
            checked={taken === position}
            onChange={() => {
              onTake(position);
            }}
          />
          <span>
            {said(position)} <span className="quiet small">({department})</span>
          </span>
        </label>
      ))}
      {adds && (
        <label className="choice">
          <input
            type="radio"
            name={id}
            checked={taken === undefined}
            onChange={() => {
              onTake(undefined);
            }}
          />
          <span>{say.addUp}</span>
        </label>
      )}
    </fieldset>
  );
}

function Decided({ wish, busy }: { readonly wish: ConsolidationWish; readonly busy: boolean }) {
  const { session, words } = usePane();
  const { merges: say } = words.pane.master;
  const { number } = words.pane;
  const files = (origins: readonly Origin[]) =>
    origins.map(({ file, row }) => `${file} (${String(row)})`).join(', ');
  const entries = [
    ...wish.merges.map((decision, at) => ({
      text: say.merged(
        number(decision.rows.length),
        files(decision.rows.map(({ origin }) => origin)),
      ),
      change: { merges: wish.merges.filter((_one, index) => index !== at) },
    })),
    ...wish.apart.map((rows, at) => ({
      text: say.keptApart(files(rows)),
      change: { apart: wish.apart.filter((_one, index) => index !== at) },
    })),
  ];
  return (
    <ul className="settle">
      {entries.map(({ text, change }) => (
        <li key={text}>
          <span className="small">{text}</span>
          <span>
            <button
              type="button"
              className="link small"
              aria-label={`${say.undo}: ${text}`}
              aria-disabled={busy}
              onClick={() => {
                if (!busy) void decide(session, change);
              }}
            >
              {say.undo}
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
