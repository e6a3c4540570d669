import { firstFrom } from '../../locate.ts';
import beside from './beside.json' with { type: 'json' };
import between from './between.json' with { type: 'json' };
import { compileQuestions } from './patterns.ts';
import type { BesideQuestion, BetweenQuestion } from './rule-schemas.ts';
import type { Surface } from './surface.ts';

interface Placed {
  readonly start: number;
  readonly end: number;
}

const isBeside = compileQuestions<BesideQuestion>('beside', beside);
const isBetween = compileQuestions<BetweenQuestion>('between', between);

/** Whether a question holds for a mention, by its own words or those around it. */
export function aroundMention(
  surface: Surface,
  question: BesideQuestion,
  { start, end }: Placed,
): boolean {
  const last = firstFrom(surface.pieces, end);
  const edge = { at: last, offset: end };
  return isBeside(surface, question, firstFrom(surface.pieces, start), last, edge);
}

/** Whether a question holds for the words between two mentions. */
export function betweenMentions(
  surface: Surface,
  question: BetweenQuestion,
  from: Placed,
  to: Placed,
): boolean {
  const first = firstFrom(surface.pieces, from.end);
  const edge = { at: first, offset: from.end };
  return isBetween(surface, question, first, firstFrom(surface.pieces, to.start), edge);
}
