import { findTellingFacts, type TellingFact } from '../../../graph/telling/find-telling-facts.ts';
import { sentenceOfEvent } from '../../../graph/telling/sentence-of-event.ts';
import type { SentencePart } from '../../../graph/telling/sentence-part.ts';
import type { Fact } from '../../../model/figures.ts';
import type { NodeId } from '../../../model/ids.ts';
import type { Page } from '../read-page.ts';
import type { Shown } from '../shown.ts';

/** A main event: what is said about it, how well it is supported, and its words. */
export interface BriefingItem extends TellingFact {
  readonly sentence: readonly SentencePart[];
  readonly figures: Fact | undefined;
}

/** The `most` main events among those shown, the most telling first. */
export function findBriefing(
  page: Page,
  shown: Pick<Shown, 'nodes'>,
  most: number,
): BriefingItem[] {
  const { graph, facts } = page;
  const within = isOneArticle(page);
  const found = findTellingFacts(graph, most, (event) => {
    if (!shown.nodes.has(event)) return null;
    const figures = facts.get(event);
    return {
      fact: figures?.event ?? event,
      support: figures ? { origins: figures.origins, articles: figures.articles.length } : null,
    };
  });
  return found.map((told) => ({
    ...told,
    sentence: sentenceOfEvent(graph, told.event, { within }),
    figures: facts.get(told.event),
  }));
}

/** The first event of the briefing; null if there is none. */
export const firstEvent = (page: Page): NodeId | null =>
  findBriefing(page, { nodes: new Set(page.nodes) }, 1)[0]?.event ?? null;

/** Then the sentences need not name it each time. */
export const isOneArticle = ({ graph, nodes }: Pick<Page, 'graph' | 'nodes'>): boolean =>
  nodes.filter((key) => graph.getNodeAttribute(key, 'label') === 'Article').length === 1;
