import palette from '../../../model/palette.json' with { type: 'json' };
import type { Factuality } from '../../../model/vocabulary.ts';
import { Mark } from '../evidence/mark.tsx';
import { COMMUNITY_LOOK, lookOf } from '../look.ts';
import type { Page } from '../read-page.ts';
import { FOLD_TEXTS, TEXTS } from '../texts.ts';

/** What each shape and colour of this graph says, in words. */
export function Legend({ page, isFolded }: { page: Page; isFolded: boolean }) {
  const all = page.nodes.map((key) => page.graph.getNodeAttributes(key));
  const firstOf = new Map(all.toReversed().map((attributes) => [attributes.label, attributes]));
  const told = new Map(
    all
      .toReversed()
      .flatMap((attributes) =>
        attributes.label === 'Event' ? [[attributes.factuality, attributes] as const] : [],
      ),
  );
  const kinds = [...firstOf].filter(([label]) => label !== 'Event');
  const order = Object.keys(palette.events) as Factuality[];
  return (
    <details class="legend" open={window.innerWidth > 900}>
      <summary>{TEXTS.legend}</summary>
      <ul>
        {order.map((factuality) => {
          const event = told.get(factuality);
          return (
            event && (
              <li key={factuality}>
                <Mark look={lookOf(event)} /> {TEXTS.event} {TEXTS.toldAs[factuality]}
              </li>
            )
          );
        })}
        {kinds.map(([label, attributes]) => (
          <li key={label}>
            <Mark look={{ ...lookOf(attributes), border: null }} /> {label}
          </li>
        ))}
        <li>
          <Mark
            look={{
              color: 'transparent',
              border: palette.protected.border,
              shape: 'circle',
              hollow: false,
              size: 7,
            }}
          />{' '}
          {TEXTS.protected}
        </li>
        {isFolded && (
          <li>
            <Mark look={COMMUNITY_LOOK} /> {FOLD_TEXTS.community}
          </li>
        )}
      </ul>
    </details>
  );
}
