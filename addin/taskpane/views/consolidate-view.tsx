import { Button, ProgressBar } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useEffect, useRef } from 'react';
import {
  cleanUp,
  downloadMaster,
  rollBackMaster,
  startOver,
  stopReading,
  writeMaster,
} from '../../actions/consolidate-files.ts';
import { openLook } from '../../actions/correct-reading.ts';
import { openReport } from '../../actions/make-report.ts';
import type { DrawnRun } from '../../host/workbook-host.ts';
import type { ConsolidationPreview } from '../../worker/pipeline-api.ts';
import type { MasterTool } from '../master-steps.ts';
import type { ConsolidateStep } from '../state.ts';
import { usePane } from '../pane-context.ts';
import { ChooseFiles } from '../parts/choose-files.tsx';
import { CorrectReading } from '../parts/correct-reading.tsx';
import { FileList } from '../parts/file-list.tsx';
import { Ledger } from '../parts/ledger.tsx';
import { NumberTile } from '../parts/number-tile.tsx';
import { MissingList, QuarantineList } from '../parts/settle-lists.tsx';
import { RememberedReadings } from '../parts/remembered-readings.tsx';
import { RunFindingsList } from '../parts/run-findings.tsx';
import { ViewFooter } from '../parts/view-footer.tsx';
import { MasterThereCard } from '../parts/master/master-there.tsx';
import { MasterToolView } from '../parts/master/master-tool.tsx';
import { MergeProposals } from '../parts/master/merge-proposals.tsx';
import { SincePrevious } from '../parts/master/since-previous.tsx';
import { SubmissionBoard } from '../parts/master/submission-board.tsx';
import { UnknownSenders } from '../parts/master/unknown-senders.tsx';
import { DoneBy, UpdateChanges, UpdateFooter } from '../parts/master/update-preview.tsx';
import { openReturns } from '../../actions/master-tools.ts';

type Step<Name extends ConsolidateStep['step']> = Extract<ConsolidateStep, { step: Name }>;

/** Choose files, see what comes of them, write it. */
export function ConsolidateView() {
  const { state } = usePane();
  const { consolidate, masterTool } = state;
  useFocusKept(`${consolidate.step} ${toolKey(masterTool)}`);
  if (masterTool) return <MasterToolView tool={masterTool} />;
  switch (consolidate.step) {
    case 'choose':
      return <Choosing />;
    case 'reading':
      return <Reading step={consolidate} />;
    case 'preview':
      return <Preview step={consolidate} />;
    case 'writing':
      return <Writing step={consolidate} />;
    case 'done':
      return <Done step={consolidate} />;
  }
}

function toolKey(tool: MasterTool | undefined): string {
  return `${tool?.tool ?? ''} ${tool?.tool === 'history' ? (tool.chosen?.run ?? '') : ''}`;
}

/** When what had the focus is gone with its step, the keyboard goes on at the top of the view. */
function useFocusKept(step: string) {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    const main = document.getElementById('main');
    main?.focus({ preventScroll: true });
    main?.scrollTo(0, 0);
  }, [step]);
}

function Choosing() {
  const { session, state, words } = usePane();
  const { consolidate: say } = words.pane;
  const inBook = state.there !== undefined;
  useEffect(() => {
    session.pipeline.prepare();
  }, [session]);
  return (
    <div className="view">
      {state.unfinished && (
        <div className="banner" data-tone="warning">
          <div className="banner-text">
            <p>{say.unfinished}</p>
          </div>
          <Button
            size="small"
            onClick={() => {
              void cleanUp(session);
            }}
          >
            {say.cleanUp}
          </Button>
        </div>
      )}
      <p className="quiet">{say.intro}</p>
      {inBook && <MasterThereCard />}
      <ChooseFiles />
      {!inBook && <MasterThereCard />}
      <RememberedReadings />
    </div>
  );
}

function Reading({ step }: { readonly step: Step<'reading'> }) {
  const { words } = usePane();
  const { consolidate: say, number } = words.pane;
  const total = step.files.length;
  return (
    <div className="view">
      <div className="progress">
        <h2 className="title">
          {step.opening
            ? words.pane.master.there.reading
            : say.reading(number(step.done), number(total))}
        </h2>
        <ProgressBar
          value={step.done}
          max={total}
          thickness="large"
          aria-label={say.reading(number(step.done), number(total))}
        />
        <p className="quiet small">
          {step.secondsLeft === undefined ? '\u00a0' : say.timeLeft(step.secondsLeft)}
        </p>
      </div>
      <FileList files={step.files} />
      <ViewFooter>
        <Button size="large" onClick={stopReading}>
          {say.cancel}
        </Button>
      </ViewFooter>
    </div>
  );
}

