import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { coderNamed } from '../../src/coders/coders.ts';
import { diffParts } from '../../src/graph/diff/diff-parts.ts';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { asSourceId } from '../../src/model/as-id.ts';
import type { EdgeRow } from '../../src/model/graph.ts';
import type { NodeId, SourceId } from '../../src/model/ids.ts';
import { createReport } from '../../src/model/problem.ts';
import { buildGraph } from '../../src/pipeline/build-graph.ts';
import { checkParts } from '../../src/pipeline/parts/check-parts.ts';
import { partsOfFile } from '../../src/pipeline/parts/parts-of-file.ts';
import { partsOfFolder } from '../../src/pipeline/parts/parts-of-folder.ts';
import { readGraph } from '../../src/pipeline/parts/read-graph.ts';
import { readParts } from '../../src/pipeline/parts/read-parts.ts';
import { foldersOf } from '../../src/pipeline/state/folders.ts';
import { readManifest } from '../../src/pipeline/state/manifest.ts';
import { createReader } from '../../src/pipeline/work-pool.ts';
import { settleDecisions } from '../../src/resolve/decisions/settle-decisions.ts';
import { resolveAcross } from '../../src/resolve/resolve-across.ts';

/** The first build loads the coder. */
jest.setTimeout(30_000);

