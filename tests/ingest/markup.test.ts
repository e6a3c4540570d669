import { describe, expect, test } from '@jest/globals';
import { markupIn, textOfMarkup } from '../../src/ingest/html/text-of-markup.ts';
import { parseText } from '../../src/ingest/parse-text.ts';
import { createReport } from '../../src/model/problem.ts';

describe('HTML in a text that should be plain', () => {
  test.each([
    [
      'paragraphs and entities',
      '<p>Shells fell on Ilmen &amp; Kyl,&nbsp;he said.</p><p>Nobody &#39;slept&#39;.</p>',
      "Shells fell on Ilmen & Kyl,\u00A0he said.\nNobody 'slept'.\n",
    ],
    [
      'entities alone',
      'Ilmen &amp; Kyl.\n\nHe said &quot;no&quot;.',
      'Ilmen & Kyl.\n\nHe said "no".',
    ],
    ['inline tags', 'Shells <b>fell</b> on\n\n<a href="x">Ilmen</a>.', 'Shells fell on\n\nIlmen.'],
    ['line breaks', 'One.<br/>Two.<br>\nThree.', 'One.\nTwo.\nThree.\n'],
    [
      'empty lines between blocks',
      '<h2>Harbour</h2>\nShells fell\non Ilmen.\n\nNobody slept.',
      'Harbour\nShells fell on Ilmen.\nNobody slept.\n',
    ],
    ['escaped twice', '&lt;p&gt;Shells fell.&lt;/p&gt;', 'Shells fell.\n'],
    [
      'scripts',
      '<p>Shells fell.</p><script>alert("x")</script><style>p {}</style>',
      'Shells fell.\n',
    ],
  ])('%s', (_, markup, text) => {
    expect(markupIn(markup)).not.toBeNull();
    expect(textOfMarkup(markup)).toBe(text);
  });

  test.each([
    'Shells fell, 3 < 4 & 5 > 4.',
    'AT&T said so; R&D, too.',
    'He wrote <sic> there.',
    '<3 you',
  ])('is not %s', (plain) => {
    expect(markupIn(plain)).toBeNull();
  });

  test('a file keeps its text, with a warning', () => {
    const report = createReport();
    const text = 'One line.\n<p>Shells fell &amp; burned.</p>\n';
    expect(parseText('x.txt', text, report)?.text).toBe(text);
    expect(report.problems).toMatchObject([{ rule: 'source:markup', place: { line: 2 } }]);
  });
});
