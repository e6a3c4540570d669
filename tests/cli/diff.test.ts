import { describe, expect, jest, test } from '@jest/globals';
import { workplace } from './program.ts';

jest.setTimeout(60_000);

const article = (text: string) => `---\nid: report\npublished: 2024-03-12\n---\n${text}\n`;
const SHELLED = 'Russian forces shelled the city of Kharkiv on Monday, the army said.';

describe('attest diff', () => {
  const place = workplace();
  place.write('case/report/article.md', article(SHELLED));
  place.attest(['build', 'case', '--out', 'old']);
  place.write('case/report/article.md', article(`It rained. ${SHELLED} Two soldiers were killed.`));
  place.attest(['build', 'case', '--out', 'new']);

  test('a graph and itself: 0, and nothing on stdout', () => {
    for (const other of ['old', 'old/graph.json']) {
      const { code, stdout, stderr } = place.attest(['diff', 'old', other]);
      expect([code, stdout, stderr]).toEqual([0, '', 'no difference\n']);
    }
    expect(place.attest(['diff', 'old', 'old', '--json']).stdout).toBe('[]\n');
  });

  test('a corrected article: 1, what was gained with its words, and not what only moved', () => {
    const { code, stdout } = place.attest(['diff', 'old', 'new']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^report\n/);
    expect(stdout).toMatch(/\+ Group “Two soldiers”\n {6}“Two soldiers”/);
    expect(stdout).toMatch(/~ Article “report”\n {6}sha256: [0-9a-f]{64} → [0-9a-f]{64}/);
    expect(stdout).not.toMatch(/^ {2}[-+] .*Kharkiv/m);
  });

  test('the other way round it is lost; as JSON too', () => {
    const { code, stdout } = place.attest(['diff', 'new', 'old/graph.json', '--json']);
    expect(code).toBe(1);
    const [difference, ...more] = JSON.parse(stdout);
    expect(more).toEqual([]);
    expect(difference.gained).toEqual([]);
    expect(difference.lost).toContainEqual(
      expect.objectContaining({
        kind: 'Group',
        sentence: 'Group “Two soldiers”',
        quote: 'Two soldiers',
      }),
    );
  });

  test('a graph that is not there: 1, and why', () => {
    const { code, stdout, stderr } = place.attest(['diff', 'old', 'nowhere']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('[graph:not-found]');
  });

  test('check takes the folder of a build', () => {
    expect(place.attest(['check', 'new']).code).toBe(0);
  });
});
