import { Button, Spinner } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { DataBarVertical20Regular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { useEffect, useState } from 'react';
import { STANDINGS } from '../../../shared/matrix/standing.ts';
import { periodLabel } from '../../../shared/value/period.ts';
import {
  downloadDraft,
  drawReportCharts,
  makeReport,
  openMasterFile,
  showReportIfReady,
} from '../../actions/make-report.ts';
import type { MasterSummary } from '../../worker/pipeline-api.ts';
import { usePane } from '../pane-context.ts';
import { BarChart } from '../parts/bar-chart.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { NumberTile } from '../parts/number-tile.tsx';
import { StandingChart } from '../parts/standing-chart.tsx';
import { ViewFooter } from '../parts/view-footer.tsx';

/** The figures of the master, and the draft made from it. */
export function ReportView() {
  const { session, state } = usePane();
  const { report } = state;
  useEffect(() => {
    void showReportIfReady(session);
  }, [session]);
  return report.step === 'ready' ? (
    <Figures summary={report.summary} drafting={report.drafting} />
  ) : (
    <Beginning />
  );
}

function Beginning() {
  const { session, state, words } = usePane();
  const { report: say } = words.pane;
  const loading = state.report.step === 'loading';
  const inExcel = state.host === 'excel';
  return (
    <div className="view">
      <p className="quiet">{inExcel ? say.intro : say.introFile}</p>
      {loading && <Spinner className="waiting" label={say.loading} labelPosition="below" />}
      <ViewFooter>
        {inExcel && (
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={loading}
            onClick={() => {
              void makeReport(session);
            }}
          >
            {say.load}
          </Button>
        )}
        <FileButton
          appearance={inExcel ? 'secondary' : 'primary'}
          size="large"
          label={say.chooseMaster}
          accept=".xlsx"
          onFiles={([file]) => {
            if (file) void openMasterFile(session, file);
          }}
        />
      </ViewFooter>
    </div>
  );
}

function Figures({
  summary,
  drafting,
}: {
  readonly summary: MasterSummary;
  readonly drafting: boolean;
}) {
  const { session, state, words } = usePane();
  const { report: say } = words.pane;
  const [measure, setMeasure] = useState<'tasks' | 'money'>('tasks');
  return (
    <div className="view">
      {summary.period && <h2 className="title">{periodLabel(summary.period, state.language)}</h2>}
      <Totals summary={summary} />
      <section className="panel">
        <h3>{say.byStatus}</h3>
        <StandingChart line={summary.total} />
      </section>
      <div className="segments" role="group" aria-label={say.measure}>
        {(['tasks', 'money'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="segment"
            aria-pressed={measure === one}
            onClick={() => {
              setMeasure(one);
            }}
          >
            {say[one]}
          </button>
        ))}
      </div>
      <section className="panel">
        <h3>{say.byCategory}</h3>
        <BarChart lines={summary.categories} measure={measure} codes />
      </section>
      <section className="panel">
        <h3>{say.byDepartment}</h3>
        <BarChart lines={summary.departments} measure={measure} />
      </section>
      <FiguresTable summary={summary} />
      <p className="quiet small">{say.gaps}</p>
      <ViewFooter>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={drafting}
          icon={drafting ? <Spinner size="tiny" /> : <ArrowDownload20Regular />}
          onClick={() => {
            void downloadDraft(session);
          }}
        >
          {drafting ? say.drafting : say.draft}
        </Button>
        {state.host === 'excel' && (
          <Button
            size="large"
            icon={<DataBarVertical20Regular />}
            onClick={() => {
              void drawReportCharts(session, words.pane);
            }}
          >
            {say.charts}
          </Button>
        )}
      </ViewFooter>
    </div>
  );
}

function Totals({ summary }: { readonly summary: MasterSummary }) {
  const { words } = usePane();
  const { report: say, number } = words.pane;
  const { total, sent, expected } = summary;
  return (
    <div className="tiles four">
      <NumberTile value={number(total.tasks)} label={say.tiles.tasks} />
      <NumberTile value={say.of(number(sent), number(expected))} label={say.tiles.departments} />
      <NumberTile value={number(total.standings.done)} label={say.tiles.done} tone="success" />
      <NumberTile value={number(total.budget / 1_000_000)} label={say.tiles.budget} />
    </div>
  );
}

/** The same figures as text, for those who read or hear rather than look. */
function FiguresTable({ summary }: { readonly summary: MasterSummary }) {
  const { words } = usePane();
  const { report: say, number } = words.pane;
  const present = STANDINGS.filter((one) => summary.total.standings[one] > 0);
  return (
    <details className="fold">
      <summary>{say.figures}</summary>
      <div className="scroller" role="region" aria-label={say.figures}>
        <table className="figures numbers">
          <thead>
            <tr>
              <th scope="col">{say.byCategory}</th>
              <th scope="col">{say.tasks}</th>
              <th scope="col">{say.million}</th>
              {present.map((one) => (
                <th key={one} scope="col">
                  {say.standing[one]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {summary.categories.map((line) => (
              <tr key={line.key}>
                <th scope="row" title={line.label}>
                  {line.key}
                </th>
                <td>{number(line.tasks)}</td>
                <td>{number(line.budget / 1_000_000)}</td>
                {present.map((one) => (
                  <td key={one}>{number(line.standings[one])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
