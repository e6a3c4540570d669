import type { Span } from '../../../../model/span.ts';
import type { Token } from '../../language/document.ts';
import type { Content } from './content.ts';
import type { CueSource } from './cue-source.ts';
import type { VerbGroup } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { followingContent } from './following-content.ts';
import { pick } from './frames-for.ts';
import { judgedThing } from './judged-thing.ts';
import { clauseBefore, interruptedClause, precedingContent } from './preceding-content.ts';
import { type QuotedContent, readQuoted } from './read-quoted.ts';
import type { Reader } from './reader.ts';
import { isSaidSo, sentenceBefore } from './said-so.ts';
import { skipAdverbials } from './skip-adverbials.ts';
import { hasUpos } from './tags.ts';
import { isQuoteMark } from './words.ts';

export const readContent = (reader: Reader, cue: VerbCue, source: CueSource): Content | null =>
  isSaidSo(reader, cue, source)
    ? sentenceBefore(reader, cue)
    : (judgedThing(reader, cue, source) ??
      quotedContent(reader, cue, source) ??
      precedingContent(reader, cue, source) ??
      followingContent(reader, cue, source));

/** `rejected this: "…"`: what is rejected stands before the colon, the quotation is the answer. */
const rejectsSomething = (
  reader: Reader,
  cue: VerbCue,
  { end }: CueSource,
  { stance, frames }: VerbGroup,
): boolean => {
  if (stance !== 'denies' || !frames.includes('object')) return false;
  const at = skipAdverbials(reader, end, cue.high);
  const next = reader.tokens[at];
  return (
    at < cue.high && hasUpos(next, 'DET', 'PRON', 'NOUN', 'PROPN', 'ADJ') && !isQuoteMark(next)
  );
};

/** `He had been questioned, said his lawyer, "and each time he limped"`: the words before are hers too. */
const clauseAndQuote = (
  reader: Reader,
  cue: VerbCue,
  source: CueSource,
  { quotes, spans, mixed }: QuotedContent,
): Span | null => {
  const [first] = spans;
  const isAfter = first !== undefined && first[0] > (reader.tokens[cue.verb] as Token).start;
  if (mixed || quotes.length !== 1 || !isAfter) return null;
  if (!/^\p{Ll}/u.test(reader.text.slice(...first))) return null;
  const left = clauseBefore(reader, cue, source);
  return left?.hasVerb ? interruptedClause(reader, left) : null;
};

const quotedContent = (reader: Reader, cue: VerbCue, source: CueSource): Content | null => {
  const group = pick(cue, ['quote']);
  if (group === null) return null;
  const quoted = readQuoted(reader, cue, source);
  if (quoted === null || rejectsSomething(reader, cue, source, group)) return null;
  const left = clauseAndQuote(reader, cue, source, quoted);
  if (left !== null)
    return { spans: [left, ...quoted.spans], quotes: [], frame: 'quote', group, order: 'split' };
  const order =
    quoted.quotes.length === 2
      ? 'split'
      : (quoted.spans[0]?.[0] ?? 0) < (reader.tokens[cue.verb] as Token).start
        ? 'before'
        : 'after';
  return {
    spans: quoted.spans,
    quotes: quoted.mixed ? [] : quoted.quotes,
    frame: 'quote',
    group,
    order,
  };
};
