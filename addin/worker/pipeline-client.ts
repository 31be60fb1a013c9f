import { proxy, wrap, type Remote } from 'comlink';
import type { MasterApi } from './master-api.ts';
import type { FileRead, PipelineApi } from './pipeline-api.ts';

/** Time that a stop may take before the worker is ended by force, in milliseconds. */
const PATIENCE = 1500;

/**
 * The worker as the interface sees it. It is started when first asked for, so that the parser, the workbook library
 * and the Word library are not loaded before; a worker that does not stop is ended and a new one takes its place.
 */
export class PipelineClient {
  #worker: Worker | undefined;
  #api: Remote<PipelineApi & MasterApi> | undefined;
  #isPrepared = false;

  /** Calls of the worker. */
  get ask(): Remote<PipelineApi & MasterApi> {
    if (!this.#api) {
      this.#worker = new Worker(new URL('./pipeline-worker.ts', import.meta.url), {
        type: 'module',
      });
      this.#api = wrap<PipelineApi & MasterApi>(this.#worker);
    }
    return this.#api;
  }

  /** Starts the worker, and has it learn what the first file would wait for. */
  prepare(): void {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    void this.ask.prepare();
  }

  /** Reads files, calling back with each; gives `false` when stopped through the signal. */
  async readFiles(files: readonly File[], read: FileRead, signal: AbortSignal): Promise<boolean> {
    // Stopped while the worker was still starting: then there is nothing to stop.
    if (signal.aborted) return false;
    const stopped = new Promise<boolean>((resolve) => {
      signal.addEventListener('abort', () => {
        void this.ask.stop();
        setTimeout(() => {
          resolve(false);
        }, PATIENCE);
      });
    });
    const finished = this.ask.readFiles(files, proxy(read));
    const whole = await Promise.race([finished, stopped.then(() => 'late' as const)]);
    if (whole !== 'late') return whole;
    this.#end();
    return false;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#api = undefined;
    this.#isPrepared = false;
  }
}
