import { Field, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { columnLetters } from '../../../shared/grid/address.ts';
import { COLUMNS } from '../../../shared/matrix/columns.ts';
import { chooseColumn, chooseHeadings } from '../../actions/correct-reading.ts';
import { takenFor } from '../../actions/reading-drafts.ts';
import type { ColumnLook, MatrixLook } from '../../worker/reading-look.ts';
import { usePane } from '../pane-context.ts';
import type { LookState } from '../state.ts';

/** Below this confidence a column is shown as one to look at. */
const UNSURE = 0.85;

/** One recognised table: where its headings are, and what each of its columns is taken for. */
export function MatrixColumns({
  state,
  matrix,
}: {
  readonly state: LookState;
  readonly matrix: MatrixLook;
}) {
  const { session, words } = usePane();
  const { reading: say } = words.pane;
  const { sheet, headingRows, lastRow } = matrix;
  const title = useId();
  const lines = state.look.sheets.find((one) => one.sheet === sheet)?.lines ?? [];
  return (
    <section className="matrix-look" aria-labelledby={title}>
      <h3 id={title}>{say.table(sheet)}</h3>
      <p className="quiet small">{say.found(String(headingRows.first), String(lastRow))}</p>
      <Field label={say.headingRow}>
        <Select
          value={String(headingRows.first)}
          onChange={(_event, { value }) => {
            void chooseHeadings(session, sheet, Number(value), matrix);
          }}
        >
          {!lines.some(({ row }) => row === headingRows.first) && (
            <option value={headingRows.first}>{say.line(String(headingRows.first), '')}</option>
          )}
          {lines.map(({ row, text }) => (
            <option key={row} value={row}>
              {say.line(String(row), text)}
            </option>
          ))}
        </Select>
      </Field>
      <ul className="column-looks">
        {matrix.columns.map((column) => (
          <Column key={column.column} state={state} matrix={matrix} look={column} />
        ))}
      </ul>
    </section>
  );
}

function Column({
  state,
  matrix,
  look,
}: {
  readonly state: LookState;
  readonly matrix: MatrixLook;
  readonly look: ColumnLook;
}) {
  const { session, words } = usePane();
  const { reading: say } = words.pane;
  const { column, heading, samples, match } = look;
  const letters = columnLetters(column);
  const taken = takenFor(state.drafts, matrix, column);
  const isChanged = taken !== match?.key;
  return (
    <li className="column-look" data-used={taken !== undefined}>
      <p className="column-heading">
        <span className="cell">{letters}</span>
        <span className="strong">{heading === '' ? say.noHeading : heading}</span>
      </p>
      <p className="quiet small column-samples" title={samples.join(' · ')}>
        {samples.length === 0 ? say.noSamples : samples.join(' · ')}
      </p>
      <div className="column-choice">
        <Select
          aria-label={say.taken(letters, heading)}
          value={taken ?? ''}
          onChange={(_event, { value }) => {
            const key = COLUMNS.find((one) => one.key === value)?.key;
            chooseColumn(session, matrix, column, key);
          }}
        >
          <option value="">{say.notUsed}</option>
          {COLUMNS.map(({ key }) => (
            <option key={key} value={key}>
              {words.columns[key].label}
            </option>
          ))}
        </Select>
        {isChanged ? (
          <span className="sureness" data-tone="changed">
            {say.changed}
          </span>
        ) : (
          match && (
            <span className="sureness" data-tone={match.score < UNSURE ? 'unsure' : 'sure'}>
              <span aria-hidden="true" className="sure-score">
                {say.sure(match.score)}
              </span>
              <span className="visually-hidden">{say.confidence(match.score)}, </span>
              {say.how[match.how]}
            </span>
          )
        )}
      </div>
    </li>
  );
}
