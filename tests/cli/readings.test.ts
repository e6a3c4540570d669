import { describe, expect, jest, test } from '@jest/globals';
import { workplace } from './program.ts';

jest.setTimeout(120_000);

const FLED =
  'Hundreds of families fled Orsha Vale on Monday after shells hit the mill, the mayor said.';
const HELD =
  'Gunmen abducted Renata Osk from a clinic in Orsha Vale, her brother told the Lowland Courier.';
const article = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`;

interface Reading {
  source: { id: string; sha256: string };
  events: { actor?: unknown; target?: unknown; participants: unknown[] }[];
  mentions: { id: string; end: number }[];
}

describe('readings made elsewhere, beside articles.jsonl', () => {
  const place = workplace();
  const ARTICLES = article('fled', FLED) + article('Held 1', HELD);
  place.write('here/articles.jsonl', ARTICLES);
  place.write('there/articles.jsonl', ARTICLES);
  const { stdout } = place.attest(['annotate', 'there/articles.jsonl', '--errors', 'inline']);
  const [fled, held] = stdout
    .trimEnd()
    .split('\n')
    .map((line): Reading => JSON.parse(line)) as [Reading, Reading];
  const writeReadings = (...readings: object[]) =>
    place.write('there/readings.jsonl', readings.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const build = (folder: string) => place.attest(['build', folder, '--out', `out-${folder}`]);
  const graphOf = (folder: string) => place.read(`out-${folder}/graph.json`);

  test('the graph is the same as from reading here, and nothing is read here', () => {
    writeReadings(held, fled);
    build('here');
    const { code, stderr } = build('there');
    expect([code, stderr]).toEqual([0, expect.stringContaining('source:renamed')]);
    expect(graphOf('there')).toBe(graphOf('here'));
    expect(place.list('out-there/cache/annotations')).toEqual([]);
    expect(place.list('out-here/cache/annotations')).not.toEqual([]);
  });

  test('a reading that changed counts in the next build', () => {
    writeReadings(held, { ...fled, events: [], claims: [] });
    build('there');
    expect(graphOf('there')).not.toContain('"event:fled/');
    expect(graphOf('there')).toContain('"event:held-1/');
  });

  test('an article without a reading, or with one of another text, is read here', () => {
    writeReadings(
      { ...fled, source: { ...fled.source, sha256: '0'.repeat(64) } },
      {
        line: 2,
        id: 'Held 1',
        problems: [{ rule: 'build:failed' }],
      },
    );
    const { code, stderr } = build('there');
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^there\/readings\.jsonl: warning: .*\[source:unused-readings\]\n +actual: +1: fled$/m,
    );
    expect(graphOf('there')).toBe(graphOf('here'));
  });

  test('what has no words in the article is left out, with the place', () => {
    const [first, ...mentions] = fled.mentions;
    writeReadings(held, { ...fled, mentions: [{ ...first, end: 5000 }, ...mentions] });
    const { code, stderr } = build('there');
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^there\/readings\.jsonl:2 mentions\[0\]: warning: the coder's own mistake/m,
    );
  });

  test('lines that are no readings: all named at once; their articles are not read instead', () => {
    place.write(
      'there/readings.jsonl',
      `{"source"\n\n${JSON.stringify({ ...held, events: 'many' })}\n{"id":"fled"}\n${'['.repeat(600)}\n`,
    );
    const { code, stderr } = build('there');
    expect(code).toBe(1);
    expect(
      [...stderr.matchAll(/^there\/readings\.jsonl:(\d).*\[(.+)\]$/gm)].map(([, ...at]) => at),
    ).toEqual([
      ['1', 'source:not-json'],
      ['4', 'source:not-a-reading'],
      ['5', 'source:too-deep'],
      ['3', 'standoff:format'],
    ]);
    expect(graphOf('there')).not.toContain('article:held-1');
  });

  test('x.readings.jsonl belongs to x.jsonl; without its articles it is named', () => {
    place.write('loose/wire.jsonl', article('fled', FLED));
    place.write('loose/wire.readings.jsonl', `${JSON.stringify({ ...fled, events: [] })}\n`);
    place.write('loose/other.readings.jsonl', `${JSON.stringify(held)}\n`);
    const { code, stderr } = build('loose');
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /loose\/other\.readings\.jsonl: warning: .*\[source:coding-without-article\]/,
    );
    expect(graphOf('loose')).not.toContain('"event:fled/');
  });
});
