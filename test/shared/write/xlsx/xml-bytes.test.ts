import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml } from '../../../../shared/write/xlsx/escape-xml.ts';
import { XmlBytes } from '../../../../shared/write/xlsx/xml-bytes.ts';

function written(...texts: readonly string[]): string {
  const xml = new XmlBytes();
  for (const text of texts) xml.text(text);
  return Buffer.from(xml.take()).toString('utf8');
}

describe('XML as bytes', () => {
  test.each([
    ['markup', '<b>&"', '&lt;b&gt;&amp;&quot;'],
    ['a control character', 'a\u0007', 'a_x0007_'],
    ['what looks like an escape', '_x0041_', '_x005F_x0041_'],
    ['an underscore alone', 'a_b_x12', 'a_b_x12'],
    ['half a character', '\ud83d!', '_xD83D_!'],
    ['a whole one', '😀', '😀'],
    ['what is no character', '\uffff', '_xFFFF_'],
    ['tab and line feed', 'a\tb\nc', 'a\tb\nc'],
  ])('escapes or keeps %s', (_, text, expected) => {
    expect(written(text)).toBe(expected);
  });

  test('says the same as the escaping of texts, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('_', 'x', '0', 'A', '&', '<', '\r', 'ệ', '\ud800'),
        maxLength: 20,
      }),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        expect(written(...texts)).toBe(texts.map(escapeXml).join(''));
      }),
    );
  });

  test('grows with what is written, and begins anew when that is taken', () => {
    const xml = new XmlBytes();
    xml.ascii('<t>');
    xml.text('ệ'.repeat(200_000));
    expect(xml.take().length).toBe(3 + 600_000);
    xml.ascii('</t>');
    expect(Buffer.from(xml.take()).toString()).toBe('</t>');
  });
});
