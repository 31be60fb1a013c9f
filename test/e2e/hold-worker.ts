import type { Page } from 'playwright-core';

interface Gate {
  /** Reports of the worker that may still be heard; the rest waits, and every answer behind it. */
  left: number;
  readonly waiting: (() => void)[];
}

type WindowWithGate = typeof globalThis & { workerGate: Gate };

/** Puts a gate between the page and its worker. Done before the page loads; it stands open until it is closed. */
export async function putWorkerGate(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const gate: Gate = { left: Number.POSITIVE_INFINITY, waiting: [] };
    (window as unknown as WindowWithGate).workerGate = gate;
    for (const sender of [Worker.prototype, MessagePort.prototype]) {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on what it was meant for, below
      const listen = sender.addEventListener as (
        this: unknown,
        type: string,
        listener: (event: Event) => void,
        options?: unknown,
      ) => void;
      const gated = function (
        this: unknown,
        type: string,
        listener: (event: Event) => void,
        options?: unknown,
      ): void {
        const hear = (event: Event): void => {
          const isReport = sender === MessagePort.prototype;
          if (gate.waiting.length === 0 && gate.left > 0) {
            if (isReport) gate.left -= 1;
            listener(event);
          } else gate.waiting.push(() => listener(event));
        };
        listen.call(this, type, type === 'message' ? hear : listener, options);
      };
      Object.assign(sender, { addEventListener: gated });
    }
  });
}

/** Lets so many reports through, and holds everything after them until {@link openWorkerGate}. */
export async function closeWorkerGate(page: Page, after: number): Promise<void> {
  await page.evaluate((left) => {
    (window as unknown as WindowWithGate).workerGate.left = left;
  }, after);
}

/** Lets everything through again, in the order in which it came. */
export async function openWorkerGate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { workerGate: gate } = window as unknown as WindowWithGate;
    gate.left = Number.POSITIVE_INFINITY;
    for (const hear of gate.waiting.splice(0)) hear();
  });
}
