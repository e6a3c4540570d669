import { describe, expect, test } from '@jest/globals';
import { workplace } from './program.ts';

/** What it does is in tests/neo4j/bulk.test.ts. */
describe('attest push --bulk', () => {
  const place = workplace();
  const refused = (words: string[], env: Record<string, string> = {}): string => {
    const { code, stderr } = place.attest(['push', ...words], { NEO4J_URI: '', ...env });
    expect({ words, code }).toEqual({ words, code: 2 });
    return stderr;
  };

  test('is refused, before anything is read, with what has no meaning beside it', () => {
    for (const words of [['--dry-run'], ['--full'], ['--withdrawn', 'some-article']])
      expect(refused(['--bulk', ...words])).toContain(words[0]);
  });

  test('is refused for a server whose files are not at hand', () => {
    expect(refused(['--bulk', '--uri', 'bolt://db.example'])).toContain('--uri');
    expect(refused(['--bulk'], { NEO4J_URI: 'bolt://db.example' })).toContain('NEO4J_URI');
  });

  test('is what a home is for', () => {
    expect(refused(['--neo4j-home', 'home'])).toContain('--bulk');
  });
});
