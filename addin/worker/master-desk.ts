import { carryDecisions } from '../../shared/consolidate/carry-decisions.ts';
import { decideMerges } from '../../shared/consolidate/decide-merges.ts';
import { planRun, readingsOfRun } from '../../shared/consolidate/plan-run.ts';
import { keepPrevious } from '../../shared/consolidate/previous-master.ts';
import { explainCell } from '../../shared/explain-cell.ts';
import { failed, success, type Outcome } from '../../shared/failure/failure.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';
import { masterAsShown } from '../../shared/master-as-shown.ts';
import type { Master, Turn } from '../../shared/matrix/master.ts';
import type {
  MasterState,
  PreviousMaster,
  RunDecisions,
} from '../../shared/matrix/master-state.ts';
import { momentText } from '../../shared/matrix/run-time.ts';
import type { FileReading, Origin } from '../../shared/matrix/submission.ts';
import type { Task } from '../../shared/matrix/task.ts';
import { nextRun, restoreRun, type RunNames } from '../../shared/next-run.ts';
import { openMasterGrid, optionsOfRun } from '../../shared/open-master.ts';
import { readingsThatCount } from '../../shared/pipeline.ts';
import type { Platform } from '../../shared/platform.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { unfinishedTasks } from '../../shared/template/unfinished-tasks.ts';
import { ALL_LANGUAGES } from '../../shared/words/all-languages.ts';
import type { Language } from '../../shared/words/catalogue.ts';
import { boardBrief } from './board-brief.ts';
import { changeBrief } from './change-brief.ts';
import { KeptApart } from './keep-apart.ts';
import type {
  ChangeBrief,
  ConsolidationWish,
  DecisionBrief,
  MasterBrief,
  PrefillBrief,
  ReturnBrief,
  ReturnWish,
  TraceBrief,
} from './master-api.ts';
import { mergeBriefs } from './merge-brief.ts';
import type { NamedBytes } from './named-bytes.ts';
import { returnBriefs, returnBytes } from './return-brief.ts';
import { keptEdits, masterBrief, updateBrief, type Target } from './update-brief.ts';

/** A master and what it remembers. */
export interface MasterAtHand {
  readonly master: Master;
  readonly state: MasterState;
}

/** What a consolidation gave, and what the officer may decide about it. */
export interface MadeMaster {
  readonly master: Master;
  /** The readings that its tasks come from. */
  readonly counted: readonly FileReading[];
  readonly decisions: DecisionBrief;
}

/** What is decided elsewhere for a run, such as findings that are accepted, put over what is known already. */
export type OverDecisions = (
  decisions: RunDecisions,
  readings: readonly FileReading[],
) => RunDecisions;

const TURNS = ['new', 'finished', 'overdue', 'slipped', 'progress-fallen', 'vanished'] as const;

/** The master that is there, and the one at hand that is made from it: what is drawn, downloaded and reported on. */
export class MasterDesk {
  readonly #programme: Programme;
  readonly #platform: Platform;
  readonly #clock: () => number;
  #target: Target | undefined;
  readonly #apart = new KeptApart();
  #previous: PreviousMaster | undefined;
  #unfinished: ReadonlyMap<string, readonly Task[]> = new Map();
  #atHand: MasterAtHand | undefined;

  /** `clock` gives milliseconds since 1970. */
  constructor(programme: Programme, platform: Platform, clock: () => number) {
    this.#programme = programme;
    this.#platform = platform;
    this.#clock = clock;
  }

  get atHand(): MasterAtHand | undefined {
    return this.#atHand;
  }

