import type { Exception } from '../../shared/finding/exceptions.ts';
import { correctionsText, parseCorrections } from '../../shared/matrix/corrections.ts';
import type { SenderCorrection } from '../../shared/matrix/submission.ts';
import type { Session } from './session.ts';

/*
 * What the pane keeps on this machine from one day to the next: how the files of departments are read, and which
 * findings were accepted, by a short hash and the reason that was given. No names of files or people, and nothing of
 * what files hold. Where the browser keeps nothing, it holds until the pane is closed.
 */

const CORRECTIONS = 'task-matrix.corrections';
const EXCEPTIONS = 'task-matrix.accepted';

/** The oldest go when there are more. */
const MOST_EXCEPTIONS = 5000;

/** What is used of the browser's storage. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Corrections and accepted findings, kept on a shelf. */
export class DecisionMemory {
  readonly #shelf: Shelf | undefined;
  #corrections: readonly SenderCorrection[];
  #exceptions: readonly Exception[];

  constructor(shelf: Shelf | undefined) {
    this.#shelf = shelf;
    this.#corrections = correctionsOn(shelf);
    this.#exceptions = exceptionsOn(shelf);
  }

  get corrections(): readonly SenderCorrection[] {
    return this.#corrections;
  }

  get exceptions(): readonly Exception[] {
    return this.#exceptions;
  }

  /** Corrections of a department are kept; those of a single file hold until the pane is closed. */
  keepCorrections(corrections: readonly SenderCorrection[]): void {
    this.#corrections = corrections;
    const lasting = corrections.filter(({ department }) => department !== undefined);
    this.#put(CORRECTIONS, lasting.length === 0 ? undefined : correctionsText(lasting));
  }

  /** Who accepted a finding, and what its task said, stay with the master and are not kept here. */
  keepExceptions(exceptions: readonly Exception[]): void {
    this.#exceptions = exceptions;
    const lasting = exceptions.slice(-MOST_EXCEPTIONS).map(({ key, code, reason }) => ({
      key,
      code,
      reason,
    }));
    this.#put(EXCEPTIONS, lasting.length === 0 ? undefined : JSON.stringify(lasting));
  }

  #put(key: string, text: string | undefined): void {
    try {
      if (text === undefined) this.#shelf?.removeItem(key);
      else this.#shelf?.setItem(key, text);
    } catch {
      // Storage may be full or switched off: what was decided then holds until the pane is closed.
    }
  }
}

let memory: DecisionMemory | undefined;

/** The memory of this browser. */
export function decisionMemory(): DecisionMemory {
  memory ??= new DecisionMemory(browserShelf());
  return memory;
}

/** Gives the worker what is remembered; done before it reads or checks anything. */
export async function bringMemory({ pipeline }: Session): Promise<void> {
  const { corrections, exceptions } = decisionMemory();
  await pipeline.ask.remember({ corrections, exceptions });
}

function browserShelf(): Shelf | undefined {
  try {
    return localStorage;
  } catch {
    // Browsers that let no page of another site keep anything refuse the very look at it.
    return undefined;
  }
}

function correctionsOn(shelf: Shelf | undefined): readonly SenderCorrection[] {
  const list = parseCorrections(textOn(shelf, CORRECTIONS));
  return list.ok ? list.value : [];
}

function exceptionsOn(shelf: Shelf | undefined): readonly Exception[] {
  try {
    const list: unknown = JSON.parse(textOn(shelf, EXCEPTIONS));
    return Array.isArray(list) ? list.filter(isException) : [];
  } catch {
    return [];
  }
}

function isException(entry: unknown): entry is Exception {
  if (typeof entry !== 'object' || entry === null) return false;
  const { key, code, reason } = entry as Record<string, unknown>;
  return [key, code, reason].every((part) => typeof part === 'string' && part !== '');
}

function textOn(shelf: Shelf | undefined, key: string): string {
  try {
    return shelf?.getItem(key) ?? '[]';
  } catch {
    return '[]';
  }
}
