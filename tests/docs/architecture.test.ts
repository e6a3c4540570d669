import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { read } from './pages.ts';

interface Rule {
  readonly name: string;
  readonly to: { readonly pathNot: string };
}

describe('docs/architecture.md', () => {
  const page = read('docs/architecture.md');
  const rows = new Map(
    [...page.matchAll(/^\| `(\w+)` \|[^|]*\| ([^|]*) \|$/gm)].map(([, room = '', uses = '']) => [
      room,
      uses === 'nothing else' ? [] : uses.split(', '),
    ]),
  );

  test('has every room of src', () => {
    expect([...rows.keys()].sort()).toEqual(readdirSync('src').sort());
  });

  test('says of each room what its layer rule says', () => {
    const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
    const layers = (forbidden as Rule[]).filter(({ name }) => name.startsWith('layer-'));
    const rules = layers.map(({ name, to }) => {
      const room = name.slice('layer-'.length);
      const [, allowed = ''] = /\((.*)\)/.exec(to.pathNot) ?? [];
      return [room, allowed.split('|').filter((one) => one !== room)];
    });
    expect([...rows].filter(([room]) => room !== 'cli').sort()).toEqual(rules.sort());
  });
});
