import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { HostOptions } from './hosts/host-options.ts';
import { deserializedSettings, serializedSettings } from './hosts/host-options.ts';
import { DISPATCH, answerArray, requestOf } from './hosts/safe-array.ts';
import { webAppContext } from './hosts/web-app-context.ts';
import type { WebMessage } from './hosts/web-page.ts';
import {
  WEB_EVENT_FUNCTION,
  WEB_HOST_FUNCTION,
  checkApisOnFirstMessage,
  installWebHost,
} from './hosts/web-page.ts';
import type { SimulatedExcel } from './simulated-excel.ts';

/** Excel on the web around an add-in that lives in a frame of its page. */
export interface WebHost {
  readonly page: Page;
  /** The add-in's frame, loaded. */
  readonly frame: Frame;
  settings(): Record<string, unknown>;
}

interface MethodData {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

/**
 * Opens a page of Excel on the web with the add-in in a frame. Host and add-in talk through `postMessage` as they do on
 * the web. The address must be https; the host's page takes the add-in's origin, which the library demands.
 */
export async function openWebHost(
  context: BrowserContext,
  excel: SimulatedExcel,
  addinUrl: string,
  options: HostOptions = {},
): Promise<WebHost> {
  const displayLanguage = options.displayLanguage ?? 'vi-VN';
  const settings = serializedSettings(options.settings);
  const page = await context.newPage();

  const handle = async ({ _actionName, _data }: WebMessage): Promise<unknown> => {
    if (_actionName === 'ContextActivationManager_getAppContextAsync') {
      return webAppContext(settings, displayLanguage, excel);
    }
    const { DdaMethod, ArrayData = [], DdaSettingsMethod } = (_data ?? {}) as MethodData;
    if (DdaMethod?.DispatchId === DISPATCH.richApi) {
      const { text, flags } = requestOf(ArrayData);
      const { error, data } = answerArray(await excel.answer(text, flags));
      return { Version: 1, Error: error, ...(data ? { Data: data } : {}) };
    }
    if (DdaMethod?.DispatchId === DISPATCH.saveSettings) {
      settings.clear();
      for (const [name, value] of DdaSettingsMethod?.Properties ?? []) settings.set(name, value);
    }
    return { Version: 1, Error: 0 };
  };

  await page.exposeFunction(WEB_HOST_FUNCTION, handle);
  await page.addInitScript(checkApisOnFirstMessage);
  const origin = new URL(addinUrl).origin;
  const hostAddress = `${origin}/excel-on-the-web.html`;
  await page.route(hostAddress, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><meta charset="utf-8"><title>Excel</title>',
    }),
  );
  await page.goto(hostAddress);
  await page.evaluate(installWebHost, {
    hostFunction: WEB_HOST_FUNCTION,
    eventFunction: WEB_EVENT_FUNCTION,
    addinUrl,
    displayLanguage,
  });
  excel.onEvents((entries) => {
    if (page.isClosed()) return;
    const deliver = ([name, sent]: [string, unknown]): void => {
      (window as unknown as Record<string, ((sent: unknown) => void) | undefined>)[name]?.(sent);
    };
    page
      .evaluate(deliver, [WEB_EVENT_FUNCTION, entries] as [string, unknown])
      .catch(() => undefined);
  });
  return {
    page,
    frame: await addinFrame(page, addinUrl),
    settings: () => deserializedSettings(settings),
  };
}

async function addinFrame(page: Page, addinUrl: string): Promise<Frame> {
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The frame of the add-in is gone.');
  await frame.waitForURL((url) => url.href.startsWith(addinUrl));
  return frame;
}
