/**
 * Does something that a protected sheet refuses (formats, drop-downs) and protects the sheet again as it was, in one
 * request. Works for protection without a password, which is what templates have; another one refuses with
 * `AccessDenied`.
 */
export async function unprotected(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  work: () => void,
): Promise<void> {
  const protection = sheet.protection.load('protected,options');
  await context.sync();
  const { protected: locked, options } = protection;
  if (locked) protection.unprotect();
  work();
  if (locked) protection.protect(options);
  try {
    await context.sync();
  } catch (error) {
    if (locked) await protectAgain(context, protection, options);
    throw error;
  }
}

/** A request that stopped halfway may have left the sheet open. */
async function protectAgain(
  context: Excel.RequestContext,
  protection: Excel.WorksheetProtection,
  options: Excel.WorksheetProtectionOptions,
): Promise<void> {
  protection.load('protected');
  await context.sync();
  if (protection.protected) return;
  protection.protect(options);
  await context.sync();
}
