import type { DeskVerdict, JudgedTask } from '../../api.ts';
import { JUDGE_TEXTS } from '../texts/judge-texts.ts';

export interface OfferedVerdict {
  readonly verdict: DeskVerdict;
  readonly key: string;
  readonly words: string;
}

const offer = (verdict: DeskVerdict, key: string, words: string): OfferedVerdict => ({
  verdict,
  key,
  words,
});

/** What may be said of a task, by what it is about. */
export function verdictsFor({ id }: Pick<JudgedTask, 'id'>): readonly OfferedVerdict[] {
  if (/^\w*SAME_AS /.test(id))
    return [
      offer('accept', 'a', JUDGE_TEXTS.same),
      offer('reject', 'r', JUDGE_TEXTS.notSame),
      offer('unsure', 'u', JUDGE_TEXTS.unsure),
    ];
  const usual = [
    offer('accept', 'a', JUDGE_TEXTS.accept),
    offer('reject', 'r', JUDGE_TEXTS.reject),
    offer('unsure', 'u', JUDGE_TEXTS.unsure),
  ];
  return /^(?:person|group):/.test(id)
    ? [
        ...usual,
        offer('protect', 'p', JUDGE_TEXTS.protect),
        offer('release', 'l', JUDGE_TEXTS.release),
      ]
    : usual;
}
