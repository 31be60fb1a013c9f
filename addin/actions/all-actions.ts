import { countBySeverity } from '../../shared/finding/finding-list.ts';
import { failureWords } from '../../shared/words/sentence.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { checkSheet } from './check-sheet.ts';
import { makeReport } from './make-report.ts';
import { showView } from './open-view.ts';
import type { Session } from './session.ts';

/** What a button of the ribbon does. */
export type RibbonAction = (session: Session, words: Catalogue) => Promise<void>;

/** Every action by the id that it has in manifest.xml. */
export const ALL_ACTIONS = {
  loadTemplate: (session) => showView(session, 'template'),
  checkSheet: checkWithoutPane,
  consolidateFiles: (session) => showView(session, 'consolidate'),
  makeReport: async (session) => {
    await showView(session, 'report');
    await makeReport(session);
  },
  openHelp: (session) => showView(session, 'help'),
} satisfies Readonly<Record<string, RibbonAction>>;

export type ActionId = keyof typeof ALL_ACTIONS;

/** Checks the sheet in front with no pane open: marks its cells, goes to the gravest, and says the counts. */
async function checkWithoutPane(session: Session, words: Catalogue): Promise<void> {
  const { store, host } = session;
  store.set({ view: 'check' });
  await checkSheet(session);
  const { check, problem } = store.get();
  if (check.step !== 'done') {
    if (problem?.kind === 'failure') await host.notify(sentence(problem.failure, words));
    else await host.notify(words.pane.fault.what);
    return;
  }
  const { findings, sheet } = check.report;
  const first = findings.find(({ place }) => place.cell !== undefined);
  if (first?.place.cell !== undefined)
    await host.goTo(first.place.sheet ?? sheet, first.place.cell);
  const counts = countBySeverity(findings);
  const { number } = words.pane;
  const text =
    findings.length === 0
      ? `${words.pane.check.clean}. ${words.pane.check.cleanMore}`
      : words.pane.check.notice(number(counts.error), number(counts.warning), number(counts.hint));
  await host.notify(text);
}

function sentence(failure: Parameters<typeof failureWords>[0], words: Catalogue): string {
  const { what, how } = failureWords(failure, words);
  return `${what} ${how}`;
}
