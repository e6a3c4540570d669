import palette from '../../../model/palette.json' with { type: 'json' };
import type { Factuality } from '../../../model/vocabulary.ts';
import { type Look, lookOf } from '../look.ts';
import type { Page } from '../read-page.ts';
import { TEXTS } from '../texts.ts';

/** What each shape and colour of this graph says, in words. */
export function legendOf({ nodes, graph }: Page): { look: Look; words: string }[] {
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
      const words = `${TEXTS.event} ${TEXTS.toldAs[factuality]}`;
      return event ? [{ look: lookOf(event), words }] : [];
    }),
    ...[...firstOf]
      .filter(([label]) => label !== 'Event')
      .map(([label, attributes]) => ({
        look: { ...lookOf(attributes), border: null },
        words: label,
      })),
    { look: PROTECTED, words: TEXTS.protected },
  ];
}

const PROTECTED: Look = {
  color: 'transparent',
  border: palette.protected.border,
  shape: 'circle',
  hollow: false,
  size: 7,
};
