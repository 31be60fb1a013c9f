import { failed, success, type Outcome } from '../../../shared/failure/failure.ts';
import { freeDefinedName, freeName, type Renaming } from '../place-book.ts';
import type { DrawStep } from '../draw-step.ts';
import type { DrawnRun, DrawProgress, DrawSource, Placement } from '../workbook-host.ts';
import { StepDrawer } from './draw-steps.ts';
import { holdStill, runExcel } from './run-excel.ts';
import { journalOf, loadJournal, writeJournal, type Journal } from './run-journal.ts';

/** Custom properties that say what a workbook of ours is. */
const STAMP_PREFIX = 'TaskMatrix.';

type FoundSheet = Pick<Excel.Worksheet, 'name' | 'visibility'>;

/** What a drawing is going to do, decided before anything is written. */
interface Plan {
  /** Names under which sheets are drawn until they are whole. */
  readonly working: ReadonlyMap<string, string>;
  /** Names that they get in the end. */
  readonly final: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  /** Sheets that make room, with the names under which they are kept. */
  readonly replaced: DrawnRun['replaced'];
  /** The run whose kept sheets are let go. */
  readonly previous?: DrawnRun;
}

/**
 * Draws a described workbook into this one: first whole under working names, then, in a single request, old sheets
 * aside and new ones in their place. Whatever happens before that request, the workbook's own sheets are untouched.
 */
export async function drawBook(
  source: DrawSource,
  placement: Placement,
  progress: (at: DrawProgress) => void,
): Promise<Outcome<DrawnRun>> {
  const removed = await removeUnfinished();
  if (!removed.ok) return removed;
  const planned = await plan(source, placement);
  if (!planned.ok) return planned;
  const drawn = await drawUnderWorkingNames(source, planned.value, progress);
  const run = runOf(source, planned.value);
  const swapped = drawn.ok ? await swapIn(source, planned.value, placement, run) : drawn;
  if (swapped.ok || (drawn.ok && (await wasDone(run)))) return success(run);
  await removeUnfinished();
  return swapped;
}

function runOf({ outline }: DrawSource, { final, replaced }: Plan): DrawnRun {
  return {
    id: `${outline.title} ${String(Date.now())}`,
    sheets: [...final].map(([described, name]) => ({ described, name })),
    replaced,
  };
}

/** Whether the workbook holds a run whose answer never arrived: then it must not be written again. */
async function wasDone({ id, sheets }: DrawnRun): Promise<boolean> {
  const found = await runExcel(async (context) => {
    const journal = await currentJournal(context);
    const written = sheets.map(({ name }) => context.workbook.worksheets.getItemOrNullObject(name));
    await context.sync();
    const undone = journal.drawing.length > 0 || written.some(({ isNullObject }) => isNullObject);
    return journal.finished === id && !undone;
  });
  return found.ok && found.value;
}

async function plan(source: DrawSource, placement: Placement): Promise<Outcome<Plan>> {
  const read = await runExcel(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load('items/name,items/visibility');
    const names = workbook.names.load('items/name');
    const protection = workbook.protection.load('protected');
    const setting = loadJournal(context);
    await context.sync();
    return {
      sheets: sheets.items.map(({ name, visibility }) => ({ name, visibility })),
      names: names.items.map(({ name }) => name),
      locked: protection.protected,
      journal: journalOf(setting),
    };
  });
  if (!read.ok) return read;
  if (read.value.locked) return failed('host-protected-workbook', {});
  return success(planOf(source, placement, read.value));
}

function planOf(
  source: DrawSource,
  placement: Placement,
  found: { sheets: FoundSheet[]; names: string[]; journal: Journal },
): Plan {
  const taken = new Set(found.sheets.map(({ name }) => name.toLowerCase()));
  const claim = (wanted: string): string => {
    const name = freeName(wanted, taken);
    taken.add(name.toLowerCase());
    return name;
  };
  const run = placement === 'replace' ? found.journal.run : undefined;
  const present = new Map(found.sheets.map(({ name, visibility }) => [name, visibility]));
  const others = placement === 'replace' ? (source.takesPlaceOf ?? []) : [];
  const earlier = new Map(
    [...others, ...(run?.sheets ?? [])]
      .filter(({ name }) => present.has(name))
      .map(({ described, name }) => [described, name]),
  );
  const replaced = [...earlier.values()].map((name) => ({
    name,
    kept: claim(`${name.slice(0, 24)} (cũ)`),
    visibility: present.get(name) ?? 'Visible',
  }));
  const wanted = source.outline.sheets.map(({ name }) => name);
  const final = new Map(wanted.map((name) => [name, earlier.get(name) ?? claim(name)]));
  const working = new Map(
    wanted.map((name, at) => [name, claim(`~${String(at + 1)} ${name.slice(0, 24)}`)]),
  );
  const takenNames = new Set(found.names.map((name) => name.toLowerCase()));
  const names = new Map(
    source.outline.names.map((name) => [name, freeDefinedName(name, takenNames)]),
  );
  return { working, final, names, replaced, ...(run && { previous: run }) };
}

