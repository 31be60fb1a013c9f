import { columnLetters, type CellRange } from '../../grid/address.ts';
import { sheetReference, type BookDescription, type BookSheet } from '../../grid/book.ts';
import { escapeXml } from './escape-xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Whether a sheet has notes, which stand in parts of their own. */
export function hasNotes({ notes = [] }: BookSheet): boolean {
  return notes.length > 0;
}

/** The part that says what every other part is. */
export function contentTypesXml({ sheets }: BookDescription): string {
  const overrides = sheets.flatMap((sheet, index) => {
    const number = String(index + 1);
    const part = override(`/xl/worksheets/sheet${number}.xml`, `${SHEET_TYPES}.worksheet+xml`);
    const notes = override(`/xl/comments${number}.xml`, `${SHEET_TYPES}.comments+xml`);
    return hasNotes(sheet) ? [part, notes] : [part];
  });
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    (sheets.some(hasNotes)
      ? '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
      : '') +
    override('/xl/workbook.xml', `${SHEET_TYPES}.sheet.main+xml`) +
    overrides.join('') +
    override('/xl/styles.xml', `${SHEET_TYPES}.styles+xml`) +
    override('/xl/sharedStrings.xml', `${SHEET_TYPES}.sharedStrings+xml`) +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override(
      '/docProps/custom.xml',
      'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    ) +
    '</Types>'
  );
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

/** Relations of the package as a whole. */
export function packageRelationsXml(): string {
  return relations([
    [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'],
  ]);
}

/** Relations of the workbook: its sheets first, so that sheet n is `rId`n. */
export function workbookRelationsXml({ sheets }: BookDescription): string {
  return relations([
    ...sheets.map((_, index): [string, string] => [
      `${OFFICE}/relationships/worksheet`,
      `worksheets/sheet${String(index + 1)}.xml`,
    ]),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
    [`${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml'],
  ]);
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

export function corePropertiesXml({ title }: BookDescription): string {
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title>` +
    '</cp:coreProperties>'
  );
}

export function customPropertiesXml({ properties }: BookDescription): string {
  const items = [...properties].map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${String(index + 2)}" ` +
      `name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return (
    `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
    `${items.join('')}</Properties>`
  );
}

/** The part that lists sheets and names. */
export function workbookXml(book: BookDescription): string {
  const active = Math.max(
    0,
    book.sheets.findIndex(({ name }) => name === book.active),
  );
  const sheets = book.sheets.map(
    ({ name, visibility = 'visible' }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${String(index + 1)}"` +
      (visibility === 'visible' ? '' : ` state="${visibility}"`) +
      ` r:id="rId${String(index + 1)}"/>`,
  );
  return (
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
    `xmlns:r="${OFFICE}/relationships"><workbookPr defaultThemeVersion="124226"/>` +
    (book.lockStructure === true ? '<workbookProtection lockStructure="1"/>' : '') +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" tabRatio="800" activeTab="${String(active)}"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>${namesXml(book)}<calcPr calcId="191029"/></workbook>`
  );
}

function namesXml({ names, sheets }: BookDescription): string {
  const items = [
    ...names.map(({ name, sheet, range }) => ({ name, text: reference(sheet, range), more: '' })),
    ...sheets.flatMap(sheetNames),
  ];
  if (items.length === 0) return '';
  // Excel keeps names sorted; so do we, by code units.
  items.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const xml = items.map(
    ({ name, text, more }) =>
      `<definedName name="${escapeXml(name)}"${more}>${escapeXml(text)}</definedName>`,
  );
  return `<definedNames>${xml.join('')}</definedNames>`;
}

/** Names that Excel itself reads: what a page repeats, and where a filter stands. */
function sheetNames(
  sheet: BookSheet,
  index: number,
): readonly { name: string; text: string; more: string }[] {
  const scope = ` localSheetId="${String(index)}"`;
  const { filter, print, name } = sheet;
  const titles = [
    ...(print?.repeatColumns === undefined
      ? []
      : [sheetReference(name, columnsText(print.repeatColumns))]),
    ...(print?.repeatRows === undefined ? [] : [sheetReference(name, rowsText(print.repeatRows))]),
  ];
  return [
    ...(filter === undefined
      ? []
      : [
          {
            name: '_xlnm._FilterDatabase',
            text: reference(name, filter),
            more: `${scope} hidden="1"`,
          },
        ]),
    ...(titles.length === 0
      ? []
      : [{ name: '_xlnm.Print_Titles', text: titles.join(','), more: scope }]),
  ];
}

function rowsText([first, last]: readonly [number, number]): string {
  return `$${String(first + 1)}:$${String(last + 1)}`;
}

function columnsText([first, last]: readonly [number, number]): string {
  return `$${columnLetters(first)}:$${columnLetters(last)}`;
}

function reference(sheet: string, { top, left, bottom, right }: CellRange): string {
  const first = `$${columnLetters(left)}$${String(top + 1)}`;
  const last = `$${columnLetters(right)}$${String(bottom + 1)}`;
  return sheetReference(sheet, first === last ? first : `${first}:${last}`);
}
