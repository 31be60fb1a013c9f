import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** One sheet of a workbook made from literal XML. */
export interface RawSheet {
  readonly name: string;
  /** What stands between `<sheetData>` and its end. */
  readonly rows: string;
  /** What stands before `<sheetData>`: dimension, columns. */
  readonly before?: string;
  /** What stands after it: merges, filter. */
  readonly after?: string;
  readonly state?: 'hidden' | 'veryHidden';
}

/** A workbook made from literal XML, so that a test sees the very bytes that it is about. */
export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** What stands inside `<sst>`. */
  readonly strings?: string;
  /** Format codes; cell format n+1 uses the nth. Cell format 0 is General. */
  readonly formats?: readonly string[];
  /** Font names; the cell formats after those above are General in these fonts. */
  readonly fonts?: readonly string[];
  readonly date1904?: boolean;
  readonly properties?: Readonly<Record<string, string>>;
  /** Parts that replace those made, or are added; by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** 0 stores, 9 packs best. */
  readonly level?: 0 | 1 | 6 | 9;
}

/** Bytes of an xlsx file that holds exactly what is given. */
export function rawXlsx(workbook: RawWorkbook): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(workbook),
    '_rels/.rels': relationships([
      ['rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml'],
      ['rId2', `${RELATIONS}/custom-properties`, 'docProps/custom.xml'],
    ]),
    'docProps/custom.xml': customProperties(workbook.properties ?? {}),
    'xl/workbook.xml': workbookXml(workbook),
    'xl/_rels/workbook.xml.rels': relationships([
      ...workbook.sheets.map(
        (_, index) =>
          [
            `rId${String(index + 1)}`,
            `${RELATIONS}/worksheet`,
            `worksheets/sheet${String(index + 1)}.xml`,
          ] as const,
      ),
      ['rIdStyles', `${RELATIONS}/styles`, 'styles.xml'],
      ['rIdStrings', `${RELATIONS}/sharedStrings`, 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesXml(workbook.formats ?? [], workbook.fonts ?? []),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${workbook.strings ?? ''}</sst>`,
  };
  workbook.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${String(index + 1)}.xml`] = sheetXml(sheet);
  });
  return zipped({ ...parts, ...workbook.parts }, workbook.level ?? 1);
}

/** Bytes of a ZIP archive of the given parts. */
export function zipped(
  parts: Readonly<Record<string, string | Uint8Array>>,
  level: 0 | 1 | 6 | 9 = 1,
): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { level }];
  }
  return zipSync(entries, { mtime: '2021-01-01T00:00:00' });
}

/** Text as it stands in XML. */
export function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function sheetXml({ before, rows, after }: RawSheet): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before ?? ''}<sheetData>${rows}</sheetData>${after ?? ''}</worksheet>`;
}

function workbookXml({ sheets, date1904 }: RawWorkbook): string {
  const list = sheets.map(({ name, state }, index) => {
    const id = String(index + 1);
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${xmlText(name)}" sheetId="${id}"${hidden} r:id="rId${id}"/>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 === true ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`;
}

function stylesXml(formats: readonly string[], fonts: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${xmlText(code)}"/>`,
  );
  const cellFormats = formats.map(
    (_, index) =>
      `<xf numFmtId="${String(164 + index)}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  );
  const names = ['Calibri', ...fonts];
  const fontList = names.map((name) => `<font><sz val="11"/><name val="${xmlText(name)}"/></font>`);
  const fontFormats = fonts.map(
    (_, index) => `<xf numFmtId="0" fontId="${String(index + 1)}" fillId="0" borderId="0"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${String(formats.length)}">${codes.join('')}</numFmts><fonts count="${String(names.length)}">${fontList.join('')}</fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0"/>${cellFormats.join('')}${fontFormats.join('')}</cellXfs></styleSheet>`;
}

function customProperties(properties: Readonly<Record<string, string>>): string {
  const list = Object.entries(properties).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${String(index + 2)}" name="${xmlText(name)}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
  );
  return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${list.join('')}</Properties>`;
}

function relationships(list: readonly (readonly [string, string, string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes({ sheets }: RawWorkbook): string {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const list = [
    ['/xl/workbook.xml', `${main}.sheet.main+xml`],
    ['/xl/styles.xml', `${main}.styles+xml`],
    ['/xl/sharedStrings.xml', `${main}.sharedStrings+xml`],
    ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
    ...sheets.map((_, index) => [
      `/xl/worksheets/sheet${String(index + 1)}.xml`,
      `${main}.worksheet+xml`,
    ]),
  ].map(([name, type]) => `<Override PartName="${name ?? ''}" ContentType="${type ?? ''}"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${list.join('')}</Types>`;
}
