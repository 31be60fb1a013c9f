import type { Session } from './session.ts';

/**
 * Runs one action. The single place that catches: a fault of ours is shown with a diagnosis that can be copied, and
 * never leaves the pane stuck. Gives whether the action came to its end.
 */
export async function perform(
  session: Session,
  name: string,
  action: () => Promise<void>,
): Promise<boolean> {
  const { store } = session;
  store.set({ problem: undefined, notice: undefined });
  try {
    await action();
    return true;
  } catch (error) {
    store.set({
      problem: { kind: 'fault', diagnosis: diagnosisOf(session, name, error) },
      ...settled(session),
    });
    return false;
  }
}

/** Steps that were under way go back to where they can be begun again. */
function settled({ store }: Session): Parameters<typeof store.set>[0] {
  const { template, check, consolidate, report, masterTool } = store.get();
  return {
    ...(template.step === 'working' && { template: { step: 'choose' } as const }),
    ...(check.step === 'running' && { check: { step: 'idle' } as const }),
    ...((consolidate.step === 'reading' || consolidate.step === 'writing') && {
      consolidate: { step: 'choose' } as const,
    }),
    ...(consolidate.step === 'preview' && consolidate.busy && { consolidate: idle(consolidate) }),
    ...(masterTool && { masterTool: undefined }),
    ...(report.step === 'loading' && { report: { step: 'none' } as const }),
    ...(report.step === 'ready' && { report: { ...report, drafting: false } }),
  };
}

function idle<Step extends { readonly busy?: true }>({ busy: _was, ...step }: Step) {
  return step;
}

/** What a developer needs to look into a fault. Holds nothing of the user's files. */
export function diagnosisOf({ store, host }: Session, name: string, error?: unknown): string {
  const { view, language, theme, template, check, consolidate, report } = store.get();
  const steps = [template, check, consolidate, report].map(({ step }) => step).join(' ');
  return [
    `task-matrix ${PRODUCT_VERSION} · ${host.kind} · ${view} · ${name}`,
    `${language} · ${theme} · ${steps}`,
    navigator.userAgent,
    ...(error instanceof Error ? [`${error.name}: ${error.message}`, error.stack ?? ''] : []),
    ...(typeof error === 'string' ? [error] : []),
  ].join('\n');
}
