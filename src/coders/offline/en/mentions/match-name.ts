import { type Gender, genderOfNoun, genderOfTitle } from '../lexicon/gender.ts';
import { aroundMention, betweenMentions } from './around.ts';
import type { MentionDraft } from './draft.ts';
import { type Gathered, hasNameAsHead, type Judged, NOBODY, wordsIn } from './gathering.ts';
import { initialsOf } from './initials.ts';
import { mentionWords } from './patterns.ts';
import type { Surface } from './surface.ts';

const BODIES = new Set(['unit', 'agency', 'organization', 'publication']);

/** The entity that a name belongs to; `entities` are ordered from the latest back. */
export function matchName(
  surface: Surface,
  draft: MentionDraft,
  entities: readonly Gathered[],
): Judged {
  const name = surface.text.slice(draft.start, draft.end);
  const known = matchGender(surface, draft, name, entities);
  if (known) return known;
  const same = entities.find((one) => isSame(draft, name, one));
  if (same) return { entity: same, confidence: 1, maybe: [] };
  const renamed = matchAlias(surface, draft, entities);
  if (renamed) return renamed;
  const bracketed = matchBracket(surface, draft, name, entities);
  if (bracketed) return bracketed;
  if (draft.designation) return matchDesignation(draft, entities);
  if (draft.kind === 'person') return matchPart(surface, draft, name, entities, 0.9);
  if (BODIES.has(draft.kind) && !draft.metonym)
    return matchPart(surface, draft, name, entities, 0.75);
  return NOBODY;
}

/** "Ms. Lys" after "Oleh Lys and his wife Olena Lys": the one of that surname who is a woman. */
function matchGender(
  surface: Surface,
  draft: MentionDraft,
  name: string,
  entities: readonly Gathered[],
): Judged | null {
  if (draft.kind !== 'person' || name.includes(' ')) return null;
  const gender = genderOfMention(surface, draft);
  if (gender === null) return null;
  const words = wordsIn(name);
  const [only, ...others] = entities.filter(
    (one) =>
      one.kind === 'person' &&
      [...one.names].some((known) => isPart(words, wordsIn(known), true)) &&
      one.mentions.some((mention) => genderOfMention(surface, mention) === gender),
  );
  return only && others.length === 0 ? { entity: only, confidence: 0.9, maybe: [] } : null;
}

const genderOfMention = ({ text }: Surface, { start, end, form }: MentionDraft): Gender | null =>
  form === 'name' ? genderOfTitle(text, start) : genderOfNoun(text.slice(start, end));

function isSame(draft: MentionDraft, name: string, one: Gathered): boolean {
  if (!hasNameAsHead(one)) return false;
  const { head } = one;
  if (one.kind !== draft.kind) return isSameBody(draft, name, one);
  if (draft.metonym || head.metonym) return isSameState(draft, head);
  if (draft.designation || head.designation) return sameDesignation(draft, head);
  const isEntry =
    Boolean(draft.entry) && draft.entry === head.entry && draft.country === head.country;
  return isEntry || one.names.has(name);
}

/** The same body, classified as a unit in one place and as an organization in another. */
const isSameBody = (draft: MentionDraft, name: string, { kind, names }: Gathered): boolean =>
  BODIES.has(kind) && BODIES.has(draft.kind) && !draft.entry && !draft.metonym && names.has(name);

const isSameState = (a: MentionDraft, b: MentionDraft): boolean =>
  a.metonym && b.metonym && Boolean(a.country) && a.country === b.country;

function sameDesignation(a: MentionDraft, b: MentionDraft): boolean {
  const parts = ['number', 'echelon', 'branch', 'honorific'] as const;
  return (
    parts.every(
      (part) =>
        (a.designation?.[part] ?? '').toLowerCase() === (b.designation?.[part] ?? '').toLowerCase(),
    ) && Boolean(a.designation)
  );
}

/** Maximum characters between a name and an alias: ", who is better known as". */
const ALIAS_REACH = 48;

/** "Mohamed Hamdan Dagalo, known as Hemedti": two names of one entity. */
function matchAlias(
  surface: Surface,
  draft: MentionDraft,
  entities: readonly Gathered[],
): Judged | null {
  const known = entities.find((one) => {
    const last = one.mentions.at(-1);
    if (last?.form !== 'name' || one.kind !== draft.kind) return false;
    const gap = draft.start - last.end;
    return gap > 0 && gap <= ALIAS_REACH && betweenMentions(surface, 'alias', last, draft);
  });
  return known ? { entity: known, confidence: 0.9, maybe: [] } : null;
}

/** "Full Name (FN)": the acronym in brackets, or the full name after it. */
function matchBracket(
  surface: Surface,
  draft: MentionDraft,
  name: string,
  entities: readonly Gathered[],
): Judged | null {
  if (!BODIES.has(draft.kind) || draft.designation?.number) return null;
  if (!aroundMention(surface, 'bracketed', draft)) return acronymOf(name, entities);
  const full = entities.find(
    (one) => BODIES.has(one.kind) && endsBefore(one.mentions.at(-1), draft.start),
  );
  if (!full) return null;
  if (full.kind === draft.kind) return { entity: full, confidence: 0.95, maybe: [] };
  // a listed body may have the same initials
  const isIts = [...full.names].some((known) => initialsOf(known) === name);
  return isIts || !draft.entry ? { entity: full, confidence: 0.9, maybe: [] } : null;
}

