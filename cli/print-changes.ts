import { compareMasters } from '../shared/consolidate/compare-masters.ts';
import type { Master, MasterTask } from '../shared/matrix/master.ts';
import { taskText } from '../shared/matrix/value-text.ts';
import type { Catalogue } from '../shared/words/catalogue.ts';

/** What a run changes against the master that it starts from: added, removed, and changed cell by cell. */
export function printChanges(before: Master, after: Master, words: Catalogue): void {
  const { cli, columns } = words;
  const changes = compareMasters(before, after);
  const count = (kind: (typeof changes)[number]['kind']) =>
    changes.filter((change) => change.kind === kind).length;
  console.log(cli.changes(count('added'), count('changed'), count('removed')));
  for (const change of changes) {
    if (change.kind === 'changed') {
      console.log(`  ~ ${nameOf(change.after)}`);
      for (const { column, from, to } of change.cells) {
        console.log(`      ${columns[column].label}: “${from}” → “${to}”`);
      }
    } else if (change.kind === 'added') console.log(`  + ${nameOf(change.after)}`);
    else console.log(`  − ${nameOf(change.before)}`);
  }
}

function nameOf({ category, department, task }: MasterTask): string {
  return `${category} ${department.text}: ${taskText(task, 'content')}`;
}
