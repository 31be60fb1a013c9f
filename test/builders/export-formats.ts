import { shown, type BaseCell, type BaseRow } from './public-case.ts';
import { dayOfSerial } from '../../shared/grid/serial-date.ts';
import { xmlText } from './raw-xlsx.ts';

/*
 * Rows as programs export them under the name of a workbook: HTML, a web archive, and the XML of Excel 2003.
 */

export function htmlTable(rows: readonly BaseRow[]): string {
  const lines = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${xmlText(shown(cell))}</td>`).join('')}</tr>`,
  );
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><table border=1>${lines.join('\r\n')}</table></body></html>`;
}

/** A web archive with the table in it, its letters beyond ASCII in quoted-printable. */
export function mhtml(rows: readonly BaseRow[]): Uint8Array {
  const quoted = Array.from(new TextEncoder().encode(htmlTable(rows)), (byte) =>
    byte > 126 || byte === 61 || (byte < 32 && byte !== 13 && byte !== 10)
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  ).join('');
  const lines = quoted
    .split('\r\n')
    .map((line) => line.replace(/((?:=[0-9A-F]{2}|[^=]){1,60})(?=.)/g, '$1=\r\n'));
  return new TextEncoder().encode(
    [
      'MIME-Version: 1.0',
      'X-Document-Type: Workbook',
      'Content-Type: multipart/related; boundary="----=_NextPart_01"',
      '',
      '------=_NextPart_01',
      'Content-Location: file:///C:/bao-cao.htm',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: text/html; charset="utf-8"',
      '',
      ...lines,
      '',
      '------=_NextPart_01--',
      '',
    ].join('\r\n'),
  );
}

const STYLES: Readonly<Record<string, string>> = {
  'dd/mm/yyyy': 'day',
  '0%': 'percent',
  '#,##0': 'amount',
};

/** A workbook in the XML of Excel 2003: real days, numbers and texts. */
export function xml2003(rows: readonly BaseRow[]): string {
  const styles = Object.entries(STYLES).map(
    ([format, id]) => `<Style ss:ID="${id}"><NumberFormat ss:Format="${xmlText(format)}"/></Style>`,
  );
  const lines = rows.map((row) => `<Row>${row.map(dataCell).join('')}</Row>`);
  return `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles.join('')}</Styles><Worksheet ss:Name="Công việc"><Table>${lines.join('')}</Table></Worksheet></Workbook>`;
}

function dataCell(cell: BaseCell): string {
  if (typeof cell !== 'object') {
    const type = typeof cell === 'number' ? 'Number' : 'String';
    return `<Cell><Data ss:Type="${type}">${xmlText(shown(cell))}</Data></Cell>`;
  }
  if (!('v' in cell)) return '<Cell/>';
  const style = `ss:StyleID="${STYLES[cell.format] ?? ''}"`;
  return cell.format === 'dd/mm/yyyy'
    ? `<Cell ${style}><Data ss:Type="DateTime">${dayOfSerial(cell.v) ?? ''}T00:00:00.000</Data></Cell>`
    : `<Cell ${style}><Data ss:Type="Number">${String(cell.v)}</Data></Cell>`;
}
