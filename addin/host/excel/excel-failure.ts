import {
  failed,
  type Failure,
  type FailureCode,
  type FailureParams,
} from '../../../shared/failure/failure.ts';

/** What a refusal of Excel means for the user, by its code. Codes of Excel itself and of its transport. */
const MEANING: Readonly<Record<string, FailureCode>> = {
  InvalidOperationInCellEditMode: 'host-editing-cell',
  AccessDenied: 'host-protected-sheet',
  BadPassword: 'host-protected-sheet',
  ItemNotFound: 'host-sheet-missing',
  InvalidReference: 'host-sheet-missing',
  InvalidObjectPath: 'host-sheet-missing',
  RequestPayloadSizeLimitExceeded: 'host-request-too-large',
  ResponsePayloadSizeLimitExceeded: 'host-request-too-large',
  RangeExceedsLimit: 'host-request-too-large',
  InvalidOrTimedOutSession: 'host-connection-lost',
  ConnectionFailure: 'host-connection-lost',
  HttpRequestFailed: 'host-connection-lost',
  ServiceNotAvailable: 'host-connection-lost',
  RequestAborted: 'host-connection-lost',
  ActivityLimitReached: 'host-busy',
  WriteNotSupportedWhenModalDialogOpen: 'host-busy',
  OperationCellsExceedLimit: 'host-busy',
  ReadOnly: 'host-read-only',
  CannotEditReadOnlyWorkbook: 'host-read-only',
};

const TOO_OLD: ReadonlySet<string> = new Set([
  'ApiNotFound',
  'ApiNotAvailable',
  'UnsupportedFeature',
  'UnsupportedOperation',
]);

/** An error of Microsoft's library: a code, and where it happened. */
interface OfficeError extends Error {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

function isOfficeError(error: unknown): error is OfficeError {
  return error instanceof Error && error.name === 'RichApi.Error' && 'code' in error;
}

/**
 * The coded failure that an error of Office.js stands for. `sheet` is the sheet at hand.
 * @throws the error itself when it is none of Office's: that is a fault of ours.
 */
export function failureOf(error: unknown, sheet = ''): Failure {
  if (!isOfficeError(error)) throw error;
  const where = { ...(sheet !== '' && { sheet }), cause: causeOf(error) };
  const { code } = error;
  if (TOO_OLD.has(code)) {
    return failed('host-too-old', { needs: error.debugInfo?.errorLocation ?? code }, where).failure;
  }
  if (code === 'ItemAlreadyExists') return failed('host-sheet-exists', { sheet }, where).failure;
  const meaning = MEANING[code];
  if (meaning === undefined) return failed('host-refused', { code }, where).failure;
  const params = meaning === 'host-sheet-missing' ? { sheet } : {};
  return failed(meaning, params as FailureParams[typeof meaning], where).failure;
}

/** What a developer wants of the error, without values of cells. */
function causeOf({ code, message, debugInfo }: OfficeError): object {
  return { code, message, location: debugInfo?.errorLocation, statement: debugInfo?.statement };
}
