import type { Master, MasterTask } from '../../shared/matrix/master.ts';
import type { TaskValues } from '../../shared/matrix/columns.ts';
import { nq52 } from '../../shared/programme/nq52.ts';

/** A task of a department in few words. */
export function sketchTask(
  department: string,
  category: string,
  content: string,
  values: TaskValues = {},
): MasterTask {
  const id = nq52.agencies.find(({ name }) => name === department)?.id;
  return {
    number: 1,
    category,
    department: id === undefined ? { text: department } : { text: department, id },
    task: {
      source: { file: `${department}.xlsx`, sheet: 'Ma trận', columns: {}, extraColumns: [] },
      row: 8,
      values: { category: { text: category, code: category }, content, ...values },
    },
  };
}

/** A master that holds tasks and nothing else. */
export function sketchMaster(tasks: readonly MasterTask[], asOf?: string): Master {
  return {
    programme: 'nq52',
    ...(asOf === undefined ? {} : { asOf }),
    tasks,
    quarantine: [],
    ignored: [],
    findings: [],
    ledger: [],
    submissions: [],
    documents: [],
    difficulties: [],
    readings: [],
  };
}
