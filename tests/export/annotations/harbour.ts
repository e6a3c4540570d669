import { buildProtected } from '../../protected-person.ts';

/** Characters of two code units, and words over the end of a line. */
const ARTICLE = `---
id: harbour-fire
title: Fire at the harbour
published: "2025-03-05"
language: en
---
🔥🚢 The Lisna Harbour
Office said a drone had hit the 12th
Brigade's depot on Monday. "No 🚁 was there," the brigade wrote.
`;
const CODING = `coder: { name: tester }
entities:
  - { id: office, kind: agency, label: the harbour office, mentions: [{ quote: "Lisna Harbour\\nOffice" }] }
  - { id: brigade, kind: unit, label: a brigade, designation: { number: "12", echelon: Brigade }, mentions: [{ quote: "12th\\nBrigade" }, "the brigade"] }
  - { id: depot, kind: object, label: a depot, category: building, mentions: [{ quote: "12th\\nBrigade's depot" }] }
dates:
  - { id: monday, quote: Monday, edtf: "2025-03-03", anchor: publication, relation: on, timex: { type: DATE, value: "2025-03-03" } }
claims:
  - { id: hit, content: ["a drone had hit the 12th\\nBrigade's depot on Monday"], cue: [said], source: ["The Lisna Harbour\\nOffice"], chain: [office], origin: stated, speech: indirect, stance: asserts }
  - { id: none, content: ["No 🚁 was there"], cue: [wrote], source: [the brigade], chain: [brigade], origin: stated, speech: direct, stance: asserts, answers: hit }
events:
  - { id: strike, type: attack, trigger: hit, factuality: claimed, polarity: positive, genericity: single, roles: [{ role: target, filler: depot }], date: monday, claims: [hit] }
`;

export const buildHarbour = () => buildProtected(ARTICLE, CODING);
export const HARBOUR_TEXT = ARTICLE.slice(ARTICLE.indexOf('---\n', 4) + 4);
