import type { ChainWord } from './attribution.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';
import { attributionWords } from './word-lists.ts';

const { quotingVerbs, citingRules: CITES, reportRules } = attributionWords;
const REPORTS = [...reportRules];

/**
 * "The Post reported that …, citing an official": one report with an earlier origin, not two
 * speakers. A "citing" without a report in its sentence stays as it is.
 */
export const joinCited = (reader: Reader, all: readonly Draft[]): readonly Draft[] => {
  const drafts = all.filter((draft) => !isWithin(reader, draft, all));
  const joined = new Map<Draft, ChainWord>();
  const gone = new Set<Draft>();
  for (const cited of drafts) {
    if (!CITES.has(cited.rule)) continue;
    const sentence = reader.tokens[cited.at]?.sentence;
    const report = drafts.find(
      (other) =>
        !CITES.has(other.rule) &&
        other.source.length > 0 &&
        reader.tokens[other.at]?.sentence === sentence &&
        other.at !== cited.at &&
        REPORTS.some((verb) => other.rule.startsWith(verb)),
    );
    const [words] = cited.source;
    if (report === undefined || words === undefined) continue;
    joined.set(report, { role: 'origin', words });
    gone.add(cited);
  }
  return drafts
    .filter(
      (draft) =>
        !gone.has(draft) &&
        !(
          draft.key === 'cite' &&
          joined.size > 0 &&
          draft.rule.startsWith('report-object') &&
          sharesCue(draft, gone)
        ),
    )
    .map((draft) => {
      const link = joined.get(draft);
      return link === undefined
        ? draft
        : { ...draft, chainWords: [link, ...(draft.chainWords ?? [])] };
    });
};

/** "According to the Post, which cited an official, …": the chain already has the official. */
const isWithin = ({ tokens }: Reader, { at, key, rule }: Draft, all: readonly Draft[]): boolean =>
  (CITES.has(rule) || quotingVerbs.has(key ?? '')) &&
  all.some(({ at: from, chainWords }) =>
    chainWords?.some(
      ({ role, words }) =>
        role === 'origin' && from < at && (tokens[at]?.start ?? words[1]) < words[0],
    ),
  );

/** The same "citing", read as a verb with an object. */
const sharesCue = (draft: Draft, gone: ReadonlySet<Draft>): boolean =>
  [...gone].some(({ at }) => at === draft.at);
