import { isOfClass, LABEL_OF_KIND } from '../../../../model/kinds/kinds.ts';
import type { Span } from '../../../../model/span.ts';
import type { Relation } from '../../../../model/standoff.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { EntityFinder } from './entity-finder.ts';

/** "an audio published by HUR": who released a work in the chain. */
export function releasedWorks(
  { chainWords, rule, confidence }: Attribution,
  finder: EntityFinder,
  before: number,
): Relation[] {
  const work = chainWords.find(({ role }) => role === 'work');
  const publisher = chainWords.find(({ role }) => role === 'publisher');
  if (!work || !publisher) return [];
  const from = finder.entityOf(finder.mentionAt(publisher.words));
  const to = finder.entityOf(finder.mentionAt(work.words));
  if (!from || to?.kind !== 'work' || !isOfClass(LABEL_OF_KIND[from.kind], 'publisher')) return [];
  const span: Span = [
    Math.min(work.words[0], publisher.words[0]),
    Math.max(work.words[1], publisher.words[1]),
  ];
  return [
    {
      id: `p${before + 1}`,
      type: 'PUBLISHED',
      from: from.id,
      to: to.id,
      span: [span],
      rule,
      confidence,
    },
  ];
}
