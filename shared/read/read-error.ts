import { failed } from '../failure/failure.ts';
import type { Failure, FailureCode, FailureParams } from '../failure/failure.ts';

/**
 * Carries an expected failure out of the depth of a reader to `readWorkbook`, which returns it as a value.
 * Never leaves `shared/read`.
 */
export class ReadError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'ReadError';
    this.failure = failure;
  }
}

/** Stops reading with a failure. */
export function refuse<Code extends FailureCode>(
  code: Code,
  params: FailureParams[Code],
  where: { sheet?: string; cause?: unknown } = {},
): never {
  throw new ReadError(failed(code, params, where).failure);
}

/** Stops reading because a part is damaged. */
export function corrupt(part: string, cause?: unknown): never {
  return refuse('file-corrupt', { part }, cause === undefined ? {} : { cause });
}
