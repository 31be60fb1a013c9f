import type { FindingCode, Severity } from './finding.ts';

/**
 * Severity of each finding unless the programme says otherwise. Error: a figure of the report would be missing
 * or wrong. Warning: doubtful, a person should look. Hint: form.
 */
export const DEFAULT_SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  'structure-column-missing': 'warning',
  'structure-column-duplicate': 'warning',
  'structure-hidden-rows': 'warning',
  'structure-formula-uncalculated': 'error',
  'structure-error-cell': 'error',
  'structure-required-empty': 'warning',
  'category-missing': 'error',
  'category-unknown': 'error',
  'category-malformed': 'warning',
  'category-title': 'warning',
  'agency-unknown': 'warning',
  'agency-group-lead': 'warning',
  'time-unreadable': 'error',
  'time-impossible': 'error',
  'time-year-missing': 'warning',
  'time-reversed': 'error',
  'money-unreadable': 'error',
  'money-negative': 'error',
  'money-unit-unclear': 'warning',
  'money-number-as-text': 'hint',
  'document-malformed': 'warning',
  'status-unknown': 'warning',
  'status-progress-range': 'error',
  'status-progress-unreadable': 'error',
  'text-legacy-encoding': 'warning',
  'duplicate-in-file': 'warning',
};
