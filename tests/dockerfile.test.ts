import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { validate } from 'dockerfile-utils';

const TEXT = readFileSync('Dockerfile', 'utf8');

describe('Dockerfile', () => {
  test('has no fault that a linter finds', () => {
    expect(validate(TEXT)).toEqual([]);
    expect(validate('FORM node\n').length).toBeGreaterThan(0);
  });

  test('pins its image, on a Node that the package runs on, and runs as nobody in particular', () => {
    const images = [...TEXT.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(new Set(images).size).toBe(1);
    const [, major, minor] = /^node:(\d+)\.(\d+)\.\d+-/.exec(images[0] ?? '') ?? [];
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(engines.node).toBe('>=20.19');
    expect([Number(major), Number(minor) >= 19]).toEqual([20, true]);
    expect(TEXT).toMatch(/^USER \d+:\d+$/m);
  });

  test('takes nothing along that belongs to one machine', () => {
    const left = readFileSync('.dockerignore', 'utf8').split('\n');
    for (const name of ['.git', '.env', 'node_modules', 'dist', 'out'])
      expect(left).toContain(name);
  });
});
