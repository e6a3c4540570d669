import { numberOf } from './number-of.ts';

/** Texts of the evidence panel. */
export const EVIDENCE_TEXTS = {
  aboutText:
    'A claim records that somebody said something, not that it is true. Every node and every relationship shows the ' +
    'words it rests on: select one, and the article opens there. Select marked words to see what rests on them.',
  evidence: 'Evidence',
  nothingChosen: 'Select a node or a relationship in the drawing, or marked words in the article.',
  notShown: 'The filters hide this.',
  unknownId: 'This page has nothing with that id. It may have been withheld.',
  when: 'When',
  corroboration: 'Corroboration',
  anonymousOrigins: (count: number) => numberOf(count, 'anonymous origin'),
  ownVoices: (count: number) =>
    `${numberOf(count, 'article')} in ${count === 1 ? 'its' : 'their'} own voice`,
  countedButWithheld: ({ sources, claims }: { sources: number; claims: number }) =>
    `Counted, but withheld from this page: ${[
      ...(sources > 0 ? [numberOf(sources, 'source')] : []),
      ...(claims > 0 ? [numberOf(claims, 'claim')] : []),
    ].join(' and ')}.`,
  chain: 'How it reached the reader',
  ownVoice: 'The article says so in its own voice.',
  tellings: (count: number) => `Who says so (${numberOf(count, 'claim')})`,
  openClaim: 'Open the claim',
  originWords: {
    inferred: 'The coder inferred the origin; the article does not state it.',
    unknown: 'Nobody is named as the origin. It does not count as an independent origin.',
  },
  edge: {
    cue: 'Words that say so',
    verdict: 'Verdict',
    aspect: 'Aspect',
    stance: 'Answer',
    reason: 'Reason',
    share: 'Share of the copy that is in the original',
  },
  article: 'Article',
  onPage: (number: number) => `page ${number}`,
  published: 'Published',
  notDated: 'date unknown',
  original: 'Original page',
  retracted: 'This article was retracted by its outlet.',
  coder: 'Read by',
  confidence: 'Confidence',
  rule: 'Rule',
  reviewed: { accepted: 'Accepted by', corrected: 'Corrected by', withdrawn: 'Withdrawn by' },
  alternatives: 'Other readings',
  relationships: 'Relationships',
  restsOn: (count: number) =>
    count === 1 ? 'Rests on these words' : `Rests on these words (${count} places)`,
  restOnThese: 'What rests on these words',
  inHead: (field: string) => `in the head of the article (${field})`,
  focus: 'Only its surroundings',
  focusSteps: (steps: number) => (steps === 0 ? 'off' : numberOf(steps, 'step')),
  pathTo: 'Shortest path to',
  noPath: 'No visible path connects the two.',
  pathSteps: (steps: number) => `Shortest path: ${numberOf(steps, 'step')}`,
  clearPath: 'Clear the path',
} as const;
