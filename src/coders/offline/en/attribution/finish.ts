import type { Span } from '../../../../model/span.ts';
import type { Speech } from '../../../../model/vocabulary.ts';
import { firstFrom } from '../../locate.ts';
import type { Attribution } from './attribution.ts';
import { answeringWords, confirmingWords } from './cues.ts';
import type { Draft } from './draft.ts';
import { findHolders } from './find-holders.ts';
import { firstQuotation } from './first-quotation.ts';
import { isOrder } from './imperatives.ts';
import type { Reader } from './reader.ts';
import { attributionWords } from './word-lists.ts';

/** Turns drafts into attributions in text order, each nested in the one that reports it. */
export const finish = (reader: Reader, drafts: readonly Draft[]): Attribution[] => {
  const complete = drafts
    .map((draft) => attributionOf(reader, draft))
    .filter((attribution) => attribution !== null)
    .sort((a, b) => anchorOf(a) - anchorOf(b) || a.rule.localeCompare(b.rule, 'en'));
  const holders = findHolders(complete);
  const denials = new Set(complete.filter(({ stance }) => stance === 'denies').map(({ id }) => id));
  return complete.map((attribution) => {
    const holder = holders.get(attribution.id) ?? null;
    const within = isRejected(attribution, holder, denials) ? null : holder;
    const weak = within !== null && (isCommand(attribution) || isOwn(reader, attribution));
    return { ...attribution, within, ...(weak && { confidence: attribution.confidence / 2 }) };
  });
};

/** "denied the mayor's charge that …": whoever denies a charge does not pass it on. */
const isRejected = (
  { rule, source }: Attribution,
  holder: Attribution['within'],
  denials: ReadonlySet<string>,
): boolean =>
  rule.startsWith('noun/') && source.length > 0 && holder !== null && denials.has(holder);

/** "He said the general ordered his men to fire": an event, not another report. */
const isCommand = ({ rule, stance }: Attribution): boolean =>
  stance === 'demands' && attributionWords.orderGroups.has(rule.split('/')[0] ?? '');

/** "I said", "we think" in what somebody says: the same speaker's word. */
const isOwn = ({ text, quoteOf, tokens }: Reader, { source: [words] }: Attribution): boolean =>
  words !== undefined &&
  (quoteOf[firstFrom(tokens, words[0])] as number) < 0 &&
  attributionWords.firstPersons.has(text.slice(...words).toLowerCase());

const anchorOf = ({ cue, content }: Attribution): number => (cue[0] ?? content[0] ?? [0, 0])[0];

const attributionOf = (reader: Reader, draft: Draft): Attribution | null => {
  const content = draft.content
    .flatMap((span) => without(span, draft.cue))
    .map((span) => afterMarks(reader.text, span))
    // of `" , "` no word is left
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0])
    .slice(0, 2);
  if (content.length === 0) return null;
  return {
    id: draft.id,
    source: [...draft.source],
    cue: [...draft.cue],
    content,
    speech: speechOf(reader, content, draft.quotes.length > 0 || draft.isDirect === true),
    stance: draft.stance === 'asserts' && ordersIn(reader, draft) ? 'demands' : draft.stance,
    origin: draft.origin,
    hedged: draft.hedged,
    within: null,
    answers: answersOf(draft),
    antecedent: draft.antecedent ?? null,
    chainWords: [...(draft.chainWords ?? [])],
    confidence: Math.round(draft.confidence * 1000) / 1000,
    rule: draft.rule,
  };
};

/** "Shoot them," he said: the quotation is a command. */
const ordersIn = (reader: Reader, { quotes }: Draft): boolean => {
  const [quote] = quotes;
  const range = quote === undefined ? undefined : reader.quoteTokens[quote];
  return range !== undefined && isOrder(reader, range[0], range[1]);
};

/** What remains of a span without the words of the cue. */
const without = (span: Span, cue: readonly Span[]): readonly Span[] => {
  let parts: Span[] = [span];
  for (const [from, to] of cue) {
    parts = parts.flatMap(([start, end]): Span[] => {
      if (to <= start || from >= end) return [[start, end]];
      const left: Span[] = start < from ? [[start, from]] : [];
      return to < end ? [...left, [to, end]] : left;
    });
  }
  return parts;
};

/** "As reported, the town fell": without the comma that the cue leaves behind. */
const afterMarks = (text: string, [start, end]: Span): Span => {
  const marks = /^[\s,;:]*/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return [start + marks, end];
};

const speechOf = (reader: Reader, content: readonly Span[], quoted: boolean): Speech => {
  if (quoted) return 'direct';
  const mixed = content.some(([start, end]) => holdsQuotation(reader, start, end));
  return mixed ? 'mixed' : 'indirect';
};

const holdsQuotation = (reader: Reader, start: number, end: number): boolean => {
  const next = firstQuotation(reader.document.quotations, start);
  return next !== undefined && next.span[0] < end;
};

const answersOf = ({ stance, key = '' }: Draft): Attribution['answers'] => {
  if (stance === 'denies') return 'denial';
  if (confirmingWords.has(key)) return 'confirmation';
  return answeringWords.has(key) ? 'answer' : null;
};
