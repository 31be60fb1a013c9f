import { Button } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { decide } from '../../../actions/decide.ts';
import type { BoardFile, BoardLine, ConsolidationWish } from '../../../worker/master-api.ts';
import { momentShown } from '../../moment-shown.ts';
import { usePane } from '../../pane-context.ts';
import { ReasonField } from '../reason-field.tsx';

/** Every department with what it sent and which of its files counts; the officer may prefer another with a reason. */
export function SubmissionBoard({
  board,
  wish,
  busy,
}: {
  readonly board: readonly BoardLine[];
  readonly wish: ConsolidationWish;
  readonly busy: boolean;
}) {
  const { words } = usePane();
  const { board: say } = words.pane.master;
  const { number } = words.pane;
  const lines = board.filter(({ department }) => department !== undefined);
  const sent = lines.filter(({ files }) => files.length > 0);
  return (
    <details className="fold">
      <summary>
        {say.title}{' '}
        <span className="count">{say.sent(number(sent.length), number(lines.length))}</span>
      </summary>
      <ul className="settle board">
        {sent.map((line) => (
          <Line key={line.department} line={line} wish={wish} busy={busy} />
        ))}
      </ul>
    </details>
  );
}

function Line({
  line: { department = '', files },
  wish,
  busy,
}: {
  readonly line: BoardLine;
  readonly wish: ConsolidationWish;
  readonly busy: boolean;
}) {
  const { words } = usePane();
  const { board: say } = words.pane.master;
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const shown = open ? files : files.filter(({ state }) => state !== 'replaced');
  return (
    <li>
      <span className="strong">{department}</span>
      {shown.map((file) => (
        <FileFacts key={`${file.file} ${file.state}`} file={file} />
      ))}
      {files.length > 1 && !open && (
        <span>
          <button
            type="button"
            ref={opener}
            className="link"
            aria-label={say.otherOf(department)}
            aria-expanded={false}
            onClick={() => {
              setOpen(true);
            }}
          >
            {say.other} ({words.pane.consolidate.files(String(files.length))})
          </button>
        </span>
      )}
      {open && <Override files={files} wish={wish} busy={busy} close={close} />}
    </li>
  );
}

function FileFacts({ file }: { readonly file: BoardFile }) {
  const { words } = usePane();
  const { board: say } = words.pane.master;
  const { consolidate, number } = words.pane;
  const { tasks, errors, warnings, time, earlier, reason, state } = file;
  return (
    <span className="small two-lines">
      <span>{file.file}</span>
      <span className="quiet">
        {[
          words.master.submissions.states[state],
          ...(earlier ? [say.earlier] : []),
          consolidate.fileRows(number(tasks), number(errors), number(warnings)),
          ...(time === undefined ? [] : [momentShown(time)]),
        ].join(' · ')}
      </span>
      {reason !== undefined && <span className="quiet">{say.because(reason)}</span>}
    </span>
  );
}

/** Another file of a department, with the reason that is asked for. */
function Override({
  files,
  wish,
  busy,
  close,
}: {
  readonly files: readonly BoardFile[];
  readonly wish: ConsolidationWish;
  readonly busy: boolean;
  readonly close: () => void;
}) {
  const { session, words } = usePane();
  const { board: say } = words.pane.master;
  const id = useId();
  const others = files.filter(({ state }) => state === 'replaced');
  const [file, setFile] = useState(others[0]?.file ?? '');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    if (reason.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    const names = new Set(files.map((each) => each.file));
    const rest = wish.overrides.filter((one) => !names.has(one.file));
    close();
    void decide(session, { overrides: [{ file, reason: reason.trim() }, ...rest] });
  };
  return (
    <form
      className="accept-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <fieldset className="choices">
        <legend className="strong">{say.which}</legend>
        {others.map((other) => (
          <label key={other.file} className="choice">
            <input
              type="radio"
              name={id}
              checked={file === other.file}
              onChange={() => {
                setFile(other.file);
              }}
            />
            <span>{other.file}</span>
          </label>
        ))}
      </fieldset>
      <ReasonField
        id={id}
        field={field}
        label={say.reason}
        hint={missing ? say.reasonMissing : say.reasonHint}
        reason={reason}
        missing={missing}
        change={(typed) => {
          setReason(typed);
          setMissing(false);
        }}
        close={close}
      />
      <div className="buttons">
        <Button type="submit" appearance="primary" size="small" disabledFocusable={busy}>
          {say.use}
        </Button>
        <Button size="small" onClick={close}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
