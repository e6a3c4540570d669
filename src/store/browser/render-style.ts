import { bearsSecondLabels } from '../../graph/flat/second-labels.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import type { Palette } from '../../model/palette.ts';
import { RelationshipType } from '../../model/relationships.ts';
import { Factuality, LABEL_OF_FACTUALITY, type SecondLabel } from '../../model/vocabulary.ts';

/** Pixels. A protected person's border is thick enough to recognize without its colour. */
const EDGE = { usual: 1, protected: 6 };

type Rule = Readonly<Record<string, string>>;

/**
 * The palette in GraSS, the style sheet language of Neo4j Browser. When several rules match a node,
 * the last one wins, so second labels come after labels. A rule for a second label alone also sets
 * colour and caption: otherwise Browser makes them up for its legend and puts them last.
 */
export function renderStyle(palette: Palette): string {
  const { nodes, events } = palette;
  const border = { 'border-color': palette.protected.border, 'border-width': px(EDGE.protected) };
  const rules: [selector: string, rule: Rule][] = [
    ['node', { ...edge(palette), 'font-size': px(10), ...circle(nodes.Object) }],
    ['relationship', { ...line(palette, 'default', 1), 'font-size': px(8), padding: px(3) }],
    [nodeRule('Protected'), { ...circle(nodes.Person), ...border }],
    ...NodeLabel.options.map((label): [string, Rule] => [
      nodeRule(label),
      { ...circle(nodes[label]), ...edge(palette) },
    ]),
    ...Factuality.options.flatMap((factuality): [string, Rule][] => {
      const label = LABEL_OF_FACTUALITY[factuality];
      const look = { ...nodes.Event, ...events[factuality] };
      return label ? [[nodeRule(label), circle(look)]] : [];
    }),
    ...NodeLabel.options
      .filter((label) => label !== 'Event' && bearsSecondLabels(label))
      .map((label): [string, Rule] => [nodeRule(label, 'Protected'), border]),
    ...RelationshipType.options.map((type): [string, Rule] => [
      `relationship.${type}`,
      line(palette, type, palette.widths[type], palette.shown[type]),
    ]),
  ];
  return rules.map(([selector, rule]) => `${selector} {\n${lines(rule)}}\n`).join('\n');
}

const nodeRule = (...labels: (NodeLabel | SecondLabel)[]): string => ['node', ...labels].join('.');

const circle = ({ color, text, size, caption }: Palette['nodes'][NodeLabel]): Rule => ({
  diameter: px(size),
  color,
  'text-color-internal': text,
  caption: `'{${caption}}'`,
});

const edge = ({ outline }: Palette): Rule => ({
  'border-color': outline,
  'border-width': px(EDGE.usual),
});

const line = (
  { relationships, nodes }: Palette,
  type: RelationshipType | 'default',
  width: number,
  shown?: string,
): Rule => ({
  color: relationships[type],
  'shaft-width': px(width),
  'text-color-external': nodes.Mention.text,
  caption: shown ? `'${type} {${shown}}'` : `'<type>'`,
});

const px = (size: number): string => `${size}px`;

const lines = (rule: Rule): string =>
  Object.entries(rule)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('');
