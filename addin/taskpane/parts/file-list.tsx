import { Spinner } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { failureWords } from '../../../shared/words/sentence.ts';
import type { FileLine } from '../state.ts';
import { usePane } from '../pane-context.ts';

/** Each file with its state, and what it gave or why it could not be read. */
export function FileList({ files }: { readonly files: readonly FileLine[] }) {
  return (
    <ul className="files">
      {files.map((file) => (
        <Line key={file.name} file={file} />
      ))}
    </ul>
  );
}

function Line({ file }: { readonly file: FileLine }) {
  const { words } = usePane();
  const { consolidate: say, number } = words.pane;
  const { brief, state, name } = file;
  return (
    <li className="file" data-state={state}>
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
    </li>
  );
}

function StateIcon({ state }: { readonly state: FileLine['state'] }) {
  switch (state) {
    case 'waiting':
      return <Clock16Regular className="file-icon quiet" />;
    case 'reading':
      return <Spinner size="extra-tiny" className="file-icon" />;
    case 'read':
      return <CheckmarkCircle16Filled className="file-icon good" />;
    case 'failed':
      return <DismissCircle16Filled className="file-icon bad" />;
  }
}
