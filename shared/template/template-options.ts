import type { IsoDay } from '../grid/serial-date.ts';
import type { Difficulty, IssuedDocument } from '../matrix/submission.ts';
import type { Task } from '../matrix/task.ts';
import type { Agency, Programme } from '../programme/programme.ts';
import type { Period } from '../value/period.ts';
import type { Catalogue } from '../words/catalogue.ts';

/** Who answers questions about a department's workbook. */
export interface Contact {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** What a template is filled with beforehand; a blank one for anybody when nothing is given. */
export interface TemplateOptions {
  readonly department?: Agency;
  readonly period?: Period;
  readonly contact?: Contact;
  /** Day by which the workbook is to be sent. */
  readonly due?: IsoDay;
  readonly tasks?: readonly Task[];
  readonly documents?: readonly IssuedDocument[];
  readonly difficulties?: readonly Difficulty[];
  /** `return`: a workbook sent back with a department's own rows. */
  readonly kind?: 'template' | 'return';
}

/** What every sheet of the template is made of. */
export interface TemplateContext {
  readonly programme: Programme;
  readonly words: Catalogue;
  readonly options: TemplateOptions;
  readonly lists: TemplateLists;
}

/** Values of the drop-down lists, in the order that they are shown. */
export interface TemplateLists {
  readonly codes: readonly string[];
  readonly titles: readonly string[];
  readonly departments: readonly string[];
  /** Agencies that may lead, then groups of agencies, which may only take part. */
  readonly agencies: readonly string[];
  readonly leading: number;
  readonly statuses: readonly string[];
  readonly sources: readonly string[];
  readonly periods: readonly string[];
}
