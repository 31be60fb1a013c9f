/** Who sent a request: the add-in; the client's own release of ranges after a run; office.js itself (ribbon, start-up). */
export type Sender = 'addin' | 'cleanup' | 'system';

export interface Exchange {
  readonly sender: Sender;
  readonly requestBytes: number;
  responseBytes: number;
  readonly actions: number;
  /** Code of the error that it was answered with. */
  error?: string;
}

/** Every request that came to Excel, with its size. */
export class Traffic {
  readonly exchanges: Exchange[] = [];

  /** How often the add-in went to Excel and back. */
  get roundTrips(): number {
    return this.#ofAddin().length;
  }

  /** Bytes of the largest request of the add-in. */
  get largestRequest(): number {
    return Math.max(0, ...this.#ofAddin().map(({ requestBytes }) => requestBytes));
  }

  get largestResponse(): number {
    return Math.max(0, ...this.#ofAddin().map(({ responseBytes }) => responseBytes));
  }

  /** Begins counting anew. */
  reset(): void {
    this.exchanges.length = 0;
  }

  #ofAddin(): Exchange[] {
    return this.exchanges.filter(({ sender }) => sender === 'addin');
  }
}
