import { basename } from 'node:path';
import { acceptFinding, subjectsIn, type Exception } from '../shared/finding/exceptions.ts';
import type { Finding } from '../shared/finding/finding.ts';
import type { RunDecisions } from '../shared/matrix/master-state.ts';
import type { FileReading } from '../shared/matrix/submission.ts';
import { optionsOfRun } from '../shared/open-master.ts';
import { consolidate, readingsThatCount } from '../shared/pipeline.ts';
import type { Arguments, CommonOptions } from './arguments.ts';
import { fieldsOf, listOf, readJson, type Bad } from './json-file.ts';
import { FailureError, UsageError } from './usage-error.ts';

/** What of its place an entry may say, to mean one finding among several of its code. */
const PLACE = ['file', 'sheet', 'row', 'column', 'cell'] as const;

/**
 * The decisions with the findings of `--accept FILE.json` accepted: a list of `{code, file?, cell?, reason}`, or of
 * findings as `--json` prints them with a `reason` added. An entry means every finding of this run that it fits,
 * those accepted before included: their reason is replaced.
 * @throws UsageError for a file of another shape, and for an entry that no finding of this run fits.
 */
export function withAccepted(
  decisions: RunDecisions,
  readings: readonly FileReading[],
  { text }: Arguments,
  { programme, words }: CommonOptions,
): RunDecisions {
  const path = text['accept'];
  if (path === undefined) return decisions;
  const bad: Bad = (detail) => new UsageError(words.cli.badAccepted(basename(path), detail));
  const entries = listOf(readJson(path, bad), bad, 'JSON').map((entry) => entryOf(entry, bad));
  const options = optionsOfRun(decisions);
  const outcome = consolidate(readings, programme, options);
  if (!outcome.ok) throw new FailureError(outcome.failure);
  const { findings, accepted = [] } = outcome.value;
  const all = [...findings, ...accepted.map(({ finding }) => finding)];
  const subjectOf = subjectsIn(
    readingsThatCount(readings, programme, options).flatMap((reading) =>
      reading.outcome.ok ? [reading.outcome.value] : [],
    ),
  );
  let exceptions: readonly Exception[] = decisions.exceptions ?? [];
  for (const { fields, reason } of entries) {
    const meant = all.filter((finding) => fits(finding, fields));
    if (meant.length === 0) throw bad(words.cli.noSuchFinding(nameOf(fields)));
    for (const finding of meant)
      exceptions = acceptFinding(exceptions, finding, subjectOf(finding), reason, text['by']);
  }
  return exceptions.length === 0 ? decisions : { ...decisions, exceptions };
}

type Fields = Readonly<Record<string, unknown>>;

function entryOf(entry: unknown, bad: Bad): { readonly fields: Fields; readonly reason: string } {
  const fields = fieldsOf(entry, bad, 'JSON');
  const { code, reason } = fields;
  if (typeof code !== 'string') throw bad('code');
  if (typeof reason !== 'string' || reason.trim() === '') throw bad(`${code}: reason`);
  return { fields, reason };
}

function fits({ code, place }: Finding, fields: Fields): boolean {
  return (
    code === fields['code'] &&
    PLACE.every((part) => fields[part] === undefined || fields[part] === place[part])
  );
}

/** An entry as an error names it: `money-outlier, y-te.xlsx, J12`. */
function nameOf(fields: Fields): string {
  return ['code', ...PLACE]
    .map((part) => fields[part])
    .filter((said) => typeof said === 'string' || typeof said === 'number')
    .join(', ');
}
