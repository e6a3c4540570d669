import { visibleText } from '../../visible-text.ts';
import { TEXTS } from '../texts.ts';

interface Read {
  readonly coder: string;
  readonly confidence: number;
  readonly rule?: string | undefined;
  readonly alternatives?: readonly string[] | undefined;
  readonly review?: 'accepted' | 'corrected' | undefined;
  readonly reviewedBy?: string | undefined;
  readonly reviewedOn?: string | undefined;
  readonly reviewReason?: string | undefined;
}

/** Who read it, how surely, and what else it could be. */
export function Reading({ coder, confidence, rule, alternatives = [], ...reviewed }: Read) {
  const { review, reviewedBy = '', reviewedOn = '', reviewReason = '' } = reviewed;
  return (
    <>
      <h3>{TEXTS.coder}</h3>
      <p>
        <bdi>{visibleText(coder)}</bdi>, {TEXTS.confidence.toLowerCase()}{' '}
        {Math.round(confidence * 100)} %
        {rule !== undefined && `, ${TEXTS.rule.toLowerCase()} ${visibleText(rule)}`}
      </p>
      {review !== undefined && (
        <p>
          <bdi>
            {visibleText(`${TEXTS.reviewed[review]} ${reviewedBy}, ${reviewedOn}: ${reviewReason}`)}
          </bdi>
        </p>
      )}
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
