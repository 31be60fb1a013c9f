import { wrap, type Remote } from 'comlink';
import { ParcelReceiver, type Parcel } from '../../shared/matrix/hand-over.ts';
import type { Read, ReadingJob } from './read-chosen.ts';
import { ReaderDied, type Reader } from './reader.ts';
import type { ReadingThreadApi } from './reading-worker.ts';

/** A reader in a thread of its own. */
export class ThreadReader implements Reader {
  readonly ready: Promise<unknown>;
  /** While this thread is busy itself, the other one has its next file at hand. */
  readonly atOnce = 2;
  readonly #worker: Worker;
  readonly #api: Remote<ReadingThreadApi>;
  readonly #given = new Set<(cause: ReaderDied) => void>();
  #receiver = new ParcelReceiver();
  #turn = 1;
  #ended: string | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.#api = wrap<ReadingThreadApi>(worker);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.end(event.message);
    });
    this.ready = this.#unlessEnded(this.#api.warmUp());
    // Whoever reads hears of it; nobody may be reading yet.
    this.ready.catch(() => undefined);
  }

  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** Begins a turn: what was said in the one before is forgotten. */
  beginTurn(): void {
    this.#turn += 1;
    this.#receiver = new ParcelReceiver();
  }

  async read(job: ReadingJob): Promise<Read> {
    const [receiver, turn] = [this.#receiver, this.#turn];
    const parcel = await this.#unlessEnded<Parcel | 'unchanged'>(this.#api.read(job, turn));
    return parcel === 'unchanged' ? parcel : receiver.open(parcel);
  }

  /** Ends the thread, whatever it is doing. */
  end(message: string): void {
    if (this.hasEnded) return;
    this.#ended = message;
    this.#worker.terminate();
    // Files are read in the order in which they were given: the thread was at the first.
    [...this.#given].forEach((refuse, place) => {
      refuse(new ReaderDied(place === 0, message));
    });
  }

  /** What the thread answers; a thread that has ended answers nothing at all. */
  #unlessEnded<T>(answer: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#ended !== undefined) {
        reject(new ReaderDied(false, this.#ended));
        return;
      }
      this.#given.add(reject);
      answer.then(resolve, reject).finally(() => {
        this.#given.delete(reject);
      });
    });
  }
}
