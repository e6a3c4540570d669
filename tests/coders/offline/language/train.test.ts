import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ParserWeights, TaggerWeights } from '../../../../src/coders/offline/language/weights.ts';
import { runNode } from '../../../run-child.ts';

/** Runs the trainer on the five sentences of the fixture; it reads dist, so build first. */
const train = (): { files: string[]; output: string } => {
  const out = mkdtempSync(join(tmpdir(), 'attest-train-'));
  try {
    const run = runNode([
      'tools/train/train.mjs',
      'tests/coders/offline/language/fixtures/treebank',
      out,
    ]);
    expect(run.stderr).not.toContain('Error');
    expect(run.status).toBe(0);
    const files = ['tagger', 'parser', 'lemmas'].map((name) =>
      readFileSync(join(out, `${name}.json`), 'utf8'),
    );
    return { files, output: run.stdout };
  } finally {
    rmSync(out, { recursive: true });
  }
};

describe('tools/train', () => {
  test('gives the same bytes from the same treebank, in the shape that the reader wants', () => {
    const first = train();
    expect(train()).toEqual(first);
    const [tagger = '', parser = '', lemmas = ''] = first.files;
    expect(TaggerWeights.parse(JSON.parse(tagger)).tags).toContain('VERB VBD');
    expect(ParserWeights.parse(JSON.parse(parser)).relations).toContain('nsubj:pass');
    expect(JSON.parse(lemmas)).toHaveProperty('verbs');
    expect(first.output).toMatch(/^EWT dev: 29 words; upos /u);
  }, 120_000);
});
