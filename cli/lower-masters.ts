import { readFileSync } from 'node:fs';
import type { MergeDecision } from '../shared/matrix/master-state.ts';
import type { FileReading } from '../shared/matrix/submission.ts';
import { takeLowerMaster } from '../shared/lower-master.ts';
import type { Programme } from '../shared/programme/programme.ts';
import type { FoundFile } from './find-files.ts';
import { nodePlatform } from './node-platform.ts';

/**
 * The readings with every master of a lower level in them opened: its files take its place. What cannot be opened
 * stays the failure that it is.
 */
export function openLowerMasters(
  readings: readonly FileReading[],
  files: readonly FoundFile[],
  programme: Programme,
): { readings: FileReading[]; merges: MergeDecision[] } {
  const paths = new Map(files.map(({ file, path }) => [file, path]));
  const merges: MergeDecision[] = [];
  const opened = readings.flatMap((reading): readonly FileReading[] => {
    const { file, outcome } = reading;
    const path = paths.get(file);
    if (outcome.ok || outcome.failure.code !== 'file-is-master' || path === undefined)
      return [reading];
    const taken = takeLowerMaster({ file, bytes: readFileSync(path) }, programme, nodePlatform);
    if (!taken.ok)
      return [{ ...reading, outcome: { ok: false, failure: { file, ...taken.failure } } }];
    merges.push(...taken.value.merges);
    return taken.value.readings;
  });
  return { readings: opened, merges };
}
