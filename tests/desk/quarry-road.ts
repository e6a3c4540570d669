import { parseArticle } from '../../src/ingest/parse-article.ts';
import { parseCoding } from '../../src/ingest/parse-coding.ts';
import { loadSource } from '../../src/loaders/load-source.ts';
import { createReport } from '../../src/model/problem.ts';

/** A small invented article, and a reading of it. */
export const QUARRY_ROAD = `---
id: quarry-road
title: "Men taken on the quarry road"
publication: Vessen Today
published: "2025-03-05"
language: en
---
Residents said that soldiers of the Harl Guard had seized Odel Marn on the quarry road on Monday.
Two houses were destroyed. A drone was launched, it is said.
Governor Teva Rusk denied it. Pell Onner joined the Harl Guard.
`;

export const QUARRY_READING = `coder: { name: offline }
entities:
  - { id: residents, kind: group, label: residents, mentions: [Residents] }
  - { id: guard, kind: unit, name: Harl Guard, mentions: [{ quote: Harl Guard, nth: 1 }, { quote: Harl Guard, nth: 2 }] }
  - { id: marn, kind: person, name: Odel Marn, mentions: [Odel Marn] }
  - { id: onner, kind: person, name: Pell Onner, mentions: [Pell Onner] }
  - { id: rusk, kind: person, name: Teva Rusk, role: Governor, mentions: [Teva Rusk] }
  - { id: road, kind: place, name: the quarry road, precision: area, mentions: [the quarry road] }
  - { id: houses, kind: object, label: two houses, category: building, mentions: [Two houses] }
dates:
  - { id: monday, quote: Monday, edtf: "2025-03-03", anchor: publication, relation: on, timex: { type: DATE, value: "2025-03-03" } }
claims:
  - { id: taken, content: ["soldiers of the Harl Guard had seized Odel Marn on the quarry road on Monday"], cue: [{ quote: said, nth: 1 }], source: [Residents], chain: [residents], origin: stated, speech: indirect, stance: asserts }
  - { id: drone, content: [A drone was launched], cue: ["it is said"], chain: [], origin: unknown, speech: indirect, stance: asserts }
events:
  - { id: seized, type: detain, trigger: seized, factuality: claimed, polarity: positive, genericity: single, roles: [{ role: actor, filler: { entity: guard, quote: Harl Guard, nth: 1 } }, { role: target, filler: marn }], place: road, date: monday, claims: [taken] }
  - { id: razed, type: destroy, trigger: destroyed, factuality: asserted, polarity: positive, genericity: single, roles: [{ role: target, filler: houses }] }
relations:
  - { id: member, type: MEMBER_OF, from: onner, to: guard, span: [Pell Onner joined the Harl Guard] }
`;

export function quarryRoad(reading = QUARRY_READING) {
  const report = createReport();
  const source = parseArticle('article.md', QUARRY_ROAD, report);
  const annotations = source && parseCoding('input.yaml', reading, source, report);
  if (!source || !annotations) throw new Error(JSON.stringify(report.problems, null, 2));
  return { id: source.front.id, source, annotations, facts: loadSource(source, annotations) };
}
