import { describe, expect, test } from 'vitest';
import { nodePlatform } from '../../../cli/node-platform.ts';
import { isMail, isWebArchive, pagesOf } from '../../../shared/read/html/web-archive.ts';
import { cellsOf, failureOf, workbookOf } from './read-cells.ts';

const ARCHIVE = 'MIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="b"\n\n';

function part(header: string, body: string): string {
  return `--b\n${header}\n\n${body}\n`;
}

function table(text: string): string {
  return `<table><tr><td>${text}</td></tr></table>`;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const base64 = (text: string): string =>
  Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n');

describe('a web archive', () => {
  test.each([
    [ARCHIVE, true, true],
    [ARCHIVE.replaceAll('\n', '\r\n'), true, true],
    [`From: <Saved by a browser>\nSubject: báo cáo\n${ARCHIVE}`, true, true],
    ['MIME-Version: 1.0\nContent-Type: text/plain\n\nKính gửi', false, true],
    ['Mã: a\nContent-Type: multipart/related\n', false, false],
    ['STT,Nội dung\n1,multipart/related\n', false, false],
  ])('is told by its header: %j', (text, archive, mail) => {
    expect([isWebArchive(text), isMail(text)]).toEqual([archive, mail]);
  });

  test.each([
    ['as it stands', part('Content-Type: text/html', table('Sở Y tế'))],
    [
      'in quoted-printable, its lines broken within letters',
      part(
        'Content-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable',
        '<table><tr><td>S=E1=\n=BB=9F Y t=E1=BA=BF</td></tr></table>',
      ),
    ],
    [
      'in base64',
      part(
        'Content-Transfer-Encoding: base64\nContent-Type: text/html; charset=utf-8',
        base64(table('Sở Y tế')),
      ),
    ],
    [
      'in ASCII with letters by their numbers, as Excel writes it',
      part(
        'Content-Type: text/html; charset="us-ascii"\nContent-Transfer-Encoding: quoted-printable',
        '<table><tr><td x:str=3D"">S&#7903; Y t&#7871;</td></tr></table>',
      ),
    ],
    [
      'under the name of an encoding that is none',
      part(
        'Content-Type: text/html; charset=xyz\nContent-Transfer-Encoding: quoted-printable',
        '<table><tr><td>S=E1=BB=9F Y t=E1=BA=BF</td></tr></table>',
      ),
    ],
  ])('gives the letters of a page that is written %s', (_, page) => {
    const workbook = workbookOf(bytes(`${ARCHIVE}${page}--b--\n`), 'a.mht');
    expect(workbook.format).toBe('html');
    expect(workbook.sheets.map(cellsOf)).toEqual([{ A1: 'Sở Y tế' }]);
  });

  test('gives a sheet for each page with a table, and none for pictures, styles and the tabs of Excel', () => {
    const archive = [
      ARCHIVE,
      part('Content-Location: a_files/sheet001.htm\nContent-Type: text/html', table('một')),
      part('Content-Location: a_files/tabstrip.htm\nContent-Type: text/html', table('thẻ')),
      part('Content-Type: text/css', table('kiểu')),
      part('Content-Location: a_files/sheet002.htm\nContent-Type: text/html', table('hai')),
      '--b--\n',
    ].join('');
    expect(pagesOf(archive, nodePlatform)).not.toMatch(/thẻ|kiểu/);
    expect(workbookOf(bytes(archive), 'a.xls').sheets.map(cellsOf)).toEqual([
      { A1: 'một' },
      { A1: 'hai' },
    ]);
  });

  test.each([
    ['without a table', `${ARCHIVE}${part('Content-Type: text/html', '<p>Hết phiên</p>')}--b--`],
    ['without a boundary', 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n<table></table>'],
    ['cut off in its header', `${ARCHIVE}--b\nContent-Type: text/html`],
  ])('%s is no workbook', (_, text) => {
    expect(failureOf(bytes(text), 'a.mht')).toMatchObject({
      code: 'file-not-a-workbook',
      params: { looksLike: 'mail' },
    });
  });
});
