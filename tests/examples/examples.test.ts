import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { checkExpectations } from '../../src/graph/check-expectations.ts';
import { checkGraph } from '../../src/graph/check-graph.ts';
import { mergeFacts } from '../../src/graph/facts.ts';
import { graphOf } from '../../src/graph/serialize.ts';
import { readSources } from '../../src/ingest/read-sources.ts';
import { loadSource } from '../../src/loaders/load-source.ts';
import { byText } from '../../src/model/by-text.ts';
import { createReport } from '../../src/model/problem.ts';
import { Truth } from './truth.ts';

const ROOT = 'examples';
const folders = readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, 'article.md')));

/** The graph of these folders and all that is wrong with them; nobody but a person reads here. */
function build(paths: readonly string[]) {
  const report = createReport();
  const sources = readSources(paths, report);
  const facts = sources.map(({ source, annotations, expectations }) => {
    const loaded = loadSource(source, annotations);
    if (expectations) checkExpectations(loaded, expectations, report);
    return loaded;
  });
  const graph = graphOf(mergeFacts(facts));
  checkGraph(graph, ROOT, report);
  return { graph, sources, problems: report.problems };
}

const newest = build(folders.map((name) => join(ROOT, name)));
const older = build([join(ROOT, 'market-inquiry', 'versions', '1')]);
const yaml: unknown = parse(readFileSync(join(ROOT, 'truth.yaml'), 'utf8'));
const truth = Truth.parse(yaml);

const ID =
  /^(?:article|work|publication|agency|organization|unit|person|group|place|object|date|event|claim):\S+$/;

/** Every string of it that is an id, wherever it stands. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(idsIn) : [];
}

const label = (id: string): string => id.slice(0, id.indexOf(':'));

describe('the examples', () => {
  test.each(folders)('%s: text, coding and expectations are in order', (name) => {
    const { sources, problems } = build([join(ROOT, name)]);
    expect(problems).toEqual([]);
    expect(sources[0]?.expectations).not.toBeNull();
    expect(sources[0]?.source.front.id).toBe(name);
  });

  test('all of them make one graph, and none was read by a machine', () => {
    expect(newest.problems).toEqual([]);
    expect(folders.length).toBeGreaterThanOrEqual(12);
    expect(new Set(newest.sources.map(({ annotations }) => annotations.coder.name))).toEqual(
      new Set(['founders']),
    );
  });

  test('the older version of a corrected article is in order too', () => {
    expect(older.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(older.sources[0]?.source.front).toMatchObject({ id: 'market-inquiry', version: 1 });
  });

  test.each(newest.sources.map(({ source }) => [source.front.id, source.text] as const))(
    '%s is short',
    (_, text) => {
      const words = text.split(/\s+/).length;
      expect([words >= 120, words <= 260]).toEqual([true, true]);
    },
  );
});

describe('truth.yaml', () => {
  test('names nothing that is not in the graph', () => {
    const missing = idsIn(yaml).filter((id) => !newest.graph.hasNode(id));
    expect(missing).toEqual([]);
    expect(idsIn(yaml).length).toBeGreaterThan(200);
  });

  test('names every article', () => {
    const named = new Set(idsIn(yaml).map((id) => id.slice(id.indexOf(':') + 1).split('/')[0]));
    expect(folders.filter((name) => !named.has(name))).toEqual([]);
  });

  test('sets beside one another what can be one: of one label, in one place only', () => {
    for (const { about, groups } of truth.entities) {
      const all = groups.flatMap(({ same, perhaps }) => [...same, ...perhaps]);
      expect([about, new Set(all).size]).toEqual([about, all.length]);
      const labels = new Set(all.map(label).map((one) => (one === 'article' ? 'work' : one)));
      expect(labels.has('person') || labels.has('group') ? 1 : labels.size).toBe(1);
    }
    for (const { same, perhaps, apart } of truth.events) {
      const all = [...same, ...perhaps, ...apart];
      expect([...new Set(all)]).toEqual(all);
      expect(new Set(all.map(label))).toEqual(new Set(['event']));
    }
  });

  test('links no protected person across documents', () => {
    const linked = truth.entities
      .flatMap(({ groups }) => groups)
      .map(({ same, perhaps }) => [...same, ...perhaps])
      .filter((members) => members.length > 1)
      .flat();
    const isProtected = (id: string) => {
      const attributes = newest.graph.getNodeAttributes(id);
      return 'protected' in attributes && attributes.protected;
    };
    expect(linked.filter(isProtected)).toEqual([]);
  });

  test('counts sides as its origins have them', () => {
    for (const { about, origins, sides } of truth.events) {
      const stated = new Set(origins.flatMap(({ side }) => side ?? []));
      expect([about, ...sides]).toEqual([about, ...[...stated].sort()]);
    }
  });

  test('gives chains as they are coded', () => {
    for (const { claim, chain } of truth.chains) {
      const hops = newest.graph
        .mapOutEdges(claim, (_, { type, hop }, __, target) => ({ type, hop: hop ?? 0, target }))
        .filter(({ type }) => type === 'ATTRIBUTED_TO')
        .sort((a, b) => a.hop - b.hop)
        .map(({ target }) => target);
      expect([claim, ...hops]).toEqual([claim, ...chain]);
    }
  });

  test('names what the withdrawn source alone told, and what others tell too', () => {
    const { source, falls, stays } = truth.retraction;
    const sourcesOf = (id: string) => {
      const attributes = newest.graph.getNodeAttributes(id);
      return 'sources' in attributes ? attributes.sources : [];
    };
    expect(falls.filter((id) => sourcesOf(id).join() !== source)).toEqual([]);
    for (const { node, sources } of stays) expect([node, sourcesOf(node)]).toEqual([node, sources]);
  });

  test('says what the newer version changes', () => {
    const { source, gained, lost, changed } = truth.versions;
    const nodesOf = ({ graph }: typeof newest) =>
      graph.filterNodes((id) => id.includes(`:${source}/`) && label(id) !== 'mention').sort(byText);
    const [before, after] = [nodesOf(older), nodesOf(newest)];
    expect(after.filter((id) => !before.includes(id))).toEqual([...gained]);
    expect(before.filter((id) => !after.includes(id))).toEqual([...lost]);
    for (const { id, property, from, to } of changed) {
      const values = [older, newest].map(
        ({ graph }) => (graph.getNodeAttributes(id) as Record<string, unknown>)[property],
      );
      expect([id, ...values]).toEqual([id, from, to]);
    }
  });
});
