/** Names under which page and host find each other. */
export const MAC_HOST_FUNCTION = '__macHost';
export const MAC_EVENT_FUNCTION = '__macHostEvent';

export interface MacPageSettings {
  readonly hostFunction: string;
  readonly eventFunction: string;
  readonly theme: Readonly<Record<string, string>> | undefined;
}

/**
 * Runs in the page before its own scripts: what WebKit of Excel for Mac would put there. It must stand alone, for its
 * text is sent to the browser. The library prefers `_osfHostAPI`, which is not held back to a message every 10 ms.
 */
export function installMacHost(settings: MacPageSettings): void {
  interface HostMessage {
    readonly methodId: number;
    readonly params: { readonly id?: number };
  }
  type Reply = (payload: unknown) => void;
  const page = window as unknown as Record<string, unknown>;
  const host = page[settings.hostFunction] as (message: unknown) => Promise<unknown>;
  const listeners = new Map<number, Reply>();
  let lastCallback = 0;

  const ask = (message: HostMessage, reply: Reply): void => {
    const plain = JSON.parse(JSON.stringify(message)) as HostMessage;
    if (plain.methodId === 5) {
      offerTheme();
      checkApis();
    }
    host(plain).then(reply, () => undefined);
  };

  // The library takes colours as numbers from the object that native hosts put here.
  const offerTheme = (): void => {
    const { DDA } = (page['OSF'] ?? {}) as { DDA?: Record<string, unknown> };
    if (!DDA || !settings.theme) return;
    const colors = Object.entries(settings.theme).map(([name, color]) => [
      name,
      parseInt(color.slice(1), 16),
    ]);
    DDA['_OsfControlContext'] = {
      GetOfficeThemeInfo: () => JSON.stringify(Object.fromEntries(colors)),
    };
  };

  // Without this the library never refuses what the host is too old for.
  const checkApis = (): void => {
    const { CommonUtility } = (page['OfficeExtension'] ?? {}) as {
      CommonUtility?: Record<string, unknown>;
    };
    if (CommonUtility) CommonUtility['_doApiNotSupportedCheck'] = true;
  };

  // Dialogs are asked of the host instead of opened as windows.
  page['_enableFullDialogAPI'] = true;
  page['webkit'] = { messageHandlers: { Agave: { postMessage: () => undefined } } };
  page['_osfHostAPI'] = (_handler: string, message: HostMessage, reply: Reply) => {
    ask(message, reply);
  };
  page['_osfHostRegisterEvent'] = (
    _handler: string,
    message: HostMessage,
    onEvent: Reply,
    reply: Reply,
  ) => {
    listeners.set(message.params.id ?? 0, onEvent);
    ask(message, reply);
    return { eventCallbackId: ++lastCallback };
  };
  page['_osfHostUnregisterCallback'] = () => undefined;
  page[settings.eventFunction] = (dispatch: number, data: unknown) => {
    listeners.get(dispatch)?.([data, dispatch]);
  };
}
