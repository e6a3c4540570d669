import type { Span } from '../../model/span.ts';
import type { Token } from '../document.ts';
import type { ChainWord } from './attribution.ts';
import { releaseWords, workWords } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { phraseAfter, type Range } from './noun-phrase.ts';
import type { Content } from './read-content.ts';
import type { Reader } from './reader.ts';
import type { Source } from './source.ts';
import { spanOf } from './spans.ts';
import { isNominal } from './words.ts';

/** Tokens after a cue in which "in a video posted by …" is looked for. */
const REACH = 24;

/** "said in a video posted by the brigade", "told the BBC", "an investigation by the Insider reported". */
export const readChain = (
  reader: Reader,
  cue: VerbCue,
  source: Source,
  content: Content,
): readonly ChainWord[] => {
  const stop = contentStart(reader, cue, content);
  const links: ChainWord[] = [...addressee(reader, cue, source)];
  if (source.by !== undefined) push(links, reader, 'publisher', source.by);
  const setting = settingBefore(reader, cue, source);
  if (setting !== null) push(links, reader, 'work', setting);
  let at = source.end;
  const roof = Math.min(stop, cue.high, source.end + REACH);
  while (at < roof) {
    const work = /^(?:in|on|via|through|during|at|from)$/u.test(reader.tokens[at]?.lower ?? '')
      ? workAt(reader, at + 1, roof)
      : null;
    if (work === null) {
      at += 1;
      continue;
    }
    push(links, reader, 'work', work);
    const told = toldTo(reader, work[1] + 1, cue.high);
    if (told !== null) push(links, reader, 'addressee', told);
    const publisher = releasedBy(reader, work[1] + 1, roof);
    if (publisher !== null) push(links, reader, 'publisher', publisher);
    at = (publisher ?? work)[1] + 1;
  }
  return links;
};

const push = (
  links: ChainWord[],
  reader: Reader,
  role: ChainWord['role'],
  [first, last]: Range,
): void => {
  const words = spanOf(reader, first, last + 1);
  if (words !== null) links.push({ role, words });
};

/** First token of the content where it follows the cue. */
const contentStart = (reader: Reader, cue: VerbCue, content: Content): number => {
  const after = content.spans
    .map(([start]: Span) => start)
    .find((start) => start > (reader.tokens[cue.verb] as Token).start);
  if (after === undefined) return cue.high;
  for (let at = cue.verb; at < cue.high; at += 1)
    if ((reader.tokens[at] as Token).start >= after) return at;
  return cue.high;
};

/** "a video", "an interview": a noun phrase whose last word is a work. */
const workAt = (reader: Reader, at: number, high: number): Range | null => {
  for (let i = at; i < Math.min(high, at + 7); i += 1) {
    const t = reader.tokens[i] as Token;
    if ((workWords.has(t.lower) || workWords.has(t.lemma)) && !isNominal(reader.tokens[i + 1]))
      return [at, i];
    if (
      !(
        isNominal(t) ||
        t.upos === 'DET' ||
        t.upos === 'ADJ' ||
        t.upos === 'PART' ||
        t.text === '-' ||
        t.upos === 'VERB'
      )
    )
      return null;
  }
  return null;
};

/** "a statement to Reuters", "an interview with the BBC": an outlet has a name. */
const toldTo = (reader: Reader, at: number, high: number): Range | null => {
  if (!/^(?:to|with)$/u.test(reader.tokens[at]?.lower ?? '')) return null;
  const range = phraseAfter(reader, at + 1, high);
  return range !== null && reader.tokens[range[1]]?.upos === 'PROPN' ? range : null;
};

/** "In a report released on Friday, the group documented …": the work before its author. */
const settingBefore = (reader: Reader, cue: VerbCue, source: Source): Range | null =>
  /^(?:in|on|at)$/u.test(reader.tokens[cue.low]?.lower ?? '') && source.start > cue.low
    ? workAt(reader, cue.low + 1, Math.min(source.start, cue.first))
    : null;

/** "posted by the brigade", "released on Friday by HUR" */
const releasedBy = (reader: Reader, at: number, high: number): Range | null => {
  let seen = false;
  for (let i = at; i < Math.min(high, at + 9); i += 1) {
    const t = reader.tokens[i] as Token;
    if (releaseWords.has(t.lemma)) seen = true;
    else if (t.lower === 'by' && (seen || i === at)) return phraseAfter(reader, i + 1, high);
    else if (/^[,.:;"“]$/u.test(t.text)) return null;
  }
  return null;
};

/** "told the BBC", "said to reporters": the one just after a verb of telling. */
const addressee = (reader: Reader, cue: VerbCue, source: Source): readonly ChainWord[] => {
  if (!/^(?:tell|inform)$/u.test(cue.key) || cue.passive) return [];
  const range = phraseAfter(reader, source.end, cue.high);
  const links: ChainWord[] = [];
  if (range !== null) push(links, reader, 'addressee', range);
  return links;
};
