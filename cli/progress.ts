/** Milliseconds of work before anything is shown: short work needs no progress. */
const QUIET = 1000;
/** Milliseconds between two lines where the output is no screen. */
const PACE = 5000;

/** Shows how far long work has come, on standard error only: one line rewritten on a screen, now and then a line in a log. */
export class Progress {
  readonly #started = Date.now();
  #shown = 0;
  #open = false;

  show(line: string): void {
    const now = Date.now();
    if (now - this.#started < QUIET) return;
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\u001B[K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
      this.#open = true;
    } else if (now - this.#shown >= PACE) {
      process.stderr.write(`${line}\n`);
      this.#shown = now;
    }
  }

  end(): void {
    if (this.#open) process.stderr.write('\r\u001B[K');
    this.#open = false;
  }
}
