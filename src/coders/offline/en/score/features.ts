import type { Span } from '../../../../model/span.ts';
import type { Claim, DateExpression, Event, Mention } from '../../../../model/standoff.ts';
import type { ReadItems } from '../../to-original.ts';

/** What a score rests on, by name: "rule=object", "form=pronoun". Each counts once. */
export type Features = readonly string[];

export type EventRole = Event['roles'][number];

/** Names the features of the items of one reading. Pure: the reading and its text are enough. */
export interface FeaturesOf {
  readonly mention: (mention: Mention) => Features;
  readonly date: (date: DateExpression) => Features;
  readonly claim: (claim: Claim) => Features;
  readonly event: (event: Event) => Features;
  readonly role: (role: EventRole, event: Event) => Features;
}

export function featuresOf(text: string, read: Pick<ReadItems, 'mentions' | 'claims'>): FeaturesOf {
  const byId = new Map(read.mentions.map((mention) => [mention.id, mention]));
  const times = countEntities(read.mentions);
  const words = ([start, end]: Span): string => text.slice(start, end).toLowerCase();
  const said = new Map(read.claims.map((claim) => [claim.id, claim]));

  const ofMention = (mention: Mention): string[] => {
    const own = words([mention.start, mention.end]);
    return [
      `kind=${mention.kind}`,
      `kind=${mention.kind} form=${mention.form}`,
      `mentioned=${upTo(times.get(mention.entity ?? '') ?? 0, [1, 2, 4])}`,
      `length=${upTo(countWords(own), [1, 2, 4])}`,
      `first=${own.split(' ')[0] ?? ''}`,
      `last=${own.split(' ').at(-1) ?? ''}`,
    ];
  };

  return {
    mention: (mention) => [...stated(mention), ...ofMention(mention)],
    date: (date) => [
      ...stated(date),
      `type=${date.timex.type}`,
      `relation=${date.relation}`,
      `anchor=${date.anchor}`,
      `known=${date.edtf != null}`,
      `length=${upTo(countWords(words([date.start, date.end])), [1, 2, 4])}`,
    ],
    claim: (claim) => [
      ...stated(claim),
      `cue=${claim.cue.map(words).join(' ')}`,
      `speech=${claim.speech}`,
      `stance=${claim.stance}`,
      `origin=${claim.origin}`,
      `chain=${upTo(claim.chain.length, [0, 1, 2])}`,
      `source=${upTo(countWords(claim.source.map(words).join(' ')), [0, 1, 3, 8])}`,
      `spans=${upTo(claim.content.length, [1, 2])}`,
      `length=${upTo(countWords(claim.content.map(words).join(' ')), [2, 6, 15, 40])}`,
      `inside=${claim.within != null}`,
    ],
    event: (event) => [
      ...stated(event),
      `type=${event.type}`,
      `trigger=${words(event.trigger)}`,
      `factuality=${event.factuality}`,
      `polarity=${event.polarity}`,
      `genericity=${event.genericity}`,
      `roles=${upTo(event.roles.length, [0, 1, 2])}`,
      ...event.roles.map(({ role }) => `has=${role}`),
      `place=${event.place != null}`,
      `date=${event.date != null}`,
      ...event.claims.flatMap((id) => {
        const claim = said.get(id);
        return claim ? [`speech=${claim.speech}`, `claim rule=${claim.rule}`] : [];
      }),
      `claims=${upTo(event.claims.length, [0, 1])}`,
    ],
    role: (role, event) => {
      const filler = byId.get(role.mention);
      const place = filler ? placeOf(text, filler, event.trigger) : 'nowhere';
      return [
        ...stated(role),
        `role=${role.role}`,
        `role=${role.role} type=${event.type}`,
        `role=${role.role} rule=${role.rule}`,
        `event rule=${event.rule}`,
        `trigger=${words(event.trigger)}`,
        `stands=${place}`,
        `role=${role.role} stands=${place}`,
        `others=${upTo(event.roles.length, [1, 2, 3])}`,
        `factuality=${event.factuality}`,
        ...(filler ? ofMention(filler).map((feature) => `filler ${feature}`) : []),
        ...(filler ? [`role=${role.role} kind=${filler.kind}`, `filler rule=${filler.rule}`] : []),
      ];
    },
  };
}

/** How sure the rule was, in tenths, and which it was. */
const stated = ({ rule, confidence = 1 }: Pick<Mention, 'rule' | 'confidence'>): string[] => [
  `rule=${rule ?? 'none'}`,
  `rule family=${rule?.split(/[:/.]/u)[0] ?? 'none'}`,
  `stated=${Math.floor(confidence * 10) / 10}`,
];

/** The words between a filler and its trigger, with the sentence ends. */
function placeOf(text: string, filler: Mention, [start, end]: Span): string {
  const isBefore = filler.end <= start;
  const between = isBefore ? text.slice(filler.end, start) : text.slice(end, filler.start);
  if (/[.!?]["”]?\s|\n/u.test(between)) return isBefore ? 'sentences before' : 'sentences after';
  const distance = upTo(countWords(between), [0, 2, 5, 12]);
  return `${distance} ${isBefore ? 'before' : 'after'}${between.includes(',') ? ' a comma' : ''}`;
}

const countWords = (words: string): number => words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** The smallest limit that a number does not exceed, as a name: "2", "more". */
export const upTo = (value: number, limits: readonly number[]): string =>
  `${limits.find((limit) => value <= limit) ?? 'more'}`;

function countEntities(mentions: readonly Mention[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { entity } of mentions)
    if (entity != null) times.set(entity, (times.get(entity) ?? 0) + 1);
  return times;
}
