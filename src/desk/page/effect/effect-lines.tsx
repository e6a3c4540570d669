import { visibleText } from '../../../viewer/visible-text.ts';
import type { DeskEffect } from '../../api.ts';
import { EFFECT_TEXTS } from '../texts/effect-texts.ts';

/** What one build made of a judgement, a line each. */
export function EffectLines({ effect: { lines, more, took } }: { effect: DeskEffect }) {
  return (
    <>
      <p class="note">
        {lines.length === 0 && `${EFFECT_TEXTS.nothing} `}
        {EFFECT_TEXTS.took(took)}
      </p>
      <ul class="effect-lines">
        {lines.map(({ how, of, sentence }) => (
          <li key={`${how} ${sentence}`} class={`effect-${how}`}>
            <span class="badge">
              {EFFECT_TEXTS.how[how]} · {EFFECT_TEXTS.of[of]}
            </span>{' '}
            <bdi dir="ltr">{visibleText(sentence)}</bdi>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="note">{EFFECT_TEXTS.more(more)}</p>}
    </>
  );
}
