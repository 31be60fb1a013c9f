import type { SavedFile } from './workbook-host.ts';

let lastLink: string | undefined;

/**
 * Hands bytes to the browser as a download. Nothing tells whether the application lets it through, so the address
 * stays valid until the next file: the pane offers it as a link to try by hand.
 */
export function saveInBrowser(bytes: Uint8Array, name: string, type: string): SavedFile {
  if (lastLink !== undefined) URL.revokeObjectURL(lastLink);
  lastLink = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = lastLink;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  return { name, how: 'downloads', link: lastLink };
}
