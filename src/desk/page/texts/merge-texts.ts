import { numberOf } from '../../../viewer/page/texts/number-of.ts';
import type { MergeAspect, MergeVerdict, Speaks } from '../../merge/merge-api.ts';

export const MERGE_TEXTS = {
  title: 'Merge',
  lead: 'Two articles may tell of one thing. Only a person can say so.',
  list: 'What may be one',
  found: (count: number) => numberOf(count, 'pair'),
  more: (count: number) => `and ${count.toLocaleString('en')} more, once these are judged`,
  or: 'or',
  cluster: (count: number) => `${count.toLocaleString('en')} connected pairs`,
  nothing: 'Nothing is left to merge.',
  question: 'Are these two the same?',
  questionAll: (count: number) => `Are all of these ${numberOf(count, 'pair')} the same?`,
  questionProtected: 'Are these two people the same? Nobody will be told.',
  forProtection:
    'One of them is protected, so nothing will ever link the two, whatever you say. The same: both are protected, in every article. Not the same: the other may be named where something allows it.',
  sides: 'The two',
  inArticle: 'in',
  quotes: 'Its words',
  moreQuotes: (count: number) => `and ${numberOf(count, 'more place', 'more places')}`,
  isProtected: 'protected',
  compared: 'What speaks for and against',
  aspect: 'Compared by',
  speaks: 'Speaks',
  silent: 'not said',
  reasons: 'Why the machine asks',
  noReasons: 'It gives no reason.',
  pairs: 'All pairs of this cluster',
  warnJoins: (source: string, count: number) =>
    `Careful: ${source} tells of ${count} of these as different things, and “the same” makes them one.`,
  verdicts: 'Your judgement',
  verdict: { same: 'The same', different: 'Not the same', unsure: 'Unsure' } satisfies Record<
    MergeVerdict,
    string
  >,
  saved: {
    same: 'Judged to be the same.',
    different: 'Judged not to be the same.',
    unsure: 'Marked as unsure.',
  } satisfies Record<MergeVerdict, string>,
  savedMany: (count: number) => `${numberOf(count, 'pair')}: `,
  whole: 'Whole cluster',
  single: 'Only this pair',
  next: 'Next',
  previous: 'Back',
  undo: 'Undo',
  undone: 'Taken back.',
  why: 'Why',
  whyHelp: 'Taken with the next key; the first one if you choose none.',
  foresee: 'What would follow',
  foreseeLead: 'If you say that they are the same. Nothing is done yet.',
  foreseeing: 'Trying it out …',
  afterBuild: 'Shown when the build is up to date.',
  onDemand: (articles: number) =>
    `With ${numberOf(articles, 'article')} trying it out takes a while, so it is done when you ask.`,
  unknown: (why: string) => `Not known: ${why}.`,
  follows: {
    one: 'Becomes one',
    origins: 'Independent origins',
    conflicts: 'Conflicts',
    questions: 'Questions',
  },
  nothingFollows: 'No count changes, and no conflict appears.',
  took: (milliseconds: number) => `Tried in ${(milliseconds / 1000).toFixed(1)} s.`,
  earlier: 'What was decided',
  aspects: {
    kind: 'What it is',
    names: 'Names',
    role: 'Role',
    country: 'Country',
    happened: 'What happened',
    actors: 'Who did it',
    targets: 'To whom',
    places: 'Where',
    dates: 'When',
    maker: 'Published by',
    events: 'Takes part in',
    company: 'Together with',
    bodies: 'Belongs to',
    scenes: 'Seen at',
    days: 'Seen on',
    published: 'Article of',
  } satisfies Record<MergeAspect, string>,
  speaking: { for: '+ for it', against: '− against it', neither: '· says little' } satisfies Record<
    Speaks,
    string
  >,
} as const;

/** Short reasons, the usual one first. */
export const MERGE_WHYS = {
  same: ['the words of both agree', 'one name, one role, one place', 'checked elsewhere'],
  different: ['the words tell them apart', 'namesakes', 'another day or place'],
  unsure: ['the words do not tell', 'another reviewer should look'],
} satisfies Record<MergeVerdict, readonly string[]>;
