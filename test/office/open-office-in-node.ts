import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { nativeBridge } from './hosts/native-bridge.ts';
import { officeContext } from './hosts/node-office-context.ts';
import type { NodeOffice } from './hosts/node-office-context.ts';
import { officeFile } from './office-files.ts';
import type { ExcelOptions } from './simulated-excel.ts';
import { SimulatedExcel } from './simulated-excel.ts';
import type { Workbook } from './workbook/workbook.ts';

export interface NodeOptions extends ExcelOptions {
  /** Language of Excel's own interface; Vietnamese when absent. */
  readonly displayLanguage?: string;
}

/** Microsoft's library, loaded and joined to a workbook. */
export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Stand-in for what the office.js loader makes of a host's start-up; the browser tests have the real one. */
  readonly Office: NodeOffice;
  readonly excel: SimulatedExcel;
}

interface Realm {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  Office: NodeOffice;
}

let library: vm.Script | undefined;

/** Loads the unmodified Excel library in a realm of its own, with the workbook behind its native bridge. */
export function openOfficeInNode(workbook: Workbook, options: NodeOptions = {}): OfficeInNode {
  const excel = new SimulatedExcel(workbook, options);
  library ??= new vm.Script(readFileSync(officeFile('excel-web-16.00.js'), 'utf8'), {
    filename: 'excel-web-16.00.js',
  });
  const realm = vm.createContext(
    browserStubs({ _richApiNativeBridge: nativeBridge(excel) }),
  ) as unknown as Realm;
  library.runInContext(realm);
  const ours = Object.getOwnPropertyDescriptors(
    officeContext(excel, options.displayLanguage ?? 'vi-VN'),
  );
  realm.Office = Object.create(realm.Office, ours) as NodeOffice;
  // Without this the library looks at a flag that nobody sets, and never refuses what the host is too old for.
  Object.assign(realm.OfficeExtension, {
    CommonUtility: Object.assign(commonUtility(realm), { _doApiNotSupportedCheck: true }),
  });
  return {
    Excel: realm.Excel,
    OfficeExtension: realm.OfficeExtension,
    Office: realm.Office,
    excel,
  };
}

function commonUtility(realm: Realm): object {
  return (realm.OfficeExtension as unknown as { CommonUtility: object }).CommonUtility;
}

/** The little of a browser that the library touches while it is evaluated. Errors and data are those of this realm. */
function browserStubs(extra: object): vm.Context {
  const nothing = (): void => undefined;
  const element = () => ({
    style: {},
    setAttribute: nothing,
    appendChild: nothing,
    addEventListener: nothing,
  });
  const window: Record<string, unknown> = {
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, performance },
    ...{ Promise, Error, JSON, URL },
    ...{
      name: '',
      external: {},
      addEventListener: nothing,
      removeEventListener: nothing,
      open: nothing,
    },
    location: new URL('https://addin.test/'),
    navigator: { userAgent: 'node' },
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
      addEventListener: nothing,
      body: element(),
      head: element(),
      domain: 'addin.test',
      cookie: '',
    },
    ...extra,
  };
  for (const self of ['window', 'self', 'parent', 'top']) window[self] = window;
  return window;
}
