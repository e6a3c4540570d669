import { numberOf } from './number-of.ts';

export const BRIEFING_TEXTS = {
  title: 'What is said to have happened',
  tab: 'Briefing',
  lead: (shown: number, all: number) =>
    `${numberOf(shown, 'main event')} of ${all.toLocaleString('en')}: what harms people most and has most support first. ` +
    'Each sentence says who says so; none says that it is true.',
  toldIn: (articles: number) => `Told in ${numberOf(articles, 'article')}.`,
  toWords: 'Open the article at these words',
  evidence: 'Words and evidence',
  surroundings: 'In the graph',
} as const;
