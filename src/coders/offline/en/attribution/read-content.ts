import type { Token } from '../../language/document.ts';
import type { Content } from './content.ts';
import type { CueSource } from './cue-source.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { followingContent } from './following-content.ts';
import { pick } from './frames-for.ts';
import { judgedThing } from './judged-thing.ts';
import { precedingContent } from './preceding-content.ts';
import { readQuoted } from './read-quoted.ts';
import type { Reader } from './reader.ts';
import { isSaidSo, sentenceBefore } from './said-so.ts';

export const readContent = (reader: Reader, cue: VerbCue, source: CueSource): Content | null =>
  isSaidSo(reader, cue, source)
    ? sentenceBefore(reader, cue)
    : (judgedThing(reader, cue, source) ??
      quotedContent(reader, cue, source) ??
      precedingContent(reader, cue, source) ??
      followingContent(reader, cue, source));

const quotedContent = (reader: Reader, cue: VerbCue, source: CueSource): Content | null => {
  const group = pick(cue, ['quote']);
  if (group === null) return null;
  const quoted = readQuoted(reader, cue, source);
  if (quoted === null) return null;
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
