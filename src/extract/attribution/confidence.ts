import type { Token } from '../document.ts';
import type { Frame, VerbGroup } from './cues.ts';
import type { Source } from './find-source.ts';
import type { VerbCue } from './find-verb-cues.ts';
import type { Reader } from './reader.ts';

/** How much surer or less sure a report is for the place of its cue in the sentence (UD relation). */
const PLACES: Readonly<Record<string, number>> = {
  root: 1.15,
  ccomp: 0.65,
  xcomp: 0.7,
  acl: 0.85,
  'acl:relcl': 0.88,
  amod: 0.4,
};
const MOST = 0.98;

/**
 * What makes a report less certain, each as measured over news: inside a quotation words of thinking
 * and of the speaker's own are rarely reports; a subject taken from another verb is often the wrong
 * one; what is wanted, asked or possible ("would say") was perhaps never said.
 */
export const confidenceOf = (
  reader: Reader,
  cue: VerbCue,
  source: Source,
  group: VerbGroup,
  frame: Frame,
): number => {
  let confidence = group.confidence;
  const mind = group.family === 'mind';
  const verb = reader.tokens[cue.verb] as Token;
  if ((reader.quoteOf[cue.verb] as number) >= 0) {
    const who = source.range === null ? 'i' : (reader.tokens[source.range[1]]?.lower ?? 'i');
    const weak = mind || group.family === 'show' || frame === 'object';
    return confidence * (weak || SPEAKERS_OWN.test(who) ? 0.25 : 0.45);
  }
  if (source.side === 'none' && !cue.passive) confidence *= 0.6;
  if (source.side === 'implied') confidence *= 0.85;
  if (cue.negated) confidence *= mind ? 0.5 : 0.7;
  if (cue.form === 'infinitive' || (verb.xpos === 'VB' && frame !== 'quote'))
    confidence *= mind ? 0.5 : 0.65;
  if (reader.parsed && frame !== 'quote') confidence *= PLACES[verb.deprel] ?? 1;
  return Math.min(MOST, confidence);
};

const SPEAKERS_OWN = /^(?:i|we|you|it|that|this|who)$/u;
