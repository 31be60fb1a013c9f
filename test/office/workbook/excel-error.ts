/** Codes by which Excel refuses a call; the client hands them on as `error.code`. */
export type ExcelErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotSimulated'
  | 'RangeExceedsLimit'
  | 'UnsupportedOperation'
  | (string & {});

const HTTP_STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotSimulated: 501,
};

/** A refusal by Excel. It travels to the client as the `Error` of a response, never as a crash. */
export class ExcelError extends Error {
  readonly code: ExcelErrorCode;
  readonly status: number;

  constructor(code: ExcelErrorCode, message: string) {
    super(message);
    this.code = code;
    this.status = HTTP_STATUS[code] ?? 400;
  }
}

export function invalidArgument(detail?: string): ExcelError {
  return new ExcelError(
    'InvalidArgument',
    detail ?? 'The argument is invalid or missing or has an incorrect format.',
  );
}

export function itemNotFound(): ExcelError {
  return new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
}

export function itemAlreadyExists(): ExcelError {
  return new ExcelError('ItemAlreadyExists', 'A resource with the same name already exists.');
}

export function accessDenied(): ExcelError {
  return new ExcelError('AccessDenied', 'You cannot perform the requested operation.');
}

export function invalidReference(): ExcelError {
  return new ExcelError(
    'InvalidReference',
    'This reference is not valid for the current operation.',
  );
}

export function invalidOperation(why: string): ExcelError {
  return new ExcelError('InvalidOperation', why);
}

/** A member of the API, or a use of it, that this workbook does not know. Loud, so that no test passes by luck. */
export function notSimulated(what: string): ExcelError {
  return new ExcelError('NotSimulated', `not simulated: ${what}`);
}
