import type { FindingCode, Severity } from '../finding/finding.ts';
import type { IsoDay } from '../grid/serial-date.ts';
import type { ColumnKey } from '../matrix/columns.ts';

/** One of the groups that tasks are reported under. */
export interface Category {
  /** As the report numbers it: `2.1`. Always text, for 2.10 is not 2.1. */
  readonly code: string;
  /** Title to the letter, as it stands in the report. */
  readonly title: string;
  /** Tasks that clearly belong here; what the classifier learns from. */
  readonly examples: readonly string[];
  /** Codes of categories that may rightly hold a task of this one, too: between these nobody's choice is doubted. */
  readonly overlaps?: readonly string[];
}

/**
 * What an agency is. `department`, `district` and `commune` report or may be asked to; `group` names several
 * agencies at once ("các sở, ban, ngành"); `central` and `other` are only cited.
 */
export type AgencyKind = 'department' | 'district' | 'commune' | 'central' | 'other' | 'group';

/** An agency by its validity: names and numbers of agencies change, and a report of 2021 must still be right. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  /** Other spellings, abbreviations included. Case, spaces and tone placement need no entries of their own. */
  readonly aliases: readonly string[];
  /** How the agency signs its documents: `SKHCN` in 02/BC-SKHCN. */
  readonly symbols: readonly string[];
  readonly kind: AgencyKind;
  /** First and last day on which the agency exists; absent where it is not limited within the programme. */
  readonly validFrom?: IsoDay;
  readonly validTo?: IsoDay;
  /** Who took over its work. */
  readonly successors?: readonly string[];
  /** Id of the department that it reports through: what it sends counts there. */
  readonly under?: string;
  /** Whether a submission of its own is expected from it. */
  readonly reports: boolean;
  /** For a group: kinds of agencies it stands for. */
  readonly members?: readonly AgencyKind[];
}

/** A value of a drop-down list: status or funding source. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Other wordings that mean the same. */
  readonly synonyms: readonly string[];
}

/** What a declared status says of the task. */
export interface Status extends Choice {
  readonly state: 'not-started' | 'in-progress' | 'done' | 'paused' | 'dropped';
}

/** The document that the programme carries out. */
export interface CitedDocument {
  readonly symbol: string;
  readonly date: IsoDay;
  readonly type: string;
  readonly issuer: string;
  readonly subject: string;
}

/** What a rule of the programme asks of a column. Values are compared as displayed, without case and tone placement. */
export type RuleDemand =
  | {
      /** The column must be filled in where another one says so: has one of `values`, or anything at all. */
      readonly kind: 'required-if';
      readonly column: ColumnKey;
      readonly other: ColumnKey;
      readonly values?: readonly string[];
    }
  | {
      readonly kind: 'allowed-values';
      readonly column: ColumnKey;
      readonly values: readonly string[];
    }
  | {
      /** The whole text must match; the pattern's language is that of `programme/pattern.ts`. */
      readonly kind: 'pattern';
      readonly column: ColumnKey;
      readonly pattern: string;
    }
  | {
      /** Times by their last day, amounts in đồng, progress in percent, all else as text. */
      readonly kind: 'compare';
      readonly column: ColumnKey;
      readonly relation: 'at-most' | 'at-least' | 'equal' | 'different';
      readonly other: ColumnKey;
    };

/** A rule that a programme adds without programming, with its own sentence. */
export type ProgrammeRule = RuleDemand & {
  readonly id: string;
  readonly severity?: Severity;
  readonly sentence: { readonly vi: string; readonly en?: string };
};

/** Everything that is asked in one programme. Data, not code: another programme is another file of this shape. */
export interface Programme {
  readonly id: string;
  /** Full title as the report's heading uses it. */
  readonly title: string;
  /** Short title, for the ribbon and file names. */
  readonly shortTitle: string;
  readonly resolution: CitedDocument;
  /** Documents known to the programme, with their true days; citations are held against them. */
  readonly documents: readonly CitedDocument[];
  /** The office that consolidates, and to whom it reports. */
  readonly office: {
    readonly agency: string;
    readonly place: string;
    readonly superior: string;
    readonly addressee: string;
  };
  /** Sections of the report before and after the categories, by number and title. */
  readonly sections: {
    readonly documents: { readonly number: string; readonly title: string };
    readonly tasks: { readonly number: string; readonly title: string };
    readonly difficulties: { readonly number: string; readonly title: string };
  };
  /** Days within which a task's time must lie; `planEnd` closes the current plan. */
  readonly horizon: { readonly from: IsoDay; readonly planEnd: IsoDay; readonly to: IsoDay };
  readonly categories: readonly Category[];
  readonly agencies: readonly Agency[];
  readonly statuses: readonly Status[];
  readonly sources: readonly Choice[];
  /** Further headings by column, beside those of the column list. */
  readonly headings?: Readonly<Partial<Record<ColumnKey, readonly string[]>>>;
  /** Severities that differ from the built-in ones. */
  readonly severities?: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
  /** Rules of the programme's own. */
  readonly rules?: readonly ProgrammeRule[];
}
