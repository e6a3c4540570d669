import type { Entity, Mention, Relation } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import { lastUpTo } from '../../locate.ts';
import { buildEntity } from './build-entity.ts';
import type { FoundMentions, MentionDraft } from './draft.ts';
import type { Gathered, Judged } from './gathering.ts';
import { isApposition } from './match-apposition.ts';
import { matchName } from './match-name.ts';
import { matchNominal } from './match-nominal.ts';
import { matchStateForces } from './match-state-forces.ts';
import type { Surface } from './surface.ts';

/** How many entities back to search; keeps the work linear on long texts. */
const LOOK_BACK = 200;
/** How many mentions back to look for an apposition; a description may contain others. */
const BESIDE = 4;
const APPOSED = 0.85;

export interface GatheredEntities {
  readonly entities: Entity[];
  readonly mentions: Mention[];
  readonly relations: Relation[];
}

/** Groups mentions into entities; if unsure, keeps two entities and links them. */
export function gatherEntities(found: FoundMentions): GatheredEntities {
  const { surface, mentions } = found;
  const gathered: Gathered[] = [];
  const owner: Owners = new Map();
  for (const at of mentions.keys()) gather(found, at, gathered, owner);
  const { text } = surface;
  const prints = printedIn(text);
  const entities = gathered
    .filter((one) => one.mentions.length > 0)
    .map((one) => buildEntity(text, one, `e${one.index + 1}`, prints));
  const kept = mentions.filter((draft) => draft.rule !== 'echo' || owner.has(draft));
  return {
    entities,
    mentions: kept.map((draft, index) => mentionOf(draft, `m${index + 1}`, owner.get(draft))),
    relations: relate(found, owner),
  };
}

type Owned = { readonly entity: Gathered; readonly confidence: number };
type Owners = Map<MentionDraft, Owned>;

/** Assigns a mention to its entity, or to a new one. */
function gather(
  { surface, mentions }: FoundMentions,
  at: number,
  gathered: Gathered[],
  owner: Owners,
): void {
  const draft = mentions[at] as MentionDraft;
  const beside = mentions
    .slice(Math.max(0, at - BESIDE), at)
    .findLast((other) => isApposition(surface, other, draft));
  const partner = beside && owner.get(beside)?.entity;
  const judged = judge(surface, draft, mentions[at + 1], partner, gathered);
  // "the office" refers to nothing unless a body with that word in its name was mentioned
  if (draft.rule === 'echo' && !judged.entity && !partner) return;
  const entity =
    judged.entity ?? (isNameless(partner) ? partner : undefined) ?? open(gathered, draft, judged);
  if (entity !== partner && draft.form === 'name' && beside && isFresh(partner))
    move(beside, partner, entity, owner);
  if (standsAlone(surface.document, draft, mentions[at - 1])) entity.stands = true;
  if (entity.mentions.at(-1) !== draft) join(entity, draft);
  if (draft.form === 'name') entity.names.add(surface.text.slice(draft.start, draft.end));
  owner.set(draft, { entity, confidence: judged.confidence });
}

function judge(
  surface: Surface,
  draft: MentionDraft,
  next: MentionDraft | undefined,
  partner: Gathered | undefined,
  gathered: readonly Gathered[],
): Judged {
  const back = gathered.slice(-LOOK_BACK).reverse();
  const forces = matchStateForces(surface, draft, back);
  if (forces) return forces;
  if (draft.form === 'name') return matchName(surface, draft, back);
  if (partner) return { entity: partner, confidence: APPOSED, maybe: [] };
  const isNamedNext = next?.form === 'name' && isApposition(surface, draft, next);
  // "The boy, Petro Rudin" may be the boy of whom no name was given so far
  return matchNominal(surface, draft, isNamedNext ? back.filter(isNameless) : back);
}

/** Not inside a longer mention, and not in a dateline. */
function standsAlone(
  document: Document,
  draft: MentionDraft,
  longer: MentionDraft | undefined,
): boolean {
  const isInner = longer !== undefined && longer.end >= draft.end && longer.kind !== 'place';
  return !isInner && !isDateline(document, draft.start);
}

const mentionOf = (draft: MentionDraft, id: string, mine: Owned | undefined): Mention => ({
  id,
  start: draft.start,
  end: draft.end,
  kind: mine?.entity.kind ?? draft.kind,
  entity: mine ? `e${mine.entity.index + 1}` : null,
  form: draft.form,
  metonym: draft.metonym,
  rule: draft.rule,
  confidence: Math.min(draft.confidence, mine?.confidence ?? 1),
});

/** Whether the text contains these words; memoized. */
const printedIn = (text: string): ((words: string) => boolean) => {
  const known = new Map<string, boolean>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const found = text.includes(words);
    known.set(words, found);
    return found;
  };
};

/** A dateline says where a report was filed, not what it is about. */
const isDateline = ({ tokens, sentences }: Document, offset: number): boolean => {
  const sentence = lastUpTo(sentences, offset);
  return sentence !== undefined && /^[—–-]/u.test(tokens[sentence.last - 1]?.text ?? '');
};

const isNameless = (one: Gathered | undefined): one is Gathered =>
  one !== undefined && one.head.form === 'nominal';

/** An entity that is still a single description. */
const isFresh = (one: Gathered | undefined): one is Gathered =>
  one?.mentions.length === 1 && one.head.form === 'nominal';

/** Moves a description to the entity of a name: "President Petrova", when she was named earlier. */
function move(draft: MentionDraft, from: Gathered, to: Gathered, owner: Owners): void {
  from.mentions.length = 0;
  to.mentions.push(draft);
  owner.set(draft, { entity: to, confidence: APPOSED });
}

function open(gathered: Gathered[], draft: MentionDraft, judged: Judged): Gathered {
  const entity: Gathered = {
    index: gathered.length,
    kind: draft.kind,
    head: draft,
    mentions: [draft],
    names: new Set(),
    stands: false,
    maybe: [...judged.maybe],
  };
  gathered.push(entity);
  return entity;
}

/** The fullest name becomes the head mention. */
function join(entity: Gathered, draft: MentionDraft): void {
  entity.mentions.push(draft);
  if (draft.rule === 'armed-of' && entity.kind === 'organization') entity.kind = 'unit';
  const fuller =
    draft.form === 'name' &&
    (entity.head.form !== 'name' ||
      (draft.end - draft.start > entity.head.end - entity.head.start && !entity.head.entry));
  if (fuller && (draft.kind === entity.kind || draft.kind === 'organization'))
    entity.head = { ...entity.head, ...draft };
}

function relate(
  found: FoundMentions,
  owner: ReadonlyMap<MentionDraft, { entity: Gathered }>,
): Relation[] {
  const bySpan = new Map(found.mentions.map((draft) => [`${draft.start} ${draft.end}`, draft]));
  return found.relations.flatMap((draft, index): Relation[] => {
    const [from, to] = [draft.from, draft.to].map(([start, end]) => {
      const mention = bySpan.get(`${start} ${end}`);
      return mention && owner.get(mention)?.entity;
    });
    if (!from || !to || from === to) return [];
    return [
      {
        id: `r${index + 1}`,
        type: draft.type,
        from: `e${from.index + 1}`,
        to: `e${to.index + 1}`,
        span: [[...draft.span]],
        rule: draft.rule,
        confidence: draft.confidence,
      },
    ];
  });
}
