import type { Draft } from './draft.ts';
import { findSource } from './find-source.ts';
import { findVerbCues, type VerbCue } from './find-verb-cues.ts';
import { readContent } from './read-content.ts';
import { type Reader } from './reader.ts';
import { spanOf } from './spans.ts';

/** "The army said that …", `"…," said Smith`, "urged them to …". */
export const findVerbal = (reader: Reader): readonly Draft[] => {
  const drafts: Draft[] = [];
  for (const cue of findVerbCues(reader)) {
    const draft = draftOf(reader, cue);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
};

const draftOf = (reader: Reader, cue: VerbCue): Draft | null => {
  const source = findSource(reader, cue);
  const content = readContent(reader, cue, source);
  const words = spanOf(reader, cue.first, cue.last + 1);
  if (content === null || words === null) return null;
  const who = source.range === null ? null : spanOf(reader, source.range[0], source.range[1] + 1);
  const { group, frame } = content;
  let confidence = group.confidence;
  if (who === null && !cue.passive) confidence *= 0.6;
  if (cue.negated) confidence *= 0.7;
  if (cue.form === 'infinitive') confidence *= 0.6;
  return {
    source: who === null ? [] : [who],
    cue: [words],
    content: content.spans,
    quotes: content.quotes,
    stance: cue.negated && group.family === 'mind' && group.stance === 'asserts' ? 'doubts' : group.stance,
    origin: who === null ? 'unknown' : 'stated',
    hedged: cue.passive && who === null,
    confidence,
    rule: `${(globalThis as any).DBG ? dbg(reader, cue, source) : ''}${group.group}/${frame}/${content.order}`,
    at: cue.verb,
  };
};

const dbg = (reader: Reader, cue: VerbCue, source: any): string => {
  const q = (reader.quoteOf[cue.verb] as number) >= 0 ? 'Q' : '-';
  const w = source.range === null ? '' : reader.tokens[source.range[1]]?.lower;
  const p = w === undefined ? '' : /^(?:i|we)$/u.test(w) ? '1' : w === 'you' ? '2' : '3';
  return `${q}${p || '0'}${cue.form.slice(0, 3)}${cue.passive ? 'P' : ''}${cue.negated ? 'N' : ''} ${source.side} `;
};
