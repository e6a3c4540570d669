import type { Entity, Mention, Relation } from '../../model/standoff.ts';
import type { Document } from '../document.ts';
import { buildEntity, isProtected } from './build-entity.ts';
import type { FoundMentions, MentionDraft } from './draft.ts';
import type { Gathered, Judged } from './gathering.ts';
import { matchName } from './match-name.ts';
import { matchNominal } from './match-nominal.ts';

/** How many entities back a mention looks: keeps the work linear on long texts. */
const LOOK_BACK = 200;

export interface GatheredEntities {
  readonly entities: Entity[];
  readonly mentions: Mention[];
  readonly relations: Relation[];
}

/** Mentions of one thing in this article → one entity; where unsure, two, each naming the other. */
export function gatherEntities(found: FoundMentions, document: Document): GatheredEntities {
  const { text } = document;
  const gathered: Gathered[] = [];
  const owner = new Map<MentionDraft, { entity: Gathered; confidence: number }>();
  for (const draft of found.mentions) {
    const back = gathered.slice(-LOOK_BACK).reverse();
    const judged =
      draft.form === 'name' ? matchName(text, draft, back) : matchNominal(text, draft, back);
    const entity = judged.entity ?? open(gathered, draft, judged);
    if (judged.entity) join(judged.entity, draft);
    if (draft.form === 'name') entity.names.add(text.slice(draft.start, draft.end));
    owner.set(draft, { entity, confidence: judged.confidence });
  }
  const entities = gathered.map((one) =>
    buildEntity(text, one, `e${one.index + 1}`, isProtected(text, one)),
  );
  const mentions = found.mentions.map((draft, index): Mention => {
    const mine = owner.get(draft);
    return {
      id: `m${index + 1}`,
      start: draft.start,
      end: draft.end,
      kind: mine?.entity.kind ?? draft.kind,
      entity: mine ? `e${mine.entity.index + 1}` : null,
      form: draft.form,
      metonym: draft.metonym,
      rule: draft.rule,
      confidence: Math.min(draft.confidence, mine?.confidence ?? 1),
    };
  });
  return { entities, mentions, relations: relate(found, owner) };
}

function open(gathered: Gathered[], draft: MentionDraft, judged: Judged): Gathered {
  const entity: Gathered = {
    index: gathered.length,
    kind: draft.kind,
    head: draft,
    mentions: [draft],
    names: new Set(),
    maybe: [...judged.maybe],
  };
  gathered.push(entity);
  return entity;
}

/** The fullest name becomes the one it is known by. */
function join(entity: Gathered, draft: MentionDraft): void {
  entity.mentions.push(draft);
  const fuller =
    draft.form === 'name' &&
    (entity.head.form !== 'name' ||
      (draft.end - draft.start > entity.head.end - entity.head.start && !entity.head.entry));
  if (fuller && draft.kind === entity.kind) entity.head = { ...entity.head, ...draft };
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
