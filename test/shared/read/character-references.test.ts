import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withLetters } from '../../../shared/read/html/character-references.ts';
import { cellsOf, workbookOf } from './read-cells.ts';

describe('letters that a page writes by numbers and names', () => {
  test.each([
    ['S&#7903; Y t&#x1EBF;', 'Sở Y tế'],
    ['c&aacute;n b&#7897; &ocirc;, &Ecirc;, &eth;, m&sup2;', 'cán bộ ô, Ê, ð, m²'],
    ['2021 &ndash; 2025 &ldquo;x&rdquo; &hellip;', '2021 – 2025 “x” …'],
    ['&#150; &#147;x&#148; &#128;', '– “x” €'],
    ['R&amp;D &lt;b&gt; &quot;x&quot; a&nbsp;b', 'R&amp;D &lt;b&gt; &quot;x&quot; a&nbsp;b'],
    ['&#60;b&#62; &#38;amp; &amp;#7903;', '&lt;b&gt; &amp;amp; &amp;#7903;'],
    ['&#0; &#55296; &#1114112; &xyz; & &# &#;', '&#0; &#55296; &#1114112; &xyz; & &# &#;'],
  ])('%j becomes %j', (page, expected) => {
    expect(withLetters(page)).toBe(expected);
  });

  test('are the letters that were written, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const page = Array.from(text, (letter) => `&#${String(letter.codePointAt(0))};`).join('');
        const plain = withLetters(page)
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        // Numbers of control codes name letters of Windows-1252.
        fc.pre(!/\p{Cc}/u.test(text));
        expect(plain).toBe(text);
      }),
    );
  });

  test('are read from a table, and what looks like markup is text', () => {
    const page =
      '<html><table><tr><td>S&#7903; Y t&#7871;</td><td>a &#60;b&#62; &amp;lt; c</td></tr></table></html>';
    const { sheets } = workbookOf(new TextEncoder().encode(page), 'a.xls');
    expect(cellsOf(sheets[0])).toEqual({ A1: 'Sở Y tế', B1: 'a <b> &lt; c' });
  });
});
