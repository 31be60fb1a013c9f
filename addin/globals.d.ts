/** Version of package.json, put in by the build. */
declare const PRODUCT_VERSION: string;

/** Whether the page has a service worker: the built one has, the development server none. */
declare const KEEPS_OFFLINE: boolean;

interface Window {
  /** What boot.js found out before anything else ran. */
  readonly taskMatrixBoot?: {
    readonly insideOffice: boolean;
    readonly library: Promise<'loaded' | 'blocked' | 'absent'>;
  };
}
