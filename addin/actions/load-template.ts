import { periodLabel, type Period } from '../../shared/value/period.ts';
import type { DrawSource } from '../host/workbook-host.ts';
import type { DrawingWish, TemplateWish } from '../worker/pipeline-api.ts';
import { perform } from './perform.ts';
import { showFailure, type Session } from './session.ts';

const ZIP = 'application/zip';

/** Steps of a workbook of ours, fetched from the worker while the ones before are being drawn. */
export async function drawSource(session: Session, wish: DrawingWish): Promise<DrawSource> {
  const { ask } = session.pipeline;
  return {
    outline: await ask.outline(wish),
    async *portions(renaming) {
      await ask.beginDrawing(wish, renaming);
      let next = ask.nextPortion();
      for (;;) {
        const portion = await next;
        if (!portion) return;
        next = ask.nextPortion();
        yield portion;
      }
    },
  };
}

/** Puts the template into this workbook, under free names, beside what is there. */
export function loadTemplateHere(session: Session, wish: TemplateWish): Promise<boolean> {
  const { store, host } = session;
  return perform(session, 'loadTemplate', async () => {
    store.set({ template: { step: 'working' } });
    const source = await drawSource(session, { what: 'template', template: wish });
    const drawn = await host.draw(source, 'beside', () => undefined);
    if (drawn.ok) {
      store.set({ template: { step: 'loaded', run: drawn.value } });
      return;
    }
    store.set({ template: { step: 'choose' } });
    showFailure(session, drawn.failure, () => void loadTemplateHere(session, wish));
  });
}

/** Opens the template as a new workbook, or downloads it where there is no Excel. */
export function loadTemplateAnew(session: Session, wish: TemplateWish): Promise<boolean> {
  const { store, host, pipeline } = session;
  return perform(session, 'loadTemplate', async () => {
    store.set({ template: { step: 'working' } });
    const { name, bytes } = await pipeline.ask.templateFile(wish);
    const opened = await host.openWorkbook(bytes, name);
    if (opened.ok) {
      store.set({ template: { step: 'opened', saved: opened.value }, saved: opened.value });
      return;
    }
    store.set({ template: { step: 'choose' } });
    showFailure(session, opened.failure, () => void loadTemplateAnew(session, wish));
  });
}

/** Downloads the templates of all departments in one ZIP. */
export function downloadTemplates(session: Session, wish: TemplateWish): Promise<boolean> {
  const { store, host, pipeline } = session;
  return perform(session, 'loadTemplate', async () => {
    store.set({ template: { step: 'working' } });
    const { name, bytes } = await pipeline.ask.templatePack(wish);
    const saved = await host.save(bytes, name, ZIP);
    store.set({ template: { step: 'choose' } });
    if (saved.ok) store.set({ saved: saved.value });
    else showFailure(session, saved.failure);
  });
}

/** Takes the sheets of the template just loaded out again. */
export function unloadTemplate(session: Session): Promise<boolean> {
  const { store, host } = session;
  return perform(session, 'loadTemplate', async () => {
    const { template } = store.get();
    if (template.step !== 'loaded') return;
    const gone = await host.rollBack(template.run);
    if (!gone.ok) {
      showFailure(session, gone.failure, () => void unloadTemplate(session));
      return;
    }
    store.set({ template: { step: 'choose' }, notice: { say: 'template-undone' } });
  });
}

/** Name of a period in the language of the pane. */
export function periodName({ store }: Session, period: Period): string {
  return periodLabel(period, store.get().language);
}

/** Takes a master whose unfinished tasks templates begin with; `undefined` gives empty templates again. */
export function prefillFrom(session: Session, file: File | undefined): Promise<boolean> {
  const { store, pipeline } = session;
  return perform(session, 'loadTemplate', async () => {
    const taken = await pipeline.ask.prefillFrom(file);
    store.set({ prefill: taken.ok && file ? taken.value : undefined });
    if (!taken.ok) showFailure(session, taken.failure);
  });
}
