import type { Claim, Entity, Mention } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import { firstFrom } from '../../locate.ts';

const FOUND = { form: 'pronoun', metonym: false, rule: 'pronoun-source', confidence: 0.6 } as const;

/** "He said": pronouns that are the whole source of a claim, as mentions of whoever speaks. */
export function pronounSources(
  { tokens }: Document,
  claims: readonly Claim[],
  entities: readonly Entity[],
  known: readonly Mention[],
): Mention[] {
  const kindOf = new Map(entities.map(({ id, kind }) => [id, kind]));
  const taken = new Set(known.map(({ start }) => start));
  return claims.flatMap(({ source, chain }): Mention[] => {
    const [origin = ''] = chain;
    const kind = kindOf.get(origin);
    const [words, ...more] = source;
    const token = words && tokens[firstFrom(tokens, words[0])];
    if (!kind || !token || more.length > 0 || token.upos !== 'PRON' || token.xpos !== 'PRP')
      return [];
    if (token.start !== words[0] || token.end !== words[1] || taken.has(token.start)) return [];
    taken.add(token.start);
    const { start, end } = token;
    return [{ id: `u${start}`, start, end, kind, entity: origin, ...FOUND }];
  });
}
