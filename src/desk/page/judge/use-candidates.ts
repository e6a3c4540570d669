import { useEffect, useState } from 'preact/hooks';
import type { CandidatesAnswer, DeskCandidate } from '../../api.ts';
import type { DeskAsk } from '../frame/ask.ts';
import type { Correctable } from './correctable.ts';

/** As many as there are keys for. */
const MOST = 9;

/** What else the coder considered for a task, as far as the form has the field and the value. */
export function useCandidates(ask: DeskAsk, id: string, fields: Correctable): DeskCandidate[] {
  const [candidates, setCandidates] = useState<DeskCandidate[]>([]);
  useEffect(() => {
    let isOver = false;
    ask.get<CandidatesAnswer>('candidates', { id }).then(
      (answer) => {
        if (!isOver) setCandidates(answer.candidates.filter(fits(fields)).slice(0, MOST));
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [id]);
  return candidates;
}

const fits =
  ({ words, values }: Correctable) =>
  ({ field, value }: DeskCandidate): boolean =>
    value === null
      ? words.some((one) => one.field === field)
      : values.some((one) => one.field === field && one.values.includes(value));
