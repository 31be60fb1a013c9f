import type { Master, SubmissionLine } from '../../shared/matrix/master.ts';
import { momentText } from '../../shared/matrix/run-time.ts';
import type { FileReading } from '../../shared/matrix/submission.ts';
import { countBySeverity } from '../../shared/finding/finding-list.ts';
import type { BoardFile, BoardLine } from './master-api.ts';

/**
 * The board by department, with every file that it sent: those that count, those that they replace, and those of
 * earlier consolidations that were left out, which the officer may prefer.
 */
export function boardBrief(master: Master, leftOut: readonly FileReading[]): BoardLine[] {
  const lines = new Map<string, { department?: string; files: BoardFile[] }>();
  const lineOf = (name: string | undefined, file: string) => {
    const key = name ?? `\n${file}`;
    const known = lines.get(key);
    if (known) return known;
    const line = { ...(name !== undefined && { department: name }), files: [] };
    lines.set(key, line);
    return line;
  };
  for (const line of master.submissions) {
    const { department, file } = line;
    const board = lineOf(department?.text, file ?? '');
    if (file !== undefined) board.files.push(boardFile(line, file));
  }
  const present = new Set(master.submissions.map(({ file }) => file));
  for (const { file, outcome } of leftOut) {
    if (!outcome.ok || present.has(file)) continue;
    const { department, tasks, findings, modified } = outcome.value;
    if (!department) continue;
    const { error, warning } = countBySeverity(findings);
    lineOf(department.text, file).files.push({
      file,
      state: 'replaced',
      tasks: tasks.length,
      errors: error,
      warnings: warning,
      ...timeOf(modified),
      earlier: true,
    });
  }
  return [...lines.values()];
}

function boardFile(line: SubmissionLine, file: string): BoardFile {
  const { state, tasks, errors, warnings, modified, reason } = line;
  return {
    file,
    state,
    tasks,
    errors,
    warnings,
    ...timeOf(modified),
    ...(reason !== undefined && state !== 'replaced' && { reason }),
  };
}

function timeOf(modified: number | undefined): { readonly time?: string } {
  return modified === undefined || modified === 0 ? {} : { time: momentText(modified) };
}
