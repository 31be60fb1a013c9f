import type { Page } from 'playwright-core';

/** Calls a function that a host has put into its page; a page that is closed or left meanwhile hears nothing. */
export function callInPage(page: Page, name: string, ...args: readonly unknown[]): void {
  if (page.isClosed()) return;
  const call = ([functionName, values]: readonly [string, readonly unknown[]]): void => {
    const functions = window as unknown as Record<
      string,
      ((...given: readonly unknown[]) => void) | undefined
    >;
    functions[functionName]?.(...values);
  };
  page.evaluate(call, [name, args] as const).catch(() => undefined);
}
