import type { AssignedSender } from '../matrix/master-state.ts';
import type { FileReading } from '../matrix/submission.ts';

/** The readings with the officer's word on who sent them; files that he said nothing of stay as they are. */
export function assignSenders(
  readings: readonly FileReading[],
  senders: readonly AssignedSender[] = [],
): readonly FileReading[] {
  if (senders.length === 0) return readings;
  const byFile = new Map(senders.map(({ file, department }) => [file, department]));
  return readings.map((reading): FileReading => {
    const department = byFile.get(reading.file);
    if (!department || !reading.outcome.ok) return reading;
    const value = { ...reading.outcome.value, department, departmentFrom: 'user' } as const;
    return { ...reading, outcome: { ok: true, value } };
  });
}
