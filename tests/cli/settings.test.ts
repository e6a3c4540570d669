import { describe, expect, test } from '@jest/globals';
import { workplace } from './program.ts';

const ARTICLE = 'The 9th Brigade shelled the pier at Wendon on Monday, the mayor said.\n';

describe('attest.yaml', () => {
  const place = workplace();
  place.write('found/pier.txt', ARTICLE);
  const settings = (text: string) => place.write('attest.yaml', text);

  test('says what nobody says on the command line', () => {
    settings('articles: [found]\nbuild: { out: march, json: true }\nview: { title: Wendon }\n');
    const { code, stdout } = place.attest(['build']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).out).toBe('march/graph.json');
    expect(place.attest(['view', 'march/graph.json']).code).toBe(0);
    expect(place.read('out/view/index.html')).toContain('<title>Wendon');
  });

  test('is overruled by the command line', () => {
    expect(JSON.parse(place.attest(['build', '--out', 'april']).stdout).out).toBe(
      'april/graph.json',
    );
  });

  test.each([
    ['bild: { out: x }', 'bild: there is no such command'],
    ['build: { output: x }', 'build.output: there is no such option'],
    ['build: { threads: many }', 'build.threads: a number of threads'],
    ['build: { summary: 3 }', 'build.summary: true or false is expected'],
    ['build: { coder: nobody }', 'build.coder: Allowed choices are'],
    ['build: 3', 'build: '],
    ['articles: found', 'articles: '],
    ['articles: [../else]', 'articles: ../else leads out of this folder'],
    ['build: { out: /tmp/else }', 'build.out: /tmp/else leads out of this folder'],
    ['build: { without-decisions: true }', 'build.without-decisions: this has to be said'],
    ['neo4j: { port: 7000 }', 'neo4j: this has to be said'],
    ['{{', ''],
  ])('%s is refused, and says why', (text, reason) => {
    settings(text);
    const { code, stderr } = place.attest(['build']);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`error: attest.yaml: ${reason}`)]);
  });

  test.each([
    ['export', 'profile', 'private'],
    ['view', 'public-figures', 'names.txt'],
    ['mcp', 'profile', 'private'],
    ['push', 'uri', 'bolt://elsewhere.invalid'],
  ])('cannot set %s --%s, which decides who gets to see what', (command, option, value) => {
    settings(`${command}: { ${option}: '${value}' }`);
    expect(place.attest([command])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('this has to be said on the command line'),
    });
  });
});
