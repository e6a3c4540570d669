import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { fold } from '../../src/text/fold.ts';
import { PageData } from '../../src/viewer/page-data.ts';
import { workplace } from './program.ts';

const ARTICLE = `---
id: orsolo-interview
title: Interview with Velkan Orsolo
url: https://harbour.example/velkan-orsolo
published: 2025-03-05
---
Two prisoners of war spoke to reporters on Tuesday. Prisoner Velkan Orsolo, 23, from Tarn, said that guards had beaten him.
The ministry said that the prisoners were well. </script><b>ORSOLO</b> was seen.
`;

/** Bytes as text in every way that a reader could turn them: escapes, addresses, base64, and what is packed in it. */
function readings(bytes: string): string[] {
  const packed = [...bytes.matchAll(/[A-Za-z0-9+/_-]{24,}={0,2}/g)].map(([run]) =>
    Buffer.from(run, 'base64'),
  );
  const opened = packed.flatMap((buffer) => [
    buffer.toString('utf8'),
    ...[inflateSync, inflateRawSync, gunzipSync].flatMap((open) => {
      try {
        return [open(buffer).toString('utf8')];
      } catch {
        return [];
      }
    }),
  ]);
  return [bytes, ...opened].flatMap((text) => [
    text,
    text.replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    }),
  ]);
}
const leaks = (bytes: string, name: string): boolean =>
  readings(bytes).some((text) => fold(text).text.includes(name));

describe('attest view', () => {
  const place = workplace();
  place.write('case/orsolo-interview/article.md', ARTICLE);
  place.attest(['build', 'case']);

  test('is for the public where nothing else is said: no byte of the page names a prisoner', () => {
    expect(leaks(place.read('out/graph.json'), 'orsolo')).toBe(true);
    const { code, stderr } = place.attest(['view']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/withheld: [1-9]\d* names?/);
    for (const name of ['orsolo', 'velkan'])
      expect(leaks(place.read('out/view/index.html'), name)).toBe(false);
  });
  test('what is packed would be found', () => {
    const hidden = Buffer.from('{"name":"Velkan Orsolo of Tarn"}').toString('base64');
    expect(leaks(`<script>${hidden}</script>`, 'orsolo')).toBe(true);
  });
  test('says on the page and on the terminal what was left out, and for whom it is', () => {
    for (const profile of ['public', 'review', 'private']) {
      const { stderr } = place.attest(['view', '--profile', profile, '-o', 'page.html']);
      const [, json = ''] =
        /type="application\/json">(.*?)<\/script>/s.exec(place.read('page.html')) ?? [];
      const data = PageData.parse(JSON.parse(json));
      expect(data.profile).toBe(profile);
      const { names, details, paragraphs } = data.leftOut;
      expect(names > 0).toBe(profile !== 'private');
      const counts = [...stderr.matchAll(/(\d+) (?:name|detail|paragraph)/g)].map(([, count]) =>
        Number(count),
      );
      expect(counts).toEqual([names, details, paragraphs]);
      expect(leaks(place.read('page.html'), 'orsolo')).toBe(profile === 'private');
    }
  });
  test.each([
    'Interview with Velkan Orsolo',
    'ORSÓLO',
    'Orsolos Tag',
    'Interview mit Орсоло',
    'Held at 48.5123, 37.9876',
  ])('under the title "%s" no page is written, and the rule is named', (title) => {
    const { code, stderr } = place.attest(['view', '--title', title, '-o', 'refused.html']);
    expect([code, place.list('.').includes('refused.html')]).toEqual([1, false]);
    expect(stderr).toContain('[view:title-may-name]');
  });
  test('a title without names stands above the page, and for oneself any', () => {
    for (const [title, profile] of [
      ['What two prisoners say', 'public'],
      ['Velkan Orsolo', 'private'],
    ] as const) {
      place.attest(['view', '--title', title, '--profile', profile, '-o', 'titled.html']);
      expect(place.read('titled.html')).toContain(`<title>${title}</title>`);
    }
  });
  test('the same graph gives the same bytes', () => {
    place.attest(['view', '-o', 'one.html']);
    place.attest(['view', '-o', 'two.html']);
    expect(place.read('one.html')).toBe(place.read('two.html'));
    expect(place.attest(['view', '-o', '-']).stdout.trim()).toBe(place.read('one.html').trim());
  });
  test('the folder of a build is its graph', () => {
    place.attest(['view', '-o', 'one.html']);
    expect(place.attest(['view', 'out', '-o', 'two.html']).code).toBe(0);
    expect(place.read('one.html')).toBe(place.read('two.html'));
  });
  test('a graph that is none is a problem, and no page is written', () => {
    place.write('not.json', '{}');
    expect(place.attest(['view', 'not.json', '-o', 'none.html']).code).toBe(1);
    expect(place.list('.')).not.toContain('none.html');
  });
});
