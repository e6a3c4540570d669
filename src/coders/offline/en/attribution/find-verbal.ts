import type { Stance } from '../../../../model/vocabulary.ts';
import type { ChainWord } from './attribution.ts';
import { confidenceOf } from './confidence.ts';
import type { Content } from './content.ts';
import type { CueSource } from './cue-source.ts';
import { type Draft, draftOf } from './draft.ts';
import { findSource } from './find-source.ts';
import { findVerbCues, type VerbCue } from './find-verb-cues.ts';
import type { Range } from './noun-phrase.ts';
import { readChain } from './read-chain.ts';
import { readContent } from './read-content.ts';
import type { Reader } from './reader.ts';
import { refutedThing } from './refuted-thing.ts';
import { reportsNothing } from './reports-nothing.ts';
import { spanOf } from './spans.ts';
import { trimSetting } from './trim-setting.ts';
import { attributionWords } from './word-lists.ts';

/** "The army said that …", `"…," said Smith`, "urged them to …". */
export const findVerbal = (reader: Reader): readonly Draft[] => {
  const drafts: Draft[] = [];
  for (const cue of findVerbCues(reader)) {
    const draft = readDraft(reader, cue);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
};

const stanceOf = ({ text }: Reader, { negated }: VerbCue, { group, spans }: Content): Stance => {
  if (negated && group.family === 'mind' && group.stance === 'asserts') return 'doubts';
  // "called it a lie"
  const words = spans.flatMap(([start, end]) =>
    text
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}-]+/u),
  );
  if (group.group === 'ask-about' && isRequest(words)) return 'demands';
  const isJudged = group.group === 'characterize' && group.stance === 'asserts';
  return isJudged && words.some((word) => attributionWords.falsehoods.has(word))
    ? 'denies'
    : group.stance;
};

/** "asked the court to rule", "asked them for shelter"; but not "asked about the raid". */
const isRequest = (words: readonly string[]): boolean =>
  words.slice(1).some((word) => attributionWords.requesting.has(word)) &&
  !words.some((word) => attributionWords.askedAbout.has(word));

/** "It is said that": nobody in particular. */
const ofNobody = ({ tokens }: Reader, cue: VerbCue, source: CueSource): CueSource =>
  cue.passive && source.range !== null && tokens[source.range[0]]?.lower === 'it'
    ? { ...source, range: null }
    : source;

/** With the work that stood at the end of what is said. */
const inWork = (
  reader: Reader,
  known: readonly ChainWord[],
  work: Range | undefined,
): readonly ChainWord[] => {
  const words = work === undefined ? null : spanOf(reader, work[0], work[1] + 1);
  return words === null || known.some(({ role }) => role === 'work')
    ? known
    : [...known, { role: 'work', words }];
};

const readDraft = (reader: Reader, cue: VerbCue): Draft | null => {
  const source = ofNobody(reader, cue, findSource(reader, cue));
  const whole = readContent(reader, cue, source);
  const trimmed = whole === null ? null : trimSetting(reader, whole);
  const content = trimmed?.content ?? whole;
  const words = spanOf(reader, cue.first, cue.last + 1);
  if (content === null || words === null || reportsNothing(reader, cue, content, source))
    return null;
  const who = source.range === null ? null : spanOf(reader, source.range[0], source.range[1] + 1);
  const { group, frame } = content;
  const refuted = refutedThing(reader, content);
  const confidence = confidenceOf(reader, cue, source, content);
  return draftOf({
    source: who === null ? [] : [who],
    cue: [words],
    content: refuted === null ? content.spans : [refuted],
    quotes: content.quotes,
    stance: refuted === null ? stanceOf(reader, cue, content) : 'denies',
    origin: who === null ? 'unknown' : 'stated',
    hedged: cue.passive && who === null,
    confidence,
    rule: `${group.group}/${frame}/${content.order}`,
    at: cue.verb,
    key: cue.key,
    antecedent:
      source.antecedent === undefined
        ? null
        : spanOf(reader, source.antecedent[0], source.antecedent[1] + 1),
    chainWords: inWork(reader, readChain(reader, cue, source, content), trimmed?.work),
  });
};
