import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { acceptFindings } from '../../actions/accept-findings.ts';
import type { AcceptWish } from '../../worker/pipeline-api.ts';
import { usePane } from '../pane-context.ts';
import { ReasonField } from './reason-field.tsx';

/** A button that asks for a reason, and accepts findings once it is given. */
export function AcceptForm({
  label,
  name,
  where,
  findings,
}: Omit<AcceptWish, 'reason'> & {
  readonly label: string;
  /** What the button is called for those who do not see what stands beside it. */
  readonly name: string;
}) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div className="accept">
      <button
        type="button"
        ref={opener}
        className="link accept-open"
        aria-label={name}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {label}
      </button>
      {open && <ReasonFields where={where} findings={findings} close={close} />}
    </div>
  );
}

function ReasonFields({
  where,
  findings,
  close,
}: Omit<AcceptWish, 'reason'> & { readonly close: () => void }) {
  const { session, words } = usePane();
  const { accept: say } = words.pane;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
  }, []);
  const send = async () => {
    if (reason.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    setBusy(true);
    // What was accepted goes from the list, and its form with it: the keyboard goes on at the top of the view.
    if (await acceptFindings(session, { where, findings, reason })) {
      document.getElementById('main')?.focus({ preventScroll: true });
    }
    setBusy(false);
    close();
  };
  return (
    <form
      className="accept-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ReasonField
        id={id}
        field={field}
        label={say.reason}
        hint={missing ? say.reasonMissing : say.hint[where]}
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
          {say.accept}
        </Button>
        <Button size="small" onClick={close}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
