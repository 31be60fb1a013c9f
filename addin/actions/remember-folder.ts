/*
 * Browsers that know the File System Access API (Edge, Chrome, the web view of Excel for Windows) let a page keep a
 * folder that the user chose. Elsewhere nothing is remembered and files are chosen each time.
 */

/** What is used of a folder. The typings of TypeScript lack its permission calls. */
export interface FolderHandle {
  readonly name: string;
  values(): AsyncIterable<
    { readonly kind: 'file' | 'directory'; readonly name: string } & Partial<
      FolderHandle & { getFile(): Promise<File> }
    >
  >;
  requestPermission?(wish: { mode: 'read' }): Promise<'granted' | 'denied' | 'prompt'>;
}

const DATABASE = 'task-matrix';
const SHELF = 'choices';
const KEY = 'folder';

/** Asks for a folder; `undefined` when the browser cannot, or the user chose none. */
export async function askForFolder(): Promise<FolderHandle | undefined> {
  const picker = (
    window as { showDirectoryPicker?: (wish: { id: string }) => Promise<FolderHandle> }
  ).showDirectoryPicker;
  if (!picker) return undefined;
  return picker({ id: 'submissions' });
}

/** Whether folders can be asked for and remembered. */
export function canRememberFolders(): boolean {
  return 'showDirectoryPicker' in window && window.parent === window;
}

export async function rememberFolder(folder: FolderHandle): Promise<void> {
  await inShelf('readwrite', (shelf) => shelf.put(folder, KEY));
}

/** Name of the remembered folder. */
export async function rememberedFolder(): Promise<string | undefined> {
  if (!canRememberFolders()) return undefined;
  return (await folderOf())?.name;
}

/** Files of the remembered folder and its subfolders; `undefined` when it may not be read any more. */
export async function recallFolder(): Promise<File[] | undefined> {
  const folder = await folderOf();
  if (!folder) return undefined;
  const allowed = (await folder.requestPermission?.({ mode: 'read' })) ?? 'granted';
  return allowed === 'granted' ? filesOf(folder) : undefined;
}

async function folderOf(): Promise<FolderHandle | undefined> {
  return (await inShelf('readonly', (shelf) => shelf.get(KEY))) as FolderHandle | undefined;
}

async function filesOf(folder: FolderHandle): Promise<File[]> {
  const files: File[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind === 'directory') files.push(...(await filesOf(entry as FolderHandle)));
    else if (entry.getFile) files.push(await entry.getFile());
  }
  return files;
}

function inShelf(
  mode: IDBTransactionMode,
  ask: (shelf: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return new Promise((resolve) => {
    const open = indexedDB.open(DATABASE, 1);
    open.onupgradeneeded = () => {
      open.result.createObjectStore(SHELF);
    };
    // Private windows refuse to keep anything: then nothing is remembered.
    open.onerror = () => {
      resolve(undefined);
    };
    open.onsuccess = () => {
      const request = ask(open.result.transaction(SHELF, mode).objectStore(SHELF));
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        resolve(undefined);
      };
    };
  });
}
