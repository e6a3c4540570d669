import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readSources } from '../../src/ingest/read-sources.ts';
import { loadSource } from '../../src/loaders/load-source.ts';
import { createReport } from '../../src/model/problem.ts';
import { recordsOf, resolveAcross } from '../../src/resolve/resolve-across.ts';
import { Truth } from './truth.ts';

const truth = Truth.parse(parse(readFileSync('examples/truth.yaml', 'utf8')));
const folders = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `examples/${name}`);
const records = readSources(folders, createReport()).map(({ source, annotations }) =>
  recordsOf(source.front.id, loadSource(source, annotations)),
);
const copies = truth.copies.map(({ copy, of }) => ({
  copy: copy.replace('article:', ''),
  original: of.replace('article:', ''),
}));
const edges = resolveAcross(records, { copies });

const joined = new Map<string, string>();
const rootOf = (id: string): string => {
  const up = joined.get(id);
  return up === undefined ? id : rootOf(up);
};
for (const { source, target, attributes } of edges)
  if (attributes.type === 'SAME_AS' && rootOf(source) !== rootOf(target))
    joined.set(rootOf(target), rootOf(source));
const perhaps = new Set(
  edges
    .filter(({ attributes }) => attributes.type === 'MAYBE_SAME_AS')
    .map(({ source, target }) => [rootOf(source), rootOf(target)].sort().join(' ')),
);
const isOne = (a: string, b: string): boolean => rootOf(a) === rootOf(b);
/** Through maybes between clusters, one or several. */
function isTied(a: string, b: string): boolean {
  const seen = new Set([rootOf(a)]);
  for (const at of seen) {
    for (const pair of perhaps) {
      const [x = '', y = ''] = pair.split(' ');
      if (x === at) seen.add(y);
      if (y === at) seen.add(x);
    }
  }
  return seen.has(rootOf(b));
}
const isMaybe = (a: string, b: string): boolean =>
  perhaps.has([rootOf(a), rootOf(b)].sort().join(' '));

describe('entities', () => {
  for (const { about, between, groups } of truth.entities) {
    test(about, () => {
      const apart = groups.flatMap(({ same }) =>
        same
          .slice(1)
          .flatMap((id) => (isOne(same[0] ?? id, id) ? [] : [`not one: ${same[0]} ${id}`])),
      );
      const loose = groups.flatMap(({ same, perhaps: others }) => {
        const [first, ...rest] = [...same, ...others];
        return rest.flatMap((id) => (isTied(first ?? id, id) ? [] : [`not tied: ${first} ${id}`]));
      });
      const wrong = groups.flatMap((group, at) =>
        groups
          .slice(at + 1)
          .flatMap((other) =>
            [...group.same, ...group.perhaps].flatMap((a) =>
              [...other.same, ...other.perhaps].flatMap((b) =>
                isOne(a, b) || (between === 'unlinked' && isMaybe(a, b))
                  ? [`${isOne(a, b) ? 'one' : 'maybe'}: ${a} ${b}`]
                  : [],
              ),
            ),
          ),
      );
      expect([...apart, ...loose, ...wrong]).toEqual([]);
    });
  }
});

describe('events', () => {
  test.each(truth.events.map((event) => [event.about, event] as const))(
    '%s',
    (_, { same, apart }) => {
      const missed = same
        .slice(1)
        .filter((id) => !isOne(same[0] ?? id, id) && !isTied(same[0] ?? id, id));
      const wrong = same.flatMap((a) =>
        apart.filter((b) => isOne(a, b)).map((b) => `one: ${a} ${b}`),
      );
      expect([...missed.map((id) => `not proposed: ${same[0]} ${id}`), ...wrong]).toEqual([]);
    },
  );
  test.each(truth.notSameEvents.map(({ pair, why }) => [why, pair] as const))(
    'two events: %s',
    (_, [a, b]) => {
      expect([isOne(a, b), isMaybe(a, b)]).toEqual([false, false]);
    },
  );
});

describe('conflicts', () => {
  const found = edges.filter(({ attributes }) => attributes.type === 'CONFLICTS_WITH');
  const across = truth.conflicts.filter(({ pair: [a, b] }) => a.split('/')[0] !== b.split('/')[0]);
  test.each(across.map(({ pair, differs }) => [pair, differs] as const))(
    '%j',
    ([a, b], differs) => {
      const own = found.filter(
        ({ source, target }) => [source, target].sort().join() === [a, b].sort().join(),
      );
      expect(own.map(({ attributes }) => attributes.aspect).sort()).toEqual([...differs].sort());
    },
  );
  test('none where both can hold', () => {
    for (const [a, b] of truth.notConflicts)
      expect(
        found.filter(
          ({ source, target }) => [source, target].sort().join() === [a, b].sort().join(),
        ),
      ).toEqual([]);
  });
});
