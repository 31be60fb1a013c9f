import { Button, Checkbox } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { useEffect, useRef } from 'react';
import { failureWords } from '../../../shared/words/sentence.ts';
import {
  closeLook,
  forgetReading,
  readAsCorrected,
  rememberLook,
} from '../../actions/correct-reading.ts';
import { usePane } from '../pane-context.ts';
import type { LookState } from '../state.ts';
import { MatrixColumns } from './matrix-columns.tsx';
import { PointAtHeadings } from './point-at-headings.tsx';
import { ViewFooter } from './view-footer.tsx';

/** How one file is read, table by table, and the way to correct it. */
export function CorrectReading({ state }: { readonly state: LookState }) {
  const { session, words } = usePane();
  const { reading: say, consolidate, number } = words.pane;
  const { look, changed, drafts } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className="view">
      <div className="heading-line">
        <h2 className="title" tabIndex={-1} ref={heading}>
          {say.title}
        </h2>
        <p className="file-name" title={look.file}>
          {look.file}
        </p>
        <p className="quiet small">
          {look.department?.text ?? consolidate.unknownDepartment}
          {look.failure === undefined && <> · {say.tasks(number(look.tasks))}</>}
        </p>
      </div>
      {look.matrices.length > 0 && <p className="quiet">{say.intro}</p>}
      {look.matrices.map((matrix) => (
        <MatrixColumns
          key={`${matrix.sheet} ${String(matrix.headingRows.first)}`}
          state={state}
          matrix={matrix}
        />
      ))}
      {look.failure && (
        <div className="banner" data-tone="warning">
          <div className="banner-text">
            <p>{failureWords(look.failure, words).what}</p>
            <p>{say.nothing}</p>
          </div>
        </div>
      )}
      <PointAtHeadings look={look} />
      <Remember state={state} />
      <ViewFooter>
        <Button
          appearance="primary"
          size="large"
          icon={<ArrowClockwise16Regular />}
          disabledFocusable={!changed}
          onClick={() => {
            void readAsCorrected(session).then(() => {
              heading.current?.focus();
            });
          }}
        >
          {say.readAgain}
        </Button>
        <Button
          size="large"
          onClick={() => {
            closeLook(session);
          }}
        >
          {words.pane.back}
        </Button>
        {drafts.length > 0 && (
          <Button
            size="large"
            appearance="subtle"
            onClick={() => {
              void forgetReading(session).then(() => {
                heading.current?.focus();
              });
            }}
          >
            {say.forget}
          </Button>
        )}
      </ViewFooter>
    </div>
  );
}

/** Whether it holds for the department's next files, and what is kept of it. */
function Remember({ state: { look, remember } }: { readonly state: LookState }) {
  const { session, words } = usePane();
  const { reading: say } = words.pane;
  const { department } = look;
  if (department?.id === undefined) return <p className="quiet small">{say.fileOnly}</p>;
  return (
    <div className="remember">
      <Checkbox
        label={say.remember(department.text)}
        checked={remember}
        onChange={(_event, { checked }) => {
          rememberLook(session, checked === true);
        }}
      />
      <p className="quiet small">{say.rememberHint}</p>
    </div>
  );
}
