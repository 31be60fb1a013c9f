import type { FailureCatalogue } from '../catalogue.ts';
import { programmeProblem } from './programme-problems.ts';

const number = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

const size = (bytes: number): string =>
  bytes >= 1_048_576
    ? `${number(Math.round(bytes / 1_048_576))} MB`
    : `${number(Math.max(1, Math.round(bytes / 1024)))} KB`;

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** What is wrong with a file or a host, and what the officer should do. */
export const failures: FailureCatalogue = {
  'file-empty': () => ({
    what: 'The file is empty (0 bytes).',
    how: 'Ask the department to send it again; if it lies in a synchronised folder, wait until it has arrived and load it again.',
  }),
  'file-not-found': () => ({
    what: 'The file was not found.',
    how: 'Check the path and the name; the file may have been renamed, moved or deleted.',
  }),
  'file-unreadable': ({ detail }) => ({
    what: `The file could not be opened${detail === '' ? '' : ` (${detail})`}.`,
    how: 'Close it in Excel if it is open, check that you may read it, and try again.',
  }),
  'file-too-large': ({ bytes, limit }) => ({
    what: `The file is ${size(bytes)}, above the limit of ${size(limit)}.`,
    how: 'Remove pictures and unrelated sheets, or copy only the task matrix into a new file, and load that.',
  }),
  'file-not-a-workbook': ({ looksLike }) => ({
    what: `The file is not a workbook${looksLike === '' ? '' : `; it looks like ${kind(looksLike)}`}.`,
    how: 'Ask the department for an Excel file (.xlsx) made from the standard template.',
  }),
  'file-unsupported': ({ format }) => ({
    what: `This format cannot be read: ${kind(format)}.`,
    how: 'Open the file in the program that made it, save it as an Excel workbook (.xlsx), and load that.',
  }),
  'file-encrypted': () => ({
    what: 'The file is encrypted with a password and cannot be read.',
    how: 'Open it in Excel with the password, go to File > Info > Protect Workbook > Encrypt with Password, clear the password, save, and load it again.',
  }),
  'file-rights-managed': () => ({
    what: 'The file is protected by a sensitivity label or rights management (IRM); no password exists for this kind.',
    how: 'Somebody who may open it should remove the label or the restriction in Excel, save a new file, and send that.',
  }),
  'file-corrupt': ({ part }) => ({
    what: `The file is damaged or was not downloaded completely${part === '' ? '' : ` (the part “${part}” is at fault)`}.`,
    how: 'Download it again or ask the department to send it again; if Excel can repair it, save the repaired workbook as a new file and load that.',
  }),
  'file-bomb': ({ bytes, limit }) => ({
    what: `What is packed in the file would unpack to ${size(bytes)}, above the safe limit of ${size(limit)}, so it was not opened.`,
    how: 'Check where the file comes from; if you trust it, copy only the task matrix into a new file and load that.',
  }),
  'file-entities': () => ({
    what: 'The file declares XML entities, which Excel never writes, so it was not opened for safety.',
    how: 'Check where the file comes from; if you trust it, open it in Excel, save it as a new file, and load that.',
  }),
  'file-no-sheets': () => ({
    what: 'The file has no sheet of cells.',
    how: 'It holds only charts or macros; ask the department for the file with the task matrix.',
  }),
  'matrix-not-found': ({ sheets }) => ({
    what: `No task matrix was found${sheets.length === 0 ? '' : ` in the sheets ${quoted(sheets)}`}.`,
    how: 'Check that a heading row names columns such as Nội dung nhiệm vụ, Cơ quan chủ trì, Thời gian hoàn thành; or say which sheet and row hold the headings.',
  }),
  'matrix-no-rows': ({ sheet }) => ({
    what: `The matrix on sheet “${sheet}” has no task under its headings.`,
    how: 'Ask the department to fill it in, or to confirm that it has no task in this period.',
  }),
  'department-twice': ({ department, taken, isPart }) => ({
    what: `${department} sent several files for one period; “${taken}” was taken, and ${isPart ? 'its rows in this file of several departments' : 'the rows of this file'} are in quarantine.`,
    how: 'Keep the one right file of the department and consolidate again; if this file is the right one, choose it.',
  }),
  'file-is-master': () => ({
    what: 'This file is a master made by the product, not the report of a department, so no row was taken from it.',
    how: 'Leave it out of the list; to add to an earlier master, choose it as the master to start from.',
  }),
  'file-same-as': ({ other }) => ({
    what: `The file has exactly the content of “${other}” and was read once only.`,
    how: 'Nothing needs doing; one of the two may be deleted.',
  }),
  'period-other': ({ found, expected }) => ({
    what: `The file is for the period ${found}, but ${expected} is being consolidated.`,
    how: 'Choose the right period, or ask the department for the file of this period.',
  }),
  'programme-invalid': ({ path, problem, detail }) => ({
    what: `The definition of the programme is not valid at ${path}: ${programmeProblem(problem)}${detail === undefined ? '' : ` (“${detail}”)`}.`,
    how: 'Mend the definition as the documentation of programmes says, and load it again.',
  }),
  'programme-unknown': ({ id }) => ({
    what: `No programme has the id “${id}”.`,
    how: 'Check the id, or load the file that defines the programme.',
  }),
  'master-unreadable': ({ reason }) => ({
    what:
      reason === 'no-state'
        ? 'This file is no master that this product wrote, or its hidden sheet of state was deleted.'
        : 'The hidden sheet of state in the master was changed or cut.',
    how: 'Use a master that this product wrote; if its structure was changed, consolidate again from the submissions.',
  }),
  'ledger-unbalanced': ({ file, read, merged, quarantined, ignored }) => ({
    what: `The ledger of “${file}” does not balance: ${number(read)} rows read, but ${number(merged)} merged, ${number(quarantined)} quarantined, ${number(ignored)} ignored. The master was not written.`,
    how: 'This is a fault of the product. Copy the diagnosis and send it to your technical contact with the file.',
  }),
  'write-refused': ({ path, detail }) => ({
    what: `“${path}” could not be written${detail === '' ? '' : ` (${detail})`}.`,
    how: 'Close the file if it is open in Excel, check that you may write there and that space is left, or choose another place.',
  }),
  'write-too-many-rows': ({ rows, limit }) => ({
    what: `The result has ${number(rows)} rows, more than the ${number(limit)} that a sheet can hold.`,
    how: 'Consolidate the submissions in several parts, or export to CSV.',
  }),
  'host-editing-cell': () => ({
    what: 'A cell is being edited, so Excel takes no commands.',
    how: 'Press Enter to finish the cell or Esc to leave it, then press Try again.',
  }),
  'host-protected-workbook': () => ({
    what: 'The structure of the workbook is protected, so no sheet can be added, renamed or removed.',
    how: 'Lift it at Review > Protect Workbook and press Try again, or choose a new workbook.',
  }),
  'host-protected-sheet': () => ({
    what: 'The sheet is protected, so this cell cannot be changed.',
    how: 'Lift it at Review > Unprotect Sheet, then press Try again.',
  }),
  'host-sheet-exists': ({ sheet }) => ({
    what: `The workbook already has a sheet “${sheet}”; somebody may just have added it.`,
    how: 'Press Try again to write under another name; the sheet that is there stays.',
  }),
  'host-sheet-missing': ({ sheet }) => ({
    what:
      sheet === '' ? 'The sheet is no longer there.' : `The sheet “${sheet}” is no longer there.`,
    how: 'It may just have been removed or renamed; have a look and press Try again.',
  }),
  'host-connection-lost': () => ({
    what: 'The connection to Excel is lost.',
    how: 'Check the network, wait until Excel on the web is back, then press Try again; nothing is written twice.',
  }),
  'host-request-too-large': () => ({
    what: 'Excel refused because too much was sent at once.',
    how: 'Press Try again; if it stays, download the master as a file instead of writing it here.',
  }),
  'host-too-old': ({ needs }) => ({
    what: `This Excel lacks a function that is needed (${needs}).`,
    how: 'Update Excel, or use the browser form of the product.',
  }),
  'host-read-only': () => ({
    what: 'The workbook is open for reading only.',
    how: 'Press Enable Editing, or save a copy, then press Try again.',
  }),
  'host-busy': () => ({
    what: 'Excel is busy or shows a dialog.',
    how: 'Close the dialog in Excel, wait a few seconds, then press Try again.',
  }),
  'host-refused': ({ code }) => ({
    what: `Excel refused (${code}).`,
    how: 'The workbook is as it was; press Try again, and if it stays, copy the diagnosis and send it to whoever looks after the product.',
  }),
  'host-not-excel': () => ({
    what: 'This needs Excel.',
    how: 'In the browser form, download the file and open it in Excel.',
  }),
  'host-storage-refused': () => ({
    what: 'The application lets no file be saved.',
    how: 'Use the link to save it again, or copy the text and paste it into Word.',
  }),
};

const KINDS: Readonly<Record<string, string>> = {
  archive: 'a plain archive (ZIP, RAR, 7z …)',
  audio: 'a sound or film',
  binary: 'binary data of no known kind',
  database: 'a database',
  executable: 'a program',
  html: 'a web page (HTML) without a table',
  image: 'a picture',
  json: 'JSON data',
  mail: 'an e-mail',
  'old-excel': 'a very old Excel format (before Excel 5.0)',
  pdf: 'a PDF document',
  presentation: 'a presentation (PowerPoint)',
  text: 'plain text, not a table',
  word: 'a Word document',
  xml: 'XML data that is no workbook',
  numbers: 'Apple Numbers',
  mhtml: 'a web page in one file (MHTML)',
};

/** The reader names what a file looks like by a key; anything else is said as it stands. */
function kind(key: string): string {
  return KINDS[key] ?? key;
}
