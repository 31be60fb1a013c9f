/** Names under which the host's page and this process find each other. */
export const WEB_HOST_FUNCTION = '__webHost';
export const WEB_EVENT_FUNCTION = '__webHostEvent';

export interface WebPageSettings {
  readonly hostFunction: string;
  readonly eventFunction: string;
  readonly addinUrl: string;
  readonly displayLanguage: string;
}

/** A message from the add-in's frame. */
export interface WebMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  /** 0 asks for something, 1 registers for an event, 2 stops that. */
  readonly _actionType: number;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

/**
 * Runs in every frame before its own scripts: makes the library refuse what the host is too old for, which it never does
 * unless this flag of its is set. The first message of the host finds the library loaded.
 */
export function checkApisOnFirstMessage(): void {
  window.addEventListener('message', () => {
    const { OfficeExtension: extension } = window as unknown as {
      OfficeExtension?: { CommonUtility?: Record<string, unknown> };
    };
    if (extension?.CommonUtility) extension.CommonUtility['_doApiNotSupportedCheck'] = true;
  });
}

/**
 * Runs in the page of Excel on the web: makes the add-in's frame and carries its messages. It must stand alone, for its
 * text is sent to the browser. The frame's name tells office.js of its host and so is set before the frame is attached.
 */
export function installWebHost(settings: WebPageSettings): void {
  const page = window as unknown as Record<string, unknown>;
  const host = page[settings.hostFunction] as (message: WebMessage) => Promise<unknown>;
  const conversation = 'conversation';
  const { origin } = new URL(settings.addinUrl);
  const events = new Map<string, WebMessage>();
  const frame = document.createElement('iframe');

  const post = (message: object): void => {
    const envelope = {
      _messageType: 1,
      _errorCode: 0,
      _serializerVersion: 1,
      _conversationId: conversation,
      _origin: location.origin,
    };
    frame.contentWindow?.postMessage(JSON.stringify({ ...envelope, ...message }), origin);
  };
  const reply = ({ _actionName, _correlationId }: WebMessage, data: unknown): void => {
    post({ _responseType: 0, _actionName, _correlationId, _data: data });
  };
  const messageOf = (event: MessageEvent<unknown>): WebMessage | undefined => {
    if (event.source !== frame.contentWindow || typeof event.data !== 'string') return undefined;
    try {
      const message = JSON.parse(event.data) as WebMessage;
      return message._messageType === 0 ? message : undefined;
    } catch {
      return undefined;
    }
  };

  window.addEventListener('message', (event) => {
    const message = messageOf(event);
    if (!message || message._actionName.endsWith('_notifyHost')) return;
    if (message._actionType === 1) events.set(message._actionName, message);
    if (message._actionType === 2) events.delete(message._actionName);
    host(message).then(
      (data) => {
        reply(message, data);
      },
      () => undefined,
    );
  });
  page[settings.eventFunction] = (eventName: string, data: unknown) => {
    const registered = events.get(eventName);
    if (!registered) return;
    const { _actionName, _correlationId } = registered;
    post({ _responseType: 1, _actionName, _correlationId, _data: data });
  };

  frame.name = JSON.stringify({
    baseFrameName: conversation,
    hostInfo: `Excel$Web$16.00$${settings.displayLanguage}$correlation$$$0`,
    xdmInfo: `${conversation}|add-in|${location.origin}/`,
    serializerVersion: 1,
    flights: '[]',
  });
  frame.src = settings.addinUrl;
  frame.style.cssText = 'width:350px;height:680px;border:1px solid #888';
  document.body.append(frame);
}
