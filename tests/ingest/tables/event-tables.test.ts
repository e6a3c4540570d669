import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { findFigures } from '../../../src/analyse/find-figures.ts';
import { graphOf } from '../../../src/graph/serialize.ts';
import { sentenceOfEvent } from '../../../src/graph/telling/sentence-of-event.ts';
import { sentenceText } from '../../../src/graph/telling/sentence-part.ts';
import { parseArticle } from '../../../src/ingest/parse-article.ts';
import { parseCoding } from '../../../src/ingest/parse-coding.ts';
import { readInput } from '../../../src/ingest/read-input.ts';
import { readEventTable } from '../../../src/ingest/tables/read-event-table.ts';
import { tableRows } from '../../../src/ingest/tables/table-rows.ts';
import { loadSource } from '../../../src/loaders/load-source.ts';
import { asNodeId } from '../../../src/model/as-id.ts';
import type { EdgeAttributes } from '../../../src/model/graph.ts';
import { createReport } from '../../../src/model/problem.ts';
import { acledTable, gdeltTable } from './tables-of-events.ts';

const folder = mkdtempSync(join(tmpdir(), 'attest-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string) {
  const file = join(folder, 'events.csv');
  writeFileSync(file, content);
  const report = createReport();
  const found = [...readInput({ kind: 'table', file, beside: [] }, report)];
  const problems = report.problems.map(({ rule, place, actual }) => ({
    rule,
    line: place.line,
    column: place.path,
    actual,
  }));
  return { found, problems };
}

function tell(content: string) {
  const { found, problems } = read(content);
  const [one] = found;
  if (!one?.coding) throw new Error(JSON.stringify(problems));
  const graph = graphOf(loadSource(one.source, one.coding));
  const events = graph.filterNodes((_, { label }) => label === 'Event').sort();
  return { ...one, graph, told: events.map((id) => sentenceText(sentenceOfEvent(graph, id))) };
}

describe('ACLED', () => {
  test('says who clashed where and when, and how many died, as its claim and that of who it cites', () => {
    const { source, coding, told, graph } = tell(acledTable({}));
    expect(source.front).toMatchObject({ id: 'acled-XVK101'.toLowerCase(), publication: 'ACLED' });
    expect(source.text.startsWith('On 5 March 2024, soldiers')).toBe(true);
    expect(told).toEqual([
      'Sela Courier said that 4 people died in Brod Vessa on 5 March 2024, ACLED reports.',
      'Sela Courier said that the Military Forces of Kordavia (2019-) and the Tarn Valley Front clashed in Brod Vessa on 5 March 2024, ACLED reports.',
    ]);
    const [content] = coding?.claims[0]?.content ?? [];
    expect(source.text.slice(...(content ?? [0, 0]))).toMatch(/^On 5 March .* were killed\.$/);
    const events = graph.filterNodes((_, { label }) => label === 'Event');
    for (const id of events)
      expect(graph.getNodeAttributes(id)).toMatchObject({ factuality: 'claimed' });
  });

  test('is as exact as its precisions: a week, a month, a region', () => {
    const of = (cells: Readonly<Record<string, string>>) => {
      const { coding } = tell(acledTable(cells));
      const place = coding?.entities.find(({ id }) => id === 'place');
      return { edtf: coding?.dates[0]?.edtf, place: place?.name, precision: place };
    };
    expect(of({ time_precision: '2' })).toMatchObject({ edtf: '2024-02-28/2024-03-11' });
    expect(of({ time_precision: '3' })).toMatchObject({ edtf: '2024-03' });
    expect(of({ geo_precision: '3' })).toMatchObject({
      place: 'Sela',
      precision: { precision: 'area' },
    });
  });

  test('reads several sources, civilians, notes over several lines and other separators', () => {
    const cells = {
      event_type: 'Violence against civilians',
      sub_event_type: 'Attack',
      actor2: 'Civilians (Kordavia)',
      inter2: 'Civilians',
      source: 'Sela Courier; Tarn Radio; Sela Courier',
      notes: 'A "raid"; on Brod Vessa,\nas both outlets say.',
      fatalities: '0',
    };
    const { coding, source, told } = tell(acledTable(cells));
    expect(source.text.startsWith(cells.notes)).toBe(true);
    expect(coding?.claims[0]).toMatchObject({ chain: ['source-0'], otherChains: [['source-1']] });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/attacked .*Civilians \(Kordavia\)/i);
    const semicolons = stringify(parse(acledTable(cells)), { delimiter: ';' });
    expect(tell(semicolons).source).toEqual(source);
  });

  test('reports every broken row, each with its line and column, and reads the others', () => {
    const { found, problems } = read(
      `${acledTable(
        { fatalities: 'many', latitude: '95' },
        {},
        { event_id_cnty: 'XVK102', event_date: '2024-02-30' },
        { event_id_cnty: 'XVK103' },
      )}XVK104,2024-03-05\n"never closed`,
    );
    expect(found.map(({ source }) => source.front.title)).toEqual(['ACLED XVK101', 'ACLED XVK103']);
    expect(problems).toEqual([
      { rule: 'source:table-cell', line: 2, column: 'latitude', actual: '95' },
      { rule: 'source:table-cell', line: 2, column: 'fatalities', actual: 'many' },
      { rule: 'source:table-cell', line: 4, column: 'event_date', actual: '2024-02-30' },
      { rule: 'source:table-row', line: 6, column: undefined, actual: '2 cells' },
      {
        rule: 'source:table-row',
        line: 7,
        column: undefined,
        actual: 'a quotation mark that nothing closes',
      },
    ]);
  });

  test('names and counts kinds without a word here, and keeps them under their own', () => {
    const protest = { event_type: 'Protests', sub_event_type: 'Peaceful protest' };
    const { found, problems } = read(
      acledTable(protest, { ...protest, event_id_cnty: 'XVK9', assoc_actor_1: 'Sela Guild' }),
    );
    expect(found[0]?.coding?.events[0]).toMatchObject({ type: 'other', word: 'Peaceful protest' });
    expect(problems).toMatchObject([
      {
        rule: 'source:unmapped',
        actual: 'Protests: Peaceful protest (2), assoc_actor_1: Sela Guild (1)',
      },
    ]);
  });

  test('adds no origin beside the article that it cites', () => {
    const { source, coding } = tell(acledTable({}));
    if (!coding) throw new Error('no coding');
    const report = createReport();
    const article = parseArticle('article.md', COURIER, report);
    const coded = article && parseCoding('annotations.yaml', CODED, article, report);
    if (!article || !coded) throw new Error(JSON.stringify(report.problems));
    const [own, row] = [loadSource(article, coded), loadSource(source, coding)];
    const graph = graphOf({
      nodes: [...own.nodes, ...row.nodes],
      edges: [...own.edges, ...row.edges],
    });
    const [first] = own.edges;
    const same = (a: string, b: string): void =>
      void graph.addEdge(asNodeId(a), asNodeId(b), {
        ...first?.attributes,
        type: 'SAME_AS',
      } as EdgeAttributes);
    const outlet =
      graph.findNode(
        (id, { label }) => label === 'Publication' && id.includes('brod-vessa-clash'),
      ) ?? '';
    same('event:acled-xvk101/event', 'event:brod-vessa-clash/fought');
    same('publication:acled-xvk101/source-0', outlet);
    const fact = findFigures(graph).facts.find(({ events }) => events.length === 2);
    expect(fact).toMatchObject({ origins: 1 });
    expect(fact?.shares.map(({ id }) => id)).toContain('agency:brod-vessa-clash/ministry');
  });
});

