import {
  CHOICES_OF_LAYER,
  LAYERS,
  type Layer,
  ROLES_OF_LAYER,
  TYPES_OF_LAYER,
} from '../../text/marks/mark.ts';

const WORDS_ALONE: readonly Layer[] = ['mention', 'date'];

/** The types, arguments and values that brat lets a person choose from. */
export function annotationConf(): string {
  const events = LAYERS.filter((layer) => !WORDS_ALONE.includes(layer)).flatMap((layer) =>
    TYPES_OF_LAYER[layer].map((type) =>
      `${type}\t${ROLES_OF_LAYER[layer].map((role) => `${role}*:<ANY>`).join(', ')}`.trim(),
    ),
  );
  return [
    '[entities]',
    ...WORDS_ALONE.flatMap((layer) => TYPES_OF_LAYER[layer]),
    '',
    '[relations]',
    'anchorEvent\tArg1:date, Arg2:<EVENT>',
    '<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>',
    '',
    '[events]',
    ...events,
    '',
    '[attributes]',
    ...[...attributes()].map(
      ([name, { values, types }]) => `${name}\tArg:${types.join('|')}, Value:${values.join('|')}`,
    ),
    '',
  ].join('\n');
}

/** An attribute of several layers is declared once. */
function attributes(): Map<string, { values: string[]; types: string[] }> {
  const found = new Map<string, { values: string[]; types: string[] }>();
  for (const layer of LAYERS)
    for (const [name, values] of Object.entries(CHOICES_OF_LAYER[layer])) {
      const known = found.get(name) ?? { values: [], types: [] };
      found.set(name, {
        values: [...new Set([...known.values, ...values])],
        types: [...known.types, ...TYPES_OF_LAYER[layer]],
      });
    }
  return found;
}

export const VISUAL_CONF = `[labels]

[drawing]
SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken
ARC_DEFAULT\tcolor:black, arrowHead:triangle-5
`;
