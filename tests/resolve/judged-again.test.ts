import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { array, assert, property, shuffledSubarray } from 'fast-check';
import { offlineCoder } from '../../src/coders/offline/coder.ts';
import { byText } from '../../src/model/by-text.ts';
import type { EdgeRow } from '../../src/model/graph.ts';
import type { SourceId } from '../../src/model/ids.ts';
import { hashInputs } from '../../src/pipeline/hash-inputs.ts';
import { readArticleFile } from '../../src/pipeline/read-article-file.ts';
import type { Resolved } from '../../src/resolve/findings.ts';
import type { SourceRecords } from '../../src/resolve/records.ts';
import { resolveAcross } from '../../src/resolve/resolve-across.ts';
import { makeCorpus } from '../cli/corpus.ts';

const offline = { ...offlineCoder, version: '1' };
const root = mkdtempSync(join(tmpdir(), 'attest-judged-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
makeCorpus(root, 24);
const ADDED: readonly [folder: string, sentence: string][] = [
  ['more', 'Two more soldiers were captured near the canal, the General Staff said.'],
  ['denied', 'The Interior Ministry denied that anybody was detained there.'],
];
for (const [folder, sentence] of ADDED) {
  for (const id of readdirSync(join(root, 'articles'))) {
    const text = readFileSync(join(root, 'articles', id, 'article.md'), 'utf8');
    mkdirSync(join(root, folder, id), { recursive: true });
    writeFileSync(join(root, folder, id, 'article.md'), `${text}\n${sentence}\n`);
  }
}

const options = {
  coder: offline,
  folders: null,
  decisions: new Map(),
  replaced: new Map(),
  apart: new Map(),
};
async function heldIn(folder: string): Promise<SourceRecords[]> {
  const held: SourceRecords[] = [];
  for (const input of hashInputs([folder], root).inputs) {
    const { articles: built } = await readArticleFile(input, options);
    for (const { entry, outline, details } of built)
      held.push({ source: entry.source, hash: entry.hash, outline, details });
  }
  return held;
}
const articles = await heldIn(join(root, 'articles'));
const examples = await heldIn('examples');
/** Of some articles there are several versions, of which a corpus holds one. */
const versions = [...examples, ...articles];
for (const [name] of ADDED) versions.push(...(await heldIn(join(root, name))));

/** Of several versions of one article the last, in the order of their ids. */
const corpusOf = (some: readonly SourceRecords[]): SourceRecords[] =>
  [...new Map(some.map((one) => [one.source, one])).values()].sort((a, b) =>
    byText(a.source, b.source),
  );

interface Built {
  readonly resolved: Resolved;
  readonly edges: ReadonlyMap<string, readonly EdgeRow[]>;
}

/** As a build does it: what rests on what it rested on before is taken over. */
function buildOn(last: Built | null, sources: readonly SourceRecords[]): Built {
  const resolved = resolveAcross(sources, { earlier: last?.resolved.memory ?? null });
  const open = openIn(resolved, last?.resolved);
  const made = resolved.edgesFrom(open);
  const edges = new Map(
    sources.map(({ source }) => [
      source,
      open.has(source)
        ? made.filter(({ key }) => key.split(' ')[1]?.split(/[:/]/)[1] === source)
        : (last?.edges.get(source) ?? []),
    ]),
  );
  return { resolved, edges };
}

const openIn = ({ dependencyHashes }: Resolved, last: Resolved | undefined): Set<SourceId> =>
  new Set(
    [...dependencyHashes].flatMap(([source, hash]) =>
      last?.dependencyHashes.get(source) === hash ? [] : [source],
    ),
  );

const sorted = (edges: readonly EdgeRow[]) => [...edges].sort((a, b) => byText(a.key, b.key));
const allOf = ({ edges }: Built) => sorted([...edges.values()].flat());

describe('articles that are judged again after some have changed', () => {
  test('come to what they would if they were judged for the first time', () => {
    const types = new Set<string>();
    const states = array(shuffledSubarray(versions, { minLength: 10 }), {
      minLength: 2,
      maxLength: 4,
    });
    assert(
      property(states, (all) => {
        let last: Built | null = null;
        for (const corpus of all.map(corpusOf)) {
          last = buildOn(last, corpus);
          const expected = allOf(buildOn(null, corpus));
          expect(allOf(last)).toEqual(expected);
          for (const { attributes } of expected) types.add(attributes.type);
        }
      }),
      { numRuns: 20 },
    );
    expect([...types].sort()).toEqual(['CONFLICTS_WITH', 'COPIES', 'MAYBE_SAME_AS', 'SAME_AS']);
  });

  test('only the events that one of them may meet are looked at, and only its neighbours made anew', () => {
    const looked = new Set<string>();
    const watched = (one: SourceRecords): SourceRecords => ({
      ...one,
      details: () => {
        const { events, ...rest } = one.details();
        return {
          ...rest,
          get events() {
            looked.add(one.source);
            return events;
          },
        };
      },
    });
    const corpus = corpusOf([...examples, ...articles]).map(watched);
    const first = resolveAcross(corpus);
    expect(looked.size).toBeGreaterThan(corpus.length / 2);
    looked.clear();
    resolveAcross(corpus, { earlier: first.memory });
    expect([...looked]).toEqual([]);
    const changed = watched(versions.at(-1) as SourceRecords);
    const second = resolveAcross(corpusOf([...corpus, changed]), { earlier: first.memory });
    const open = openIn(second, first);
    expect([...open]).toContain(changed.source);
    second.edgesFrom(open);
    for (const some of [looked, open]) expect(some.size).toBeLessThan(corpus.length / 2);
  });
});
