import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PROGRAM } from './program.ts';

/** What a start has to read before it does anything. */
describe('the built program', () => {
  const folder = join(PROGRAM, '..');
  const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

  /** The files that come with a file, whatever it does. */
  function comesWith(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, other = ''] of textOf(file).matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g))
      comesWith(other, seen);
    return seen;
  }
  /** Libraries that take longer to load than all else, by a word that stands in no other file. */
  const heavy = { zod: 'ZodError', driver: 'neo4j-javascript' };
  const loads = (file: string): string[] => {
    const texts = [...comesWith(file)].map(textOf);
    return Object.entries(heavy).flatMap(([name, word]) =>
      texts.some((text) => text.includes(word)) ? [name] : [],
    );
  };
  const chunkOf = (command: string): string => {
    const named = readdirSync(folder).filter((file) =>
      new RegExp(`^${command}-[A-Z0-9]{8}\\.js$`).test(file),
    );
    expect(named).toHaveLength(1);
    return String(named[0]);
  };

  test('shows an overview without schemas, without a driver, and from few bytes', () => {
    const main = basename(PROGRAM);
    expect(loads(main)).toEqual([]);
    const bytes = [...comesWith(main)].reduce((sum, file) => sum + textOf(file).length, 0);
    expect(bytes).toBeLessThan(100_000);
  });

  test('loads the driver only when it connects', () => {
    for (const command of ['query', 'push', 'pull', 'neo4j'])
      expect({ command, loads: loads(chunkOf(command)) }).toEqual({ command, loads: ['zod'] });
    // Otherwise its word would have changed.
    expect(readdirSync(folder).some((file) => textOfOrNone(file).includes(heavy.driver))).toBe(
      true,
    );
  });

  test('has the words of zod in English alone, and no reactive sessions', () => {
    const program = readdirSync(folder).map(textOfOrNone).join('\n');
    expect(program).toContain('Invalid input');
    expect(program).not.toContain('Ongeldige invoer');
    expect(program).not.toContain('BehaviorSubject');
  });

  function textOfOrNone(file: string): string {
    return file.endsWith('.js') ? textOf(file) : '';
  }
});
