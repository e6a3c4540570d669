import { describe, expect, test } from '@jest/globals';
import { annotationsOfArticle } from '../../../src/export/annotations/annotations-of-article.ts';
import { factsByArticle } from '../../../src/export/annotations/facts-by-article.ts';
import { FORMATS } from '../../../src/export/formats.ts';
import { mergeFacts } from '../../../src/graph/facts.ts';
import { graphOf } from '../../../src/graph/serialize.ts';
import { parseMarks } from '../../../src/ingest/coding/tools/parse-marks.ts';
import { readBrat } from '../../../src/ingest/coding/tools/read-brat.ts';
import { readCas } from '../../../src/ingest/coding/tools/read-cas.ts';
import { readLabelStudio } from '../../../src/ingest/coding/tools/read-label-studio.ts';
import { readWebAnnotations } from '../../../src/ingest/coding/tools/read-web-annotations.ts';
import { type CodedSource, readSources } from '../../../src/ingest/read-sources.ts';
import { statusOfClaim } from '../../../src/loaders/claim-status.ts';
import { loadSource } from '../../../src/loaders/load-source.ts';
import { createReport } from '../../../src/model/problem.ts';
import type { Annotations } from '../../../src/model/standoff.ts';
import { boundsOfEdtf } from '../../../src/text/edtf-bounds.ts';
import { exportInput } from '../export-input.ts';
import { written } from '../written.ts';

const coded = readSources(['examples', 'seed'], createReport());
const graph = graphOf(
  mergeFacts(coded.map(({ source, annotations }) => loadSource(source, annotations))),
);
const byId = <T extends { id: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
const withoutNull = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, one) => (one === null ? undefined : one));
/** In the order of their ids, without what is absent. */
const tidy = (annotations: Annotations): Annotations =>
  withoutNull({
    ...annotations,
    entities: byId(annotations.entities),
    mentions: byId(annotations.mentions),
    dates: byId(annotations.dates),
    claims: byId(annotations.claims),
    events: byId(annotations.events).map(({ roles, ...event }) => ({
      ...event,
      roles: [...roles].sort((a, b) =>
        `${a.role} ${a.mention}` < `${b.role} ${b.mention}` ? -1 : 1,
      ),
    })),
    relations: byId(annotations.relations),
    assessments: byId(annotations.assessments),
  });

/** What the graph does not have of a coding: docs/export.md names it. */
function withoutLost({ source, annotations }: CodedSource): Annotations {
  const quote = (id: string): string | undefined => {
    const [first] = annotations.mentions
      .filter(({ entity }) => entity === id)
      .sort((a, b) => a.start - b.start || a.end - b.end);
    return first && source.text.slice(first.start, first.end);
  };
  return {
    ...annotations,
    coder: { name: annotations.coder.name },
    entities: annotations.entities.map(({ alternatives: _, ...entity }) => ({
      ...entity,
      label: entity.name == null ? (entity.label ?? quote(entity.id)) : undefined,
      identity:
        entity.identity === (entity.name == null ? 'unnamed' : 'named') ? null : entity.identity,
      aliases: entity.aliases?.length ? entity.aliases : undefined,
    })),
    mentions: annotations.mentions.map(({ alternatives: _, ...mention }) => mention),
    dates: annotations.dates.map(({ alternatives: _, ...date }) => {
      const bounds = date.edtf == null ? null : boundsOfEdtf(date.edtf);
      return {
        ...date,
        earliest: date.earliest === bounds?.earliest ? null : date.earliest,
        latest: date.latest === bounds?.latest ? null : date.latest,
      };
    }),
    claims: annotations.claims.map(({ alternatives: _, ...claim }) => ({
      ...claim,
      status: statusOfClaim(claim, annotations),
    })),
    events: annotations.events.map(({ alternatives: _, ...event }) => ({
      ...event,
      also: [...event.also].sort(([a], [b]) => a - b),
      claims: [...event.claims].sort(),
      // Where one entity fills a role twice, the relationship has the first reading.
      roles: event.roles.map(({ role, mention }) => ({ role, mention })),
    })),
    relations: annotations.relations.map(({ alternatives: _, ...relation }) => relation),
    assessments: annotations.assessments.map(({ alternatives: _, ...one }) => one),
  } as Annotations;
}

const back = new Map(
  factsByArticle(graph).map((facts) => {
    const annotations = annotationsOfArticle(facts);
    return [annotations.source.id, annotations];
  }),
);
/** Confidences of roles are not in any of the tools. */
const withoutRoleReading = (annotations: Annotations): Annotations => ({
  ...annotations,
  events: annotations.events.map((event) => ({
    ...event,
    roles: event.roles.map(({ role, mention }) => ({ role, mention })),
  })),
});

test.each(coded.map((one) => [one.source.front.id, one] as const))(
  '%s: the graph gives back the coding, but for what docs/export.md names',
  (id, one) => {
    const found = back.get(id);
    expect(found && tidy(withoutRoleReading(found))).toEqual(tidy(withoutLost(one)));
  },
);

const TOOLS = [
  ['brat', 'ann', parseMarks('brat', readBrat)],
  ['inception', 'cas.json', parseMarks('inception', readCas)],
  ['label-studio', '', parseMarks('label-studio', readLabelStudio)],
  ['webannotation', 'jsonld', parseMarks('web-annotation', readWebAnnotations)],
] as const;

describe.each(TOOLS)('%s', (name, ending, parse) => {
  test('out and in again are the same annotations', async () => {
    const format = FORMATS.find((one) => one.name === name) ?? FORMATS[0];
    const files = await written(format, exportInput(graph, 'private'));
    expect(coded.length).toBeGreaterThan(12);
    for (const { source } of coded) {
      const { id } = source.front;
      const file = ending === '' ? 'tasks.json' : `${id}.${ending}`;
      const report = createReport();
      const read = parse(file, files.get(file)?.toString() ?? '', source, report);
      expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const expected = back.get(id);
      if (!expected || !read) throw new Error(`${id} is not read`);
      expect(tidy({ ...read, coder: expected.coder })).toEqual(tidy(withoutRoleReading(expected)));
    }
  });
});
