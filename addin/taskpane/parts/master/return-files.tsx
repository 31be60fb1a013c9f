import { Button, Checkbox, Field, Input, Spinner } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import { changeReturns, closeTool, downloadReturns } from '../../../actions/master-tools.ts';
import type { ReturnBrief } from '../../../worker/master-api.ts';
import type { MasterTool } from '../../master-steps.ts';
import { usePane } from '../../pane-context.ts';
import { ViewFooter } from '../view-footer.tsx';

/** What goes back to each department that has something to mend: a workbook, and a letter to copy. */
export function ReturnFiles({ tool }: { readonly tool: Extract<MasterTool, { tool: 'returns' }> }) {
  const { session, words } = usePane();
  const { returns: say } = words.pane.master;
  const { number } = words.pane;
  const { list, warnings, due, busy = false } = tool;
  return (
    <div className="view">
      <h2 className="title">{say.title}</h2>
      <p className="quiet">{say.intro}</p>
      <div className="form">
        <Field label={say.due} hint={say.dueHint}>
          <Input
            type="date"
            value={due}
            onChange={(_event, { value }) => {
              void changeReturns(session, { due: value });
            }}
          />
        </Field>
        <Checkbox
          label={say.warnings}
          checked={warnings}
          onChange={(_event, { checked }) => {
            void changeReturns(session, { warnings: checked === true });
          }}
        />
      </div>
      {list.length === 0 && <p className="strong">{say.none}</p>}
      <div className="panel">
        {list.map((one) => (
          <Department key={one.name} one={one} busy={busy} />
        ))}
      </div>
      <ViewFooter>
        {list.length > 0 && (
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={busy}
            icon={busy ? <Spinner size="tiny" /> : <ArrowDownload20Regular />}
            onClick={() => void downloadReturns(session)}
          >
            {busy ? say.working : say.all(number(list.length))}
          </Button>
        )}
        <Button size="large" onClick={() => void closeTool(session)}>
          {words.pane.back}
        </Button>
      </ViewFooter>
    </div>
  );
}

function Department({ one, busy }: { readonly one: ReturnBrief; readonly busy: boolean }) {
  const { session, words } = usePane();
  const { returns: say } = words.pane.master;
  const { number } = words.pane;
  const [copied, setCopied] = useState('');
  const { department, note, errors, warnings, quarantined } = one;
  return (
    <details className="fold">
      <summary>
        <span className="two-lines">
          <span className="strong">{department}</span>
          <span className="quiet small">
            {say.counts(number(errors), number(warnings), number(quarantined))}
          </span>
        </span>
      </summary>
      <p className="strong small">{say.note}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by the keyboard */}
      <div className="letter" role="region" aria-label={`${say.note}: ${department}`} tabIndex={0}>
        {note}
      </div>
      <div className="buttons">
        <Button
          size="small"
          aria-label={say.copyOf(department)}
          onClick={() => {
            void navigator.clipboard.writeText(note).then(() => {
              setCopied(note);
            });
          }}
        >
          {copied === note ? say.copied : say.copy}
        </Button>
        <Button
          size="small"
          aria-label={say.one(department)}
          disabledFocusable={busy}
          onClick={() => void downloadReturns(session, one)}
        >
          {say.oneShort}
        </Button>
      </div>
    </details>
  );
}
