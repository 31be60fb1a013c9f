import { Button, Spinner } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { failureWords } from '../../../shared/words/sentence.ts';
import { useEffect, useRef } from 'react';
import type { FailureCode } from '../../../shared/failure/failure.ts';
import type { FileLine } from '../state.ts';
import { usePane } from '../pane-context.ts';

/** Each file with its state, what it gave or why it could not be read, and the way to how it was read. */
export function FileList({
  files,
  onLook,
}: {
  readonly files: readonly FileLine[];
  readonly onLook?: (file: string) => void;
}) {
  return (
    <ul className="files">
      {files.map((file) => (
        <Line key={file.name} file={file} {...(onLook && { onLook })} />
      ))}
    </ul>
  );
}

/** Failures that may come of headings that were not found. */
const CORRECTABLE: ReadonlySet<FailureCode> = new Set(['matrix-not-found', 'matrix-no-rows']);

function Line({
  file,
  onLook,
}: {
  readonly file: FileLine;
  readonly onLook?: (file: string) => void;
}) {
  const { state: pane, words } = usePane();
  const { consolidate: say, number } = words.pane;
  const { brief, state, name } = file;
  const line = useRef<HTMLLIElement>(null);
  const wasOpen = pane.lookedAt === name;
  useEffect(() => {
    // Back from the look the keyboard goes on where it left.
    if (wasOpen) line.current?.querySelector('button')?.focus();
  }, [wasOpen]);
  const canLook = brief && (!brief.failure || CORRECTABLE.has(brief.failure.code));
  return (
    <li ref={line} className="file" data-state={state}>
      <StateIcon state={state} />
      <span className="file-text">
        <span className="file-name" title={name}>
          {name}
        </span>
        <span className="file-more">
          {state === 'waiting' && say.waiting}
          {state === 'reading' && say.readingNow}
          {brief?.failure && failureWords(brief.failure, words).what}
          {brief && !brief.failure && (
            <>
              {brief.department ?? say.unknownDepartment}
              <br />
              {say.fileRows(number(brief.tasks), number(brief.errors), number(brief.warnings))}
            </>
          )}
        </span>
        {brief?.failure && (
          <span className="file-more">{failureWords(brief.failure, words).how}</span>
        )}
      </span>
      {onLook && canLook && (
        <Button
          size="small"
          className="file-look"
          aria-label={words.pane.reading.openFor(name)}
          onClick={() => {
            onLook(name);
          }}
        >
          {words.pane.reading.open}
        </Button>
      )}
    </li>
  );
}

function StateIcon({ state }: { readonly state: FileLine['state'] }) {
  switch (state) {
    case 'waiting':
      return <Clock16Regular className="file-icon quiet" />;
    case 'reading':
      // The words beside it say the same; the bar above tells how far it is.
      return <Spinner size="extra-tiny" className="file-icon" aria-hidden="true" />;
    case 'read':
      return <CheckmarkCircle16Filled className="file-icon good" />;
    case 'failed':
      return <DismissCircle16Filled className="file-icon bad" />;
  }
}
