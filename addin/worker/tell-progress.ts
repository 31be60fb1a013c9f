import type { FileNews, FileRead } from './pipeline-api.ts';

/** Tells of files in few messages: of one that is done and of the next one that is begun at once. */
export class ProgressTeller {
  readonly #read: FileRead;
  #news: FileNews[] = [];
  #told: Promise<void> | undefined;

  constructor(read: FileRead) {
    this.#read = read;
  }

  tell(news: FileNews): void {
    this.#news.push(news);
    // After everything that follows from this, and before the next file keeps the thread busy.
    this.#told ??= new Promise((resolve, reject) => {
      setTimeout(() => {
        this.#told = undefined;
        Promise.resolve(this.#read(this.#news.splice(0))).then(resolve, reject);
      }, 0);
    });
  }

  /** Done when everything was heard. */
  async whenTold(): Promise<void> {
    await this.#told;
  }
}
