import type { DeskRoom } from '../desk-room.ts';
import { EFFECT_TEXTS } from '../texts/effect-texts.ts';
import { EffectLines } from './effect-lines.tsx';

/** What the last judgements changed in graph, timeline, conflicts and origins. */
export function EffectView({ status: { effects, isBuilding } }: DeskRoom) {
  return (
    <div class="effects">
      <h2>{EFFECT_TEXTS.title}</h2>
      <p class="note">{isBuilding ? EFFECT_TEXTS.waiting : EFFECT_TEXTS.lead}</p>
      {effects.length === 0 && <p class="empty">{EFFECT_TEXTS.none}</p>}
      <ol class="effect-list">
        {effects.map((effect) => (
          <li key={effect.decisions.join()}>
            <EffectLines effect={effect} />
          </li>
        ))}
      </ol>
    </div>
  );
}