const COURIER = `---
id: brod-vessa-clash
title: Fighting near Brod Vessa
publication: Sela Courier
published: "2024-03-06"
---
Soldiers and fighters fought near Brod Vessa on 5 March 2024, the defence ministry said.
`;
const CODED = `coder: { name: tester }
entities:
  - { id: soldiers, kind: unit, label: soldiers, mentions: [Soldiers] }
  - { id: ministry, kind: agency, name: the defence ministry, mentions: [the defence ministry] }
claims:
  - { id: said, content: [Soldiers and fighters fought near Brod Vessa on 5 March 2024], cue: [said], source: [the defence ministry], chain: [ministry], origin: stated, speech: indirect, stance: asserts }
events:
  - { id: fought, type: clash, trigger: fought, factuality: claimed, polarity: positive, genericity: single, roles: [{ role: actor, filler: soldiers }], claims: [said] }
`;

describe('GDELT', () => {
  test.each([61, 58] as const)(
    'of %d columns: an event of low confidence, and no name',
    (columns) => {
      const { source, coding, told } = tell(gdeltTable(columns, {}));
      expect(told).toEqual([
        'The article that GDELT read said that armed forces (XVK) attacked (“195”) civilians in Brod Vessa on 5 March 2024, GDELT reports.',
      ]);
      expect(coding?.events[0]?.confidence).toBeLessThan(0.5);
      expect(`${source.text} ${JSON.stringify(coding)}`).not.toMatch(/verkola/i);
    },
  );
});

describe('a table', () => {
  test('of GDELT counts as no origin, and names and counts codes without a word here', () => {
    const { graph } = tell(gdeltTable(61, {}));
    const [fact] = findFigures(graph).facts;
    expect(fact).toMatchObject({ origins: 0, anonymous: 0, ownVoice: 0, unknown: 1 });
    const { found, problems } = read(
      gdeltTable(61, { EventCode: '010' }, { EventCode: '1823' }, { SOURCEURL: 'BBC Monitoring' }),
    );
    expect(found.map(({ coding }) => coding?.events[0]?.type)).toEqual(['abuse']);
    expect(problems).toEqual([
      { rule: 'source:table-cell', line: 3, column: 'SOURCEURL', actual: 'BBC Monitoring' },
      { rule: 'source:unmapped', line: undefined, column: undefined, actual: 'CAMEO 010 (1)' },
    ]);
  });

  test('of another kind is not read, and says so', () => {
    const { found, problems } = read('name,age\nTarn,12\n');
    expect(found).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'source:unknown-table' }]);
  });

  test('of 100,000 rows is read a row at a time', () => {
    const file = join(folder, 'many.csv');
    const [head = '', row = ''] = acledTable({}).split(/(?<=\n)/);
    writeFileSync(file, head);
    for (let part = 0; part < 100; part += 1)
      appendFileSync(
        file,
        Array.from({ length: 1000 }, (_, at) =>
          row.replace('XVK101', `XVK${part * 1000 + at}`),
        ).join(''),
      );
    let rows = 0;
    let most = 0;
    for (const _ of tableRows(file, createReport())) {
      rows += 1;
      if (rows % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
    }
    expect(rows).toBe(100_001);
    const before = createReport();
    const [first] = readEventTable(file, before);
    expect(first?.source.front.id).toBe('acled-xvk0');
    expect(most).toBeLessThan(600_000_000);
  });
});
