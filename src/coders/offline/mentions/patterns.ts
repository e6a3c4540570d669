import words from '../en/mentions/words.json' with { type: 'json' };
import type { Resources } from '../language/match/resources.ts';
import { compileRules, type Rules } from '../language/match/rules.ts';
import type { Rule } from '../language/match/schemas.ts';
import type { Lexicon, Listed } from '../lexicon/lexicon.ts';
import { setsOf } from '../sets-of.ts';
import { closingNoun, closingNounEnd } from './closing-noun.ts';
import { headOf } from './head-of.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

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
    const head = headOf(surface, first, last);
    return head !== undefined && (kinds.length === 0 || kinds.includes(head));
  };

const CLOSING = ['person', 'publication', 'organization', 'agency', 'unit', 'place'] as const;

const RESOURCES: Resources<Surface> = {
  gap: 'near',
  marks: 'gaps',
  lists: { ...surroundings, ...mentionWords },
  words: {
    opens: ({ opens }, at) => (opens[at] ? at + 1 : 0),
    shouted: ({ shouted }, at) => (shouted[at] ? at + 1 : 0),
    verb: inSet(({ verbs }) => verbs),
    'given-name': inSet(({ givenNames }) => givenNames),
    'known-surname': inSet(({ knownSurnames }) => knownSurnames),
    role: inSet(({ lowerRoles }) => lowerRoles),
    'listed-place': listed(({ kind }) => kind === 'place'),
    'closing-noun': closingNounEnd,
    ...Object.fromEntries(CLOSING.map((kind) => [`closing-${kind}`, closingNoun(kind)])),
  },
  spans: {
    headed: headed(),
    'headed-body': headed('agency', 'unit', 'organization'),
    'headed-publication': headed('publication'),
    'headed-event': headed('event'),
  },
};

/** Rules of `en/mentions/`, compiled for this stage; `file` names them where their hits are counted. */
export const compile = <Gives>(file: string, rules: readonly unknown[]): Rules<Gives, Surface> =>
  compileRules(`mentions/${file}`, rules as readonly Rule<Gives>[], RESOURCES);
