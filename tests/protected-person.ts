import type { AttestGraph } from '../src/graph/attest-graph.ts';
import { graphOf } from '../src/graph/serialize.ts';
import { parseArticle } from '../src/ingest/parse-article.ts';
import { parseCoding } from '../src/ingest/parse-coding.ts';
import { loadSource } from '../src/loaders/load-source.ts';
import { createReport } from '../src/model/problem.ts';

/** An invented prisoner, named wherever a name can be, and a paragraph with a near match. */
export const ARTICLE = `---
id: velkan-orsolo-surrenders
title: "Velkan Orsolo surrenders"
publication: Harbour News
url: https://harbour.example/news/velkan-orsolo-surrenders
published: "2025-03-05"
language: en
---
Private Velkan Orsolo, 23, from Tarn, surrendered to the 7th Brigade on Tuesday, the ministry said.
"They beat us every day," ORSOLO told Harbour News. Orsolo's brother said Vel\u00ADkan had written to him.
The army denied it.
Orsollo was seen in a video, officials said.
`;
export const CODING = `coder: { name: tester }
entities:
  - { id: velkan-orsolo, kind: person, label: a private, protected: true, role: "private, Orsolo family", mentions: [Velkan Orsolo, { quote: ORSOLO }] }
  - { id: brother, kind: person, label: "Orsolo's brother", protected: true, mentions: ["Orsolo's brother"] }
  - { id: brigade, kind: unit, name: 7th Brigade, mentions: [7th Brigade] }
  - { id: tarn, kind: place, name: Tarn, precision: settlement, mentions: [Tarn] }
  - { id: ministry, kind: agency, label: the ministry, mentions: [ministry] }
  - { id: army, kind: unit, label: the army, mentions: [army] }
  - { id: video, kind: work, label: a video, workKind: video, mentions: [{ quote: video }] }
  - { id: news, kind: publication, name: Harbour News, mentions: [Harbour News] }
dates:
  - { id: tuesday, quote: Tuesday, edtf: "2025-03-04", anchor: publication, relation: on, timex: { type: DATE, value: "2025-03-04" } }
claims:
  - { id: surrendered, content: ["Private Velkan Orsolo, 23, from Tarn, surrendered to the 7th Brigade on Tuesday"], cue: [{ quote: said, nth: 1 }], source: [the ministry], chain: [ministry], origin: stated, speech: indirect, stance: asserts }
  - { id: beaten, content: [They beat us every day], cue: [told], source: [ORSOLO], chain: [velkan-orsolo], origin: stated, speech: direct, stance: asserts }
events:
  - { id: surrender, type: surrender, trigger: surrendered, factuality: claimed, polarity: positive, genericity: single, roles: [{ role: actor, filler: { entity: velkan-orsolo, quote: Velkan Orsolo } }, { role: recipient, filler: brigade }], date: tuesday, claims: [surrendered] }
`;

export function buildProtected(text = ARTICLE, coded = CODING): AttestGraph {
  const report = createReport();
  const source = parseArticle('article.md', text, report);
  const annotations = source && parseCoding('annotations.yaml', coded, source, report);
  if (!source || !annotations) throw new Error(JSON.stringify(report.problems, null, 1));
  return graphOf(loadSource(source, annotations));
}
