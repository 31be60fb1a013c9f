import type { SimulatedExcel } from '../simulated-excel.ts';

type Callback = (result: { readonly status: 'succeeded'; readonly value?: unknown }) => void;

interface CommandEvent {
  readonly source: { readonly id: string };
  completed(): void;
}

type ButtonFunction = (event: CommandEvent) => void;

/** The part of `Office` that the loader would fill in from the host. */
export interface NodeOffice {
  onReady(callback?: (info: HostInfo) => void): Promise<HostInfo>;
  readonly context: {
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly requirements: { isSetSupported(name: string, version?: string): boolean };
    readonly ui: { openBrowserWindow(url: string): void };
    readonly document: { readonly settings: NodeSettings };
  };
  readonly actions: { associate(actionId: string, action: ButtonFunction): void };
  /** Pages that the add-in opened in a browser window. */
  readonly openedPages: string[];
}

interface HostInfo {
  readonly host: 'Excel';
  readonly platform: 'Mac';
}

interface NodeSettings {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  saveAsync(callback?: Callback): void;
}

/** A start-up of Excel in which everything succeeds; settings live as long as the test. */
export function officeContext(excel: SimulatedExcel, displayLanguage: string): NodeOffice {
  const settings = new Map<string, unknown>();
  const openedPages: string[] = [];
  const info: HostInfo = { host: 'Excel', platform: 'Mac' };
  const actions = new Map<string, ButtonFunction>();
  connectRibbon(excel, actions);
  return {
    openedPages,
    actions: { associate: (actionId, action) => void actions.set(actionId.toUpperCase(), action) },
    onReady: (callback) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    context: {
      displayLanguage,
      contentLanguage: excel.workbook.regional,
      requirements: {
        isSetSupported: (name, version) => excel.requirements.isSetSupported(name, version),
      },
      ui: { openBrowserWindow: (url) => void openedPages.push(url) },
      document: {
        settings: {
          get: (name) => settings.get(name) ?? null,
          set: (name, value) => void settings.set(name, value),
          remove: (name) => void settings.delete(name),
          saveAsync: (callback) => callback?.({ status: 'succeeded' }),
        },
      },
    },
  };
}

/** What the library answers for a button whose function nobody has associated. */
const NO_SUCH_FUNCTION = 11_101;

function connectRibbon(excel: SimulatedExcel, actions: ReadonlyMap<string, ButtonFunction>): void {
  excel.ribbon.connect(({ id, actionId, event }) => {
    const action = actions.get(actionId.toUpperCase());
    if (!action) {
      excel.ribbon.complete(id, NO_SUCH_FUNCTION);
      return;
    }
    action({
      ...event,
      completed: () => {
        excel.ribbon.complete(id, 0);
      },
    });
  });
}
