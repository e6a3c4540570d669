/** The second paragraph is not published: `Orsollo` is one letter away from a prisoner's name. */
export const ARTICLE = `---
id: tarn-shelling
title: Shells hit Tarn
publication: Harbour News
published: 2025-03-05
---
Shells hit a school in Tarn on Tuesday, the ministry said. Prisoner Velkan Orsolo was held there.
Shells hit the school, the governor told Orsollo.
`;
export const CODING = `coder: { name: tester }
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
