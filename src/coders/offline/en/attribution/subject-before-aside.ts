import asides from './asides.json' with { type: 'json' };
import type { CueSource } from './cue-source.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { phraseAfter } from './noun-phrase.ts';
import { compileAttribution } from './patterns.ts';
import type { Reader } from './reader.ts';
import type { Holds } from './rule-schemas.ts';
import { hasUpos } from './tags.ts';
import { isComma, isQuoteMark } from './words.ts';

const ASIDES = compileAttribution<Holds>('asides', asides);

/**
 * `"…," a man who did not want to be named told RFA`, "groups that have endorsed him say": the noun
 * that begins the stretch, with a clause about it before the verb.
 */
export const subjectBeforeAside = (reader: Reader, cue: VerbCue): CueSource | null => {
  const stretch = stretchStart(reader, cue);
  return asideFrom(reader, cue, stretch) ?? asideFrom(reader, cue, lastComma(reader, cue, stretch));
};

const asideFrom = (reader: Reader, cue: VerbCue, start: number): CueSource | null => {
  const { tokens } = reader;
  let from = start;
  while (isQuoteMark(tokens[from]) || isComma(tokens[from]) || hasUpos(tokens[from], 'CCONJ'))
    from += 1;
  if (from >= cue.first - 2 || hasUpos(tokens[from], 'ADP')) return null;
  const range = phraseAfter(reader, from, cue.first);
  if (range === null || !ASIDES.any(reader, range[1] + 1, cue.first)) return null;
  return { range, side: 'before', start: range[0], end: cue.last + 1 };
};

/** "Reached by telephone, a man who gave no name denied …" */
const lastComma = ({ tokens }: Reader, { first }: VerbCue, low: number): number => {
  for (let at = first - 1; at > low; at -= 1) if (isComma(tokens[at])) return at + 1;
  return low;
};

/** Start after the last colon, semicolon or end of a quotation before a cue. */
const stretchStart = ({ tokens, quoteOf }: Reader, { low, first, verb }: VerbCue): number => {
  for (let at = first - 1; at >= low; at -= 1)
    if (quoteOf[at] !== quoteOf[verb] || /^[:;]$/u.test(tokens[at]?.text ?? '')) return at + 1;
  return low;
};
