import type { Finding } from '../finding/finding.ts';
import type { FileReading, Origin, Submission } from '../matrix/submission.ts';
import type { MatrixSource, Task } from '../matrix/task.ts';

/**
 * A file that came through the master of a lower level: under that master's name and its own, so that its rows can be
 * found again from the higher one.
 */
export function throughMaster(reading: FileReading, master: string): FileReading {
  const name = nameThrough(master, reading.file);
  const { outcome } = reading;
  if (!outcome.ok) {
    return {
      ...reading,
      file: name,
      outcome: { ok: false, failure: { ...outcome.failure, file: name } },
    };
  }
  return { ...reading, file: name, outcome: { ok: true, value: renamed(outcome.value, master) } };
}

/** What a file of a lower master is called in the higher one. */
export function nameThrough(master: string, file: string): string {
  return `${master} > ${file}`;
}

function renamed(submission: Submission, master: string): Submission {
  const named = (file: string) => nameThrough(master, file);
  const place = <T extends Origin>(entry: T): T => ({ ...entry, file: named(entry.file) });
  const sources = new Map<MatrixSource, MatrixSource>();
  const sourceOf = (source: MatrixSource): MatrixSource => {
    const known = sources.get(source) ?? { ...source, file: named(source.file) };
    sources.set(source, known);
    return known;
  };
  const task = (each: Task): Task => ({ ...each, source: sourceOf(each.source) });
  const finding = (each: Finding): Finding => {
    const { params } = each;
    const other = 'otherFile' in params ? params.otherFile : undefined;
    return {
      ...each,
      place: { ...each.place, file: named(each.place.file) },
      ...(other === undefined ? {} : { params: { ...params, otherFile: named(other) } }),
    } as Finding;
  };
  return {
    ...submission,
    file: named(submission.file),
    through: master,
    tasks: submission.tasks.map(task),
    quarantine: submission.quarantine.map((row) => ({ ...row, task: task(row.task) })),
    ignored: submission.ignored.map(place),
    documents: submission.documents.map((entry) => ({ ...entry, origin: place(entry.origin) })),
    difficulties: submission.difficulties.map((entry) => ({
      ...entry,
      origin: place(entry.origin),
    })),
    findings: submission.findings.map(finding),
  };
}
