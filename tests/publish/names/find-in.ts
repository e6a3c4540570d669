import { ordinaryWords } from '../../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { NO_SECRETS, type Secrets } from '../../../src/graph/protected/find-protected.ts';
import { namePartsOf } from '../../../src/graph/protected/name-parts.ts';
import { asSourceId } from '../../../src/model/as-id.ts';
import { NO_OTHERS, type Others } from '../../../src/publish/find-others.ts';
import { createLearner, createNameFinder } from '../../../src/publish/names/name-finder.ts';
import type { FoundNames } from '../../../src/publish/names/scan.ts';
import { paragraphsWith } from '../../../src/publish/paragraphs.ts';
import { NAME, redact } from '../../../src/publish/redact.ts';

const ordinary = ordinaryWords();
const [OWN, OTHER] = [asSourceId('own'), asSourceId('other')];

export function secretsOf(names: readonly string[]): Secrets {
  const parts = names.map((name) => namePartsOf(name, true, { ordinary, countries: [] }));
  return {
    ...NO_SECRETS,
    words: new Set(parts.flat()),
    names: new Set(parts.flatMap((words) => (words.length > 1 ? [words.join(' ')] : []))),
  };
}

/** What is found in a text, of people who are withheld in it or, if said so, in another article. */
export function findIn(
  text: string,
  names: readonly string[],
  { elsewhere = false, others = NO_OTHERS }: { elsewhere?: boolean; others?: Others } = {},
): FoundNames {
  const source = elsewhere ? OTHER : OWN;
  const coded = new Map([[source, secretsOf(names)]]);
  const learnt = elsewhere ? null : createLearner(coded, ordinary)(source, text, others);
  const finder = createNameFinder({
    secrets: learnt ? new Map([[source, learnt]]) : coded,
    others: new Map([[OWN, others]]),
    ordinary,
    tellsAlone: true,
  });
  return finder.inText(OWN, text, others);
}

/** The text as it is shown. */
export function shownOf(text: string, { certain, uncertain }: FoundNames): string {
  return redact(text, [
    ...certain.map((place) => ({ ...place, by: NAME })),
    ...paragraphsWith(text, uncertain),
  ]).text;
}
