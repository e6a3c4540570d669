import type { StatedAccess } from './warn-of-paywall.ts';

/** What a page's schema.org metadata states about its article. */
export interface StatedArticle {
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** Its text, which may have markup. */
  readonly body: string | null;
  readonly access: StatedAccess;
  /** Its entries, if it is a live blog. */
  readonly live: LiveBlog | null;
}

/** A live blog as its metadata describe it. */
export interface LiveBlog {
  readonly from: string | null;
  readonly to: string | null;
  readonly updates: readonly {
    readonly headline: string | null;
    readonly body: string | null;
    readonly published: string | null;
  }[];
}

type Node = Record<string, unknown>;
const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;
/** Depth of lists and graphs to follow; a page's own metadata is no deeper. */
const DEEPEST = 4;

/** Every article that a page's JSON-LD describes at the top level, in lists and in `@graph`. */
export const articlesOf = (values: readonly unknown[]): StatedArticle[] =>
  values.flatMap((value) => articleNodes(value, 0)).map(stated);

function articleNodes(value: unknown, depth: number): Node[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => articleNodes(one, depth + 1));
  if (!isNode(value)) return [];
  if (typesOf(value).some((type) => ARTICLE.test(type))) return [value];
  return [value['@graph'], value['mainEntity'], value['mainEntityOfPage']].flatMap((inner) =>
    articleNodes(inner, depth + 1),
  );
}

const stated = (node: Node): StatedArticle => ({
  headline: textOf(node['headline']) ?? textOf(node['name']),
  published: textOf(node['datePublished']),
  modified: textOf(node['dateModified']),
  publisher: nameOf(node['publisher']),
  language: textOf(node['inLanguage']) ?? nameOf(node['inLanguage']),
  body: textOf(node['articleBody']),
  access: {
    isFree: !/^false$/i.test(String(node['isAccessibleForFree'])),
    words: Number(node['wordCount']) > 0 ? Number(node['wordCount']) : null,
  },
  live: typesOf(node).includes('LiveBlogPosting') ? liveOf(node) : null,
  url: textOf(node['url']) ?? idOf(node['mainEntityOfPage']) ?? textOf(node['@id']),
});

const liveOf = (node: Node): LiveBlog => ({
  from: textOf(node['coverageStartTime']) ?? textOf(node['datePublished']),
  to: textOf(node['coverageEndTime']) ?? textOf(node['dateModified']),
  updates: [node['liveBlogUpdate']]
    .flat()
    .filter(isNode)
    .map((update) => ({
      headline: textOf(update['headline']),
      body: textOf(update['articleBody']),
      published: textOf(update['datePublished']),
    })),
});

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typesOf = (node: Node): string[] =>
  [node['@type']].flat().filter((type): type is string => typeof type === 'string');

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

function nameOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isNode(first) ? (textOf(first['name']) ?? textOf(first['alternateName'])) : null;
}

const idOf = (value: unknown): string | null =>
  textOf(value) ?? (isNode(value) ? (textOf(value['@id']) ?? textOf(value['url'])) : null);
