import { Button } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { useState } from 'react';
import type { Finding, FindingCode } from '../../../shared/finding/finding.ts';
import { findingTitle, findingWords } from '../../../shared/words/sentence.ts';
import type { Catalogue } from '../../../shared/words/catalogue.ts';
import { acceptFixes, editOf, fixesOf, goToFinding } from '../../actions/check-sheet.ts';
import { usePane } from '../pane-context.ts';
import { AcceptForm } from './accept-form.tsx';
import { SeverityIcon } from './severity-icon.tsx';

/** Findings that are shown at first, and added by each press. */
const PAGE = 20;

/** All findings of one kind, with the fixes that can be accepted together. */
export function FindingGroup({
  code,
  findings,
  open,
}: {
  readonly code: FindingCode;
  readonly findings: readonly Finding[];
  readonly open: boolean;
}) {
  const { session, words } = usePane();
  const { accept, check: say, number } = words.pane;
  const [shown, setShown] = useState(PAGE);
  const [first] = findings;
  if (!first) return null;
  const fixable = fixesOf(findings).filter((finding) => editOf(finding));
  const { why, how } = findingWords(first, words);
  const hidden = findings.length - shown;
  return (
    <details className="group" open={open}>
      <summary>
        <SeverityIcon severity={first.severity} />
        <span className="visually-hidden">{words.common.severity[first.severity]}: </span>
        <span className="group-title">{findingTitle(code, words)}</span>
        <span className="count">{number(findings.length)}</span>
      </summary>
      <ul className="findings">
        {findings.slice(0, shown).map((finding) => (
          <FindingLine key={keyOf(finding)} finding={finding} />
        ))}
      </ul>
      <div className="group-foot">
        {hidden > 0 && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setShown(shown + PAGE * 5);
            }}
          >
            {say.more(number(hidden))}
          </Button>
        )}
        {fixable.length > 1 && (
          <Button
            size="small"
            onClick={() => {
              void acceptFixes(session, fixable);
            }}
          >
            {say.fixKind(number(fixable.length))}
          </Button>
        )}
        {findings.length > 1 && (
          <AcceptForm
            label={accept.acceptKind(number(findings.length))}
            name={`${accept.acceptKind(number(findings.length))}: ${findingTitle(code, words)}`}
            where="check"
            findings={findings}
          />
        )}
      </div>
      <details className="why">
        <summary>{say.why}</summary>
        <p>{why}</p>
        <p>{how}</p>
      </details>
    </details>
  );
}

function keyOf({ place, code, value }: Finding): string {
  return `${code} ${place.sheet ?? ''} ${place.cell ?? ''} ${String(place.row ?? '')} ${place.column ?? ''} ${value ?? ''}`;
}

/** One finding: press it to go to the cell; its fix is shown old → new before it can be accepted. */
function FindingLine({ finding }: { readonly finding: Finding }) {
  const { session, words } = usePane();
  const { accept, check: say } = words.pane;
  const { fix } = finding;
  const where = placeOf(finding, words);
  const column = finding.place.column;
  const edit = editOf(finding);
  return (
    <li className="finding">
      <button
        type="button"
        className="finding-go"
        title={say.goTo(where)}
        onClick={() => {
          void goToFinding(session, finding);
        }}
      >
        <span className="finding-place">
          <span className="cell">{where}</span>
          {column !== undefined && (
            <span className="finding-column">{words.columns[column].label}</span>
          )}
        </span>
        <span className="finding-what">{findingWords(finding, words).what}</span>
        {fix && (
          <span className="change">
            <span className="visually-hidden">{say.change(fix.from, fix.to)}</span>
            <span aria-hidden="true" className="change-from">
              {fix.from === '' ? '∅' : fix.from}
            </span>
            <ArrowRight16Regular />
            <span aria-hidden="true" className="change-to">
              {fix.to}
            </span>
          </span>
        )}
      </button>
      {fix && edit && (
        <Button
          size="small"
          aria-label={say.fixFor(where, fix.to)}
          onClick={() => {
            void acceptFixes(session, [finding]);
          }}
        >
          {say.fix}
        </Button>
      )}
      <AcceptForm
        label={accept.accept}
        name={accept.acceptFor(where)}
        where="check"
        findings={[finding]}
      />
    </li>
  );
}

function placeOf({ place }: Finding, { pane }: Catalogue): string {
  if (place.cell !== undefined) return place.cell;
  if (place.row !== undefined) return pane.check.rowOnly(String(place.row));
  return place.sheet ?? pane.check.wholeFile;
}
