import { issue } from '../../finding/finding.ts';
import type { ColumnKey } from '../../matrix/columns.ts';
import type { Task } from '../../matrix/task.ts';
import { compilePattern, type Pattern } from '../../programme/pattern.ts';
import type { ProgrammeRule } from '../../programme/programme.ts';
import { foldKey } from '../../vietnamese/fold-key.ts';
import type { RowRule } from '../rule.ts';
import { taskText } from '../../matrix/value-text.ts';

/** The rules that the programme's definition adds, each with its own sentence and severity. */
export const programmeRules: RowRule = {
  name: 'programme-rules',
  scope: 'row',
  codes: ['programme-rule'],
  check({ task }, { programme }, report) {
    for (const rule of programme.rules ?? []) {
      if (keeps(task, rule)) continue;
      const { id, sentence, severity } = rule;
      report.at(task, rule.column, issue('programme-rule', { rule: id, ...sentence }), severity);
    }
  },
};

function keeps(task: Task, rule: ProgrammeRule): boolean {
  const own = taskText(task, rule.column);
  switch (rule.kind) {
    case 'required-if':
      return own !== '' || !applies(taskText(task, rule.other), rule.values);
    case 'allowed-values':
      return own === '' || oneOf(own, rule.values);
    case 'pattern':
      return own === '' || patternOf(rule.pattern).test(own);
    case 'compare':
      return compare(task, rule.column, rule.other, rule.relation);
  }
}

function applies(other: string, values: readonly string[] | undefined): boolean {
  return other !== '' && (values === undefined || oneOf(other, values));
}

function oneOf(text: string, values: readonly string[]): boolean {
  const key = foldKey(text);
  return values.some((value) => foldKey(value) === key);
}

const patterns = new Map<string, Pattern>();

function patternOf(source: string): Pattern {
  let pattern = patterns.get(source);
  if (!pattern) {
    pattern = compilePattern(source);
    patterns.set(source, pattern);
  }
  return pattern;
}

/** Values that cannot be compared, because one is empty or not understood, keep the rule. */
function compare(
  task: Task,
  column: ColumnKey,
  other: ColumnKey,
  relation: Extract<ProgrammeRule, { kind: 'compare' }>['relation'],
): boolean {
  const a = comparable(task, column);
  const b = comparable(task, other);
  if (a === undefined || b === undefined || typeof a !== typeof b) return true;
  switch (relation) {
    case 'at-most':
      return a <= b;
    case 'at-least':
      return a >= b;
    case 'equal':
      return a === b;
    case 'different':
      return a !== b;
  }
}

/** A time by its last day, an amount in đồng, progress in percent, a list or a text by its comparison key. */
function comparable(task: Task, key: ColumnKey): string | number | undefined {
  const value = task.values[key];
  if (value === undefined) return undefined;
  if (typeof value === 'object' && 'kind' in value) return value.to ?? value.from;
  if (typeof value === 'object' && 'amount' in value) return value.amount;
  if (typeof value === 'object' && 'percent' in value) return value.percent;
  return foldKey(taskText(task, key));
}
