import type { Language } from '../../shared/words/catalogue.ts';
import type { ThemeName } from '../taskpane/state.ts';
import { FileHost, type GridView } from './file-host.ts';
import type { WorkbookHost } from './workbook-host.ts';

/** Requirement set of the oldest Excel that the product works in (Excel 2021). */
const FLOOR = '1.14';

/** What a function of the ribbon is given. */
interface CommandEvent {
  completed(): void;
}

/** Where the pane runs, and how it is to look and speak. */
export interface Surroundings {
  readonly host: WorkbookHost;
  readonly language: Language;
  readonly theme: ThemeName;
  /** Calls back when the theme changes while the pane is open. */
  onTheme(changed: (theme: ThemeName) => void): void;
  /** Ties a function to a button of the ribbon; does nothing where there is no ribbon. */
  tie(id: string, run: (event: CommandEvent) => Promise<void>): void;
}

/** Key under which the language that the user chose is kept. */
const LANGUAGE_KEY = 'task-matrix.language';

/**
 * Finds out where the pane runs. Inside Excel it waits for Microsoft's library and for Excel to answer; outside it
 * waits for nothing. `undefined` when the page is being left for one that explains why it cannot go on.
 */
export async function start(grid: GridView): Promise<Surroundings | undefined> {
  const boot = window.taskMatrixBoot;
  // What comes next is fetched while Microsoft's library is.
  if (boot?.insideOffice) void excelHost();
  const library = (await boot?.library) ?? 'absent';
  if (library === 'blocked') return undefined;
  if (library === 'absent') return startInBrowser(grid);
  const { host } = await Office.onReady();
  // `Office.onReady` gives no host at all when the page turns out not to be inside an application.
  if ((host as Office.HostType | null) === null) return startInBrowser(grid);
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) {
    window.location.replace('./older-excel.html?reason=excel');
    return undefined;
  }
  return startInExcel();
}

function startInBrowser(grid: GridView): Surroundings {
  return {
    host: new FileHost(grid),
    language: likelyLanguage(),
    theme: browserTheme(),
    onTheme: watchBrowserTheme,
    tie: () => undefined,
  };
}

function excelHost() {
  return import('./excel/excel-host.ts');
}

async function startInExcel(): Promise<Surroundings> {
  const { ExcelHost } = await excelHost();
  return {
    host: new ExcelHost(),
    language: chosenLanguage() ?? languageOf(Office.context.displayLanguage),
    theme: officeTheme(),
    onTheme: (changed) => {
      watchBrowserTheme(() => {
        changed(officeTheme());
      });
    },
    tie: (id, run) => {
      Office.actions.associate(id, (event: CommandEvent) => {
        void run(event);
      });
    },
  };
}

/** Vietnamese unless the application speaks English: the product is made for Vietnamese offices. */
function languageOf(tag: string): Language {
  return /^en\b/i.test(tag) ? 'en' : 'vi';
}

/** The language that the pane will speak, as far as can be told before Excel says which one it speaks. */
export function likelyLanguage(): Language {
  return chosenLanguage() ?? languageOf(navigator.language);
}

function chosenLanguage(): Language | undefined {
  try {
    const kept = localStorage.getItem(LANGUAGE_KEY);
    return kept === 'vi' || kept === 'en' ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the language that the user chose for the next time. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // Storage may be switched off; the choice then holds until the pane is closed.
  }
}

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(forced-colors: active)';

function browserTheme(): ThemeName {
  if (matchMedia(CONTRAST).matches) return 'contrast';
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

function watchBrowserTheme(changed: (theme: ThemeName) => void): void {
  for (const query of [DARK, CONTRAST]) {
    matchMedia(query).addEventListener('change', () => {
      changed(browserTheme());
    });
  }
}

/** Excel's own theme, told by how dark its pane is; where Excel does not say, the system's. */
function officeTheme(): ThemeName {
  if (matchMedia(CONTRAST).matches) return 'contrast';
  const background = (Office.context.officeTheme as Office.OfficeTheme | undefined)
    ?.bodyBackgroundColor;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background ?? '');
  if (!match) return browserTheme();
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}
