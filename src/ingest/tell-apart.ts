import { dirname, resolve, sep } from 'node:path';
import { byText } from '../model/by-text.ts';
import { groupBy } from '../model/group-by.ts';
import { type SourceId, sha256 } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import { addressKey, type Head, placeOfHead } from './head.ts';
import { nameOfFile, stemOf } from './name-of-file.ts';
import type { FoundSource } from './read-input.ts';
import { idOfName } from './source-ids.ts';

/** Ids by place, of the sources whose own id belongs to another article. */
export type Apart = ReadonlyMap<string, SourceId>;

/** Hex digits, and the characters before them. */
const HASH = 8;
const LONGEST = 110;

/**
 * Finds unrelated articles for which one id was made: pages of one file name in two folders, or
 * addresses and stated ids that differ only in what an id cannot hold. Each gets an id of its own,
 * from its folder or a hash of what was given, whatever the order in which they are found.
 */
export function tellApart(heads: readonly Head[], report: Report): Apart {
  const apart = new Map<string, SourceId>();
  const taken = new Set<string>(heads.map(({ naming }) => naming.made));
  for (const [made, same] of groupBy(heads, ({ naming }) => naming.made)) {
    const articles = articlesAmong(same);
    const moved = withoutRightful(articles, made);
    const ofFiles = folderIds(moved.flatMap((all) => all.filter(isOfFile)));
    for (const article of moved) {
      const id = free(ofFiles.get(article[0] as Head) ?? hashedId(article), article, taken);
      taken.add(id);
      for (const head of article) apart.set(placeOfHead(head), id);
    }
    if (moved.length > 0) reportSameName(moved, apart, report);
  }
  return apart;
}

/** A source, and its coding, with the id that sets it apart, if it has one. */
export function withOwnId(found: FoundSource, apart: Apart): FoundSource {
  const id = apart.get(placeOfHead(found.source));
  if (id === undefined) return found;
  const { source, coding } = found;
  return {
    ...found,
    source: { ...source, front: { ...source.front, id } },
    coding: coding && { ...coding, source: { ...coding.source, id } },
  };
}

const isOfFile = ({ naming }: Head): boolean => naming.by === 'file';

/** The sources of each article: they state one id, or have one address. Sorted by place. */
function articlesAmong(heads: readonly Head[]): Head[][] {
  const sorted = [...heads].sort((a, b) => byText(placeOfHead(a), placeOfHead(b)));
  return sorted.reduce<Head[][]>((articles, head) => {
    const own = articles.filter((article) => article.some((other) => isSameArticle(head, other)));
    const others = articles.filter((article) => !own.includes(article));
    return [...others, [...own.flat(), head]];
  }, []);
}

function isSameArticle(a: Head, b: Head): boolean {
  if (a.naming.by === 'id' && b.naming.by === 'id' && a.naming.given === b.naming.given)
    return true;
  const [one, other] = [a, b].map(addressKey);
  if (one != null && other != null) return one === other;
  // Whoever states the id that an address gives means the article at that address.
  const by = [a.naming.by, b.naming.by];
  return by.includes('id') && by.includes('address');
}

/** Without the article that has the best right to the id: one that states it, else one address. */
function withoutRightful(articles: readonly Head[][], made: string): Head[][] {
  if (articles.length < 2) return [];
  const states = (all: Head[]) =>
    all.some(({ naming: { by, given } }) => by === 'id' && given === made);
  const has = (by: string) => (all: Head[]) => all.some(({ naming }) => naming.by === by);
  for (const isRightful of [states, has('id'), has('address')]) {
    const rightful = articles.filter(isRightful);
    if (rightful.length === 1) return articles.filter((article) => article !== rightful[0]);
    if (rightful.length > 1) break;
  }
  return [...articles];
}

/** Ids of files of one name, from as many folders above them as tell them apart. */
function folderIds(heads: readonly Head[]): Map<Head, SourceId> {
  const paths = heads.map(({ file }) => resolve(file).split(sep));
  const tails = (parts: number): string[] => paths.map((path) => path.slice(-parts).join(sep));
  const deepest = Math.max(0, ...paths.map(({ length }) => length));
  // The page of a folder already goes by the name of that folder.
  let parts = heads.some(({ file }) => nameOfFile(file) !== stemOf(file)) ? 3 : 2;
  while (parts < deepest && new Set(tails(parts)).size < heads.length) parts += 1;
  const ids = tails(parts).map((tail, at) => {
    const { file = tail } = heads[at] ?? {};
    const folders = dirname(tail).split(sep);
    const isOfFolder = nameOfFile(file) !== stemOf(file);
    return idOfName([...folders, ...(isOfFolder ? [] : [stemOf(file)])].join(' '));
  });
  return new Map(
    heads.map((head, at) => {
      const id = ids[at] as SourceId;
      const isOnly = ids.indexOf(id) === ids.lastIndexOf(id);
      return [head, isOnly ? id : withHash(id, tails(parts)[at] ?? '')];
    }),
  );
}

function hashedId(article: readonly Head[]): SourceId {
  const [made = ''] = article.map(({ naming }) => naming.made);
  const [given = ''] = article.map(({ naming }) => naming.given).sort();
  return withHash(made, given);
}

const free = (id: SourceId, [first]: readonly Head[], taken: ReadonlySet<string>): SourceId =>
  taken.has(id) ? withHash(id, resolve((first as Head).file)) : id;

const withHash = (id: string, of: string): SourceId =>
  `${id.slice(0, LONGEST).replace(/(?<![-.])[-.]+$/, '')}-${sha256(of).slice(0, HASH)}` as SourceId;

function reportSameName(moved: readonly Head[][], apart: Apart, report: Report): void {
  const [first] = moved.flat();
  if (!first) return;
  const named = moved.map(([head]) => `${head?.file} → ${apart.get(placeOfHead(head as Head))}`);
  report.warn(
    'source:same-name',
    'different articles, for which the same id would be made; each has one of its own',
    { file: first.file, line: first.textLine },
    {
      actual: `${first.naming.made}: ${named.slice(0, 3).join(', ')}${named.length > 3 ? ', …' : ''}`,
      expected: 'a stated id or an address; those of one article have it in common',
    },
  );
}
