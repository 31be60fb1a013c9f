import { fileURLToPath } from 'node:url';

/** Where a file of Microsoft's installed library lies. */
export function officeFile(name: string): string {
  return fileURLToPath(
    new URL(`../../node_modules/@microsoft/office-js/dist/${name}`, import.meta.url),
  );
}
