import { describe, expect, test } from '@jest/globals';
import { FORMATS } from '../../src/export/formats.ts';
import { buildExamples } from '../examples/build.ts';
import { exportInput } from './export-input.ts';
import { written } from './written.ts';

const format = FORMATS.find(({ name }) => name === 'markdown') ?? FORMATS[0];
const files = await written(format, exportInput(buildExamples(), 'private'));
const notes = new Map([...files].map(([path, bytes]) => [path, String(bytes)]));
const ofFolder = (folder: string) =>
  [...notes].filter(([path]) => path.startsWith(`${folder}/`)).map(([, text]) => text);

describe('a vault of notes', () => {
  test('tells every event of a unit with whoever says it, never as a deed of the unit', () => {
    const units = ofFolder('Units').filter((text) => text.includes('## Events'));
    expect(units.length).toBeGreaterThan(5);
    for (const text of units) {
      const [, events = ''] = /## Events\n\n([\s\S]*?)(?:\n\n## |$)/.exec(text) ?? [];
      const lines = events.split('\n').filter((line) => line.startsWith('- '));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines)
        expect(line).toMatch(/^- \S.*[.!?]”? \[\[Events\/[^\]|]+\|\(the event\)\]\]$/);
    }
  });

  test('has no link that leads nowhere', () => {
    const links = [...notes.values()].flatMap((text) =>
      [...text.matchAll(/\[\[([^\]|]+)\|/g)].map(([, path]) => `${path}.md`),
    );
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter((path) => !notes.has(path))).toEqual([]);
  });
});
