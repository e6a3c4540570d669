import palette from '../../../model/palette.json' with { type: 'json' };
import type { Factuality } from '../../../model/vocabulary.ts';
import { COMMUNITY_LOOK, type Look, lookOf } from '../look.ts';
import type { Page } from '../read-page.ts';
import { FOLD_TEXTS } from '../texts/fold-texts.ts';
import { GRAPH_TEXTS } from '../texts/graph-texts.ts';
import { TEXTS } from '../texts/texts.ts';

/** What each shape and colour means. `isFolded`: communities are drawn, too. */
export function legendOf(
  { nodes, graph }: Page,
  isFolded: boolean,
): { look: Look; words: string }[] {
  const all = nodes.map((key) => graph.getNodeAttributes(key)).toReversed();
  const firstOf = new Map(all.map((attributes) => [attributes.label, attributes]));
  const told = new Map(
    all.flatMap((attributes) =>
      attributes.label === 'Event' ? [[attributes.factuality, attributes] as const] : [],
    ),
  );
  const order = Object.keys(palette.events) as Factuality[];
  return [
    ...order.flatMap((factuality) => {
      const event = told.get(factuality);
      const words = `${GRAPH_TEXTS.event} ${TEXTS.toldAs[factuality]}`;
      return event ? [{ look: lookOf(event), words }] : [];
    }),
    ...[...firstOf]
      .filter(([label]) => label !== 'Event')
      .map(([label, attributes]) => ({
        look: { ...lookOf(attributes), border: null },
        words: label,
      })),
    { look: PROTECTED, words: TEXTS.protected },
    ...(isFolded ? [{ look: COMMUNITY_LOOK, words: FOLD_TEXTS.community }] : []),
  ];
}

const PROTECTED: Look = {
  color: 'transparent',
  border: palette.protected.border,
  shape: 'circle',
  hollow: false,
  size: 7,
};
