import { Button } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import { undoFixes } from '../../actions/check-sheet.ts';
import { copyDraft } from '../../actions/make-report.ts';
import type { PaneWords } from '../../../shared/words/areas/pane.ts';
import { failureWords, placeText } from '../../../shared/words/sentence.ts';
import type { Catalogue } from '../../../shared/words/catalogue.ts';
import type { SavedFile } from '../../host/workbook-host.ts';
import { usePane } from '../pane-context.ts';
import type { Notice, Problem } from '../state.ts';

/** What went wrong, what went well, and where a file went: above everything else, said aloud by screen readers. */
export function Banners() {
  const { state } = usePane();
  return (
    <>
      <div role="alert">{state.problem && <ProblemBanner problem={state.problem} />}</div>
      <div role="status">
        {state.notice && <NoticeBanner notice={state.notice} />}
        {state.saved && <SavedBanner saved={state.saved} />}
      </div>
    </>
  );
}

function ProblemBanner({ problem }: { readonly problem: Problem }) {
  const { session, words } = usePane();
  const close = () => {
    session.store.set({ problem: undefined });
  };
  if (problem.kind === 'fault') return <FaultBanner diagnosis={problem.diagnosis} close={close} />;
  const { what, how } = failureWords(problem.failure, words);
  const where = failurePlace(problem, words);
  return (
    <div className="banner" data-tone="error">
      <ErrorCircle20Filled className="banner-icon" />
      <div className="banner-text">
        {where !== '' && <p className="banner-place">{where}</p>}
        <p className="strong">{what}</p>
        <p>{how}</p>
        {problem.retry && (
          <div className="buttons">
            <Button size="small" onClick={problem.retry}>
              {words.pane.retry}
            </Button>
          </div>
        )}
      </div>
      <CloseButton label={words.pane.close} close={close} />
    </div>
  );
}

function failurePlace(
  { failure }: Extract<Problem, { kind: 'failure' }>,
  words: Catalogue,
): string {
  const { file, sheet } = failure;
  if (file === undefined && sheet === undefined) return '';
  return placeText({ file: file ?? '', ...(sheet !== undefined && { sheet }) }, words);
}

function FaultBanner({
  diagnosis,
  close,
}: {
  readonly diagnosis: string;
  readonly close: () => void;
}) {
  const { words } = usePane();
  const { fault } = words.pane;
  const [copied, setCopied] = useState(false);
  return (
    <div className="banner" data-tone="error">
      <ErrorCircle20Filled className="banner-icon" />
      <div className="banner-text">
        <p className="strong">{fault.what}</p>
        <p>{fault.how}</p>
        <div className="buttons">
          <Button
            size="small"
            onClick={() => {
              void navigator.clipboard.writeText(diagnosis).then(() => {
                setCopied(true);
              });
            }}
          >
            {copied ? fault.copied : fault.copy}
          </Button>
        </div>
      </div>
      <CloseButton label={words.pane.close} close={close} />
    </div>
  );
}

/** Notices of what did not come about. */
const WARNINGS: ReadonlySet<Notice['say']> = new Set([
  'no-files',
  'bad-corrections',
  'changed-meanwhile',
]);

function NoticeBanner({ notice }: { readonly notice: Notice }) {
  const { session, state, words } = usePane();
  const text = noticeText(notice, words.pane);
  const warns = WARNINGS.has(notice.say);
  const undoable = notice.say === 'fixed' && notice.count > 0 && state.undo.length > 0;
  return (
    <div className="banner" data-tone={warns ? 'warning' : 'success'}>
      {warns ? (
        <Warning20Filled className="banner-icon" />
      ) : (
        <CheckmarkCircle20Filled className="banner-icon" />
      )}
      <div className="banner-text">
        <p>{text}</p>
      </div>
      {undoable && (
        <Button
          size="small"
          onClick={() => {
            void undoFixes(session);
          }}
        >
          {words.pane.check.undo}
        </Button>
      )}
      <CloseButton
        label={words.pane.close}
        close={() => {
          session.store.set({ notice: undefined });
        }}
      />
    </div>
  );
}

function noticeText(
  notice: Notice,
  { accept, check, consolidate, master, reading, template, report, saved, number }: PaneWords,
): string {
  switch (notice.say) {
    case 'fixed': {
      const stale = notice.stale > 0 ? ` ${check.notFixed(number(notice.stale))}` : '';
      return `${check.fixed(number(notice.count))}${stale}`;
    }
    case 'undone':
      return check.undone(number(notice.count));
    case 'restored':
      return notice.count > 0 ? check.restored(number(notice.count)) : check.nothingToRestore;
    case 'cancelled':
      return consolidate.cancelled;
    case 'rolled-back':
      return consolidate.rolledBack;
    case 'template-undone':
      return template.undone;
    case 'no-files':
      return consolidate.noFiles;
    case 'refused':
      return master.update.refused;
    case 'changed-meanwhile':
      return master.edits.changedMeanwhile;
    case 'restored-run':
      return master.history.done(notice.run);
    case 'charts':
      return report.chartsDrawn(notice.sheet);
    case 'copied':
      return saved.copied;
    case 'read-again':
      return reading.done(number(notice.tasks));
    case 'forgotten':
      return reading.forgotten;
    case 'imported':
      return reading.imported(number(notice.count));
    case 'bad-corrections':
      return reading.badFile(notice.file, notice.entry, notice.part);
    case 'accepted':
      return accept.done;
    case 'withdrawn':
      return accept.withdrawn;
  }
}

/** Says where a file went, with two ways on where the application lets no downloads through. */
function SavedBanner({ saved }: { readonly saved: SavedFile }) {
  const { session, words } = usePane();
  const { saved: say } = words.pane;
  return (
    <div className="banner" data-tone="success">
      <CheckmarkCircle20Filled className="banner-icon" />
      <div className="banner-text">
        <p>{saved.how === 'opened' ? say.opened(saved.name) : say.downloads(saved.name)}</p>
        {saved.how === 'downloads' && (
          <p className="quiet">
            {say.notSeen}{' '}
            <a href={saved.link} download={saved.name}>
              {say.link}
            </a>
            {saved.name.endsWith('.docx') && (
              <>
                {' · '}
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    void copyDraft(session);
                  }}
                >
                  {say.copy}
                </button>
              </>
            )}
          </p>
        )}
      </div>
      <CloseButton
        label={say.close}
        close={() => {
          session.store.set({ saved: undefined });
        }}
      />
    </div>
  );
}

function CloseButton({ label, close }: { readonly label: string; readonly close: () => void }) {
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={<Dismiss16Regular />}
      aria-label={label}
      title={label}
      onClick={close}
    />
  );
}
