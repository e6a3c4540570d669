import { codePointsOf } from '../../text/marks/code-points.ts';
import { CHOICES_OF_LAYER, layerOf } from '../../text/marks/mark.ts';
import { type MarkedArticle, markedArticles } from '../article-marks.ts';
import type { WriteFolderByPortions } from '../export-format.ts';
import { labelConfig } from './label-config.ts';

/** Tasks with their annotations, to import, and the settings of a project that shows them. */
export const writeLabelStudio: WriteFolderByPortions = ({ portions }, open) => {
  const write = open('tasks.json');
  let separator = '[\n';
  for (const article of markedArticles(portions)) {
    write(`${separator}${JSON.stringify(taskOf(article))}`);
    separator = ',\n';
  }
  write(separator === '[\n' ? '[]\n' : '\n]\n');
  open('config.xml')(labelConfig());
};

function taskOf({ source, title, url, text, annotations, marks }: MarkedArticle) {
  const points = codePointsOf(text);
  const results = marks.flatMap(({ id, type, span: [start, end], features, args }) => {
    const layer = layerOf(type);
    const choices = layer ? CHOICES_OF_LAYER[layer] : {};
    const place = {
      start: points.fromUnits(start),
      end: points.fromUnits(end),
      text: text.slice(start, end),
    };
    const region = { id, to_name: 'text' };
    const entries = Object.entries(features);
    const free = Object.fromEntries(entries.filter(([name]) => !(name in choices)));
    return [
      { ...region, from_name: 'label', type: 'labels', value: { ...place, labels: [type] } },
      ...entries
        .filter(([name]) => name in choices)
        .map(([name, value]) => ({
          ...region,
          from_name: `${layer}-${name}`,
          type: 'choices',
          value: { ...place, choices: [value] },
        })),
      ...(Object.keys(free).length > 0
        ? [
            {
              ...region,
              from_name: 'more',
              type: 'textarea',
              value: { ...place, text: [JSON.stringify(free)] },
            },
          ]
        : []),
      ...args.map(({ role, to }) => ({
        type: 'relation',
        from_id: id,
        to_id: to,
        direction: 'right',
        labels: [role],
      })),
    ];
  });
  return {
    data: { text, source, title, ...(url !== undefined && { url }), coder: annotations.coder.name },
    annotations: [{ result: results }],
  };
}
