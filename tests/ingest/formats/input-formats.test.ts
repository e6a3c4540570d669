import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { BRING_IN_TEXTS } from '../../../src/desk/page/texts/bring-in-texts.ts';
import { INPUT_FORMATS, type InputFormat } from '../../../src/ingest/formats/input-formats.ts';
import { KINDS_READ, kindOf } from '../../../src/ingest/input.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

describe.each(Object.entries<InputFormat>(INPUT_FORMATS))('%s', (name, { endings, names }) => {
  test('is told by each of its endings', () => {
    for (const ending of endings) expect(kindOf(`a/B${ending.toUpperCase()}`)).toBe(name);
    for (const one of names ?? []) expect(kindOf(`a/${one}`)).toBe(name);
  });

  test('is listed wherever somebody looks for what is read', () => {
    for (const ending of endings) expect(read('docs/sources.md')).toContain(`\`*${ending}\``);
    const [first] = endings;
    expect(KINDS_READ).toContain(first);
    expect(BRING_IN_TEXTS.kinds).toContain(first);
    expect(read('docs/command-line.md')).toContain(`\`${first}\``);
  });
});
