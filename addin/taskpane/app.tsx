import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, type ComponentType } from 'react';
import type { Session } from '../actions/session.ts';
import { PaneContext, usePane } from './pane-context.ts';
import { Banners } from './parts/banners.tsx';
import { PaneHeader } from './parts/pane-header.tsx';
import type { View } from './state.ts';
import { THEMES } from './theme.ts';
import { StartView } from './views/start-view.tsx';

const VIEWS: Readonly<Record<View, ComponentType>> = {
  start: StartView,
  template: lazy(() =>
    import('./views/template-view.tsx').then((m) => ({ default: m.TemplateView })),
  ),
  check: lazy(() => import('./views/check-view.tsx').then((m) => ({ default: m.CheckView }))),
  consolidate: lazy(() =>
    import('./views/consolidate-view.tsx').then((m) => ({ default: m.ConsolidateView })),
  ),
  report: lazy(() => import('./views/report-view.tsx').then((m) => ({ default: m.ReportView }))),
  help: lazy(() => import('./views/help-view.tsx').then((m) => ({ default: m.HelpView }))),
};

const SheetGrid = lazy(() =>
  import('./parts/sheet-grid.tsx').then((m) => ({ default: m.SheetGrid })),
);

/** The whole pane. */
export function App({ session }: { readonly session: Session }) {
  return (
    <PaneContext value={session}>
      <Themed />
    </PaneContext>
  );
}

function Themed() {
  const { state, words } = usePane();
  const { theme, language, view, host, grid } = state;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title =
      view === 'start' ? words.pane.title : `${words.pane.tasks[view]} · ${words.pane.title}`;
  }, [language, view, words]);
  const main = useFocusOnChange(view);
  const Shown = VIEWS[view];
  const split = host === 'file' && view === 'check' && grid !== undefined;
  return (
    <FluentProvider theme={THEMES[theme]} className="app" data-theme={theme} data-host={host}>
      <a className="skip" href="#main">
        {words.pane.skip}
      </a>
      <div className="frame" data-split={split}>
        <div className="column">
          <PaneHeader />
          <main id="main" className="main" tabIndex={-1} ref={main}>
            {view !== 'start' && <h1 className="visually-hidden">{words.pane.tasks[view]}</h1>}
            <Banners />
            <Suspense fallback={<div className="view" />}>
              <Shown />
            </Suspense>
          </main>
        </div>
        {split && (
          <Suspense fallback={null}>
            <SheetGrid key={grid.generation} />
          </Suspense>
        )}
      </div>
    </FluentProvider>
  );
}

/** Moves the focus to the new view, so that the keyboard and a screen reader go on there; not on the first one. */
function useFocusOnChange(view: View) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [view]);
  return main;
}
