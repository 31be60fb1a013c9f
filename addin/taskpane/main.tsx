import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Session } from '../actions/session.ts';
import { tieRibbon } from '../commands/ribbon.ts';
import { likelyLanguage, start } from '../host/start.ts';
import { PipelineClient } from '../worker/pipeline-client.ts';
import { App } from './app.tsx';
import { firstState, Store, type View } from './state.ts';
import { loadWords, wordsOf } from './words.ts';
import './pane.css';

const VIEWS: readonly View[] = ['start', 'template', 'check', 'consolidate', 'report', 'help'];

/** The view that the page's address asks for: `?view=help`. */
function wantedView(): View {
  const wanted = new URLSearchParams(window.location.search).get('view');
  return VIEWS.find((view) => view === wanted) ?? 'start';
}

async function open(): Promise<void> {
  const store = new Store(firstState('file', 'vi', 'light', wantedView()));
  void loadWords(likelyLanguage());
  const surroundings = await start({
    select: (_sheet, cell) => {
      const { grid } = store.get();
      if (grid) store.set({ grid: { ...grid, selected: cell } });
    },
    setTexts: (texts) => {
      const { grid } = store.get();
      if (!grid) return;
      const all = new Map(grid.texts);
      for (const { cell, text } of texts) all.set(cell, text);
      store.set({ grid: { ...grid, texts: all } });
    },
  });
  if (!surroundings) return;
  const { host, language, theme } = surroundings;
  await loadWords(language);
  store.set({ host: host.kind, language, theme });
  surroundings.onTheme((changed) => {
    store.set({ theme: changed });
  });
  const session: Session = { store, host, pipeline: new PipelineClient() };
  tieRibbon(
    session,
    () => wordsOf(store.get().language),
    (id, run) => {
      surroundings.tie(id, run);
    },
  );
  const pane = document.getElementById('pane');
  if (!pane) throw new Error('the page has no place for the pane');
  createRoot(pane).render(
    <StrictMode>
      <App session={session} />
    </StrictMode>,
  );
  await afterFirstPaint(session);
}

/** What can wait until the pane is on screen. */
async function afterFirstPaint({ store, host }: Session): Promise<void> {
  if (host.kind === 'file') {
    const { rememberedFolder } = await import('../actions/remember-folder.ts');
    const lastChoice = await rememberedFolder();
    if (lastChoice !== undefined) store.set({ lastChoice });
    if (KEEPS_OFFLINE && 'serviceWorker' in navigator) {
      await navigator.serviceWorker.register('./sw.js').catch(() => undefined);
    }
    return;
  }
  const last = await host.lastRun();
  if (last.ok && last.value.unfinished) store.set({ unfinished: true });
}

void open();