const root = mkdtempSync(join(tmpdir(), 'attest-across-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folders = foldersOf(join(root, 'out'));

type Resolve = typeof resolveAcross;

/** The judgements that a build makes, each changed before the build sees it. */
const resolveWith =
  (change: (edge: EdgeRow) => EdgeRow): Resolve =>
  (sources, options) => {
    const resolved = resolveAcross(sources, options);
    return { ...resolved, edgesFrom: (wanted) => resolved.edgesFrom(wanted).map(change) };
  };

const NOTHING_SETTLED = settleDecisions([], 'none', createReport());

function write(id: string, text: string): void {
  const file = join(root, 'case', id, 'article.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\nid: ${id}\n---\n${text}\n`);
}

async function build(resolve: Resolve = resolveAcross) {
  const report = createReport();
  const progress = { update: () => undefined, stop: () => undefined };
  const reader = createReader({ threads: 1, coder: coderNamed('offline', () => '1') });
  const options = { reader, resolve, decisions: NOTHING_SETTLED, progress, whole: false };
  const result = await buildGraph([join(root, 'case')], folders, options, report);
  return { result, problems: report.problems };
}

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  write('one', 'Russian forces shelled the city of Kharkiv on Monday, the army said.');
  write('two', 'Two families fled Kharkiv on Tuesday, the mayor said.');
});

const half = (file: string): string => {
  const text = readFileSync(file, 'utf8');
  return text.slice(0, text.length / 2);
};

function removeAcross(): void {
  for (const name of readdirSync(folders.parts))
    if (name.startsWith('across-')) rmSync(join(folders.parts, name));
}

const joining = () => {
  const graph = readGraph(folders.whole, createReport());
  return graph?.filterEdges((_, { type }) => type === 'SAME_AS') ?? [];
};

describe('judgements across sources', () => {
  test('lie in the graph and in its parts, sorted, and are sound', async () => {
    const { result, problems } = await build();
    expect([problems, result?.whole]).toEqual([[], true]);
    expect(joining().length).toBe(1);
    const bytes = readFileSync(folders.whole, 'utf8');
    const graph = readGraph(folders.whole, createReport());
    expect(graph && serializeGraph(graph)).toBe(bytes);
    expect([graph?.order, graph?.size]).toEqual([result?.nodes, result?.relationships]);
  });

  test('fall with the source that they joined, and are made from records of what did not change', async () => {
    await build();
    write('two', 'Two families fled on Tuesday, the mayor said.');
    expect((await build()).result?.read).toBe(1);
    expect(joining()).toEqual([]);
    write('two', 'Two families fled Kharkiv on Tuesday, the mayor said.');
    await build();
    expect(joining().length).toBe(1);
  });

  test.each([
    ['graph:dangling-edge', (edge: EdgeRow) => ({ ...edge, target: 'place:two/none' as NodeId })],
    [
      'graph:evidence-quote',
      (edge: EdgeRow) => ({ ...edge, attributes: { ...edge.attributes, quote: 'other' } }),
    ],
    [
      'graph:evidence',
      (edge: EdgeRow) => ({
        ...edge,
        attributes: { ...edge.attributes, evidence: ['mention:one/none' as NodeId] },
      }),
    ],
  ])('one that does not hold is refused: %s', async (rule, change) => {
    // Also by the second build, which knows all that the first has judged.
    for (const turn of ['first', 'second']) {
      const { problems, result } = await build(resolveWith(change));
      expect([turn, problems.map((one) => one.rule)]).toEqual([
        turn,
        expect.arrayContaining([rule]),
      ]);
      expect(joining()).toEqual([]);
      expect(result?.sources).toBe(2);
    }
  });

  test.each([
    ['the relationships are gone', () => removeAcross()],
    ['what the last build remembers is gone', () => rmSync(folders.judged)],
    ['it was cut off', () => writeFileSync(folders.judged, half(folders.judged))],
  ])('are the same where %s', async (_, damage) => {
    await build();
    const whole = readFileSync(folders.whole, 'utf8');
    damage();
    await build();
    expect(readFileSync(folders.whole, 'utf8')).toBe(whole);
  });

  test('of what did not change are taken over, and not made again', async () => {
    await build();
    const whole = readFileSync(folders.whole, 'utf8');
    const asked: string[][] = [];
    const watched: Resolve = (sources, options) => {
      const resolved = resolveAcross(sources, options);
      const edgesFrom = (wanted: ReadonlySet<SourceId>) => {
        asked.push([...wanted]);
        return resolved.edgesFrom(wanted);
      };
      return { ...resolved, edgesFrom };
    };
    write('three', 'Four men left Kharkiv.');
    await build(watched);
    // The first article has a relationship more; the second and third have none.
    expect(asked).toEqual([['one', 'three']]);
    rmSync(join(root, 'case', 'three'), { recursive: true });
    await build(watched);
    expect(readFileSync(folders.whole, 'utf8')).toBe(whole);
  });

  test('a part read from the folder is that of the file', async () => {
    await build();
    const manifest = readManifest(folders.manifest);
    if (!manifest) throw new Error('no manifest');
    const ofFolder = partsOfFolder(folders, manifest);
    const ofFile = partsOfFile(folders.whole);
    expect([...ofFile.all.keys()]).toEqual([...ofFolder.all.keys()]);
    // No relationship across begins at the second: even its hash is the same.
    expect(ofFile.all.get(asSourceId('two'))).toEqual(ofFolder.all.get(asSourceId('two')));
    for (const source of ofFolder.all.keys())
      expect(ofFile.read(source)).toEqual(ofFolder.read(source));
    expect(ofFile.joining).toEqual(ofFolder.joining);
    const report = createReport();
    checkParts(ofFile, folders.whole, report);
    expect(report.problems).toEqual([]);
  });

  test('the folder and the file of one build do not differ', async () => {
    await build();
    const [ofFolder, ofFile] = [folders.out, folders.whole].map((path) =>
      readParts(path, createReport()),
    );
    if (!ofFolder || !ofFile) throw new Error('no graph');
    expect([...diffParts(ofFolder.parts, ofFile.parts)]).toEqual([]);
  });

  test('a part that somebody edited is not read', async () => {
    await build();
    const manifest = readManifest(folders.manifest);
    const [entry] = manifest?.entries ?? [];
    if (!manifest || !entry) throw new Error('no manifest');
    const file = join(folders.parts, `${entry.source}.${entry.hash.slice(0, 16)}.json`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('Kharkiv', 'Kharkov'));
    expect(() => partsOfFolder(folders, manifest).read(entry.source)).toThrow(
      'is not what was built',
    );
  });

  test('neither are judgements that somebody edited', async () => {
    await build();
    const manifest = readManifest(folders.manifest);
    const [name] = manifest?.across ?? [];
    if (!manifest || !name) throw new Error('no judgements');
    const file = join(folders.parts, name);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/"confidence":[\d.]+/, '"confidence":0.1'),
    );
    const { source } = manifest.entries.find(({ across }) => across) ?? {};
    expect(() => partsOfFolder(folders, manifest).read(source ?? asSourceId(''))).toThrow(
      'is not what was built',
    );
  });
});
