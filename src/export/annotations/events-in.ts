import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { present } from '../../model/present.ts';
import {
  type ArticleLook,
  isStated,
  readingOf,
  spanOfMention,
  spansOfMentions,
  targetsOf,
} from './article-look.ts';

const ROLE_OF: Readonly<Record<string, string>> = { PERFORMED_BY: 'actor', AFFECTED: 'target' };

export function eventsIn(look: ArticleLook) {
  const told = new Map<NodeId, string[]>();
  for (const { source, target, attributes } of look.edges)
    if (attributes.type === 'ASSERTS')
      told.set(target, [...(told.get(target) ?? []), look.local(source)]);
  return look.nodes.flatMap(({ key, attributes }) => {
    const triggers = look.words(key, 'trigger');
    const main = mainTrigger(look, key, told.get(key), triggers);
    if (attributes.label !== 'Event' || !main) return [];
    const { type, word, factuality, polarity, genericity, count } = attributes;
    const place = targetsOf(look, key, 'OCCURRED_AT')[0];
    const [on, because] = [
      targetsOf(look, key, 'OCCURRED_ON')[0],
      targetsOf(look, key, 'BECAUSE_OF')[0],
    ];
    const whole = targetsOf(look, key, 'SUBEVENT_OF').find((edge) => !isStated(look, edge));
    const claims = told.get(key) ?? [];
    return [
      {
        id: look.local(key),
        type,
        trigger: spanOfMention(main.attributes),
        also: spansOfMentions(triggers.filter((one) => one.key !== main.key)),
        factuality,
        polarity,
        genericity,
        roles: rolesOf(look, key),
        claims,
        ...present({
          word,
          count,
          place: place && fillers(look, place)[0],
          date: on && look.words(on.target, 'date').length > 0 ? look.local(on.target) : null,
          because: because && look.local(because.target),
          partOf: whole && look.local(whole.target),
        }),
        ...readingOf(attributes),
      },
    ];
  });
}

/** The trigger that the event's relationships rest on; the others are further words for it. */
function mainTrigger(
  look: ArticleLook,
  key: NodeId,
  claims: readonly string[] | undefined,
  triggers: readonly NodeRow<'Mention'>[],
): NodeRow<'Mention'> | undefined {
  const own = new Set(triggers.map((one) => one.key));
  const edges = [
    ...(look.from.get(key) ?? []),
    ...(claims
      ? look.edges.filter(
          ({ target, attributes }) => target === key && attributes.type === 'ASSERTS',
        )
      : []),
  ];
  const first = edges
    .flatMap(({ attributes }) => attributes.evidence)
    .find((mention) => own.has(mention));
  return triggers.find((one) => one.key === first) ?? triggers[0];
}

const rolesOf = (look: ArticleLook, key: NodeId) =>
  (look.from.get(key) ?? []).flatMap((edge) => {
    const role = edge.attributes.role ?? ROLE_OF[edge.attributes.type];
    return role === undefined
      ? []
      : fillers(look, edge).map((mention) => ({ role, mention, ...readingOf(edge.attributes) }));
  });

/** The mentions of the thing at its end that a relationship of an event rests on. */
const fillers = (look: ArticleLook, { attributes: { evidence } }: EdgeRow): string[] =>
  evidence.filter((key) => look.mention(key)?.use === 'mention').map(look.local);
