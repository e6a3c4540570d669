import { describe, expect, test } from '@jest/globals';
import { PageData } from '../../src/viewer/page-data.ts';
import { workplace } from './program.ts';

/** The second paragraph is left out of what is public: `Orsollo` is one letter away from a prisoner's name. */
const ARTICLE = `---
id: tarn-shelling
title: Shells hit Tarn
publication: Harbour News
published: 2025-03-05
---
Shells hit a school in Tarn on Tuesday, the ministry said. Prisoner Velkan Orsolo was held there.
Shells hit the school, the governor told Orsollo.
`;
const CODING = `coder: { name: tester }
entities:
  - { id: prisoner, kind: person, label: a prisoner, protected: true, mentions: [Prisoner Velkan Orsolo] }
  - { id: tarn, kind: place, name: Tarn, precision: settlement, mentions: [{ quote: Tarn, suffix: " on" }] }
  - { id: school, kind: object, category: building, label: a school, mentions: [{ quote: school, prefix: "a " }] }
  - { id: ministry, kind: agency, name: the ministry, country: XT, mentions: [ministry] }
  - { id: governor, kind: person, name: the governor, mentions: [governor] }
claims:
  - { id: one, content: [Shells hit a school in Tarn on Tuesday], cue: [said], source: [the ministry], chain: [ministry], origin: stated, speech: indirect, stance: asserts }
  - { id: two, content: [Shells hit the school], cue: [told], source: [the governor], chain: [governor], origin: stated, speech: indirect, stance: asserts }
events:
  - { id: shelling, type: attack, trigger: { quote: hit, nth: 1 }, factuality: claimed, polarity: positive, genericity: single, roles: [{ role: target, filler: school }], claims: [one, two] }
`;

describe('counts of the page', () => {
  const place = workplace();
  place.write('case/tarn-shelling/article.md', ARTICLE);
  place.write('case/tarn-shelling/annotations.yaml', CODING);
  place.attest(['build', 'case']);
  place.attest(['analyse']);
  const [counted] = JSON.parse(place.read('out/analysis.json')).eventOrigins;

  const dataFor = (profile: string): PageData => {
    expect(place.attest(['view', '--profile', profile, '-o', 'page.html']).code).toBe(0);
    const [, json = ''] =
      /type="application\/json">(.*?)<\/script>/s.exec(place.read('page.html')) ?? [];
    return PageData.parse(JSON.parse(json));
  };

  test('are those of the whole graph, where a source is withheld too', () => {
    const { facts, graph } = dataFor('public');
    expect(counted.origins).toBe(2);
    expect(facts).toHaveLength(1);
    const [fact] = facts;
    expect(fact).toMatchObject({
      origins: counted.origins,
      sides: counted.sides,
      ownVoice: counted.ownVoice,
      withheld: { sources: 1, claims: 1 },
    });
    const shown = new Set(graph.nodes.map(({ key }) => key as string));
    const ids = fact?.shares.map(({ id }) => id) ?? [];
    expect(ids.filter((id) => shown.has(id))).toHaveLength(1);
    expect(ids.filter((id) => !shown.has(id))).toEqual(['withheld:1']);
    expect(place.read('page.html')).not.toMatch(/governor/);
  });
  test('withhold nothing where nothing is left out', () => {
    const { facts, claims } = dataFor('private');
    for (const { withheld } of [...facts, ...claims])
      expect(withheld).toEqual({ sources: 0, claims: 0 });
    expect(facts[0]?.origins).toBe(counted.origins);
    expect(facts[0]?.shares.map(({ id }) => id)).toEqual(
      counted.shares.map(({ id }: { id: string }) => id),
    );
  });
});
