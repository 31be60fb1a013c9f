import type { OfficeInNode } from './open-office-in-node.ts';

/** Runs calls in one `Excel.run` and sends them; gives the code of the error that came of it, or `done`. */
export async function attempt(
  { Excel, OfficeExtension }: OfficeInNode,
  work: (context: Excel.RequestContext, workbook: Excel.Workbook) => void | Promise<void>,
): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await work(context, context.workbook);
      await context.sync();
    });
    return 'done';
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}
