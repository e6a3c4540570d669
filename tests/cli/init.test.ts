import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { workplace } from './program.ts';

describe('attest init', () => {
  const place = workplace();
  const inside = workplace();

  test('makes a folder, says the next two commands, and they work', () => {
    const { code, stdout } = place.attest(['init', 'my-case']);
    expect(code).toBe(0);
    const [change, ...next] = stdout.trim().split('\n');
    expect(change).toBe('cd my-case');
    expect(next).toEqual(['npx attest build --summary', 'npx attest view']);
    expect(place.list('my-case')).toEqual(['articles']);
    expect(place.attest(['check', 'my-case/articles']).stderr).toContain('no problems');
    inside.attest(['init']);
    for (const command of next) {
      const words = command.split(' ').slice(2);
      expect([command, inside.attest(words).code]).toEqual([command, 0]);
    }
    expect(inside.list('out/view')).toEqual(['index.html']);
  });

  test('its example has everything that a coding shows: a chain, a denial, somebody protected', () => {
    const coding = place.read('my-case/articles/mill-bridge/annotations.yaml');
    for (const word of ['chain:', 'answers:', 'protected: true', 'assessments:'])
      expect(coding).toContain(word);
  });

  test('refuses a folder in which something is, and writes nothing', () => {
    place.write('mine/notes.txt', 'mine');
    const { code, stderr } = place.attest(['init', 'mine']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/mine is not empty \(notes\.txt\)/);
    expect(place.list('mine')).toEqual(['notes.txt']);
    expect(place.attest(['init', 'my-case']).code).toBe(2);
  });

  test('what npm and git leave in a folder is nobody’s work', () => {
    place.write('fresh/package.json', '{}');
    mkdirSync(join(place.folder, 'fresh/node_modules'));
    expect(place.attest(['init', 'fresh']).code).toBe(0);
    expect(place.list('fresh')).toEqual(['articles', 'node_modules', 'package.json']);
  });

  test('a folder that cannot be written is an error of files, and nothing half made stays', () => {
    place.write('a-file', '');
    expect(place.attest(['init', 'a-file/case']).code).toBe(3);
    expect(readdirSync(place.folder)).not.toContain('case');
  });
});
