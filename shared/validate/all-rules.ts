import type { Rule } from './rule.ts';
import { agencyRoles } from './rules/agency-roles.ts';
import { agencyValidity } from './rules/agency-validity.ts';
import { categoryDoubtful, categoryMissing } from './rules/category-content.ts';
import { categorySeveral } from './rules/category-several.ts';
import { categoryWithoutTask, categoryWithoutTaskOverall } from './rules/category-without-task.ts';
import { documentDates, documentDatesAcross } from './rules/document-dates.ts';
import { documentForm } from './rules/document-form.ts';
import { documentFuture } from './rules/document-future.ts';
import { documentKnown } from './rules/document-known.ts';
import { duplicateAcross, duplicateNearAcross } from './rules/duplicate-across.ts';
import { duplicateInFile, duplicateNearInFile } from './rules/duplicate-in-file.ts';
import { moneyOutlier } from './rules/money-outlier.ts';
import { moneySource } from './rules/money-source.ts';
import { moneyTotal } from './rules/money-total.ts';
import { previousPeriod } from './rules/previous-period.ts';
import { programmeRules } from './rules/programme-rules.ts';
import { requiredEmpty } from './rules/required-empty.ts';
import { statusConsistency } from './rules/status-consistency.ts';
import { statusDates } from './rules/status-dates.ts';
import { textForm } from './rules/text-form.ts';
import { textInstruction } from './rules/text-instruction.ts';
import { textSeveralTasks } from './rules/text-several-tasks.ts';
import { timeAssignment } from './rules/time-assignment.ts';
import { timeHorizon } from './rules/time-horizon.ts';
import { timeOrder } from './rules/time-order.ts';
import { timeVague } from './rules/time-vague.ts';

/** Every rule, in the order in which they run. To add one, write its file and name it here. */
export const ALL_RULES: readonly Rule[] = [
  requiredEmpty,
  categoryMissing,
  categorySeveral,
  categoryDoubtful,
  categoryWithoutTask,
  agencyValidity,
  agencyRoles,
  timeOrder,
  timeHorizon,
  timeVague,
  timeAssignment,
  moneySource,
  moneyOutlier,
  moneyTotal,
  documentForm,
  documentKnown,
  documentDates,
  documentFuture,
  statusConsistency,
  statusDates,
  textInstruction,
  textForm,
  textSeveralTasks,
  duplicateInFile,
  duplicateNearInFile,
  programmeRules,
  categoryWithoutTaskOverall,
  documentDatesAcross,
  duplicateAcross,
  duplicateNearAcross,
  previousPeriod,
];
