import { Button, Field, Input, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { ExplainedCell, ExplainedFigure } from '../../../../shared/explain-cell.ts';
import { findingWords, placeText } from '../../../../shared/words/sentence.ts';
import { closeTool, goToRow, traceSelected, traceTyped } from '../../../actions/master-tools.ts';
import type { TraceBrief } from '../../../worker/master-api.ts';
import type { MasterTool } from '../../master-steps.ts';
import { usePane } from '../../pane-context.ts';
import { ViewFooter } from '../view-footer.tsx';
import { ShowMore } from '../show-more.tsx';

/** Rows that are shown at first, and added by each press. */
const PAGE = 30;

/** Where a cell of the master comes from: the rows behind a figure, or file, sheet and cell of a task. */
export function CellTrace({ tool }: { readonly tool: Extract<MasterTool, { tool: 'trace' }> }) {
  const { session, state, words } = usePane();
  const { trace: say } = words.pane.master;
  const { cell, traced, busy = false } = tool;
  const [typed, setTyped] = useState(cell ?? '');
  const inExcel = state.host === 'excel' && state.there?.from.kind !== 'file';
  const ask = () => {
    void (inExcel ? traceSelected(session) : traceTyped(session, typed));
  };
  return (
    <div className="view">
      <h2 className="title">{say.title}</h2>
      <p className="quiet">{inExcel ? say.intro : say.introFile}</p>
      {!inExcel && (
        <Field label={say.cell} hint={say.cellHint}>
          <Input
            value={typed}
            onChange={(_event, { value }) => {
              setTyped(value);
            }}
            onKeyDown={({ key }) => {
              if (key === 'Enter') ask();
            }}
          />
        </Field>
      )}
      {busy && <Spinner className="waiting" label={words.pane.master.there.reading} />}
      <div aria-live="polite">
        {cell !== undefined && traced && !busy && <Answer cell={cell} traced={traced} />}
      </div>
      <ViewFooter>
        <Button appearance="primary" size="large" disabledFocusable={busy} onClick={ask}>
          {inExcel ? say.again : say.ask}
        </Button>
        <Button size="large" onClick={() => void closeTool(session)}>
          {words.pane.back}
        </Button>
      </ViewFooter>
    </div>
  );
}

function Answer({ cell, traced }: { readonly cell: string; readonly traced: TraceBrief }) {
  const { words } = usePane();
  const { found } = traced;
  return (
    <section className="panel">
      <h3>
        {words.common.cell} {cell.replace(/^'(.*)'!/, '$1!')}
      </h3>
      {typeof found === 'string' ? (
        <p>{words.cli.unexplained[found](cell)}</p>
      ) : found.kind === 'cell' ? (
        <OfTask found={found} />
      ) : (
        <OfFigure key={cell} found={found} places={traced.places} />
      )}
    </section>
  );
}

function OfTask({ found }: { readonly found: ExplainedCell }) {
  const { words } = usePane();
  const { trace: say } = words.pane.master;
  const { origin, column, from, text, edit, joined, findings } = found;
  const { common } = words;
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{say.file}</dt>
          <dd className="strong">{origin.file}</dd>
        </div>
        <div>
          <dt>{common.sheet}</dt>
          <dd>{origin.sheet}</dd>
        </div>
        <div>
          <dt>{from === undefined ? common.row : common.cell}</dt>
          <dd>
            {from ?? String(origin.row)}
            {column !== undefined && ` (${words.columns[column].label})`}
          </dd>
        </div>
        <div>
          <dt>{say.holds}</dt>
          <dd>{text === '' ? words.pane.master.update.empty : text}</dd>
        </div>
      </dl>
      {edit && <p className="ask">{words.cli.editedByHand(edit.from, edit.to)}</p>}
      {joined.map((other) => (
        <p key={JSON.stringify(other)}>
          {words.cli.joinedFrom} {placeText(other, words)}
        </p>
      ))}
      {findings.length > 0 && (
        <>
          <h3>{say.findings}</h3>
          <ul className="settle">
            {findings.map((finding, index) => (
              <li key={`${finding.code} ${String(index)}`}>
                <span className="strong">{words.common.severity[finding.severity]}</span>
                <span>{findingWords(finding, words).what}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function OfFigure({
  found: { rows, trace },
  places,
}: {
  readonly found: ExplainedFigure;
  readonly places: TraceBrief['places'];
}) {
  const { session, state, words } = usePane();
  const { number, check } = words.pane;
  const [shown, setShown] = useState(PAGE);
  const ofMoney = trace.measure === 'budget';
  const sum = rows.reduce((total, { amount = 0 }) => total + amount, 0);
  const left = rows.length - shown;
  return (
    <>
      <p className="strong">{words.cli.rowsBehind(rows.length, ofMoney ? sum : undefined)}</p>
      {ofMoney && <p>{words.cli.amount(sum)}</p>}
      <ol className="settle">
        {rows.slice(0, shown).map((row, index) => {
          const { origin, department, content, amount, reason } = row;
          const { file = '', sheet, row: line } = origin;
          const at = state.host === 'excel' ? places[index] : undefined;
          return (
            <li key={`${JSON.stringify(origin)} ${String(index)}`}>
              {department !== undefined && <span className="strong">{department}</span>}
              <span className="clamp">{content}</span>
              {amount !== undefined && <span>{words.cli.amount(amount)}</span>}
              {reason !== undefined && <span>{reason}</span>}
              {file !== '' && (
                <span className="quiet small">
                  {placeText(
                    {
                      file,
                      ...(sheet !== undefined && { sheet }),
                      ...(line !== undefined && { row: line }),
                      ...(row.cell !== undefined && { cell: row.cell }),
                    },
                    words,
                  )}
                </span>
              )}
              {at && (
                <span>
                  <button
                    type="button"
                    className="link small"
                    onClick={() => void goToRow(session, at.sheet, at.row)}
                  >
                    {words.pane.master.trace.goTo(at.sheet, String(at.row))}
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <ShowMore
        left={left}
        page={PAGE}
        label={(count) => check.more(number(count))}
        show={() => {
          setShown(shown + PAGE);
        }}
      />
    </>
  );
}
