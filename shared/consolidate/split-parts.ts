import { success } from '../failure/failure.ts';
import { fileKey, PartFinder } from '../matrix/file-parts.ts';
import type { DepartmentPart, FilePart, FileReading, Submission } from '../matrix/submission.ts';
import { agencyKey } from '../value/agency-key.ts';

/** The submissions that a file brings: itself, or one a department where it holds several. Every row is in one of them. */
export function submissionsIn(submission: Submission): readonly Submission[] {
  const { parts, yields, part: _part, ...whole } = submission;
  if (!parts) return [submission];
  const { file } = whole;
  const numbered = parts.map(({ rows }, index): FilePart => ({
    number: index + 1,
    of: parts.length,
    rows,
  }));
  const finder = new PartFinder(numbered.map((part) => ({ file, part })));
  const sorted = new Rows(finder);
  for (const task of whole.tasks) {
    sorted.at(file, task.source.sheet, task.row).tasks.push(task);
  }
  for (const row of whole.quarantine) {
    sorted.at(file, row.task.source.sheet, row.task.row).quarantine.push(row);
  }
  for (const row of whole.ignored) sorted.at(file, row.sheet, row.row).ignored.push(row);
  for (const entry of whole.documents) {
    sorted.at(file, entry.origin.sheet, entry.origin.row).documents.push(entry);
  }
  for (const entry of whole.difficulties) {
    sorted.at(file, entry.origin.sheet, entry.origin.row).difficulties.push(entry);
  }
  for (const finding of whole.findings) {
    const { sheet, row } = finding.place;
    sorted.at(file, sheet, row).findings.push(finding);
  }
  for (const reading of whole.readings) {
    sorted.at(file, reading.sheet, reading.headingRows.first).readings.push(reading);
  }
  return parts.map((part, index) => {
    const rows = sorted.of(file, index + 1);
    const { tasks, quarantine, ignored } = rows;
    const key = agencyKey(part.unit ?? part.department);
    return {
      ...whole,
      ...senderOf(part),
      part: numbered[index] as FilePart,
      ...(yields?.includes(key) === true ? { yields: [key] } : {}),
      ...rows,
      rowsRead: tasks.length + quarantine.length + ignored.length,
    };
  });
}

/** Readings with every file of several departments taken apart: one reading a department, all of the same file. */
export function splitReadings(readings: readonly FileReading[]): FileReading[] {
  return readings.flatMap((reading) => {
    if (!reading.outcome.ok || !reading.outcome.value.parts) return [reading];
    return submissionsIn(reading.outcome.value).map((value) => ({
      ...reading,
      outcome: success(value),
    }));
  });
}

/**
 * A file put together again of some of its parts, for a higher master that takes those that count. Another content
 * than the whole file, so its hash says which parts it is made of.
 */
export function joinParts(reading: FileReading, parts: readonly Submission[]): FileReading {
  const [first] = parts;
  if (!first?.part) return { ...reading, ...(first ? { outcome: success(first) } : {}) };
  const all = <Key extends RowLists>(key: Key) =>
    parts.flatMap((part) => part[key] as readonly unknown[]) as unknown as Submission[Key];
  const whole = parts.length === first.part.of;
  const numbers = parts.map(({ part }) => String(part?.number ?? 0)).join('.');
  const hash = whole ? reading.hash : `${reading.hash}+${numbers}`;
  const { part: _part, department, departmentFrom, unit, yields: _yields, ...rest } = first;
  const one = parts.length === 1;
  const value: Submission = {
    ...rest,
    hash,
    ...(one && department ? { department } : {}),
    ...(one && departmentFrom ? { departmentFrom } : {}),
    ...(one && unit ? { unit } : {}),
    ...(one
      ? {}
      : { parts: parts.map((each) => ({ ...senderOf(each), rows: each.part?.rows ?? [] })) }),
    readings: all('readings'),
    rowsRead: parts.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    tasks: all('tasks'),
    quarantine: all('quarantine'),
    ignored: all('ignored'),
    documents: all('documents'),
    difficulties: all('difficulties'),
    findings: all('findings'),
  };
  return { ...reading, hash, outcome: success(value) };
}

type RowLists =
  'readings' | 'tasks' | 'quarantine' | 'ignored' | 'documents' | 'difficulties' | 'findings';

function senderOf({ department, departmentFrom, unit }: Omit<DepartmentPart, 'rows'>) {
  return {
    ...(department ? { department } : {}),
    ...(departmentFrom ? { departmentFrom } : {}),
    ...(unit ? { unit } : {}),
  };
}

type Lists = {
  -readonly [Key in RowLists]: Submission[Key][number][];
};

/** Everything that stands in rows, by part. */
class Rows {
  readonly #finder: PartFinder;
  readonly #lists = new Map<string, Lists>();

  constructor(finder: PartFinder) {
    this.#finder = finder;
  }

  at(file: string, sheet?: string, row?: number): Lists {
    const part = this.#finder.partAt({
      file,
      ...(sheet === undefined ? {} : { sheet }),
      ...(row === undefined ? {} : { row }),
    });
    return this.of(file, part);
  }

  of(file: string, part: number | undefined): Lists {
    const key = fileKey(file, part);
    let lists = this.#lists.get(key);
    if (!lists) {
      lists = {
        readings: [],
        tasks: [],
        quarantine: [],
        ignored: [],
        documents: [],
        difficulties: [],
        findings: [],
      };
      this.#lists.set(key, lists);
    }
    return lists;
  }
}
