import { Button } from '@fluentui/react-components';
import type { Finding } from '../../../shared/finding/finding.ts';
import type { Catalogue } from '../../../shared/words/catalogue.ts';
import { findingTitle, findingWords, placeText } from '../../../shared/words/sentence.ts';
import { withdrawAccepted, type AcceptPlace } from '../../actions/accept-findings.ts';
import type { AcceptedBrief } from '../../worker/accepted-findings.ts';
import { usePane } from '../pane-context.ts';

/** What was accepted, why, and the way to take it back. */
export function AcceptedList({
  where,
  accepted,
}: {
  readonly where: AcceptPlace;
  readonly accepted: readonly AcceptedBrief[];
}) {
  const { session, words } = usePane();
  const { accept: say, number } = words.pane;
  if (accepted.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        {say.list} <span className="count">{number(accepted.length)}</span>
      </summary>
      <ul className="settle">
        {accepted.map(({ key, finding, reason }, index) => {
          const place = shownPlace(finding, where, words);
          return (
            <li key={`${key} ${String(index)}`} className="accepted">
              <span className="strong">{findingTitle(finding.code, words)}</span>
              <span>{findingWords(finding, words).what}</span>
              <span className="quiet small">{place}</span>
              <q className="accepted-reason">{reason}</q>
              <Button
                size="small"
                aria-label={say.withdrawFor(place)}
                onClick={() => {
                  void withdrawAccepted(session, where, key).then(() => {
                    document.getElementById('main')?.focus({ preventScroll: true });
                  });
                }}
              >
                {say.withdraw}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** In one workbook the file goes without saying. */
function shownPlace({ place }: Finding, where: AcceptPlace, words: Catalogue): string {
  return placeText(where === 'check' ? { ...place, file: '' } : place, words);
}
