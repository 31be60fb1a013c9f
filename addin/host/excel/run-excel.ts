import { success, type Outcome } from '../../../shared/failure/failure.ts';
import { failureOf } from './excel-failure.ts';

/** Runs one batch of calls in Excel; a refusal comes back as a coded failure. `sheet` is named in its sentence. */
export async function runExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  sheet?: string,
): Promise<Outcome<T>> {
  try {
    return success(await Excel.run(work));
  } catch (error) {
    return { ok: false, failure: failureOf(error, sheet) };
  }
}

/** Whether this Excel has a requirement set. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Keeps Excel from calculating and painting until the batch has been taken. */
export function holdStill(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}
