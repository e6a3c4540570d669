import { describe, expect, test } from '@jest/globals';
import { COMMANDS } from '../../src/cli/commands.ts';
import { runChild } from '../run-child.ts';
import { workplace } from './program.ts';

describe('attest completion', () => {
  const place = workplace();
  place.write('attest.bash', place.attest(['completion', 'bash']).stdout);

  /** What bash offers after these words; the last one is being written. */
  const offered = (...words: string[]): string[] => {
    const script = `
      source attest.bash
      COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})
      COMP_CWORD=${words.length - 1}
      _attest
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = runChild('bash', ['--norc', '-euc', script], { cwd: place.folder });
    expect(stderr).toBe('');
    return stdout.trim().split('\n').filter(Boolean);
  };

  test('offers every command', () => {
    expect(offered('attest', '').sort()).toEqual(
      [...Object.keys(COMMANDS), '--help', '--version'].sort(),
    );
    expect(offered('attest', 'expl')).toEqual(['explain']);
  });

  test('offers options, their values, subcommands and names of queries', () => {
    expect(offered('attest', 'build', '--s')).toEqual(['--summary', '--shard']);
    expect(offered('attest', 'view', '--profile', '').sort()).toEqual([
      ...['private', 'public', 'review'],
    ]);
    expect(offered('attest', 'neo4j', 'st').sort()).toEqual(['start', 'status', 'stop']);
    expect(offered('attest', 'query', 'own')).toEqual(['own-voice']);
    expect(offered('attest', 'completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  test('leaves files to the shell', () => {
    expect(offered('attest', 'build', '--out', '')).toEqual([]);
    expect(offered('attest', 'diff', 'one', 'o')).toEqual([]);
  });

  test('the others name every command too, and an unknown shell is wrong usage', () => {
    const fish = place.attest(['completion', 'fish']).stdout;
    for (const name of Object.keys(COMMANDS)) expect(fish).toContain(`-a ${name} -d `);
    expect(place.attest(['completion', 'zsh']).stdout).toContain('bashcompinit');
    expect(place.attest(['completion', 'tcsh']).code).toBe(2);
  });
});
