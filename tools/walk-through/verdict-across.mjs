import { parse } from 'yaml';
import { localOf } from './verdict-of-coding.mjs';

/**
 * What people say of a pair of two articles, from `examples/truth.yaml`: in one group of what is the
 * same, in two groups of one entry, or not said. `goldOf` maps a node of the reading to the coding's.
 */
export function reviewerAcross(truth, goldOf) {
  const { entities = [], events = [] } = parse(truth);
  const entries = [...entities, ...events].filter(({ groups }) => Array.isArray(groups));
  return (id) => {
    const [type, ...ends] = id.split(' ');
    if (type === 'CONFLICTS_WITH') return { verdict: 'unsure' };
    const [a, b] = ends.slice(0, 2).map(goldOf);
    if (a === null || b === null) return { verdict: 'unsure' };
    for (const { groups } of entries) {
      const [one, other] = [a, b].map((end) =>
        groups.findIndex(({ same = [], perhaps = [] }) => [...same, ...perhaps].includes(end)),
      );
      if (one < 0 || other < 0) continue;
      if (one !== other) return { verdict: 'reject' };
      const { same = [] } = groups[one];
      return { verdict: same.includes(a) && same.includes(b) ? 'accept' : 'unsure' };
    }
    return { verdict: 'unsure' };
  };
}

/** From a node of the reading to that of the coding, by the pairs of each article. */
export const goldNodes = (reviewers) => (id) => {
  const [, label, source] = /^([a-z]+):([^/]+)\//.exec(id) ?? [];
  const { pairs } = reviewers.get(source) ?? {};
  const item = pairs?.[{ event: 'events', claim: 'claims' }[label] ?? 'entities'].get(localOf(id));
  return item ? `${item.kind ?? label}:${source}/${item.id}` : null;
};
