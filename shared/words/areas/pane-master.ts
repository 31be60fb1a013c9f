/** Words of what the pane does with a master that is there already. */
export interface PaneMasterWords {
  /** The master that is there, before files are chosen. */
  readonly there: {
    readonly inBook: string;
    readonly inFile: (file: string) => string;
    readonly about: (tasks: string, runs: string) => string;
    readonly how: string;
    readonly update: string;
    readonly updateHint: string;
    readonly fresh: string;
    readonly freshHint: string;
    readonly choose: string;
    readonly chooseHint: string;
    readonly forget: string;
    readonly reading: string;
    /** Further things to do with it. */
    readonly more: string;
    readonly returns: string;
    readonly history: string;
    readonly trace: string;
  };

  readonly update: {
    readonly title: string;
    readonly tiles: {
      readonly added: string;
      readonly changed: string;
      readonly removed: string;
    };
    readonly nothing: string;
    readonly nothingHint: string;
    readonly changes: string;
    readonly sameTasks: string;
    /** What happens to one department's tasks. */
    readonly counts: (added: number, changed: number, removed: number) => string;
    readonly kinds: Readonly<Record<'added' | 'changed' | 'removed', string>>;
    readonly empty: string;
    readonly write: string;
    readonly download: string;
    readonly refuse: string;
    readonly refused: string;
    readonly done: string;
    readonly by: string;
    readonly byHint: string;
    readonly working: string;
    readonly more: (count: string) => string;
  };

  /** Cells of the master that were changed by hand. */
  readonly edits: {
    readonly title: (count: string) => string;
    readonly hint: string;
    readonly keepAll: string;
    readonly dropAll: string;
    readonly keep: string;
    readonly drop: string;
    readonly kept: (kept: string, dropped: string) => string;
    readonly undecided: (count: string) => string;
    readonly choice: (place: string) => string;
    readonly deleted: (count: string) => string;
    readonly typed: (count: string) => string;
    readonly seen: string;
    readonly unseen: string;
    readonly lapsed: (count: string) => string;
    readonly changedMeanwhile: string;
  };

  readonly senders: {
    readonly title: (count: string) => string;
    readonly hint: string;
    readonly whose: (file: string) => string;
    readonly choose: string;
  };

  readonly board: {
    readonly title: string;
    readonly sent: (sent: string, all: string) => string;
    readonly counts: string;
    readonly earlier: string;
    readonly other: string;
    readonly otherOf: (department: string) => string;
    readonly which: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly reasonMissing: string;
    readonly use: string;
    readonly cancel: string;
    readonly because: (reason: string) => string;
  };

  readonly merges: {
    readonly title: string;
    readonly hint: string;
    readonly noConflicts: string;
    readonly joined: string;
    readonly addUp: string;
    readonly takeOf: (column: string) => string;
    readonly merge: string;
    readonly apart: string;
    readonly merged: (rows: string, departments: string) => string;
    readonly keptApart: (departments: string) => string;
    readonly undo: string;
    /** Reason that is kept in the master for rows that are not one task. */
    readonly notOneTask: string;
    readonly row: (category: string, department: string) => string;
  };

  readonly returns: {
    readonly title: string;
    readonly intro: string;
    readonly none: string;
    readonly warnings: string;
    readonly due: string;
    readonly dueHint: string;
    readonly all: (count: string) => string;
    readonly one: (department: string) => string;
    readonly oneShort: string;
    readonly counts: (errors: string, warnings: string, quarantined: string) => string;
    readonly note: string;
    readonly copy: string;
    readonly copyOf: (department: string) => string;
    readonly copied: string;
    readonly working: string;
  };

  readonly history: {
    readonly title: string;
    readonly intro: string;
    readonly now: string;
    readonly files: (count: string) => string;
    readonly rows: (merged: string, quarantined: string) => string;
    readonly by: (name: string) => string;
    readonly restores: (run: string) => string;
    readonly rollBack: string;
    readonly rollBackTo: (run: string) => string;
    readonly preview: (run: string) => string;
    readonly previewHint: string;
    readonly editsLost: (count: string) => string;
    readonly same: string;
    readonly confirm: string;
    readonly confirmDownload: string;
    readonly refuse: string;
    readonly done: (run: string) => string;
  };

  readonly trace: {
    readonly title: string;
    readonly intro: string;
    readonly introFile: string;
    readonly cell: string;
    readonly cellHint: string;
    readonly ask: string;
    readonly again: string;
    readonly file: string;
    readonly holds: string;
    readonly findings: string;
    readonly goTo: (sheet: string, row: string) => string;
  };

  readonly previous: {
    readonly title: string;
    readonly choose: string;
    readonly chooseOther: string;
    readonly hint: string;
    readonly with: (file: string) => string;
    readonly prefill: string;
    readonly prefillHint: string;
    readonly prefilled: (file: string, tasks: string) => string;
    readonly notPrefilled: string;
  };
}
