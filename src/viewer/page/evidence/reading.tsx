import { visibleText } from '../../visible-text.ts';
import { TEXTS } from '../texts.ts';

interface Read {
  readonly coder: string;
  readonly confidence: number;
  readonly rule?: string | undefined;
  readonly alternatives?: readonly string[] | undefined;
  readonly review?: 'accepted' | 'corrected' | undefined;
}

/** Who read it, how surely, and what else it could be. */
export function Reading({ coder, confidence, rule, alternatives = [], review }: Read) {
  return (
    <>
      <h3>{TEXTS.coder}</h3>
      <p>
        <bdi>{visibleText(coder)}</bdi>, {TEXTS.confidence.toLowerCase()}{' '}
        {Math.round(confidence * 100)} %
        {rule !== undefined && `, ${TEXTS.rule.toLowerCase()} ${visibleText(rule)}`}
        {review !== undefined && `, ${TEXTS.reviewed[review]}`}
      </p>
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
