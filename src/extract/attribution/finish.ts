import type { Attribution } from './attribution.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';
export const finish = (reader: Reader, drafts: readonly Draft[]): Attribution[] =>
  drafts.map((d) => ({
    source: [...d.source], cue: [...d.cue], content: [...d.content], speech: d.quotes.length > 0 ? 'direct' : 'indirect', stance: d.stance, origin: d.origin, hedged: d.hedged,
    within: null, answers: null, chainWords: [], confidence: d.confidence, rule: d.rule,
  }));
