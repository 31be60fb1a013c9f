import { STANDINGS } from '../../shared/matrix/standing.ts';
import type { PaneWords } from '../../shared/words/areas/pane.ts';
import type { ChartRequest } from '../host/workbook-host.ts';
import type { MasterSummary } from '../worker/pipeline-api.ts';
import { openView } from './open-view.ts';
import { perform } from './perform.ts';
import { showFailure, type Session } from './session.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Shows the figures: of the consolidation at hand, else of the master in the workbook. */
export function makeReport(session: Session): Promise<boolean> {
  const { store, host, pipeline } = session;
  return perform(session, 'makeReport', async () => {
    store.set({ report: { step: 'loading' } });
    if (!(await pipeline.ask.hasMaster())) {
      const whole = await host.snapshot('all');
      const opened = whole.ok ? await pipeline.ask.openTarget(whole.value) : whole;
      if (!opened.ok) {
        store.set({ report: { step: 'none' } });
        showFailure(session, opened.failure, () => void makeReport(session));
        return;
      }
    }
    await showSummary(session);
  });
}

/** Shows the figures of a master chosen as a file. */
export function openMasterFile(session: Session, file: File): Promise<boolean> {
  const { store, pipeline } = session;
  return perform(session, 'makeReport', async () => {
    store.set({ report: { step: 'loading' } });
    const opened = await pipeline.ask.openTargetFile(file);
    if (!opened.ok) {
      store.set({ report: { step: 'none' } });
      showFailure(session, opened.failure);
      return;
    }
    await showSummary(session);
  });
}

async function showSummary({ store, pipeline }: Session): Promise<void> {
  const summary = await pipeline.ask.summary();
  store.set({ report: { step: 'ready', summary, drafting: false } });
}

/** Shows the figures of the consolidation at hand, where there is one and they are not shown yet. */
export async function showReportIfReady(session: Session): Promise<void> {
  const { store, pipeline } = session;
  if (store.get().report.step !== 'none' || !(await pipeline.ask.hasMaster())) return;
  await perform(session, 'makeReport', () => showSummary(session));
}

/** Goes to the report and shows its figures. */
export async function openReport(session: Session): Promise<void> {
  openView(session, 'report');
  await makeReport(session);
}

/** Drafts the report and gives it to the user. */
export function downloadDraft(session: Session): Promise<boolean> {
  const { store, host, pipeline } = session;
  return perform(session, 'makeReport', async () => {
    const { report, language } = store.get();
    if (report.step !== 'ready') return;
    store.set({ report: { ...report, drafting: true } });
    const { name, bytes } = await pipeline.ask.reportFile(language);
    const saved = await host.save(bytes, name, DOCX);
    store.set({ report: { ...report, drafting: false } });
    if (saved.ok) store.set({ saved: saved.value });
    else showFailure(session, saved.failure);
  });
}

/** Copies the report's text: the way out where the application lets no file through. */
export function copyDraft(session: Session): Promise<boolean> {
  const { store, pipeline } = session;
  return perform(session, 'makeReport', async () => {
    await navigator.clipboard.writeText(await pipeline.ask.reportText(store.get().language));
    store.set({ notice: { say: 'copied' } });
  });
}

/** Draws native charts of the figures into a sheet of the workbook. */
export function drawReportCharts(session: Session, words: PaneWords): Promise<boolean> {
  const { store, host } = session;
  return perform(session, 'makeReport', async () => {
    const { report } = store.get();
    if (report.step !== 'ready') return;
    const sheet = words.report.chartTitles.sheet;
    const drawn = await host.drawCharts(chartsOf(report.summary, words), sheet);
    if (drawn.ok) store.set({ notice: { say: 'charts', sheet: drawn.value } });
    else showFailure(session, drawn.failure, () => void drawReportCharts(session, words));
  });
}

function chartsOf(summary: MasterSummary, words: PaneWords): ChartRequest[] {
  const { report } = words;
  const present = STANDINGS.filter((one) => summary.total.standings[one] > 0);
  const byStanding = (lines: MasterSummary['categories']): ChartRequest['series'] =>
    present.map((standing) => ({
      name: report.standing[standing],
      values: lines.map(({ standings }) => standings[standing]),
    }));
  const budget = [
    {
      name: `${report.money} (${report.million})`,
      values: summary.categories.map((line) => line.budget / 1_000_000),
    },
  ];
  const codes = summary.categories.map(({ key }) => key);
  return [
    {
      title: report.byCategory,
      kind: 'stacked',
      categories: codes,
      series: byStanding(summary.categories),
    },
    {
      title: `${report.money} · ${report.byCategory}`,
      kind: 'bars',
      categories: codes,
      series: budget,
    },
    {
      title: report.byDepartment,
      kind: 'stacked',
      categories: summary.departments.map(({ label }) => label),
      series: byStanding(summary.departments),
    },
  ];
}
