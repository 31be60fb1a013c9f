import type { Answer } from '../simulated-excel.ts';
import { TRANSPORT_NUMBERS } from '../simulated-excel.ts';

/** A request as the Mac and the web pass it: body of the request at place 4, its flags at place 6. */
export type SafeArray = readonly unknown[];

export function requestOf(message: SafeArray): { readonly text: string; readonly flags: number } {
  return { text: String(message[4]), flags: Number(message[6] ?? 0) };
}

/** Number of the refusal, or the answer as an array of status, headers and body. */
export function answerArray(answer: Answer): {
  readonly error: number;
  readonly data?: readonly unknown[];
} {
  if ('refused' in answer) return { error: TRANSPORT_NUMBERS[answer.refused] };
  return { error: 0, data: [200, [], answer.body] };
}

/** Numbers of what a page may ask of its host. */
export const DISPATCH = {
  dialogMessage: 10,
  richApiEvent: 33,
  buttonEvent: 39,
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
  buttonCompleted: 94,
  openBrowserWindow: 102,
} as const;