  /** Takes a workbook as the master that is there. */
  open(workbook: Workbook, file: string): Outcome<MasterBrief> {
    const opened = openMasterGrid(workbook, file, this.#programme, this.#platform);
    if (!opened.ok) return opened;
    const shown = masterAsShown(opened.value, this.#programme);
    if (!shown.ok) return shown;
    this.#target = { ...opened.value, file, shown: shown.value.master };
    this.refuse();
    return success(masterBrief(this.#target));
  }

  /** Whether a workbook shows what the opened master did. */
  isAsOpened(workbook: Workbook, file: string): boolean {
    const opened = openMasterGrid(workbook, file, this.#programme, this.#platform);
    const target = this.#target;
    return (
      opened.ok &&
      target !== undefined &&
      JSON.stringify(opened.value.changes) === JSON.stringify(target.changes) &&
      JSON.stringify(opened.value.typed) === JSON.stringify(target.typed) &&
      JSON.stringify(opened.value.state.runs) === JSON.stringify(target.state.runs)
    );
  }

  /** Writes into the run at hand who made it; a run that was there before keeps what it says. */
  signRun(by: string): void {
    const made = this.#atHand;
    const run = made?.state.runs.at(-1);
    if (!made || !run || run === this.#target?.state.runs.at(-1)) return;
    const { by: _before, ...others } = run;
    const signed = by === '' ? others : { ...others, by };
    this.#atHand = {
      ...made,
      state: { ...made.state, runs: [...made.state.runs.slice(0, -1), signed] },
    };
  }

  /** The master that was there is the one at hand again. */
  refuse(): void {
    const target = this.#target;
    this.#atHand = target && { master: target.shown, state: target.state };
  }

  /** Takes a workbook as the master of the period before; `undefined` compares with none that is chosen now. */
  comparePrevious(
    workbook: Workbook | undefined,
    file: string,
  ): Outcome<{ readonly file: string }> {
    this.#previous = undefined;
    if (!workbook) return success({ file });
    const opened = openMasterGrid(workbook, file, this.#programme, this.#platform);
    if (!opened.ok) return opened;
    this.#previous = keepPrevious(opened.value.master, file);
    return success({ file });
  }

  /** Takes a workbook as the master whose unfinished tasks templates begin with; `undefined` lets it go. */
  prefill(workbook: Workbook | undefined, file: string): Outcome<PrefillBrief> {
    this.#unfinished = new Map();
    if (!workbook) return success({ file, tasks: 0 });
    const opened = openMasterGrid(workbook, file, this.#programme, this.#platform);
    if (!opened.ok) return opened;
    const shown = masterAsShown(opened.value, this.#programme);
    if (!shown.ok) return shown;
    this.#unfinished = unfinishedTasks(shown.value.master, this.#programme);
    const tasks = [...this.#unfinished.values()].reduce((sum, own) => sum + own.length, 0);
    return success({ file, tasks });
  }

  /** What a department's template begins with. */
  unfinishedOf(department: string): readonly Task[] {
    return this.#unfinished.get(department) ?? [];
  }

  /** The next master from files that were read, with what the officer may decide about it. Nothing is written. */
  consolidate(
    readings: readonly FileReading[],
    wish: ConsolidationWish,
    language: Language,
    over: OverDecisions = (decisions) => decisions,
  ): Outcome<MadeMaster> {
    const target = wish.onto ? this.#target : undefined;
    const said = this.#carried(target, wish);
    const planned = planRun(target?.state, readings, said);
    const { notOneTask } = ALL_LANGUAGES[language].pane.master.merges;
    const apart = this.#apart.over(said, wish.apart, planned, this.#programme, notOneTask);
    if (!apart.ok) return apart;
    const decided = over(apart.value, planned);
    const names = this.#names(target?.state, language);
    const run = nextRun(target?.state, planned, decided, this.#programme, names);
    if (!run.ok) return run;
    this.#atHand = run.value;
    const { master } = run.value;
    const update = target && updateBrief(target, run.value, wish);
    const decisions: DecisionBrief = {
      board: boardBrief(master, leftOut(target?.state, planned)),
      merges: mergeBriefs(master),
      ...(update && { update }),
      ...turnsOf(master),
    };
    const counted = readingsThatCount(planned, this.#programme, optionsOfRun(decided));
    return success({ master, counted, decisions });
  }

  /** What rolling the opened master back to a run changes; the rolled back one is then at hand. */
  rollBackTo(name: string, language: Language): Outcome<ChangeBrief> {
    const target = this.#theTarget();
    const run = target.state.runs.find((each) => each.name === name);
    if (!run) throw new Error(`no run is called ${name}`);
    const names = this.#names(target.state, language);
    const restored = restoreRun(target.state, run, this.#programme, names);
    if (!restored.ok) return restored;
    this.#atHand = restored.value;
    return success(changeBrief(target.shown, restored.value.master));
  }

  /** What stands behind a cell of the opened master. */
  explain(address: string): TraceBrief {
    const target = this.#theTarget();
    const languages = Object.values(ALL_LANGUAGES);
    const found = explainCell(address, target, target.shown, this.#programme, languages);
    if (typeof found === 'string' || found.kind === 'cell') return { found, places: [] };
    const places = new Map(target.rows.map(({ origin, at }) => [placeKey(origin), at]));
    return { found, places: found.rows.map(({ origin }) => places.get(placeKey(origin))) };
  }

  returns(wish: ReturnWish): Outcome<readonly ReturnBrief[]> {
    if (!this.#atHand) return failed('master-unreadable', { reason: 'no-state' });
    return success(returnBriefs(this.#atHand.master, this.#programme, wish));
  }

  returnFile(wish: ReturnWish, name: string | undefined): Outcome<NamedBytes> {
    if (!this.#atHand) return failed('master-unreadable', { reason: 'no-state' });
    const { master } = this.#atHand;
    return success(returnBytes(master, this.#programme, this.#platform, wish, name));
  }

  #carried(target: Target | undefined, wish: ConsolidationWish): RunDecisions {
    const decisions = carryDecisions(target?.state, {
      ...(wish.period && { period: wish.period.id }),
      overrides: wish.overrides,
      senders: wish.senders.flatMap(({ file, department }) => {
        const agency = this.#programme.agencies.find(({ id }) => id === department);
        return agency ? [{ file, department: { text: agency.name, id: agency.id } }] : [];
      }),
      ...(target && { kept: keptEdits(target, wish) }),
      ...(this.#previous && { previous: this.#previous }),
    });
    const merges = decideMerges(decisions.merges ?? [], wish.merges);
    return merges.length === 0 ? decisions : { ...decisions, merges };
  }

  #names(state: MasterState | undefined, language: Language): RunNames {
    return {
      name: ALL_LANGUAGES[language].cli.runName((state?.runs.length ?? 0) + 1),
      time: momentText(this.#clock()),
    };
  }

  #theTarget(): Target {
    if (!this.#target) throw new Error('no master was opened');
    return this.#target;
  }
}

/** Files of the last run that the next one leaves out. */
function leftOut(
  state: MasterState | undefined,
  planned: readonly FileReading[],
): readonly FileReading[] {
  if (!state) return [];
  const stays = new Set(planned.map(({ file }) => file));
  return readingsOfRun(state, state.runs.at(-1)).filter(({ file }) => !stays.has(file));
}

function placeKey({ file, sheet, row }: Partial<Origin>): string {
  return JSON.stringify([file, sheet, row]);
}

function turnsOf({ sincePrevious }: Master): Pick<DecisionBrief, 'turns'> {
  if (!sincePrevious) return {};
  const { file, changes } = sincePrevious;
  const counts = Object.fromEntries(
    TURNS.map((turn) => [turn, changes.filter(({ turns }) => turns.includes(turn)).length]),
  ) as Record<Turn, number>;
  return { turns: { file, counts } };
}
