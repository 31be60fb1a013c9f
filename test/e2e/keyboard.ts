import type { Page } from 'playwright-core';

/** What has the focus, as a person with a screen reader hears it: its label, or its text. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const labels =
      activeElement instanceof HTMLInputElement ||
      activeElement instanceof HTMLSelectElement ||
      activeElement instanceof HTMLTextAreaElement
        ? activeElement.labels
        : null;
    const text =
      activeElement?.getAttribute('aria-label') ??
      labels?.[0]?.innerText ??
      (activeElement as HTMLElement | null)?.innerText ??
      '';
    return text.replaceAll('\n', ' ').trim();
  });
}

/** Presses Tab until something that begins so has the focus; fails when the keyboard never gets there. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.startsWith(name)) return;
    passed.push(now);
  }
  throw new Error(`"${name}" is not reached by Tab; passed: ${passed.slice(0, 30).join(' | ')}`);
}

/** Goes to something by Tab alone, and presses a key on it. */
export async function press(page: Page, name: string, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}
