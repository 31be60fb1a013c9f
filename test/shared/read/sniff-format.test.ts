import { describe, expect, it } from 'vitest';
import { rawXlsx, zipped } from '../../builders/raw-xlsx.ts';
import { failureOf, workbookOf } from './read-cells.ts';

const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const XLSX = rawXlsx({ sheets: [{ name: 'A', rows: '' }] });
const TABLE = '<table><tr><td>Mã</td><td>Tên</td></tr><tr><td>0012</td><td>Sở</td></tr></table>';
const XML_2003 =
  '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">Mã</Data></Cell></Row></Table></Worksheet></Workbook>';
const MHTML = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Location: file:///C:/a.htm\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="us-ascii"\r\n\r\n<html><body>${TABLE.replaceAll('=', '=3D').replace('Mã', 'Ma').replace('Sở', 'So')}</body></html>\r\n\r\n--b--\r\n`;

describe('A workbook is told by its content', () => {
  it.each([
    ['xlsx', 'báo cáo.xls', XLSX],
    ['csv', 'báo cáo.xls', utf8('Mã,Tên\n1,a\n2,b\n')],
    ['csv', 'một cột.csv', utf8('Mã\n1\n')],
    ['csv', 'tab.xls', utf8('Mã\tTên\r\n1\ta\r\n')],
    ['html', 'a.xls', utf8(`<html><body>${TABLE}</body></html>`)],
    ['html', 'a.xls', new Uint8Array(Buffer.from(`\ufeff<html>${TABLE}</html>`, 'utf16le'))],
    ['html', 'a.xls', latin1(MHTML)],
    ['xml2003', 'a.xls', utf8(XML_2003)],
    [
      'dif',
      'a.csv',
      latin1(
        'TABLE\r\n0,1\r\n"E"\r\nVECTORS\r\n0,1\r\n""\r\nTUPLES\r\n0,1\r\n""\r\nDATA\r\n0,0\r\n""\r\n-1,0\r\nBOT\r\n1,0\r\n"Normal"\r\n-1,0\r\nEOD\r\n',
      ),
    ],
    ['sylk', 'a.csv', latin1('ID;PWXL;N;E\r\nC;Y1;X1;K"Normal"\r\nE\r\n')],
  ])('as %s whatever its name is (%s)', (format, file, bytes) => {
    expect(workbookOf(bytes, file).format).toBe(format);
  });

  it('and the misleading extension is said', () => {
    expect(workbookOf(XLSX, 'a.xls').issues).toEqual([
      { code: 'structure-extension-differs', params: { format: 'xlsx' } },
    ]);
    expect(workbookOf(XLSX, 'a.XLSX').issues).toEqual([]);
  });

  it('keeps codes of an HTML table as they are written', () => {
    const sheet = workbookOf(utf8(`<html><body>${TABLE}</body></html>`), 'a.xls').sheets[0];
    expect(sheet?.value(1, 0)).toBe('0012');
  });
});

describe('What is no workbook is said to be what it looks like', () => {
  it.each([
    ['pdf', 'a.xlsx', latin1('%PDF-1.7\n%âãÏÓ')],
    ['image', 'a.xls', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['image', 'a.xls', latin1('BM\x36\x10\0\0\0\0\0\0\x36\0\0\0')],
    ['executable', 'a.xlsx', latin1('MZ\x90\0\x03')],
    ['archive', 'a.xlsx', zipped({ 'a.txt': 'x' })],
    ['archive', 'a.csv', zipped({ 'a.csv': 'a,b\n1,2' })],
    ['archive', 'a.xlsx', latin1('Rar!\x1a\x07')],
    [
      'word',
      'a.xlsx',
      zipped({
        '[Content_Types].xml':
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      }),
    ],
    [
      'word',
      'a.ods',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
    ],
    ['word', 'a.xls', latin1('{\\rtf1\\ansi')],
    ['json', 'a.csv', utf8('{"tasks": []}')],
    ['html', 'a.xls', utf8('<!DOCTYPE html><html><body>Hết phiên làm việc</body></html>')],
    ['xml', 'a.xml', utf8('<?xml version="1.0"?><rss/>')],
    ['text', 'a.xls', utf8('Kính gửi: các sở, ban, ngành')],
    ['binary', 'a.xls', Uint8Array.from({ length: 256 }, (_, index) => (index * 7 + 200) & 0xff)],
  ])('%s (%s)', (looksLike, file, bytes) => {
    expect(failureOf(bytes, file)).toMatchObject({
      code: 'file-not-a-workbook',
      params: { looksLike },
      file,
    });
  });

  it.each([
    ['file-empty', new Uint8Array()],
    ['file-empty', utf8('\ufeff  \n ')],
    ['file-corrupt', XLSX.subarray(0, XLSX.length - 200)],
    ['file-corrupt', latin1('PK\x03\x04')],
    ['file-corrupt', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['file-unsupported', zipped({ 'Index/Document.iwa': 'x' })],
    [
      'file-encrypted',
      zipped({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': 'x',
        'META-INF/manifest.xml':
          '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
      }),
    ],
    ['file-entities', utf8('<!DOCTYPE Workbook [<!ENTITY a "b">]><Workbook/>')],
  ] as const)('%s', (code, bytes) => {
    expect(failureOf(bytes, 'a.xlsx').code).toBe(code);
  });
});
