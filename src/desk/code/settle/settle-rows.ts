import { type Annotations, ARTICLE_ITSELF } from '../../../model/standoff.ts';
import { SECTIONS } from '../../../text/gate/gate-input.ts';
import { removeItem } from '../edit/remove-item.ts';
import type { SettledPair } from './find-rows.ts';
import type { CodedItem } from './pair-codings.ts';

/** One coding of two: what both say, and of each difference what was chosen. */
export function settleRows(first: Annotations, pairs: readonly SettledPair[]): Annotations {
  const chosen = new Map<string, CodedItem[]>(SECTIONS.map((section) => [section, []]));
  for (const pair of pairs) {
    const item = chosenOf(pair);
    if (item) chosen.get(pair.section)?.push(item);
  }
  const coding = { ...first, ...Object.fromEntries(chosen) } as Annotations;
  const kinds = new Map(coding.entities.map(({ id, kind }) => [id, kind]));
  // The words of a thing of which another kind was chosen are of that kind.
  const mentions = coding.mentions.flatMap((mention) => {
    const kind = mention.entity == null ? mention.kind : kinds.get(mention.entity);
    return kind === undefined ? [] : [{ ...mention, kind }];
  });
  return withoutLost({ ...coding, mentions });
}

function chosenOf({ first, second, row }: SettledPair): CodedItem | null {
  // What is in no row is either said by both, or goes with the thing that it names.
  if (!row) return first ?? second;
  return row.choice === 'second' ? second : row.choice === 'first' ? first : null;
}

/** Takes away references to what was not chosen. */
function withoutLost(coding: Annotations): Annotations {
  const there = new Set([
    ARTICLE_ITSELF,
    ...SECTIONS.flatMap((section) => coding[section].map(({ id }) => id)),
  ]);
  const lost = new Set(
    SECTIONS.flatMap((section) => coding[section].flatMap(referencesOf)).filter(
      (id) => !there.has(id),
    ),
  );
  return [...lost].reduce(removeItem, coding);
}

function referencesOf(item: CodedItem): string[] {
  const refs: (string | null | undefined)[] =
    'trigger' in item
      ? [
          ...item.roles.map(({ mention }) => mention),
          item.place,
          item.date,
          item.because,
          item.partOf,
          ...item.claims,
        ]
      : 'content' in item
        ? [...item.chain, ...item.otherChains.flat(), item.within, item.answers]
        : 'from' in item
          ? [item.from, item.to]
          : 'by' in item
            ? [item.by, item.of]
            : 'anchor' in item
              ? [item.anchorEvent]
              : [];
  return refs.filter((id): id is string => id != null);
}
