import { visibleText } from '../../visible-text.ts';
import { TEXTS } from '../texts.ts';
import { type Reviewed, ReviewLine } from './reviewed.tsx';

interface Read extends Reviewed {
  readonly coder: string;
  readonly confidence: number;
  readonly rule?: string | undefined;
  readonly alternatives?: readonly string[] | undefined;
}

/** Who read it, how surely, and what else it could be. */
export function HowRead({ coder, confidence, rule, alternatives = [], ...reviewed }: Read) {
  return (
    <>
      <h3>{TEXTS.coder}</h3>
      <p>
        <bdi>{visibleText(coder)}</bdi>, {TEXTS.confidence.toLowerCase()}{' '}
        {Math.round(confidence * 100)} %
        {rule !== undefined && `, ${TEXTS.rule.toLowerCase()} ${visibleText(rule)}`}
      </p>
      <ReviewLine {...reviewed} />
      {alternatives.length > 0 && (
        <>
          <h4>{TEXTS.alternatives}</h4>
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
