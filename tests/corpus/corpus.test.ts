import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkGraph } from '../../src/graph/check-graph.ts';
import { mergeFacts } from '../../src/graph/facts.ts';
import { graphOf } from '../../src/graph/serialize.ts';
import { parseCoding } from '../../src/ingest/parse-coding.ts';
import { readSources } from '../../src/ingest/read-sources.ts';
import { readText } from '../../src/ingest/read-text.ts';
import { loadSource } from '../../src/loaders/load-source.ts';
import { createReport } from '../../src/model/problem.ts';
import { partOf } from '../../tools/corpus/part-of.mjs';

const TEXTS = 'corpus/texts';
const SECOND = 'corpus/second';
const folders = readdirSync(TEXTS).sort();
const twice = existsSync(SECOND) ? readdirSync(SECOND).sort() : [];
const report = createReport();
const sources = readSources(
  folders.map((id) => join(TEXTS, id)),
  report,
);

describe('the corpus', () => {
  test('texts and codings pass the gate without a warning, and make a graph', () => {
    const graph = graphOf(
      mergeFacts(sources.map(({ source, annotations }) => loadSource(source, annotations))),
    );
    checkGraph(graph, TEXTS, report);
    expect(report.problems).toEqual([]);
    expect(sources.length).toBe(folders.length);
  });

  test('a folder is named after its text, and every text says who may use it', () => {
    expect(sources.map(({ source }) => source.front.id).sort()).toEqual(folders);
    for (const { source } of sources) {
      const { id, title, publication, published, language, licence } = source.front;
      expect([id, Boolean(title && publication && published), language]).toEqual([id, true, 'en']);
      expect([id, licence]).toEqual([id, expect.stringMatching(/^CC BY 4\.0, written for attest/)]);
    }
  });

  test('every text is of a usual length, and coded', () => {
    for (const { source, annotations } of sources) {
      const words = source.text.split(/\s+/).length;
      expect([source.front.id, words >= 90 && words <= 420]).toEqual([source.front.id, true]);
      expect([source.front.id, annotations.entities.length > 0]).toEqual([source.front.id, true]);
      expect([source.front.id, annotations.events.length > 0]).toEqual([source.front.id, true]);
    }
  });

  test('no id repeats a word of the name of somebody who is protected', () => {
    const named = sources.flatMap(({ source, annotations }) =>
      annotations.entities
        .filter((entity) => 'protected' in entity && entity.protected)
        .flatMap(({ id }) =>
          annotations.mentions
            .filter(({ entity, form }) => entity === id && form === 'name')
            .flatMap(({ start, end }) => source.text.slice(start, end).split(/[\s-]/))
            .filter((word) => id.toLowerCase().split(/[-_.]/).includes(word.toLowerCase()))
            .map((word) => `${source.front.id}: ${id} (${word})`),
        ),
    );
    expect(named).toEqual([]);
  });

  test('the name of somebody who is protected is marked as a name', () => {
    const unmarked = sources.flatMap(({ source: { front, text }, annotations }) => {
      const people = annotations.entities.filter((one) => one.kind === 'person' && one.protected);
      const ids = new Set(people.map(({ id }) => id));
      return annotations.mentions
        .filter(({ entity, form }) => ids.has(entity ?? '') && form === 'nominal')
        .filter(({ start }) => /[\p{L},] $/u.test(text.slice(0, start)))
        .map(({ start, end }) => text.slice(start, end))
        .filter((words) => words.split(/[ -]/).every((word) => /^\p{Lu}\p{Ll}/u.test(word)))
        .map((words) => `${front.id}: ${words}`);
    });
    expect(unmarked).toEqual([]);
  });

  test('second codings are of texts that are there, and pass the gate too', () => {
    const problems = createReport();
    for (const id of twice) {
      const { source } = sources.find((one) => one.source.front.id === id) ?? {};
      const file = join(SECOND, id, 'annotations.yaml');
      const content = readText(file, problems);
      const coded = source && content !== null && parseCoding(file, content, source, problems);
      expect([id, Boolean(coded)]).toEqual([id, true]);
    }
    expect(problems.problems).toEqual([]);
  });
});

describe('its split', () => {
  test('follows from the id alone', () => {
    const ids = ['bridge-at-orla', 'ferry-landing', 'mill-road', 'a', 'b', 'c'];
    expect(ids.map(partOf)).toEqual(['learn', 'held', 'learn', 'learn', 'learn', 'held']);
  });

  test('is two thirds, a sixth and a sixth', () => {
    const ids = Array.from({ length: 6000 }, (_, at) => `text-${at}`);
    const share = (part: string) => ids.filter((id) => partOf(id) === part).length / ids.length;
    expect(share('learn')).toBeCloseTo(4 / 6, 1);
    expect(share('tune')).toBeCloseTo(1 / 6, 1);
    expect(share('held')).toBeCloseTo(1 / 6, 1);
  });
});
