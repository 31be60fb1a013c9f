import type { Page } from 'playwright-core';
import { callInPage } from './hosts/call-in-page.ts';
import type { HostOptions } from './hosts/host-options.ts';
import { OFFICE_THEMES, deserializedSettings, serializedSettings } from './hosts/host-options.ts';
import { macAppContext } from './hosts/mac-app-context.ts';
import type { MacPageSettings } from './hosts/mac-page.ts';
import { MAC_EVENT_FUNCTION, MAC_HOST_FUNCTION, installMacHost } from './hosts/mac-page.ts';
import { DISPATCH, answerArray, requestOf } from './hosts/safe-array.ts';
import { invocationArray } from './ribbon.ts';
import type { SimulatedExcel } from './simulated-excel.ts';

/** Excel for Mac around a page. */
export interface MacHost {
  /** The page's address with what tells office.js that its host is Excel for Mac. */
  address(url: string): string;
  /** Settings that the page has saved in the document. */
  settings(): Record<string, unknown>;
  /** Addresses that the page opened in a browser window of its own. */
  readonly openedPages: readonly string[];
  /** Dialogs that the page asked for; they are not shown, a test may open their address itself. */
  readonly dialogs: readonly Dialog[];
}

export interface Dialog {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Numbers of the messages that the library sends. */
const METHOD = {
  execute: 1,
  registerEvent: 2,
  unregisterEvent: 3,
  writeSettings: 4,
  getContext: 5,
} as const;

interface Message {
  readonly methodId: number;
  readonly params: {
    readonly id?: number;
    readonly targetId?: string;
    readonly apiArgs?: readonly unknown[];
    readonly keys?: readonly string[];
    readonly values?: readonly string[];
  };
}

/**
 * Puts Excel for Mac around a page that has not loaded yet: the page runs Microsoft's untouched office.js, the workbook
 * stays in this process. One host a page. A page loaded anew, or another page after it, begins afresh on the same Excel.
 */
export async function openMacHost(
  page: Page,
  excel: SimulatedExcel,
  options: HostOptions = {},
): Promise<MacHost> {
  const displayLanguage = options.displayLanguage ?? 'vi-VN';
  const settings = serializedSettings(options.settings);
  const openedPages: string[] = [];
  const dialogs: Dialog[] = [];

  const execute = async (id: number, args: readonly unknown[]): Promise<unknown> => {
    if (id === DISPATCH.richApi) {
      const { text, flags } = requestOf(args[0] as readonly unknown[]);
      const { error, data } = answerArray(await excel.answer(text, flags));
      return [0, data ? [0, data] : [error]];
    }
    if (id === DISPATCH.buttonCompleted) excel.ribbon.complete(String(args[0]), Number(args[1]));
    if (id === DISPATCH.openBrowserWindow) openedPages.push(String(args[1]));
    return [0, [0]];
  };

  const connectRibbon = (): void => {
    excel.ribbon.connect((invocation) => {
      callInPage(page, MAC_EVENT_FUNCTION, DISPATCH.buttonEvent, invocationArray(invocation));
    });
  };

  const handle = async ({ methodId, params }: Message): Promise<unknown> => {
    switch (methodId) {
      case METHOD.getContext:
        excel.restartAddin();
        return macAppContext(settings, displayLanguage, excel);
      case METHOD.execute:
        return execute(params.id ?? 0, params.apiArgs ?? []);
      case METHOD.writeSettings:
        settings.clear();
        params.keys?.forEach((key, index) => settings.set(key, params.values?.[index] ?? 'null'));
        return [0];
      case METHOD.registerEvent:
        if (params.id === DISPATCH.buttonEvent) connectRibbon();
        if (params.id === DISPATCH.dialogMessage)
          dialogs.push(JSON.parse(params.targetId ?? '{}') as Dialog);
        return [0];
      default:
        return [0];
    }
  };

  await page.exposeFunction(MAC_HOST_FUNCTION, handle);
  const pageSettings: MacPageSettings = {
    hostFunction: MAC_HOST_FUNCTION,
    eventFunction: MAC_EVENT_FUNCTION,
    theme: options.theme ? { ...OFFICE_THEMES[options.theme] } : undefined,
  };
  await page.addInitScript(installMacHost, pageSettings);
  excel.onEvents((entries) => {
    callInPage(page, MAC_EVENT_FUNCTION, DISPATCH.richApiEvent, entries);
  });

  return {
    address: (url) => {
      const address = new URL(url);
      const query = `_host_Info=Excel$Mac$16.00$${displayLanguage}`;
      address.search = address.search ? `${address.search}&${query}` : `?${query}`;
      return address.href;
    },
    settings: () => deserializedSettings(settings),
    openedPages,
    dialogs,
  };
}
