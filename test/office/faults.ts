/** What goes wrong with one request of the add-in. */
export type Fault =
  | {
      readonly kind: 'fail';
      readonly code: string;
      readonly message: string;
      readonly atAction: number;
    }
  | { readonly kind: 'stall'; readonly released: Promise<void> }
  | { readonly kind: 'loseAnswer' }
  | { readonly kind: 'disconnect' };

/**
 * Trouble planned for the n-th request of the add-in, counted from 1 at the time of planning; clean-up and system
 * requests do not count.
 */
export class Faults {
  readonly #planned = new Map<number, Fault>();
  #requests = 0;
  #disconnected = false;

  /** True after a disconnection: nothing is answered until {@link reconnect}. */
  get isDisconnected(): boolean {
    return this.#disconnected;
  }

  /** Refuses the n-th request with a code. Actions before `atAction` are carried out, so 0 means that nothing is done. */
  failAt(nth: number, code: string, { message = `Planned: ${code}`, atAction = 0 } = {}): void {
    this.#plan(nth, { kind: 'fail', code, message, atAction });
  }

  /** Holds the n-th request back until the function given back is called. */
  stallAt(nth: number): () => void {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#plan(nth, { kind: 'stall', released });
    return () => {
      release();
    };
  }

  /** Carries the n-th request out, but the connection breaks before its answer arrives. */
  loseAnswerAt(nth: number): void {
    this.#plan(nth, { kind: 'loseAnswer' });
  }

  /** Loses the connection at the n-th request: it and all later ones fail and do nothing. */
  disconnectAt(nth: number): void {
    this.#plan(nth, { kind: 'disconnect' });
  }

  reconnect(): void {
    this.#disconnected = false;
  }

  /** The fault of the request that has come now, if one was planned. */
  next(): Fault | undefined {
    this.#requests++;
    const fault = this.#planned.get(this.#requests);
    this.#planned.delete(this.#requests);
    if (fault?.kind === 'disconnect') this.#disconnected = true;
    return this.#disconnected ? { kind: 'disconnect' } : fault;
  }

  #plan(nth: number, fault: Fault): void {
    this.#planned.set(this.#requests + nth, fault);
  }
}
