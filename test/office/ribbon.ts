/** A press of a ribbon button on its way to the page. */
export interface Invocation {
  /** Number of the press, as text. */
  readonly id: string;
  /** Id under which the page has given its function to `Office.actions.associate`. */
  readonly actionId: string;
  /** What the function gets as its event, but for `completed`. */
  readonly event: { readonly source: { readonly id: string } };
}

/** What the page told when it was done. */
export interface Completion {
  /** 0 is success; the library says another number when no function is associated. */
  readonly status: number;
}

/** The add-in's buttons in the ribbon of Excel. */
export class Ribbon {
  readonly #waiting = new Map<string, (completion: Completion) => void>();
  #deliver: ((invocation: Invocation) => void) | undefined;
  #undelivered: Invocation[] = [];
  #last = 0;

  /** How many presses the page has not yet completed. Excel keeps such a button busy. */
  get busy(): number {
    return this.#waiting.size;
  }

  /** Presses a button; settled when the page completes the event, which a page must do whatever happens. */
  press(actionId: string, controlId = actionId): Promise<Completion> {
    const id = String(++this.#last);
    const invocation = { id, actionId, event: { source: { id: controlId } } };
    const completed = new Promise<Completion>((resolve) => this.#waiting.set(id, resolve));
    if (this.#deliver) this.#deliver(invocation);
    else this.#undelivered.push(invocation);
    return completed;
  }

  /** Called by a host when its page is ready for presses; earlier ones follow at once. */
  connect(deliver: (invocation: Invocation) => void): void {
    this.#deliver = deliver;
    const earlier = this.#undelivered;
    this.#undelivered = [];
    for (const invocation of earlier) deliver(invocation);
  }

  /** Called when the page is gone: presses wait for the next one. */
  disconnect(): void {
    this.#deliver = undefined;
  }

  /** Called by a host when its page says that a press is done. */
  complete(id: string, status: number): void {
    this.#waiting.get(id)?.({ status });
    this.#waiting.delete(id);
  }
}

/** A press as the Mac and the web hand it to the page: number, id of the action, event as JSON. */
export function invocationArray({ id, actionId, event }: Invocation): readonly string[] {
  return [id, actionId, JSON.stringify(event)];
}