function Preview({ step }: { readonly step: Step<'preview'> }) {
  const { session, state, words } = usePane();
  const { consolidate: say, number } = words.pane;
  const { preview, files, present, wish, busy = false } = step;
  const { update } = preview;
  if (state.look && state.look.target !== 'checked') return <CorrectReading state={state.look} />;
  const inExcel = state.host === 'excel';
  const added = preview.sheets.filter((name) => !present.includes(name));
  return (
    <div className="view">
      <h2 className="title">{update ? words.pane.master.update.title : say.preview}</h2>
      {update ? (
        <UpdateChanges update={update} wish={wish} busy={busy} />
      ) : (
        <Totals preview={preview} />
      )}
      {inExcel && !update && (
        <div className="plan">
          <p className="strong">{say.willWrite}</p>
          {present.length > 0 && <p>{say.willReplace(present)}</p>}
          {added.length > 0 && <p>{say.willAdd(added)}</p>}
        </div>
      )}
      <UnknownSenders preview={preview} wish={wish} busy={busy} />
      <MergeProposals merges={preview.merges} wish={wish} busy={busy} />
      <SubmissionBoard board={preview.board} wish={wish} busy={busy} />
      <SincePrevious turns={preview.turns} busy={busy} />
      <QuarantineList rows={preview.quarantine} />
      <RunFindingsList preview={preview} />
      <MissingList names={preview.missing} />
      <Ledger lines={preview.ledger} />
      <details className="fold" open={state.lookedAt !== undefined}>
        <summary>{say.files(number(files.length))}</summary>
        <FileList
          files={files}
          onLook={(file) => {
            void openLook(session, { file });
          }}
        />
      </details>
      <DoneBy />
      {update ? (
        <UpdateFooter update={update} wish={wish} busy={busy} />
      ) : (
        <PreviewFooter inExcel={inExcel} busy={busy} />
      )}
    </div>
  );
}

function PreviewFooter({ inExcel, busy }: { readonly inExcel: boolean; readonly busy: boolean }) {
  const { session, words } = usePane();
  const { consolidate: say } = words.pane;
  return (
    <ViewFooter>
      {inExcel && (
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={busy}
          onClick={() => {
            void writeMaster(session);
          }}
        >
          {say.write}
        </Button>
      )}
      <Button
        appearance={inExcel ? 'secondary' : 'primary'}
        size="large"
        disabledFocusable={busy}
        icon={<ArrowDownload20Regular />}
        onClick={() => {
          void downloadMaster(session);
        }}
      >
        {say.downloadMaster}
      </Button>
      <Button
        size="large"
        appearance="subtle"
        onClick={() => {
          startOver(session);
        }}
      >
        {words.pane.back}
      </Button>
    </ViewFooter>
  );
}

function Totals({ preview }: { readonly preview: ConsolidationPreview }) {
  const { words } = usePane();
  const { tiles } = words.pane.consolidate;
  const { number } = words.pane;
  const { quarantine, failures, missing, tasks } = preview;
  return (
    <div className="tiles four">
      <NumberTile value={number(tasks)} label={tiles.added} tone="success" />
      <NumberTile
        value={number(quarantine.length)}
        label={tiles.quarantined}
        tone={quarantine.length > 0 ? 'warning' : 'plain'}
      />
      <NumberTile
        value={number(failures.length)}
        label={tiles.failed}
        tone={failures.length > 0 ? 'error' : 'plain'}
      />
      <NumberTile value={number(missing.length)} label={tiles.missing} />
    </div>
  );
}

function Writing({ step }: { readonly step: Step<'writing'> }) {
  const { words } = usePane();
  const text = words.pane.consolidate.writing(step.at.sheet);
  return (
    <div className="view">
      <div className="progress">
        <h2 className="title">{text}</h2>
        <ProgressBar value={step.at.done} max={step.at.total} thickness="large" aria-label={text} />
      </div>
      <Totals preview={step.preview} />
    </div>
  );
}

/** Names that the visible sheets of the master have in the workbook. */
function namesOf(run: DrawnRun, { sheets }: ConsolidationPreview): string[] {
  return run.sheets.filter(({ described }) => sheets.includes(described)).map(({ name }) => name);
}

function Done({ step }: { readonly step: Step<'done'> }) {
  const { session, words } = usePane();
  const { consolidate: say } = words.pane;
  const { preview, run } = step;
  return (
    <div className="view">
      <div className="outcome">
        <CheckmarkCircle24Filled className="outcome-icon" />
        <h2 className="title">{preview.update ? words.pane.master.update.done : say.done}</h2>
        {run && <p>{say.written(namesOf(run, preview))}</p>}
      </div>
      <Totals preview={preview} />
      <div className="pair">
        {run && (
          <Button
            icon={<ArrowUndo20Regular />}
            onClick={() => {
              void rollBackMaster(session);
            }}
          >
            {say.rollBack}
          </Button>
        )}
        <Button
          icon={<ArrowDownload20Regular />}
          onClick={() => {
            void downloadMaster(session);
          }}
        >
          {say.downloadMaster}
        </Button>
      </div>
      <Button
        onClick={() => {
          void openReturns(session, false);
        }}
      >
        {words.pane.master.there.returns}
      </Button>
      <QuarantineList rows={preview.quarantine} />
      <MissingList names={preview.missing} />
      <Ledger lines={preview.ledger} open />
      <ViewFooter>
        <Button
          appearance="primary"
          size="large"
          onClick={() => {
            void openReport(session);
          }}
        >
          {say.toReport}
        </Button>
        <Button
          size="large"
          onClick={() => {
            startOver(session);
          }}
        >
          {say.startOver}
        </Button>
      </ViewFooter>
    </div>
  );
}