async function drawUnderWorkingNames(
  source: DrawSource,
  { working, names }: Plan,
  progress: (at: DrawProgress) => void,
): Promise<Outcome<void>> {
  const created = await runExcel(async (context) => {
    writeJournal(context, { ...(await currentJournal(context)), drawing: [...working.values()] });
    for (const name of working.values()) {
      const sheet = context.workbook.worksheets.add(name);
      setWorkbookFont(sheet, source.outline.font);
    }
    await context.sync();
  });
  if (!created.ok) return created;
  const renaming: Renaming = { sheets: working, names };
  const finalOf = new Map([...working].map(([name, work]) => [work, name]));
  let sheet = [...working.values()][0] ?? '';
  let done = 0;
  for await (const portion of source.portions(renaming)) {
    const drawn = await drawPortion(portion, sheet);
    if (!drawn.ok) return drawn;
    sheet = drawn.value;
    done += 1;
    progress({ sheet: finalOf.get(sheet) ?? sheet, done, total: Math.max(done, finalOf.size * 2) });
  }
  return success(undefined);
}

function setWorkbookFont(sheet: Excel.Worksheet, font: { name: string; size: number }): void {
  const { font: all } = sheet.getRange().format;
  all.name = font.name;
  all.size = font.size;
}

/** Sends one portion; gives the sheet that the next one goes on in. */
async function drawPortion(portion: readonly DrawStep[], sheet: string): Promise<Outcome<string>> {
  return runExcel(async (context) => {
    holdStill(context);
    const drawer = new StepDrawer(context, sheet);
    for (const step of portion) drawer.draw(step);
    await context.sync();
    return drawer.sheet;
  }, sheet);
}

async function currentJournal(context: Excel.RequestContext): Promise<Journal> {
  const setting = loadJournal(context);
  await context.sync();
  return journalOf(setting);
}

/** The one request that changes what the user sees. */
async function swapIn(
  source: DrawSource,
  plan: Plan,
  placement: Placement,
  run: DrawnRun,
): Promise<Outcome<void>> {
  const { outline } = source;
  return runExcel(async (context) => {
    const { worksheets, properties } = context.workbook;
    const journal = await currentJournal(context);
    const stamped = properties.custom.load('items/key');
    await context.sync();
    holdStill(context);
    for (const { kept } of plan.previous?.replaced ?? []) {
      worksheets.getItemOrNullObject(kept).delete();
    }
    for (const { name, kept } of plan.replaced) {
      const old = worksheets.getItem(name);
      old.name = kept;
    }
    for (const { name, visibility } of outline.sheets) {
      const sheet = worksheets.getItem(plan.working.get(name) ?? name);
      sheet.name = plan.final.get(name) ?? name;
      if (visibility !== 'visible') {
        sheet.visibility = visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
      }
    }
    worksheets.getItem(plan.final.get(outline.active) ?? outline.active).activate();
    for (const { kept } of plan.replaced) worksheets.getItem(kept).visibility = 'Hidden';
    // A form loaded beside a master does not make the workbook a form: the hidden keys of its sheets say enough.
    const keeps =
      placement === 'beside' && stamped.items.some(({ key }) => key.startsWith(STAMP_PREFIX));
    const stamp = keeps ? [] : outline.properties;
    for (const [key, value] of stamp) properties.custom.add(key, value);
    const last = placement === 'replace' ? run : journal.run;
    writeJournal(context, { drawing: [], finished: run.id, ...(last && { run: last }) });
    await context.sync();
  });
}

/** Removes sheets that an interrupted drawing left under their working names. */
export async function removeUnfinished(): Promise<Outcome<void>> {
  return runExcel(async (context) => {
    const journal = await currentJournal(context);
    if (journal.drawing.length === 0) return;
    for (const name of journal.drawing) {
      context.workbook.worksheets.getItemOrNullObject(name).delete();
    }
    writeJournal(context, { ...journal, drawing: [] });
    await context.sync();
  });
}

/** Takes a finished drawing back: its sheets go, those that it put aside return under their names. */
export async function rollBackRun(run: DrawnRun): Promise<Outcome<void>> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const journal = await currentJournal(context);
    const kept = run.replaced.map(({ name, kept: aside, visibility }) => ({
      name,
      visibility,
      sheet: worksheets.getItemOrNullObject(aside),
    }));
    await context.sync();
    holdStill(context);
    const returning = kept.filter(({ sheet }) => !sheet.isNullObject);
    for (const { sheet } of returning) sheet.visibility = 'Visible';
    if (returning.length === 0) await keepOneSheet(context, run);
    for (const { name } of run.sheets) worksheets.getItemOrNullObject(name).delete();
    for (const { name, sheet, visibility } of returning) {
      sheet.name = name;
      sheet.visibility = visibility;
    }
    const last = journal.run?.id === run.id ? undefined : journal.run;
    writeJournal(context, { drawing: [], ...(last && { run: last }) });
    await context.sync();
  });
}

/** A workbook must show one sheet at least: adds an empty one when the drawing's are the only ones. */
async function keepOneSheet(context: Excel.RequestContext, run: DrawnRun): Promise<void> {
  const sheets = context.workbook.worksheets.load('items/name,items/visibility');
  await context.sync();
  const leaving = new Set(run.sheets.map(({ name }) => name));
  const stays = sheets.items.some(
    ({ name, visibility }) => visibility === 'Visible' && !leaving.has(name),
  );
  if (!stays) sheets.add();
}

/** The last finished drawing, and whether one was interrupted. */
export async function readLastRun(): Promise<Outcome<{ run?: DrawnRun; unfinished: boolean }>> {
  return runExcel(async (context) => {
    const journal = await currentJournal(context);
    return { ...(journal.run && { run: journal.run }), unfinished: journal.drawing.length > 0 };
  });
}
