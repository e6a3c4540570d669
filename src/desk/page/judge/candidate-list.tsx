import { visibleText } from '../../../viewer/visible-text.ts';
import type { DeskCandidate } from '../../api.ts';
import { JUDGE_TEXTS } from '../texts/judge-texts.ts';

interface Candidates {
  readonly candidates: readonly DeskCandidate[];
  readonly onTake: (candidate: DeskCandidate) => void;
}

/** Other readings, each taken by its number. */
export function CandidateList({ candidates, onTake }: Candidates) {
  if (candidates.length === 0) return null;
  return (
    <section class="candidates" aria-label={JUDGE_TEXTS.candidates}>
      <h3>{JUDGE_TEXTS.candidates}</h3>
      <ul class="plain">
        {candidates.map((candidate, at) => (
          <li key={`${candidate.field} ${candidate.shown}`}>
            <button type="button" aria-keyshortcuts={`${at + 1}`} onClick={() => onTake(candidate)}>
              <bdi>{visibleText(candidate.shown)}</bdi> <kbd>{at + 1}</kbd>
            </button>{' '}
            <span class="kind">{aboutCandidate(candidate)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const aboutCandidate = ({ field, confidence }: DeskCandidate): string => {
  const words = wordsOf(field);
  return confidence === null
    ? words
    : `${words}, ${JUDGE_TEXTS.confidence(Math.round(confidence * 100))}`;
};

const WORDS: Readonly<Record<string, string>> = {
  ...JUDGE_TEXTS.fields,
  ...JUDGE_TEXTS.properties,
};
const wordsOf = (field: string): string => WORDS[field] ?? field;
