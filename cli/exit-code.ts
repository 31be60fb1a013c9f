import type { Master } from '../shared/matrix/master.ts';

/** 0: done, no errors found; 1: done, errors in the data; 2: could not do it. */
export type ExitCode = 0 | 1 | 2;

/** Errors in the data: findings that are errors, files that failed or do not count, rows in quarantine. */
export function exitCodeOf({ findings, ledger, quarantine }: Master): ExitCode {
  const faulty =
    findings.some(({ severity }) => severity === 'error') ||
    ledger.some(({ failure }) => failure !== undefined && failure.code !== 'file-same-as') ||
    quarantine.length > 0;
  return faulty ? 1 : 0;
}
