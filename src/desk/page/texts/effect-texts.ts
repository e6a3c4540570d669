import { numberOf } from '../../../viewer/page/texts/number-of.ts';
import type { EffectLine } from '../../api.ts';

export const EFFECT_TEXTS = {
  title: 'Effect',
  lead: 'What each judgement changed in the graph, the newest first.',
  last: 'What it changed',
  none: 'Nothing has been judged since the desk was opened.',
  nothing: 'Nothing but that it is reviewed.',
  waiting: 'Building; what it changes is shown here.',
  took: (milliseconds: number) => `(after ${(milliseconds / 1000).toFixed(1)} s)`,
  more: (count: number) => `and ${numberOf(count, 'more change', 'more changes')}`,
  how: { gained: 'new', lost: 'gone', changed: 'changed' } satisfies Record<
    EffectLine['how'],
    string
  >,
  of: {
    fact: 'graph',
    time: 'timeline',
    conflict: 'conflicts',
    same: 'what is one',
    origins: 'origins',
  } satisfies Record<EffectLine['of'], string>,
} as const;
