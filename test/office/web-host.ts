import type { BrowserContext, Frame, Page } from 'playwright-core';
import { callInPage } from './hosts/call-in-page.ts';
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
import { invocationArray } from './ribbon.ts';
import type { SimulatedExcel } from './simulated-excel.ts';

/** Excel on the web around an add-in that lives in a frame of its page. */
export interface WebHost {
  readonly page: Page;
  /** The add-in's frame, loaded. */
  readonly frame: Frame;
  settings(): Record<string, unknown>;
}

/** Name of the event of a ribbon button. */
const BUTTON_EVENT = 'appCommandInvoked';

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

  const connectRibbon = (): void => {
    excel.ribbon.connect((invocation) => {
      callInPage(page, WEB_EVENT_FUNCTION, BUTTON_EVENT, invocationArray(invocation));
    });
  };

  const handle = async ({ _actionName, _actionType, _data }: WebMessage): Promise<unknown> => {
    if (_actionType !== 0) {
      if (_actionName === BUTTON_EVENT && _actionType === 1) connectRibbon();
      return { Error: 0 };
    }
    if (_actionName === 'ContextActivationManager_getAppContextAsync') {
      excel.restartAddin();
      return webAppContext(settings, displayLanguage, excel);
    }
    const { DdaMethod, ArrayData = [], DdaSettingsMethod } = (_data ?? {}) as MethodData;
    if (DdaMethod?.DispatchId === DISPATCH.richApi) {
      const { text, flags } = requestOf(ArrayData);
      const { error, data } = answerArray(await excel.answer(text, flags));
      return { Version: 1, Error: error, ...(data ? { Data: data } : {}) };
    }
    if (DdaMethod?.DispatchId === DISPATCH.buttonCompleted) {
      // The arguments stand under their places.
      const { 0: id, 1: status } = _data as Readonly<Record<number, unknown>>;
      excel.ribbon.complete(String(id), Number(status));
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
    callInPage(page, WEB_EVENT_FUNCTION, 'richApiMessage', { ArrayData: entries });
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
