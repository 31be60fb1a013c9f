import type { Failure } from '../shared/failure/failure.ts';

/** The command line was used wrongly; the message is a whole sentence in the user's language. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** An expected failure that ends the command. */
export class FailureError extends Error {
  override readonly name = 'FailureError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}
