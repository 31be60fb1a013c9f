import { issue } from '../../finding/finding.ts';
import { placeOfWhole } from '../../matrix/file-parts.ts';
import type { Programme } from '../../programme/programme.ts';
import { agencyIndex } from '../../value/agency-index.ts';
import type { ProgrammeScopeRule, SubmissionRows, SubmissionRule } from '../rule.ts';

function codesWithoutTask(files: readonly SubmissionRows[], programme: Programme): string[] {
  const used = new Set<string>();
  for (const { rows } of files) {
    for (const { task } of rows) {
      const code = task.values.category?.code;
      if (code !== undefined) used.add(code);
    }
  }
  return programme.categories.map(({ code }) => code).filter((code) => !used.has(code));
}

/** A department has no task in some category. One hint a file; a file without any task fails otherwise. */
export const categoryWithoutTask: SubmissionRule = {
  name: 'category-without-task',
  scope: 'submission',
  codes: ['category-without-task'],
  check(file, { programme }, report) {
    const { submission, rows } = file;
    const codes = codesWithoutTask([file], programme);
    if (rows.length === 0 || codes.length === 0 || codes.length === programme.categories.length) {
      return;
    }
    const { department } = submission;
    const name = agencyIndex(programme).byId.get(department?.id ?? '')?.name ?? department?.text;
    report.place(
      placeOfWhole(submission),
      issue('category-without-task', {
        codes,
        department: name ?? submission.file,
      }),
    );
  },
};

/** No department at all has a task in some category; of a single file that has been said. */
export const categoryWithoutTaskOverall: ProgrammeScopeRule = {
  name: 'category-without-task-overall',
  scope: 'programme',
  codes: ['category-without-task'],
  check(files, { programme }, report) {
    const codes = files.length < 2 ? [] : codesWithoutTask(files, programme);
    if (codes.length === 0 || codes.length === programme.categories.length) return;
    report.place({ file: '' }, issue('category-without-task', { codes }));
  },
};
