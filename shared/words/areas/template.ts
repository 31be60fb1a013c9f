import type { ColumnKey } from '../../matrix/columns.ts';
import type { DifficultyColumnKey, DocumentColumnKey } from '../../matrix/companion-columns.ts';
import type { InfoKey, SheetKey } from '../../matrix/stamp.ts';

/** A field's or column's name, and how to fill it in. */
export interface FieldWords {
  readonly label: string;
  readonly help: string;
}

/** What Excel says when something else than expected is typed. A title has 32 characters, a text 225. */
export interface AlertWords {
  readonly title: string;
  readonly text: string;
}

/** Alerts of the columns where typing is watched. */
export type AlertKey =
  'department' | 'period' | 'category' | 'lead' | 'source' | 'status' | 'budget' | 'progress';

/** Words of the standard template. */
export interface TemplateWords {
  /** Title of the workbook, with the programme's short title. */
  readonly title: (programme: string) => string;
  readonly sheets: Readonly<Record<SheetKey | 'guide' | 'lists', string>>;
  readonly ordinal: string;
  /** Shown after the first column where the department has not been chosen yet. */
  readonly departmentUnset: string;
  readonly periodUnset: string;
  readonly periodLine: string;
  readonly requiredMark: string;
  readonly guideLink: string;
  /** Heading over the columns of departments' own that have no column left. */
  readonly otherColumns: string;

  readonly matrix: {
    readonly heading: (resolution: string) => string;
    readonly unit: string;
    readonly hint: string;
  };
  readonly documents: {
    readonly heading: (resolution: string) => string;
    readonly hint: string;
    readonly columns: Readonly<Record<DocumentColumnKey, FieldWords>>;
  };
  readonly difficulties: {
    readonly heading: (resolution: string) => string;
    readonly hint: string;
    readonly columns: Readonly<Record<DifficultyColumnKey, FieldWords>>;
  };

  readonly info: {
    readonly heading: string;
    readonly who: string;
    readonly fields: Readonly<Record<InfoKey, FieldWords>>;
    readonly dataDays: string;
    readonly dataDaysValue: (from: string, to: string) => string;
    readonly sending: string;
    readonly recipient: string;
    readonly what: string;
    readonly whatValue: (sheets: readonly string[]) => string;
    readonly due: string;
    readonly dueByLetter: string;
    readonly dueHelp: string;
    readonly check: string;
    readonly tasks: string;
    readonly tasksHelp: string;
    readonly missing: (column: string) => string;
    readonly complete: string;
    readonly incomplete: string;
    readonly documents: string;
    readonly difficulties: string;
    readonly optionalHelp: string;
    readonly contents: string;
    readonly sheetHelp: Readonly<Record<'documents' | 'tasks' | 'difficulties' | 'guide', string>>;
  };

  readonly guide: {
    readonly heading: string;
    readonly steps: string;
    readonly stepList: readonly string[];
    readonly categories: string;
    readonly code: string;
    readonly categoryTitle: string;
    readonly columns: string;
    readonly column: string;
    readonly help: string;
    readonly example: string;
    readonly examples: Readonly<Record<ColumnKey, string>>;
    readonly choices: string;
    readonly mistakes: string;
    readonly mistake: string;
    readonly why: string;
    readonly how: string;
  };

  readonly lists: Readonly<
    Record<
      'codes' | 'titles' | 'departments' | 'agencies' | 'statuses' | 'sources' | 'periods',
      string
    >
  >;
  readonly alerts: Readonly<Record<AlertKey, AlertWords>>;
}
