import type { SimulatedExcel } from '../simulated-excel.ts';

const EXCEL = 1;
const READ_WRITE = 0;
/** Opened from the ribbon into a document that knows the add-in. */
const DOCUMENT_OPENED = 1;

/** What Excel for Mac tells of itself at start-up: a list whose places are those of the library's AppContextProperties. */
export function macAppContext(
  settings: ReadonlyMap<string, string>,
  displayLanguage: string,
  excel: SimulatedExcel,
): readonly unknown[] {
  return [
    [[...settings.keys()], [...settings.values()]],
    'solution',
    EXCEL,
    16,
    0,
    0,
    1,
    READ_WRITE,
    displayLanguage,
    excel.workbook.regional,
    0,
    `https://documents.test/${excel.workbook.name}`,
    DOCUMENT_OPENED,
    1,
    '',
    1,
    'correlation',
    'instance',
    false,
    false,
    JSON.stringify(excel.requirements.claimed),
    '',
    '16.89.24090815',
    2,
  ];
}
