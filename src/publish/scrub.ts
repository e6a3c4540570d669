import { type NotNames, namePartsOf } from '../graph/protected/name-parts.ts';
import type { EdgeAttributes, NodeAttributes, NodeOf } from '../model/graph.ts';
import { isNodeOf, isWithheldNode } from '../model/graph.ts';
import type { NodeId, SourceId } from '../model/ids.ts';
import { isOfClass, KINDS, type LabelOfClass } from '../model/kinds/kinds.ts';
import type { Profile } from '../model/profile.ts';
import { peopleInTitle, tellsDetail } from './details/in-head.ts';
import type { Hidden } from './find-hidden.ts';
import { labelForms, labelWords } from './label-names.ts';
import type { NameFinders } from './names/name-finder.ts';
import { DETAIL, PARAGRAPH, type Redacted, redact } from './redact.ts';
import { redactionsOf } from './redactions-of.ts';

/** Removes names, and details beside them, from everything except the text itself. */
export interface Scrubber {
  /** `details`: what of its text is withheld; `individuals`: who is hidden in it, as it mentions them. */
  article(
    attributes: NodeOf<'Article'>,
    details: readonly string[],
    individuals: readonly NodeOf<'Mention'>[],
  ): NodeOf<'Article'>;
  node(key: NodeId, attributes: NodeAttributes): NodeAttributes;
  /** `except`: properties that are replaced anyway. */
  edge(attributes: EdgeAttributes, except?: string[]): EdgeAttributes;
}

/** Properties that hold free text written by a coder, a reviewer or a web page. */
const FREE_TEXT = new Set(
  (
    'displayName name aliases alternatives title acronym role quote prefix suffix text cue aspect reason word ' +
    'publication licence rejected reviewReason'
  ).split(' '),
);

/** What a thing is called: where it is shown, only the whole name of somebody else is withheld. */
const NAMES = new Set(['displayName', 'name', 'aliases', 'acronym', 'publication']);

/** Properties of a mention that were cut out of a text which is redacted already. */
const CUT = new Set('displayName quote prefix suffix'.split(' '));

/** What the words are that are cleaned. */
interface Kept {
  readonly isName?: boolean;
  readonly isOfPerson?: boolean;
  /** In a title, who is hidden in the article. */
  readonly individuals?: readonly NodeOf<'Mention'>[];
}

export function createScrubber(
  { secrets, withheld, elsewhere, notNames }: Hidden,
  { ofProtected, ofUnlisted }: NameFinders,
  profile: Profile,
): Scrubber {
  const ordinary = notNames.ordinary.inDescriptions;
  const labelOf = new Map([...withheld.values()].flatMap(({ labels }) => [...labels]));
  const clean = (
    sources: readonly SourceId[],
    words: string,
    { isName = false, isOfPerson = false, individuals = [] }: Kept = {},
  ): Redacted => {
    const found = ofProtected.inWords(sources, words);
    const about = {
      isProtected: sources.some((source) => secrets.has(source)),
      // Elsewhere only a name in the words says of whom they speak.
      mentions: [
        ...(isOfPerson ? [{ start: 0, end: words.length }] : []),
        ...peopleInTitle(words, individuals),
      ],
      persons: [],
    };
    const own = sources.flatMap((source) => withheld.get(source) ?? []);
    return redact(words, [
      ...(profile.unlisted ? labelWords(words, own, elsewhere, isName, ordinary) : []),
      ...(profile.unlisted && !isName
        ? labelForms(words, ofUnlisted.inWords(sources, words).certain, own, elsewhere)
        : []),
      ...redactionsOf(words, found, about, profile),
    ]);
  };
  const cleanAll = <T extends NodeAttributes | EdgeAttributes>(
    attributes: T,
    except: string[] = [],
    isShown = false,
  ): T => {
    const isCut = 'part' in attributes && attributes.part === 'text';
    const isHead = 'part' in attributes && attributes.part === 'head';
    const isOfPerson = isUnnamedOrProtected(attributes);
    const cleaned = Object.fromEntries(
      Object.entries(attributes).map(([property, value]) => {
        if (!FREE_TEXT.has(property) || except.includes(property)) return [property, value];
        if (isCut && CUT.has(property)) return [property, value];
        // The head of an article has its outlet's name, and so has a mention in it.
        const isName = isHead || property === 'publication' || (isShown && NAMES.has(property));
        const words = (one: string) => clean(attributes.sources, one, { isName, isOfPerson }).text;
        if (typeof value === 'string') return [property, words(value)];
        return [property, Array.isArray(value) ? value.map((each) => words(String(each))) : value];
      }),
    ) as T;
    return isHead ? { ...cleaned, end: (cleaned as { quote?: string }).quote?.length } : cleaned;
  };
  const mayTell = (sources: readonly SourceId[], url: string): boolean =>
    [url, readable(url)].some((form) => clean(sources, form).text !== form);
  return {
    article: (attributes, details, individuals) => {
      if (attributes.protectedPeople === 'named') return withoutWords(attributes);
      const { url, protectedNames: _, withheldNames: __, ...rest } = attributes;
      const title = clean(rest.sources, rest.title ?? '', { individuals });
      const told = [...details, ...title.replaced(DETAIL)];
      // A URL that names somebody is dropped: a part of it would still lead to the page.
      const mayShow = url !== undefined && !mayTell(rest.sources, url) && !tellsDetail(url, told);
      return {
        ...cleanAll(rest, ['text', 'title']),
        ...(rest.title !== undefined && { title: title.text }),
        ...(rest.title !== undefined &&
          rest.title === rest.displayName && { displayName: title.text }),
        ...(mayShow && { url }),
      };
    },
    node: (key, attributes) => {
      const label = labelOf.get(key);
      if (label !== undefined) return withLabel(cleanAll(attributes), label);
      return showPerson(
        cleanAll(attributes, [], isEntity(attributes)),
        attributes,
        profile.details,
        notNames,
      );
    },
    edge: (attributes, except) => cleanAll(attributes, except),
  };
}

const isEntity = ({ label }: NodeAttributes): boolean => KINDS.some((kind) => kind.label === label);

/** What leads to somebody in another list. */
const OUTSIDE = ['outsideIds', 'outsideFrom'];

/** Somebody who is not named: what they did stays, and what stands for their name. */
function withLabel(clean: NodeAttributes, label: string): NodeAttributes {
  if (!isNodeOf(clean, 'people')) return clean;
  return {
    ...without(clean, ['name', 'aliases', 'role', 'alternatives', 'reviewReason', ...OUTSIDE]),
    displayName: label,
  } as NodeAttributes;
}

const without = (attributes: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));

/** A description of somebody ("her aunt, a nurse from Tarn") may say as much as a text about them. */
const isUnnamedOrProtected = (attributes: NodeAttributes | EdgeAttributes): boolean =>
  'label' in attributes &&
  isNodeOf(attributes, 'individual') &&
  (attributes.protected === true || attributes.name === undefined);

/** Nobody knows any more whom a withdrawn article named, so nothing written about it is shown. */
function withoutWords(attributes: NodeOf<'Article'>): NodeOf<'Article'> {
  const { title: _, url: __, protectedNames: ___, withheldNames: ____, ...rest } = attributes;
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
  const shown = without(clean, OUTSIDE) as typeof clean;
  if (!isNodeOf(shown, 'individual') || !details) return { ...shown, displayName };
  const { role: _, ...rest } = shown;
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
