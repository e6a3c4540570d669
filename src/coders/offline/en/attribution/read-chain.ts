import type { Span } from '../../../../model/span.ts';
import type { Token } from '../../language/document.ts';
import { firstFrom } from '../../locate.ts';
import type { ChainWord } from './attribution.ts';
import type { Content } from './content.ts';
import type { CueSource } from './cue-source.ts';
import { releaseWords } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { isWork } from './is-work.ts';
import { phraseAfter, phraseBefore, type Range } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { spanOf } from './spans.ts';
import { subjectBefore, verbStart } from './subject-before.ts';
import { hasUpos, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isNominal } from './words.ts';

/** Tokens after a cue within which "in a video posted by …" may be. */
const REACH = 24;

/** "said in a video posted by the brigade", "told the BBC", "an investigation by the Insider reported". */
export const readChain = (
  reader: Reader,
  cue: VerbCue,
  source: CueSource,
  content: Content,
): readonly ChainWord[] => {
  const stop = contentStart(reader, cue, content);
  const links: ChainWord[] = [...addressee(reader, cue, source)];
  if (source.by !== undefined) push(links, reader, 'publisher', source.by);
  const setting = settingBefore(reader, cue, source) ?? heardIn(reader, cue, source);
  if (setting !== null) {
    push(links, reader, 'work', setting.work);
    if (setting.by !== null) push(links, reader, 'publisher', setting.by);
  }
  let at = source.end;
  const roof = Math.min(stop, cue.high, source.end + REACH);
  while (at < roof) {
    const work = isWord(reader.tokens[at], attributionWords.workPrepositions)
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
  const behind = links.some(({ role }) => role === 'work')
    ? null
    : workBehind(reader, cue, content);
  if (behind !== null) push(links, reader, 'work', behind);
  return links;
};

/** `called the audio "a montage" in a statement`: the work directly behind what is said. */
const workBehind = (reader: Reader, { high }: VerbCue, { spans, frame }: Content): Range | null => {
  const end = Math.max(...spans.map((span) => span[1]));
  const at = firstFrom(reader.tokens, end);
  const isSetting = isWord(reader.tokens[at], attributionWords.workPrepositions);
  return frame === 'object' && isSetting && at < high ? workAt(reader, at + 1, high) : null;
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

/** First token of the content, if it follows the cue. */
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
    if (isWork(reader, i) && !isNominal(reader.tokens[i + 1])) return [at, i];
    if (!(isNominal(t) || t.text === '-' || hasUpos(t, 'DET', 'ADJ', 'PART', 'VERB'))) return null;
  }
  return null;
};

/** "a statement to Reuters", "an interview with the BBC": an outlet has a name. */
const toldTo = (reader: Reader, at: number, high: number): Range | null => {
  if (!isWord(reader.tokens[at], attributionWords.toldPrepositions)) return null;
  const range = phraseAfter(reader, at + 1, high);
  return range !== null && reader.tokens[range[1]]?.upos === 'PROPN' ? range : null;
};

/** A work in which someone speaks, and its publisher. */
interface Setting {
  readonly work: Range;
  readonly by: Range | null;
}

/** "In a report released on Friday, the group documented …": the work before its author. */
const settingBefore = (reader: Reader, cue: VerbCue, source: CueSource): Setting | null => {
  if (!isWord(reader.tokens[cue.low], attributionWords.workOpeners) || source.start <= cue.low)
    return null;
  const end = Math.min(source.start, cue.first);
  const work = workAt(reader, cue.low + 1, end);
  return work === null ? null : { work, by: releasedBy(reader, work[1] + 1, end) };
};

/** "The service released a recording of a call in which an officer says …" */
const heardIn = (reader: Reader, cue: VerbCue, source: CueSource): Setting | null => {
  const { tokens } = reader;
  const [speaker] = source.range ?? [0];
  const which = speaker - 1;
  if (
    tokens[which]?.lower !== 'which' ||
    !isWord(tokens[which - 1], attributionWords.heardPrepositions)
  )
    return null;
  const phrase = phraseBefore(reader, which - 2, cue.low);
  const first = phrase?.[0] ?? which;
  const after = releaseBetween(reader, cue.low, which - 1);
  const work = workAt(reader, after?.[0] ?? first, which - 1);
  if (work === null) return null;
  const by = releasedBy(reader, work[1] + 1, which - 1);
  const verb = tokens[work[0] - 1];
  if (by !== null || verb === undefined || !releaseWords.has(verb.lemma)) return { work, by };
  return {
    work,
    by: subjectBefore(reader, verbStart(reader, verb.index, cue.low), cue.low)?.range ?? null,
  };
};

/** "a video released by the army, in which": the work is before the participle. */
const releaseBetween = (reader: Reader, low: number, high: number): Range | null => {
  for (let at = high - 1; at > low; at -= 1) {
    if (!releaseWords.has(reader.tokens[at]?.lemma ?? '')) continue;
    return reader.tokens[at + 1]?.lower === 'by' ? phraseBefore(reader, at - 1, low) : null;
  }
  return null;
};

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

/** "told the BBC", "said to reporters": the noun phrase directly after a verb of telling. */
const addressee = (reader: Reader, cue: VerbCue, source: CueSource): readonly ChainWord[] => {
  if (!attributionWords.tellingVerbs.has(cue.key) || cue.passive) return [];
  const range = phraseAfter(reader, source.end, cue.high);
  const links: ChainWord[] = [];
  if (range !== null) push(links, reader, 'addressee', range);
  return links;
};
