import type { Secrets } from '../graph/protected/find-protected.ts';
import { type NotNames, namePartsOf } from '../graph/protected/name-parts.ts';
import type { EdgeAttributes, NodeAttributes, NodeOf } from '../model/graph.ts';
import { isNodeOf, isWithheldNode } from '../model/graph.ts';
import { isOfClass, type LabelOfClass } from '../model/kinds/kinds.ts';
import type { Profile } from '../model/profile.ts';
import {
  findCoordinates,
  findSecretNames,
  findWholeNames,
  PARAGRAPH,
  redact,
} from './redact-text.ts';

/** Removes names, and coordinates near protected people, from everything except the text itself. */
export interface Scrubber {
  article(attributes: NodeOf<'Article'>): NodeOf<'Article'>;
  node(attributes: NodeAttributes): NodeAttributes;
  edge(attributes: EdgeAttributes): EdgeAttributes;
}

/** Properties that hold free text written by a coder, a reviewer or a web page. */
const FREE_TEXT = new Set(
  (
    'displayName name aliases alternatives title acronym role quote prefix suffix text cue aspect reason word ' +
    'publication licence rejected reviewReason'
  ).split(' '),
);

export function createScrubber(
  secrets: ReadonlyMap<string, Secrets>,
  everywhere: ReadonlySet<string>,
  profile: Profile,
  notNames: NotNames,
): Scrubber {
  const none = { words: new Set<string>() };
  const clean = (
    sources: readonly string[],
    words: string,
    coordinates = profile.details,
  ): string =>
    redact(words, [
      ...sources.flatMap((source) => findSecretNames(words, secrets.get(source) ?? none)),
      ...findWholeNames(words, everywhere),
      ...(coordinates && sources.some((source) => secrets.has(source))
        ? findCoordinates(words)
        : []),
    ]).text;
  const cleanAll = <T extends { sources: string[] }>(attributes: T, except: string[] = []): T => {
    // The mention was cut out of a text that is already redacted. A fragment alone may look like
    // coordinates.
    const isCut = 'part' in attributes && attributes.part === 'text';
    const words = (value: string) => clean(attributes.sources, value, profile.details && !isCut);
    return Object.fromEntries(
      Object.entries(attributes).map(([property, value]) => {
        if (!FREE_TEXT.has(property) || except.includes(property)) return [property, value];
        if (typeof value === 'string') return [property, words(value)];
        return [property, Array.isArray(value) ? value.map((each) => words(String(each))) : value];
      }),
    ) as T;
  };
  return {
    article: (attributes) => {
      if (attributes.protectedPeople === 'named') return withoutWords(attributes);
      const { url, protectedNames: _, ...rest } = attributes;
      return {
        ...cleanAll(rest, ['text']),
        // A URL that names somebody is dropped: a part of it would still lead to the page.
        ...(url !== undefined && clean(rest.sources, readable(url)) === readable(url) && { url }),
      };
    },
    node: (attributes) => showPerson(cleanAll(attributes), attributes, profile.details, notNames),
    edge: (attributes) => cleanAll(attributes),
  };
}

/** Nobody knows any more whom a withdrawn article named, so nothing written about it is shown. */
function withoutWords(attributes: NodeOf<'Article'>): NodeOf<'Article'> {
  const { title: _, url: __, protectedNames: ___, ...rest } = attributes;
  return { ...rest, displayName: 'a withdrawn article', reviewReason: PARAGRAPH };
}

/** Decodes `%D0%98` to the letter that a reader sees. A malformed URL is returned unchanged. */
function readable(url: string): string {
  try {
    return decodeURIComponent(url).replace(/[-_+/]/gu, ' ');
  } catch {
    return url;
  }
}

/** Describes a protected person by role, unless that identifies them. */
function showPerson(
  clean: NodeAttributes,
  before: NodeAttributes,
  details: boolean,
  notNames: NotNames,
): NodeAttributes {
  if (isNodeOf(clean, 'location') && isWithheldNode(clean) && clean.name !== undefined) {
    const { name: _, aliases: __, ...rest } = clean;
    return { ...rest, displayName: 'a place that is withheld' };
  }
  if (!isNodeOf(clean, 'people')) return clean;
  if (!clean.protected) return clean;
  const saysWho =
    clean.displayName !== before.displayName ||
    mayTellWho(clean.label, clean.displayName, notNames);
  const displayName = saysWho ? `a protected ${clean.label.toLowerCase()}` : clean.displayName;
  if (!isNodeOf(clean, 'individual') || !details) return { ...clean, displayName };
  const { role: _, ...rest } = clean;
  return { ...rest, displayName };
}

/**
 * A capitalized word may be a name, a home or a unit. For a group, "Russian soldiers" identifies
 * nobody.
 */
const mayTellWho = (label: LabelOfClass<'people'>, name: string, notNames: NotNames): boolean =>
  /(?<=\S\s)\p{Lu}/u.test(name) &&
  (isOfClass(label, 'individual') ||
    /\d/.test(name) ||
    namePartsOf(name, false, notNames).length > 0);
