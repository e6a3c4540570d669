import { ordinaryWords } from '../../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { NO_SECRETS, type Secrets } from '../../../src/graph/protected/find-protected.ts';
import { namePartsOf } from '../../../src/graph/protected/name-parts.ts';
import { asSourceId } from '../../../src/model/as-id.ts';
import { NO_OTHERS, type Others } from '../../../src/publish/find-others.ts';
import { createNameFinder } from '../../../src/publish/names/name-finder.ts';
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
  const finder = createNameFinder({
    secrets: new Map([[elsewhere ? OTHER : OWN, secretsOf(names)]]),
    others: new Map([[OWN, others]]),
    texts: new Map([[OWN, text]]),
    ordinary,
    tellsAlone: true,
  });
  return finder.inText(OWN, text);
}

/** The text as it is shown. */
export function shownOf(text: string, { certain, uncertain }: FoundNames): string {
  return redact(text, [
    ...certain.map((place) => ({ ...place, by: NAME })),
    ...paragraphsWith(text, uncertain),
  ]).text;
}
