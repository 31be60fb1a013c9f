import { failed, success, type Outcome } from '../../shared/failure/failure.ts';
import { prepareFor } from './browser-platform.ts';

/** What a chosen file holds at this moment: it may have vanished or be locked since it was chosen. */
export async function bytesOf(file: File): Promise<Outcome<Uint8Array>> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await prepareFor(bytes);
    return success(bytes);
  } catch (cause) {
    // The browser says NotFoundError for a file that vanished and NotReadableError for one that is locked.
    const name = cause instanceof DOMException ? cause.name : '';
    return name === 'NotFoundError'
      ? failed('file-not-found', {}, { file: file.name, cause })
      : failed('file-unreadable', { detail: '' }, { file: file.name, cause });
  }
}