function endsBefore(mention: MentionDraft | undefined, start: number): boolean {
  return mention?.form === 'name' && mention.end >= start - 3 && mention.end < start;
}

function acronymOf(name: string, entities: readonly Gathered[]): Judged | null {
  if (!/^\p{Lu}{2,6}$/u.test(name)) return null;
  const full = entities.find(
    (one) => BODIES.has(one.kind) && [...one.names].some((known) => initialsOf(known) === name),
  );
  return full ? { entity: full, confidence: 0.85, maybe: [] } : null;
}

/**
 * "The 55th" refers to the only unit with that number; a different echelon, branch or honorific
 * rules a unit out.
 */
function matchDesignation(draft: MentionDraft, entities: readonly Gathered[]): Judged {
  const parts = ['echelon', 'branch', 'honorific'] as const;
  const fitting = entities.filter((one) => {
    const other = one.head.designation;
    if (one.kind !== 'unit' || !other || other.number !== draft.designation?.number) return false;
    return parts.every((part) => {
      const [mine, theirs] = [draft.designation?.[part], other[part]];
      return !mine || !theirs || mine.toLowerCase() === theirs.toLowerCase();
    });
  });
  const [only] = fitting;
  if (fitting.length === 1 && only) return { entity: only, confidence: 0.75, maybe: [] };
  return {
    ...NOBODY,
    maybe: fitting.map(({ index }) => ({ index, confidence: 0.4, why: 'same number' })),
  };
}

/** "Zelensky" after "Volodymyr Zelensky", "the Directorate" after its full name. */
function matchPart(
  surface: Surface,
  draft: MentionDraft,
  name: string,
  entities: readonly Gathered[],
  confidence: number,
): Judged {
  const words = wordsIn(name).filter((word) => !mentionWords.smallWords.has(word));
  const fitting = entities.filter((one) => {
    if (one.kind !== draft.kind || !hasNameAsHead(one) || one.head.designation || one.head.metonym)
      return false;
    if (one.head.country && draft.country && one.head.country !== draft.country) return false;
    const isPerson = draft.kind === 'person';
    return [...one.names].some(
      (known) =>
        isPart(words, wordsIn(known), isPerson) ||
        (isPerson && addsPatronymic(words, wordsIn(known))),
    );
  });
  const [only] = fitting;
  if (fitting.length === 1 && only) return { entity: only, confidence, maybe: [] };
  const spoken = draft.kind === 'person' ? lastSpokenOf(surface, draft, fitting) : undefined;
  if (spoken) return { entity: spoken, confidence: 0.75, maybe: [] };
  return {
    ...NOBODY,
    maybe: fitting.map(({ index }) => ({ index, confidence: 0.4, why: 'shares a name' })),
  };
}

/**
 * "Noor Ahmad told the paper", and in the next paragraph "Ahmad says", where another Ahmad was named only before:
 * `people` from the latest back.
 */
function lastSpokenOf(
  { text }: Surface,
  draft: MentionDraft,
  [latest, ...others]: readonly Gathered[],
): Gathered | undefined {
  const named = latest?.mentions.at(-1);
  if (!latest || !named || named.end <= previousParagraph(text, draft.start)) return undefined;
  const own = paragraphAt(text, named.start);
  const areBefore = others.every((one) => (one.mentions.at(-1)?.end ?? own) < own);
  return areBefore ? latest : undefined;
}

/** Where the paragraph around an offset begins, and where the one before it does. */
const paragraphAt = (text: string, offset: number): number =>
  text.lastIndexOf('\n', offset - 1) + 1;
function previousParagraph(text: string, offset: number): number {
  let end = paragraphAt(text, offset);
  while (text[end - 1] === '\n') end -= 1;
  return paragraphAt(text, end);
}

/** A head word that a preposition follows: "Mission for …", "Group of …". */
const isHead = (word: string, whole: readonly string[]): boolean =>
  mentionWords.completing.has(whole[whole.indexOf(word) + 1] ?? '') && whole.includes(word);

function isPart(part: readonly string[], whole: readonly string[], person: boolean): boolean {
  if (part.length === 0 || part.length >= whole.length) return false;
  const tail = whole.slice(-part.length);
  const same = (a: readonly string[]) => a.every((word, index) => word === part[index]);
  // "Villare" of "Pinar Villare-Uyen" too
  if (same(tail) || (person && part.length === 1 && whole.includes(part[0] ?? ''))) return true;
  // "the Mission" after "Fact-Finding Mission for the Sudan"
  return !person && part.length === 1 && whole.length > 2 && isHead(part[0] ?? '', whole);
}

/** "Oleh Viktorovych Lys" and "Oleh Lys", whichever comes first. */
function addsPatronymic(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const [given, patronymic = '', surname] = long;
  return (
    short.length === 2 &&
    long.length === 3 &&
    short[0] === given &&
    short[1] === surname &&
    [...mentionWords.patronymicEndings].some((ending) => patronymic.endsWith(ending))
  );
}
