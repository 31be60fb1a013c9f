import { success, type Failure } from '../../shared/failure/failure.ts';
import type { Period } from '../../shared/value/period.ts';
import type { FileLine } from '../taskpane/state.ts';
import type { ConsolidationWish } from '../worker/master-api.ts';
import { drawMaster, isAsOpened, openThere, takeWritten } from './master-there.ts';
import { perform } from './perform.ts';
import { bringMemory } from './remember-decisions.ts';
import { recallFolder, rememberFolder, type FolderHandle } from './remember-folder.ts';
import { showFailure, type Session } from './session.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Files that may hold a submission; temporary files of Excel (`~$…`) do not. */
const WORKBOOK = /\.(?:xlsx|xlsm|xlsb|xls|xltx|ods|csv|txt|html?|xml)$/i;

let reading: AbortController | undefined;

/** The files among those chosen that may be workbooks, in the order of their names. */
export function workbooksAmong(files: Iterable<File>): File[] {
  return [...files]
    .filter(({ name }) => WORKBOOK.test(name) && !name.startsWith('~$') && !name.startsWith('.'))
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function nameOf(file: File): string {
  return file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
}

/** Reads the chosen files and shows what consolidating them would give. Nothing is written. */
export function consolidateFiles(session: Session, chosen: Iterable<File>): Promise<boolean> {
  const { store, pipeline } = session;
  const files = workbooksAmong(chosen);
  return perform(session, 'consolidateFiles', async () => {
    if (files.length === 0) {
      store.set({ notice: { say: 'no-files' } });
      return;
    }
    const began = performance.now();
    reading = new AbortController();
    let lines: readonly FileLine[] = files.map((file) => ({
      name: nameOf(file),
      state: 'waiting',
    }));
    const { there } = store.get();
    const onto = there?.mode === 'update';
    store.set({
      consolidate: { step: 'reading', files: lines, done: 0, ...(onto && { opening: true }) },
      masterTool: undefined,
      saved: undefined,
      look: undefined,
      lookedAt: undefined,
    });
    await pipeline.ask.openPrevious(undefined);
    const opened = onto ? await openThere(session) : undefined;
    if (opened?.ok === false) {
      store.set({ consolidate: { step: 'choose' } });
      showFailure(session, opened.failure, () => void consolidateFiles(session, files));
      return;
    }
    store.set({ consolidate: { step: 'reading', files: lines, done: 0 } });
    const sizes = files.map(({ size }) => Math.max(1, size));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    let readBytes = 0;
    await bringMemory(session);
    const whole = await pipeline.readFiles(
      files,
      (news) => {
        if (reading?.signal.aborted === true) return;
        const changed = [...lines];
        for (const { index, brief } of news) {
          const { name } = lines[index] ?? { name: '' };
          if (brief) readBytes += sizes[index] ?? 0;
          changed[index] = brief
            ? { name, state: brief.failure ? 'failed' : 'read', brief }
            : { name, state: 'reading' };
        }
        lines = changed;
        const done = lines.filter(({ brief }) => brief !== undefined).length;
        const left = ((performance.now() - began) / readBytes) * (total - readBytes) * 0.001;
        const secondsLeft = readBytes > 0 ? { secondsLeft: left } : {};
        store.set({ consolidate: { step: 'reading', files: lines, done, ...secondsLeft } });
      },
      reading.signal,
    );
    if (!whole) {
      store.set({ consolidate: { step: 'choose' }, notice: { say: 'cancelled' } });
      return;
    }
    await showPreview(session, lines, firstWish(onto, store.get().period));
  });
}

/** Stops reading; nothing was written. */
export function stopReading(): void {
  reading?.abort();
}

/** Consolidates again what was read, as the officer has decided by now. */
export async function previewAgain(session: Session, wish: ConsolidationWish): Promise<void> {
  const { consolidate } = session.store.get();
  if (consolidate.step === 'preview') await showPreview(session, consolidate.files, wish);
}

/** Consolidates again what was read, as the officer has decided already: a file was read anew, a finding accepted. */
export async function previewOnceMore(session: Session): Promise<void> {
  const { consolidate } = session.store.get();
  if (consolidate.step === 'preview') await previewAgain(session, consolidate.wish);
}

/** What holds before the officer has decided anything. */
function firstWish(onto: boolean, period: Period | undefined): ConsolidationWish {
  const nothing = { overrides: [], senders: [], edits: {}, merges: [], apart: [] };
  return { onto, ...nothing, ...(period && { period }) };
}

async function showPreview(
  session: Session,
  files: readonly FileLine[],
  wish: ConsolidationWish,
): Promise<void> {
  const { store, host, pipeline } = session;
  const { by, language } = store.get();
  const made = await pipeline.ask.consolidate({ ...wish, ...(by && { by }) }, language);
  if (!made.ok) {
    store.set({ consolidate: { step: 'choose' } });
    showFailure(session, made.failure);
    return;
  }
  const last = await host.lastRun();
  const earlier = [
    ...((last.ok ? last.value.run?.sheets : undefined) ?? []),
    ...(store.get().there?.placed ?? []),
  ];
  const described = earlier.map((sheet) => sheet.described);
  const preview = made.value;
  store.set({
    consolidate: {
      step: 'preview',
      files,
      preview,
      present: preview.sheets.filter((name) => described.includes(name)),
      wish,
    },
    report: { step: 'none' },
  });
}

/** Writes the master into the workbook: whole, or not at all; never over what somebody has just changed by hand. */
export function writeMaster(session: Session): Promise<boolean> {
  const { store } = session;
  return perform(session, 'consolidateFiles', async () => {
    const { consolidate } = store.get();
    if (consolidate.step !== 'preview') return;
    const { files, preview, wish } = consolidate;
    const at = { sheet: preview.sheets[0] ?? '', done: 0, total: 1 };
    store.set({ consolidate: { step: 'writing', files, preview, at } });
    const back = (failure: Failure) => {
      store.set({ consolidate });
      showFailure(session, failure, () => void writeMaster(session));
    };
    const unchanged = wish.onto ? await isAsOpened(session) : success(true);
    if (!unchanged.ok) {
      back(unchanged.failure);
      return;
    }
    if (!unchanged.value) {
      await showPreview(session, files, wish);
      store.set({ notice: { say: 'changed-meanwhile' } });
      return;
    }
    await session.pipeline.ask.signRun(store.get().by ?? '');
    const drawn = await drawMaster(session, (progress) => {
      store.set({ consolidate: { step: 'writing', files, preview, at: progress } });
    });
    if (!drawn.ok) {
      back(drawn.failure);
      return;
    }
    store.set({ consolidate: { step: 'done', preview, run: drawn.value }, unfinished: false });
  });
}

/** Downloads the master as a file: the way where there is no Excel, and a way out where Excel refuses. */
export function downloadMaster(session: Session): Promise<boolean> {
  const { store, host, pipeline } = session;
  return perform(session, 'consolidateFiles', async () => {
    const { consolidate, language } = store.get();
    await pipeline.ask.signRun(store.get().by ?? '');
    const { name, bytes } = await pipeline.ask.masterFile(language);
    const saved = await host.save(bytes, name, XLSX);
    if (!saved.ok) {
      showFailure(session, saved.failure);
      return;
    }
    store.set({ saved: saved.value });
    takeWritten(session, bytes, name);
    if (consolidate.step === 'preview' && host.kind === 'file') {
      store.set({ consolidate: { step: 'done', preview: consolidate.preview } });
    }
  });
}

/** Takes the last writing back. */
export function rollBackMaster(session: Session): Promise<boolean> {
  const { store, host } = session;
  return perform(session, 'consolidateFiles', async () => {
    const { consolidate } = store.get();
    if (consolidate.step !== 'done' || !consolidate.run) return;
    const back = await host.rollBack(consolidate.run);
    if (!back.ok) {
      showFailure(session, back.failure, () => void rollBackMaster(session));
      return;
    }
    await session.pipeline.ask.refuse();
    store.set({
      consolidate: { step: 'choose' },
      report: { step: 'none' },
      notice: { say: 'rolled-back' },
    });
  });
}

/** Removes what an interrupted writing left behind. */
export function cleanUp(session: Session): Promise<boolean> {
  const { store, host } = session;
  return perform(session, 'consolidateFiles', async () => {
    const gone = await host.rollBack(undefined);
    if (gone.ok) store.set({ unfinished: false, notice: { say: 'rolled-back' } });
    else showFailure(session, gone.failure, () => void cleanUp(session));
  });
}

export function startOver({ store }: Session): void {
  store.set({ consolidate: { step: 'choose' }, notice: undefined });
}

/** Consolidates the folder that was chosen last, where the browser still allows it to be read. */
export function consolidateAgain(session: Session): Promise<boolean> {
  return perform(session, 'consolidateFiles', async () => {
    const files = await recallFolder();
    if (!files) {
      session.store.set({ lastChoice: undefined });
      return;
    }
    await consolidateFiles(session, files);
  });
}

/** Consolidates a folder chosen through the browser, and remembers it for the next time. */
export function consolidateFolder(session: Session, folder: FolderHandle): Promise<boolean> {
  return perform(session, 'consolidateFiles', async () => {
    await rememberFolder(folder);
    session.store.set({ lastChoice: folder.name });
    await consolidateFiles(session, (await recallFolder()) ?? []);
  });
}
