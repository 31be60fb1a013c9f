import * as v from 'valibot';
import { failed, success, type Outcome } from '../failure/failure.ts';
import { PROGRAMME_PROBLEMS, type ProgrammeProblem } from './programme-problem.ts';
import { programmeSchema } from './programme-schema.ts';
import { programmeFaults, type ProgrammeFault } from './programme-sense.ts';
import type { Programme } from './programme.ts';

/**
 * A programme from parsed JSON, texts composed (NFC). Fails with `programme-invalid` at the first fault: its path as
 * in `agencies[3].validTo`, the problem, and a detail where it helps.
 */
export function checkProgramme(json: unknown): Outcome<Programme> {
  const parsed = v.safeParse(programmeSchema, json);
  if (!parsed.success) return refused(faultOf(parsed.issues[0]));
  const programme: Programme = parsed.output;
  const [fault] = programmeFaults(programme);
  return fault ? refused(fault) : success(programme);
}

function refused({ path, problem, detail }: ProgrammeFault): Outcome<Programme> {
  return failed('programme-invalid', {
    path: path === '' ? '.' : path,
    problem,
    ...(detail === undefined ? {} : { detail }),
  });
}

function isProblem(text: string): text is ProgrammeProblem {
  return (PROGRAMME_PROBLEMS as readonly string[]).includes(text);
}

/** Our own messages name the problem; of the library's the object ones remain: a missing or an unknown entry. */
function faultOf(issue: v.BaseIssue<unknown>): ProgrammeFault {
  const path = pathOf(issue);
  const shown = typeof issue.input === 'string' ? issue.input : undefined;
  if (isProblem(issue.message)) {
    const detail = issue.message === 'empty' ? undefined : shown;
    return { path, problem: issue.message, ...(detail === undefined ? {} : { detail }) };
  }
  if (issue.expected === 'never') return { path, problem: 'unknown-entry' };
  if (issue.received === 'undefined') return { path, problem: 'missing' };
  return { path, problem: 'wrong-kind' };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce((path, { key }) => {
    if (typeof key === 'number') return `${path}[${String(key)}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}
