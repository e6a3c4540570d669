import { visibleText } from '../../visible-text.ts';
import { EVIDENCE_TEXTS } from '../texts/evidence-texts.ts';
import { type Reviewed, ReviewLine } from './reviewed.tsx';

interface Read extends Reviewed {
  readonly coder: string;
  readonly confidence: number;
  readonly rule?: string | undefined;
  readonly alternatives?: readonly string[] | undefined;
}

/** Who read it, with what confidence, and the alternatives. */
export function HowRead({ coder, confidence, rule, alternatives = [], ...reviewed }: Read) {
  return (
    <>
      <h3>{EVIDENCE_TEXTS.coder}</h3>
      <p>
        <bdi>{visibleText(coder)}</bdi>, {EVIDENCE_TEXTS.confidence.toLowerCase()}{' '}
        {Math.round(confidence * 100)} %
        {rule !== undefined && `, ${EVIDENCE_TEXTS.rule.toLowerCase()} ${visibleText(rule)}`}
      </p>
      <ReviewLine {...reviewed} />
      {alternatives.length > 0 && (
        <>
          <h4>{EVIDENCE_TEXTS.alternatives}</h4>
          <ul>
            {alternatives.map((one) => (
              <li key={one}>
                <bdi>{visibleText(one)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
