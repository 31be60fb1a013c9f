import type { SimulatedExcel } from '../simulated-excel.ts';

/** What the library finds at `window._richApiNativeBridge` before it is evaluated. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost: ((text: string) => void) | null;
}

interface OutgoingMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

const REQUEST = 1;
const RESPONSE = 2;
const EVENTS = 3;

/** Joins the library and a workbook in one thread, message by message; nothing of the office.js loader takes part. */
export function nativeBridge(excel: SimulatedExcel): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, type, flags, message } = JSON.parse(text) as OutgoingMessage;
      if (type !== REQUEST) return;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void excel.answer(body, flags).then((answer) => {
        send({ id, type: RESPONSE, message: messageOf(answer) });
      });
    },
  };
  const send = (message: object): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  excel.onEvents((entries) => send({ type: EVENTS, controlId: '', message: { entries } }));
  return bridge;
}

function messageOf(answer: Awaited<ReturnType<SimulatedExcel['answer']>>): object {
  if ('body' in answer) return { statusCode: 200, headers: {}, body: answer.body };
  const error = { code: answer.refused, message: `The request was refused: ${answer.refused}.` };
  return { statusCode: 400, headers: {}, body: { error } };
}
