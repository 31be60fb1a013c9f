/** How the host presents itself to the page. */
export interface HostOptions {
  /** Language of Excel's interface; Vietnamese when absent. */
  readonly displayLanguage?: string;
  /** Colours of Excel's interface; absent on hosts that tell none. */
  readonly theme?: OfficeThemeName;
  /** Document settings (`Office.context.document.settings`) that the file was saved with. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export type OfficeThemeName = 'light' | 'dark' | 'contrast';

interface ThemeColors {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** Colours of Office's white, black and high-contrast themes. */
export const OFFICE_THEMES: Readonly<Record<OfficeThemeName, ThemeColors>> = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#000000',
    controlBackgroundColor: '#F0F0F0',
    controlForegroundColor: '#000000',
  },
  dark: {
    bodyBackgroundColor: '#262626',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#363636',
    controlForegroundColor: '#FFFFFF',
  },
  contrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#FFFF00',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#00FF00',
  },
};

/** Settings of the document as the host keeps them: JSON text by name. */
export function serializedSettings(settings: HostOptions['settings'] = {}): Map<string, string> {
  return new Map(Object.entries(settings).map(([name, value]) => [name, JSON.stringify(value)]));
}

export function deserializedSettings(
  settings: ReadonlyMap<string, string>,
): Record<string, unknown> {
  return Object.fromEntries(
    [...settings].map(([name, value]) => [name, JSON.parse(value) as unknown]),
  );
}
