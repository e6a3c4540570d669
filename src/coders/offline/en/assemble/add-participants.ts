import type { Document, Token } from '../../language/document.ts';
import { treeOf } from '../../language/tree.ts';
import { findParticipants, type UnlistedParticipant } from '../events/find-participants.ts';
import { chooseSpans } from '../mentions/choose-spans.ts';
import type { FoundMentions, MentionDraft } from '../mentions/draft.ts';
import { readCount } from '../mentions/read-count.ts';
import { kindOfSpeaker } from './speaker-kind.ts';

/** The mentions with those who take part in an event by a noun that no list has. */
export function addParticipants(document: Document, found: FoundMentions): FoundMentions {
  const added = findParticipants(treeOf(document), found.mentions, whoIs).map((one) =>
    draftOf(document.text, one),
  );
  if (added.length === 0) return found;
  return { ...found, mentions: chooseSpans([...found.mentions, ...added]) };
}

function draftOf(text: string, { noun, plural, ...one }: UnlistedParticipant): MentionDraft {
  const words = text.slice(one.start, one.end).toLowerCase();
  const count = plural ? readCount(text.slice(one.start, noun.start))?.count : undefined;
  return {
    ...one,
    form: 'nominal',
    metonym: false,
    rule: 'participant',
    confidence: 0.6,
    identity: 'unnamed',
    noun: noun.lower,
    plural,
    ...(count ? { count } : {}),
    ...(one.kind === 'person' ? { role: words } : {}),
  };
}

function whoIs(noun: Token, modifiers: readonly Token[]) {
  const kind = kindOfSpeaker(noun, modifiers)?.kind ?? null;
  return kind === 'work' || kind === 'publication' ? null : kind;
}
