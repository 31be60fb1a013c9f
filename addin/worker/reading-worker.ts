import { expose } from 'comlink';
import { ParcelSender, type Parcel } from '../../shared/matrix/hand-over.ts';
import { DEFAULT_PROGRAMME } from '../../shared/programme/all-programmes.ts';
import { browserPlatform } from './browser-platform.ts';
import { readChosen, type ReadingJob } from './read-chosen.ts';
import { warmUp } from './warm-up.ts';

const programme = DEFAULT_PROGRAMME;

/** One more thread that reads files. It does so one after the other, in the order in which they are given to it. */
class ReadingThread {
  #sender = new ParcelSender();
  #turn = 0;
  #last: Promise<unknown> = Promise.resolve();

  warmUp(): void {
    warmUp(programme, browserPlatform);
  }

  /** Files of one turn share what they say; what another turn said is forgotten on both sides. */
  read(job: ReadingJob, turn: number): Promise<Parcel | 'unchanged'> {
    const parcel = this.#last.then(() => this.#read(job, turn));
    this.#last = parcel.catch(() => undefined);
    return parcel;
  }

  async #read(job: ReadingJob, turn: number): Promise<Parcel | 'unchanged'> {
    if (turn !== this.#turn) this.#sender = new ParcelSender();
    this.#turn = turn;
    const read = await readChosen(job, programme, browserPlatform);
    return read === 'unchanged' ? read : this.#sender.pack(read);
  }
}

export type ReadingThreadApi = ReadingThread;

expose(new ReadingThread());
