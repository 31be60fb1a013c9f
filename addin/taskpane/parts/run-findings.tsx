import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Finding } from '../../../shared/finding/finding.ts';
import { findingTitle, findingWords, placeText } from '../../../shared/words/sentence.ts';
import { findingsOfKind, runFindings, type RunFindings } from '../../actions/accept-findings.ts';
import type { FindingCount } from '../../worker/accepted-findings.ts';
import type { ConsolidationPreview } from '../../worker/pipeline-api.ts';
import { usePane } from '../pane-context.ts';
import { AcceptForm } from './accept-form.tsx';
import { AcceptedList } from './accepted-list.tsx';
import { SeverityIcon } from './severity-icon.tsx';

/** Findings that are shown at first, and added by each press. */
const PAGE = 20;

/** Findings of the consolidation at hand, to be looked over and accepted, and those that were. */
export function RunFindingsList({ preview }: { readonly preview: ConsolidationPreview }) {
  const { session, words } = usePane();
  const { accept: say, number } = words.pane;
  const [findings, setFindings] = useState<RunFindings>();
  useEffect(() => {
    let current = true;
    void runFindings(session).then((found) => {
      if (current) setFindings(found);
    });
    return () => {
      current = false;
    };
  }, [session, preview]);
  if (!findings) return null;
  const { open, accepted } = findings;
  const total = open.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {total > 0 && (
        <details className="fold">
          <summary>
            {say.findings} <span className="count">{number(total)}</span>
          </summary>
          <div className="kinds">
            {open.map((kind) => (
              <Kind key={kind.code} kind={kind} preview={preview} />
            ))}
          </div>
        </details>
      )}
      <AcceptedList where="run" accepted={accepted} />
    </>
  );
}

/** Findings of one kind; they are fetched when it is opened. */
function Kind({
  kind: { code, severity, count },
  preview,
}: {
  readonly kind: FindingCount;
  readonly preview: ConsolidationPreview;
}) {
  const { session, words } = usePane();
  const { accept: say, check, number } = words.pane;
  const [wanted, setWanted] = useState(0);
  const [shown, setShown] = useState<readonly Finding[]>([]);
  useEffect(() => {
    if (wanted === 0) return undefined;
    let current = true;
    void findingsOfKind(session, code, wanted).then((found) => {
      if (current) setShown(found);
    });
    return () => {
      current = false;
    };
  }, [session, code, wanted, preview]);
  const hidden = count - shown.length;
  return (
    <details
      className="group"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && wanted === 0) setWanted(PAGE);
      }}
    >
      <summary>
        <SeverityIcon severity={severity} />
        <span className="visually-hidden">{words.common.severity[severity]}: </span>
        <span className="group-title">{findingTitle(code, words)}</span>
        <span className="count">{number(count)}</span>
      </summary>
      <ul className="findings">
        {shown.map((finding, index) => (
          <Line key={`${String(index)} ${placeText(finding.place, words)}`} finding={finding} />
        ))}
      </ul>
      <div className="group-foot">
        {hidden > 0 && shown.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setWanted(wanted + PAGE * 5);
            }}
          >
            {check.more(number(hidden))}
          </Button>
        )}
        {count > 1 && (
          <AcceptForm
            label={say.acceptKind(number(count))}
            name={`${say.acceptKind(number(count))}: ${findingTitle(code, words)}`}
            where="run"
            findings={{ code }}
          />
        )}
      </div>
    </details>
  );
}

function Line({ finding }: { readonly finding: Finding }) {
  const { words } = usePane();
  const { accept: say } = words.pane;
  const place = placeText(finding.place, words);
  return (
    <li className="finding run-finding">
      <span className="quiet small">{place}</span>
      <span className="finding-what">{findingWords(finding, words).what}</span>
      <AcceptForm label={say.accept} name={say.acceptFor(place)} where="run" findings={[finding]} />
    </li>
  );
}
