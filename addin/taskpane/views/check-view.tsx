import { Button, Spinner, Switch } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { FailureCode } from '../../../shared/failure/failure.ts';
import type { Finding, FindingCode, Severity } from '../../../shared/finding/finding.ts';
import {
  acceptFixes,
  checkFile,
  checkSheet,
  downloadCorrected,
  restoreLists,
  safeFixes,
  switchLive,
  switchMarks,
  undoFixes,
} from '../../actions/check-sheet.ts';
import type { CheckReport } from '../../worker/pipeline-api.ts';
import { openLook } from '../../actions/correct-reading.ts';
import { usePane } from '../pane-context.ts';
import { AcceptedList } from '../parts/accepted-list.tsx';
import { CorrectReading } from '../parts/correct-reading.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { FindingGroup } from '../parts/finding-group.tsx';
import { HowRead } from '../parts/how-read.tsx';
import { FilterTile } from '../parts/number-tile.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { ViewFooter } from '../parts/view-footer.tsx';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];
/** Failures that may come of headings that were not found. */
const CORRECTABLE: ReadonlySet<FailureCode> = new Set(['matrix-not-found', 'matrix-no-rows']);

const ACCEPT = '.xlsx,.xlsm,.xlsb,.xls,.ods,.csv';

/** What is wrong in the sheet, how to fix it, and the way to each cell. */
export function CheckView() {
  const { state } = usePane();
  if (state.look?.target === 'checked') return <CorrectReading state={state.look} />;
  return state.check.step === 'done' ? (
    <Results report={state.check.report} time={state.check.time} />
  ) : (
    <Beginning />
  );
}

function Beginning() {
  const { session, state, words } = usePane();
  const { check: say } = words.pane;
  const running = state.check.step === 'running';
  const inExcel = state.host === 'excel';
  return (
    <div className="view">
      <p className="quiet">{inExcel ? say.intro : say.introFile}</p>
      <ul className="legend-lines">
        {SEVERITIES.map((severity) => (
          <li key={severity}>
            <SeverityIcon severity={severity} />
            <span>
              <span className="strong">{words.common.severity[severity]}</span>
              <br />
              <span className="quiet small">{say.legend[severity]}</span>
            </span>
          </li>
        ))}
      </ul>
      {state.problem?.kind === 'failure' && CORRECTABLE.has(state.problem.failure.code) && (
        <Button
          onClick={() => {
            void openLook(session, 'checked');
          }}
        >
          {words.pane.reading.correct}
        </Button>
      )}
      {running && <Spinner className="waiting" label={say.running} labelPosition="below" />}
      <ViewFooter>
        {inExcel ? (
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={running}
            onClick={() => {
              void checkSheet(session);
            }}
          >
            {say.run}
          </Button>
        ) : (
          <FileButton
            appearance="primary"
            size="large"
            label={say.chooseFile}
            accept={ACCEPT}
            onFiles={([file]) => {
              if (file) void checkFile(session, file);
            }}
          />
        )}
      </ViewFooter>
    </div>
  );
}

function Results({ report, time }: { readonly report: CheckReport; readonly time: string }) {
  const { session, state, words } = usePane();
  const { check: say, number } = words.pane;
  const { only } = state.checkOptions;
  const shown = report.findings.filter(({ severity }) => only === undefined || severity === only);
  const inExcel = state.host === 'excel';
  return (
    <div className="view">
      <div className="heading-line">
        <h2 className="title">{say.summary(number(report.tasks), report.sheet)}</h2>
        <p className="quiet small">{say.checkedAt(time)}</p>
      </div>
      <Counts report={report} />
      <SafeFixes findings={report.findings} />
      {report.findings.length === 0 && (
        <div className="outcome">
          <CheckmarkCircle24Filled className="outcome-icon" />
          <h3>{say.clean}</h3>
          <p className="quiet">{say.cleanMore}</p>
        </div>
      )}
      {groupsOf(shown).map(([code, findings], index) => (
        <FindingGroup key={code} code={code} findings={findings} open={index === 0} />
      ))}
      <AcceptedList where="check" accepted={report.accepted} />
      <Options />
      <HowRead report={report} />
      <ViewFooter>
        {inExcel ? (
          <Button
            size="large"
            icon={<ArrowClockwise16Regular />}
            onClick={() => {
              void checkSheet(session);
            }}
          >
            {say.again}
          </Button>
        ) : (
          <>
            {state.undo.length > 0 && (
              <Button
                appearance="primary"
                size="large"
                icon={<ArrowDownload20Regular />}
                onClick={() => {
                  void downloadCorrected(session);
                }}
              >
                {say.downloadFixed}
              </Button>
            )}
            <FileButton
              size="large"
              label={say.chooseFile}
              accept={ACCEPT}
              onFiles={([file]) => {
                if (file) void checkFile(session, file);
              }}
            />
          </>
        )}
        {state.undo.length > 0 && (
          <Button
            size="large"
            onClick={() => {
              void undoFixes(session);
            }}
          >
            {say.undo}
          </Button>
        )}
      </ViewFooter>
    </div>
  );
}

/** Totals by severity; each shows its own kind alone when pressed. */
function Counts({ report }: { readonly report: CheckReport }) {
  const { session, state, words } = usePane();
  const { checkOptions } = state;
  return (
    <div className="tiles">
      {SEVERITIES.map((severity) => {
        const count = report.counts[severity];
        const pressed = checkOptions.only === severity;
        return (
          <FilterTile
            key={severity}
            value={words.pane.number(count)}
            label={words.common.severity[severity]}
            tone={count > 0 ? severity : 'plain'}
            icon={<SeverityIcon severity={severity} />}
            pressed={pressed}
            title={words.pane.check.filterOn}
            onClick={() => {
              const { live, marks } = checkOptions;
              session.store.set({
                checkOptions: { live, marks, ...(!pressed && { only: severity }) },
              });
            }}
          />
        );
      })}
    </div>
  );
}

function SafeFixes({ findings }: { readonly findings: readonly Finding[] }) {
  const { session, words } = usePane();
  const { check: say, number } = words.pane;
  const safe = safeFixes(findings);
  if (safe.length === 0) return null;
  return (
    <div className="offer">
      <p>{say.safeFixes(number(safe.length))}</p>
      <Button
        appearance="primary"
        onClick={() => {
          void acceptFixes(session, safe);
        }}
      >
        {say.fixAllSafe}
      </Button>
    </div>
  );
}

/** Findings by their kind; kinds come in the order of their gravest finding. */
function groupsOf(findings: readonly Finding[]): [FindingCode, Finding[]][] {
  const groups = new Map<FindingCode, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  return [...groups];
}

function Options() {
  const { session, state, words } = usePane();
  const { check: say } = words.pane;
  if (state.host !== 'excel') return null;
  const { live, marks } = state.checkOptions;
  return (
    <details className="fold">
      <summary>{say.settings}</summary>
      <div className="options">
        <Switch
          label={say.live}
          checked={live}
          onChange={(_event, { checked }) => {
            void switchLive(session, checked);
          }}
        />
        <p className="quiet small">{say.liveHint}</p>
        <Switch
          label={say.marks}
          checked={marks}
          onChange={(_event, { checked }) => {
            void switchMarks(session, checked);
          }}
        />
        <p className="quiet small">{say.marksHint}</p>
        <Button
          onClick={() => {
            void restoreLists(session);
          }}
        >
          {say.restoreLists}
        </Button>
      </div>
    </details>
  );
}
