import { numberOf } from './number-of.ts';

/** Texts of the evidence panel. */
export const EVIDENCE_TEXTS = {
  aboutText:
    'A claim records that somebody said something, not that it is so. Every node and every relationship shows the ' +
    'words it rests on: choose one, and the article opens there. Choose marked words, and the graph shows what rests on them.',
  evidence: 'Evidence',
  nothingChosen: 'Choose a node or a relationship in the drawing, or marked words in the article.',
  notShown: 'The filters leave this out of the view.',
  unknownId: 'This page has nothing of that name. It may have been left out.',
  when: 'When',
  corroboration: 'Corroboration',
  anonymousOrigins: (count: number) => numberOf(count, 'anonymous origin'),
  ownVoices: (count: number) => `${numberOf(count, 'article')} in its own voice`,
  countedButWithheld: ({ sources, claims }: { sources: number; claims: number }) =>
    `Counted here, and withheld from this page: ${[
      ...(sources > 0 ? [numberOf(sources, 'source')] : []),
      ...(claims > 0 ? [numberOf(claims, 'claim')] : []),
    ].join(' and ')}.`,
  chain: 'How it reached the reader',
  ownVoice: 'The article says so in its own voice.',
  tellings: (count: number) => `Who says so (${numberOf(count, 'claim')})`,
  openClaim: 'Open the claim',
  originWords: {
    inferred: 'The origin is concluded by whoever read it; the article does not print it.',
    unknown: 'Nobody is named as the origin. It counts as no independent origin.',
  },
  edge: {
    cue: 'Words that say so',
    verdict: 'Verdict',
    aspect: 'On what of it',
    stance: 'Answer',
    reason: 'Reason',
    share: 'Share of the copy that stands in the original',
  },
  article: 'Article',
  published: 'Published',
  notDated: 'no date known',
  original: 'Original page',
  retracted: 'This article was retracted by its outlet.',
  coder: 'Read by',
  confidence: 'Confidence',
  rule: 'Rule',
  reviewed: { accepted: 'Accepted by', corrected: 'Corrected by', withdrawn: 'Withdrawn by' },
  alternatives: 'What else it could be',
  relationships: 'Relationships',
  restsOn: (count: number) =>
    count === 1 ? 'Rests on these words' : `Rests on these words (${count} places)`,
  restOnThese: 'What rests on these words',
  inHead: (field: string) => `in the head of the article (${field})`,
  focus: 'Only its surroundings',
  focusSteps: (steps: number) => (steps === 0 ? 'off' : numberOf(steps, 'step')),
  pathTo: 'Shortest path to',
  noPath: 'No path joins the two in what is shown.',
  pathSteps: (steps: number) => `Shortest path: ${numberOf(steps, 'step')}`,
  clearPath: 'Clear the path',
} as const;
