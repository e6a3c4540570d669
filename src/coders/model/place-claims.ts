import type { Span } from '../../model/span.ts';
import type { Claim } from '../../model/standoff.ts';
import type { QuotedClaim, QuotedWords } from './answer-schemas.ts';
import type { WordFinder } from './find-words.ts';
import type { Refuse } from './refusals.ts';

export interface PlacedClaims {
  readonly claims: Claim[];
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Claims whose content the article has. Where the words for who said it are not there, nobody is
 * taken to have said it.
 */
export function placeClaims(
  answered: readonly QuotedClaim[],
  entities: ReadonlyMap<string, string>,
  finder: WordFinder,
  refuse: Refuse,
): PlacedClaims {
  const placed: { said: QuotedClaim; content: Span[] }[] = [];
  const ids = new Map<string, string>();
  for (const said of answered) {
    const content = said.content.map((words) => finder.find(words));
    if (ids.has(said.id) || !content.every((span) => span !== null)) continue;
    placed.push({ said, content });
    ids.set(said.id, `c${placed.length}`);
  }
  const claims = placed.map(({ said, content }, at): Claim => {
    const around = paragraphsOf(content, finder);
    const find = (words: QuotedWords | undefined): Span[] => {
      const span = words ? finder.find(words, around) : null;
      return span ? [span] : [];
    };
    const source = find(said.source);
    const isSourceLost = said.source !== undefined && source.length === 0;
    const chain = isSourceLost ? [] : chainOf(said.chain);
    const origin = said.source === undefined ? 'inferred' : said.origin;
    return {
      id: `c${at + 1}`,
      content,
      cue: find(said.cue),
      source,
      chain,
      otherChains:
        chain.length === 0 ? [] : (said.otherChains ?? []).map(chainOf).filter((one) => one[0]),
      origin: chain.length === 0 || origin === 'unknown' ? 'unknown' : origin,
      within: claimOf(said.within),
      answers: claimOf(said.answers),
      speech: said.speech,
      stance: said.stance,
      status: 'unassessed',
    };
  });
  return { claims: claims.map(sound), ids };

  /** One link missing would name the wrong origin. */
  function chainOf(chain: readonly string[]): string[] {
    const known = chain.flatMap((id) => entities.get(id) ?? []);
    if (known.length === chain.length) return [...new Set(known)];
    refuse('no-such-item', `chain ${chain.join(' ')}`);
    return [];
  }

  function claimOf(id: string | undefined): string | null {
    if (id === undefined) return null;
    const known = ids.get(id);
    if (known === undefined) refuse('no-such-item', `claim ${id}`);
    return known ?? null;
  }
}

/** A chain and an unknown origin exclude each other. */
const sound = (claim: Claim): Claim =>
  claim.origin === 'unknown' ? { ...claim, chain: [], otherChains: [] } : claim;

function paragraphsOf(content: readonly Span[], { paragraph }: WordFinder): Span {
  const all = content.map(paragraph);
  return [Math.min(...all.map(([start]) => start)), Math.max(...all.map(([, end]) => end))];
}
