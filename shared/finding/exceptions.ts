import { fileKey, PartFinder } from '../matrix/file-parts.ts';
import type { Submission } from '../matrix/submission.ts';
import { agencyKey } from '../value/agency-key.ts';
import { foldKey } from '../vietnamese/fold-key.ts';
import type { Finding, FindingCode, Place } from './finding.ts';

/** A finding that an officer accepts as it is, with the reason. Plain data: stored, listed in the master. */
export interface Exception {
  /** See {@link exceptionKey}. */
  readonly key: string;
  readonly code: FindingCode;
  readonly reason: string;
  /** Name that the officer chose to enter. */
  readonly by?: string;
  /** For people: what the task said when it was accepted. */
  readonly content?: string;
}

/** What a finding is about, wherever its row stands by now. */
export interface FindingSubject {
  /** Department by id, else by name. */
  readonly department?: string;
  /** Content of the task. */
  readonly content?: string;
}

/** Gives the subject of each finding. */
export type SubjectOf = (finding: Finding) => FindingSubject;

/** Two independent 32-bit hashes (FNV-1a with different starts): enough to tell some thousands of cells apart. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

/**
 * What an exception holds for: the kind of finding, the department, the task's content, the column and what stands
 * in the cell. Not the place: rows may move and files be renamed. When content or cell change in more than case,
 * spaces or tone placement, the key is another one and the finding appears again.
 */
export function exceptionKey(finding: Finding, subject: FindingSubject): string {
  const parts = [
    finding.code,
    subject.department ?? '',
    foldKey(subject.content ?? ''),
    finding.place.column ?? '',
    // Signs matter in a cell: -50 is not 50.
    (finding.value ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase(),
  ];
  return hash(parts.join('\n'));
}

/** Accepts a finding; a reason must be given. Accepting it again replaces the reason. */
export function acceptFinding(
  exceptions: readonly Exception[],
  finding: Finding,
  subject: FindingSubject,
  reason: string,
  by?: string,
): readonly Exception[] {
  const said = reason.trim();
  if (said === '') return exceptions;
  const key = exceptionKey(finding, subject);
  const { content } = subject;
  const exception = {
    key,
    code: finding.code,
    reason: said,
    ...(by === undefined ? {} : { by }),
    ...(content === undefined ? {} : { content }),
  };
  return [...exceptions.filter((each) => each.key !== key), exception];
}

/** Takes an exception back. */
export function withdrawException(
  exceptions: readonly Exception[],
  key: string,
): readonly Exception[] {
  return exceptions.filter((each) => each.key !== key);
}

/** Findings that stay open, and those that were accepted, each with its exception. */
export interface SplitFindings {
  readonly open: readonly Finding[];
  readonly accepted: readonly { readonly finding: Finding; readonly exception: Exception }[];
}

/** Holds findings against the exceptions; the order of the findings is kept. */
export function splitAccepted(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  subjectOf: SubjectOf,
): SplitFindings {
  const byKey = new Map(exceptions.map((exception) => [exception.key, exception]));
  const open: Finding[] = [];
  const accepted: { finding: Finding; exception: Exception }[] = [];
  for (const finding of findings) {
    const exception =
      byKey.size === 0 ? undefined : byKey.get(exceptionKey(finding, subjectOf(finding)));
    if (exception) accepted.push({ finding, exception });
    else open.push(finding);
  }
  return { open, accepted };
}

function rowKey({ file, sheet, row }: Place): string {
  return `${file}\n${sheet ?? ''}\n${String(row ?? '')}`;
}

/** The subjects of the findings in some files: their department, and the content of the task in the finding's row. */
export function subjectsIn(submissions: readonly Submission[]): SubjectOf {
  const parts = new PartFinder(submissions);
  const departments = new Map<string, string>();
  const contents = new Map<string, string>();
  for (const { file, part, parts: all, department, tasks, quarantine } of submissions) {
    if (department) departments.set(fileKey(file, part?.number), agencyKey(department));
    all?.forEach((each, index) => {
      if (each.department) departments.set(fileKey(file, index + 1), agencyKey(each.department));
    });
    for (const task of [...tasks, ...quarantine.map((row) => row.task)]) {
      const { content } = task.values;
      if (content === undefined) continue;
      contents.set(rowKey({ file, sheet: task.source.sheet, row: task.row }), content);
    }
  }
  return ({ code, params, place }) => {
    const department = departments.get(parts.keyAt(place));
    // A task that is gone has no row any more: each is a subject of its own all the same.
    const content =
      code === 'consistency-task-vanished' ? params.content : contents.get(rowKey(place));
    return {
      ...(department === undefined ? {} : { department }),
      ...(content === undefined ? {} : { content }),
    };
  };
}
