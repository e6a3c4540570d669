import { anyOf } from '../any-of.ts';
import { aroundMention } from './around.ts';
import type { MentionDraft } from './draft.ts';
import { type Gathered, wordsIn } from './gathering.ts';
import { mentionWords } from './patterns.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

/** What the text has said of an entity so far. */
export interface Said {
  /** Words of its mentions, in lower case. */
  readonly words: ReadonlySet<string>;
  /** Its roles, whole and word by word, in lower case. */
  readonly roles: ReadonlySet<string>;
  readonly roleWords: ReadonlySet<string>;
  /** Nouns of its descriptions: "livestock market" and "market". */
  readonly nouns: ReadonlySet<string>;
  /** One of its mentions says something or is cited. */
  readonly hasSpoken: boolean;
}

interface Kept {
  readonly nouns: Set<string>;
  readonly words: Set<string>;
  readonly roles: Set<string>;
  readonly roleWords: Set<string>;
  hasSpoken: boolean;
  /** How many of its mentions have been read, and the last one read. */
  count: number;
  last: MentionDraft | undefined;
}

/** Each mention is read once, however often its entity is looked up: a long text has thousands. */
const kept = new WeakMap<Gathered, Kept>();

export function saidOf(surface: Surface, one: Gathered): Said {
  const { text } = surface;
  const before = kept.get(one);
  const goesOn = before !== undefined && one.mentions[before.count - 1] === before.last;
  const said = goesOn && before.last ? before : empty();
  for (; said.count < one.mentions.length; said.count += 1) {
    const mention = one.mentions[said.count] as MentionDraft;
    const { start, end, role, noun } = mention;
    for (const word of wordsIn(text.slice(start, end))) said.words.add(word);
    if (role != null) {
      said.roles.add(role.toLowerCase());
      for (const word of wordsIn(role)) said.roleWords.add(word);
    }
    if (mention.form === 'nominal') addNouns(said.nouns, noun);
    said.hasSpoken ||= speaks(surface, mention);
    said.last = mention;
  }
  kept.set(one, said);
  return said;
}

function addNouns(nouns: Set<string>, noun = ''): void {
  const words = noun.split(' ');
  for (const at of words.keys()) nouns.add(words.slice(at).join(' '));
}

const empty = (): Kept => ({
  nouns: new Set(),
  words: new Set(),
  roles: new Set(),
  roleWords: new Set(),
  hasSpoken: false,
  count: 0,
  last: undefined,
});

export const saysNext = (surface: Surface, mention: MentionDraft): boolean =>
  aroundMention(surface, 'says', mention);

const speaks = (surface: Surface, mention: MentionDraft): boolean =>
  saysNext(surface, mention) || aroundMention(surface, 'cited', mention);

/** "The Lisna-based agency". */
const PLACED = new RegExp(`[\\p{L} ]+-${anyOf(mentionWords.placedEndings)}\\b`, 'u');
const asked = new WeakMap<MentionDraft, readonly string[]>();

/**
 * The words of a description apart from its noun and plain adjectives. Memoized: many entities are
 * compared with it.
 */
export function addedWords({ text }: Surface, draft: MentionDraft): readonly string[] {
  const before = asked.get(draft);
  if (before) return before;
  const nouns = new Set(wordsIn(draft.noun ?? ''));
  const words = text.slice(draft.start, draft.end);
  const isBody = draft.kind !== 'person' && draft.kind !== 'group';
  // "-based" and "-led" say where a body is and who leads it, and are not in its name
  const own = isBody ? words.replace(PLACED, '') : words;
  const added = wordsIn(own).filter((word) => !nouns.has(word) && !surroundings.neutral.has(word));
  asked.set(draft, added);
  return added;
}
