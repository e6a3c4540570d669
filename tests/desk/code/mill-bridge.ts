import { parseArticle } from '../../../src/ingest/parse-article.ts';
import { parseCoding } from '../../../src/ingest/parse-coding.ts';
import { createReport } from '../../../src/model/problem.ts';
import type { Annotations } from '../../../src/model/standoff.ts';

/** A small invented article, and codings of it. */
export const MILL_BRIDGE = `---
id: mill-bridge
title: "Two held at the mill bridge"
publication: Vessen Today
published: "2025-03-05"
language: en
---
Soldiers of the Harl Guard detained two farmers at the mill bridge on Monday, the mayor of Tarn said in a video.
Odel Marn, a neighbour, saw the farmers in a truck of the Harl Guard. "They were beaten," he told Vessen Today.
The Harl Guard denied it.
`;

const source = parseArticle('article.md', MILL_BRIDGE, createReport());
if (!source) throw new Error('no article');
export const MILL_SOURCE = source;
export const MILL_TEXT = source.text;

/** The place of words of the article; `nth` from 0. */
export function placeOf(words: string, nth = 0): [number, number] {
  let at = -1;
  for (let found = 0; found <= nth; found += 1) at = MILL_TEXT.indexOf(words, at + 1);
  if (at < 0) throw new Error(`no ${words}`);
  return [at, at + words.length];
}

/** A coding written as people write them. */
export function millCoding(yaml: string): Annotations {
  const report = createReport();
  const coding = parseCoding('annotations.yaml', yaml, MILL_SOURCE, report);
  if (!coding) throw new Error(JSON.stringify(report.problems, null, 1));
  return coding;
}

export const NO_CODING: Annotations = millCoding('coder: { name: ada }');
