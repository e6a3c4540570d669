import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { englishWeights } from '../../../../../src/coders/offline/en/language/english-weights.ts';
import words from '../../../../../src/coders/offline/en/language/words.json' with { type: 'json' };
import { GroundWords } from '../../../../../src/coders/offline/en/language/words.ts';
import parser from '../../../../../src/coders/offline/en/weights/parser.json' with { type: 'json' };
import tagger from '../../../../../src/coders/offline/en/weights/tagger.json' with { type: 'json' };
import {
  ParserWeights,
  TaggerWeights,
} from '../../../../../src/coders/offline/language/weights.ts';

const FOLDER = 'src/coders/offline/en/weights';

describe('the data files', () => {
  test('follow their schemas', () => {
    expect(TaggerWeights.safeParse(tagger).error).toBeUndefined();
    expect(ParserWeights.safeParse(parser).error).toBeUndefined();
    expect(GroundWords.safeParse(words).error).toBeUndefined();
  });

  test('weights stay under 5 MB', () => {
    const sizes = readdirSync(FOLDER).map((name) => statSync(join(FOLDER, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5_000_000);
  });

  test('load', () => {
    const { tagger: loaded, parser: loadedParser } = englishWeights();
    expect(loaded.tags).toContain('VERB VBD');
    expect(loadedParser.relations).toContain('nsubj:pass');
    expect(englishWeights()).toBe(englishWeights());
  });
});
