import { setsOf } from '../../../../model/sets-of.ts';
import { compileByQuestion } from '../../language/match/by-question.ts';
import { tokenAt } from '../../language/match/line.ts';
import type { Resources } from '../../language/match/resources.ts';
import { compilerFor } from '../../language/match/rules.ts';
import common from '../lexicon/common.json' with { type: 'json' };
import type { Lexicon, Listed } from '../lexicon/lexicon.ts';
import lemmas from '../weights/lemmas.json' with { type: 'json' };
import { closingNoun, closingNounEnd } from './closing-noun.ts';
import { headWordOf } from './head-of.ts';
import { initialsOf } from './initials.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';
import { isUnlistedName, isUnlistedWord } from './unlisted-name.ts';
import words from './words.json' with { type: 'json' };

type WordClass = Resources<Surface>['words'][string];
type SpanClass = Resources<Surface>['spans'][string];

/** The word lists of `words.json`, each as a set. */
export const mentionWords: Readonly<Record<keyof typeof words, ReadonlySet<string>>> =
  setsOf(words);

const inSet =
  (pick: (lexicon: Lexicon) => ReadonlySet<string>): WordClass =>
  ({ pieces, lexicon }, at) =>
    pick(lexicon).has(pieces[at]?.key ?? '') ? at + 1 : 0;

const listed =
  (fits: (value: Listed) => boolean): WordClass =>
  ({ lexicon, text, pieces }, at) => {
    const match = lexicon.names.find(text, pieces, at);
    return match?.values.some(fits) ? match.last : 0;
  };

const headed =
  (...kinds: readonly string[]): SpanClass =>
  (surface, first, last) => {
    const head = headWordOf(surface, first, last);
    return head !== undefined && (kinds.length === 0 || kinds.includes(head));
  };

/** A capitalised word that ends names of a kind: "Force". */
const headWord =
  (kind: string): WordClass =>
  ({ lexicon, pieces }, at) =>
    pieces[at]?.capital && lexicon.heads.get(pieces[at].key) === kind ? at + 1 : 0;

const CLOSING = ['person', 'publication', 'organization', 'agency', 'unit', 'place'] as const;

/** Dictionary forms of the nouns of the language. */
const COMMON_NOUNS: ReadonlySet<string> = new Set(lemmas.nouns);

const RESOURCES: Resources<Surface> = {
  gap: 'near',
  marks: 'gaps',
  lists: { ...surroundings, ...mentionWords, ...setsOf(common) },
  words: {
    'no-token': (surface, at) => (tokenAt(surface, at) ? 0 : at + 1),
    opens: ({ opens }, at) => (opens[at] ? at + 1 : 0),
    shouted: ({ shouted }, at) => (shouted[at] ? at + 1 : 0),
    verb: inSet(({ verbs }) => verbs),
    act: inSet(({ acts }) => acts),
    'given-name': inSet(({ givenNames }) => givenNames),
    'known-surname': inSet(({ knownSurnames }) => knownSurnames),
    role: inSet(({ lowerRoles }) => lowerRoles),
    'listed-place': listed(({ kind }) => kind === 'place'),
    'sure-place': listed(({ kind, needs }) => kind === 'place' && !needs),
    nationality: listed(({ kind }) => kind === 'adjective'),
    'person-noun': ({ lexicon, text, pieces }, at) =>
      lexicon.nouns.find(text, pieces, at)?.last === at + 1 &&
      lexicon.nouns.find(text, pieces, at)?.values[0]?.kind === 'person'
        ? at + 1
        : 0,
    described: ({ lexicon, text, pieces }, at) => lexicon.nouns.find(text, pieces, at)?.last ?? 0,
    'unit-head': headWord('unit'),
    'organization-head': headWord('organization'),
    'common-noun': ({ pieces }, at) => (COMMON_NOUNS.has(pieces[at]?.key ?? '') ? at + 1 : 0),
    'unlisted-word': ({ pieces }, at) => (isUnlistedWord(pieces[at]?.key ?? '') ? at + 1 : 0),
    'closing-noun': closingNounEnd,
    ...Object.fromEntries(CLOSING.map((kind) => [`closing-${kind}`, closingNoun(kind)])),
  },
  spans: {
    headed: headed(),
    'headed-body': headed('agency', 'unit', 'organization'),
    'headed-publication': headed('publication'),
    'headed-organization': headed('organization'),
    'abbreviated-after': isAbbreviatedAfter,
    'headed-event': headed('event'),
    doer: isDoer,
    'unlisted-name': isUnlistedName,
  },
};

/**
 * A name that the parse has as the subject of the verb after it; adverbs in between are skipped.
 */
function isDoer(surface: Surface, _first: number, last: number): boolean {
  const { pieces, document } = surface;
  let at = last;
  while (at < last + 4 && mentionWords.stateAdverbs.has(pieces[at]?.key ?? '')) at += 1;
  const name = tokenAt(surface, last - 1);
  const verb = name && document.tokens[name.head];
  return name?.deprel === 'nsubj' && verb?.upos === 'VERB' && verb.lower === pieces[at]?.key;
}

/** "Nasr Vastrik Orlun (NVO)": the short form in brackets is the initials of the name. */
function isAbbreviatedAfter({ text, pieces }: Surface, first: number, last: number): boolean {
  const short = pieces[last];
  const name = text.slice(pieces[first]?.start, pieces[last - 1]?.end);
  if (!short || !/^\p{Lu}{2,6}$/u.test(short.text)) return false;
  return (
    text.slice(pieces[last - 1]?.end, short.start) === ' (' &&
    text[short.end] === ')' &&
    initialsOf(name) === short.text
  );
}

/** Compiles the rules of a file of `en/mentions/`. */
export const compileMentions = compilerFor('mentions', RESOURCES);

/** Compiles a file of `en/mentions` whose rules answer several questions with yes or no. */
export function compileQuestions<Question extends string>(file: string, rules: readonly unknown[]) {
  const tables = compileByQuestion<Question, Surface>(rules, (its) => compileMentions(file, its));
  return (
    surface: Surface,
    question: Question,
    first: number,
    last: number,
    edge?: { readonly at: number; readonly offset: number },
  ): boolean => tables[question].any(surface, first, last, edge);
}
