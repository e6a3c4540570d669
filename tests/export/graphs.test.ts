import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { escapeXml } from '../../src/export/xml/escape-xml.ts';
import { SerializedGraph } from '../../src/model/graph.ts';
import { workplace } from '../cli/program.ts';
import { runPython } from '../python/run-python.ts';

/** Programs are started, and the first that needs Python's packages installs them. */
jest.setTimeout(120_000);

interface Read {
  readonly directed: boolean;
  readonly parallel: boolean;
  readonly labels: Readonly<Record<string, number>>;
  readonly types: Readonly<Record<string, number>>;
  readonly keys: readonly string[];
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const HIDDEN_IN_GEXF = new Set(['Mention', 'IN', 'REFERS_TO']);
const counted = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

const place = workplace();

describe('the examples', () => {
  const at = (name: string): string => join(place.folder, name);
  place.attest(['build', resolve('examples'), '--out', at('out')]);
  const graph = SerializedGraph.parse(JSON.parse(place.read('out/graph.json')));
  const readAs = (form: string): Read => {
    place.attest(['export', at('out'), '--profile', 'private', '--format', form, '-o', form]);
    return JSON.parse(runPython('check_graph.py', [form, at(form)]));
  };

  test('as GraphML are the whole graph to networkx', () => {
    const read = readAs('graphml');
    expect(read).toMatchObject({ directed: true, parallel: true });
    expect(read.labels).toEqual(counted(graph.nodes.map(({ attributes }) => attributes.label)));
    expect(read.types).toEqual(counted(graph.edges.map(({ attributes }) => attributes.type)));
    expect(read.keys).toEqual(graph.edges.map(({ key }) => key as string).sort());
    for (const { key, attributes } of graph.nodes) {
      const flat = Object.entries(attributes).filter(([, value]) => typeof value !== 'object');
      expect(read.nodes[key]).toMatchObject(Object.fromEntries(flat));
    }
  });

  test('as GEXF are what can be looked at, each event with its days', () => {
    const read = readAs('gexf');
    const shown = (names: readonly string[]) => names.filter((name) => !HIDDEN_IN_GEXF.has(name));
    expect(read).toMatchObject({ directed: true, parallel: true });
    expect(read.types).toEqual(
      counted(shown(graph.edges.map(({ attributes }) => attributes.type))),
    );
    expect(Object.keys(read.nodes).length).toBe(
      shown(graph.nodes.map(({ attributes }) => attributes.label)).length,
    );
    const dated = graph.edges.find(
      ({ attributes, target }) =>
        attributes.type === 'OCCURRED_ON' &&
        graph.nodes.some(({ key, attributes: date }) => key === target && 'earliest' in date),
    );
    const day = graph.nodes.find(({ key }) => key === dated?.target);
    expect(read.nodes[dated?.source ?? '']).toMatchObject({
      start: day?.attributes['earliest'],
      end: day?.attributes['latest'],
    });
    const xml = place.read('gexf');
    expect(xml).toMatch(/<graph [^>]*mode="dynamic" timeformat="date"/);
    expect(xml).toMatch(/<viz:color r="\d+" g="\d+" b="\d+"\/>/);
  });
});

test('text in XML is read as it was, whatever is in it', () => {
  const odd = 'a<b & "c" \'d\'\n\te\u0007\uD800 ]]> Вісник 𝕏';
  const file = join(place.folder, 'odd.graphml');
  writeFileSync(
    file,
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="l" for="node" attr.name="label" attr.type="string"/><graph edgedefault="directed"><node id="${escapeXml(odd)}"><data key="l">${escapeXml(odd)}</data></node></graph></graphml>`,
  );
  const { nodes }: Read = JSON.parse(runPython('check_graph.py', ['graphml', file]));
  const read = odd.replace('\u0007', '\uFFFD').replace('\uD800', '\uFFFD');
  expect(nodes).toEqual({ [read]: { label: read } });
});
