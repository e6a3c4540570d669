import { type CodePoints, codePointsOf } from '../../text/marks/code-points.ts';
import { CHOICES_OF_LAYER, type Layer, layerOf, type TextMark } from '../../text/marks/mark.ts';
import { type MarkedArticle, markedArticles } from '../article-marks.ts';
import type { WriteFolderByPortions } from '../export-format.ts';
import { annotationConf, VISUAL_CONF } from './brat-conf.ts';

/** Two files an article, as brat has them, and what brat must know of the types. */
export const writeBrat: WriteFolderByPortions = ({ portions }, open) => {
  for (const article of markedArticles(portions)) {
    open(`${article.source}.txt`)(article.text);
    open(`${article.source}.ann`)(annOf(article));
  }
  open('annotation.conf')(annotationConf());
  open('visual.conf')(VISUAL_CONF);
};

/** Marks with arguments are events of brat; all others are only words. */
const hasArguments = (type: string): boolean =>
  !(['mention', 'date'] as (Layer | null)[]).includes(layerOf(type));

function annOf({ text, marks }: MarkedArticle): string {
  const points = codePointsOf(text);
  const words = new Map(marks.map(({ id }, at) => [id, `T${at + 1}`]));
  const ids = new Map(
    marks.map((mark) => {
      const own = words.get(mark.id) ?? '';
      return [mark.id, hasArguments(mark.type) ? own.replace('T', 'E') : own];
    }),
  );
  const lines: string[] = [];
  for (const mark of marks) lines.push(`${words.get(mark.id)}\t${wordsOf(mark, text, points)}`);
  for (const mark of marks)
    if (hasArguments(mark.type))
      lines.push(
        `${ids.get(mark.id)}\t${[`${mark.type}:${words.get(mark.id)}`, ...argumentsOf(mark, ids)].join(' ')}`,
      );
  let relations = 0;
  for (const mark of marks)
    if (!hasArguments(mark.type))
      for (const { role, to } of mark.args) {
        relations += 1;
        lines.push(`R${relations}\t${role} Arg1:${ids.get(mark.id)} Arg2:${ids.get(to)}`);
      }
  return [...lines, ...valuesOfMarks(marks, ids)].map((line) => `${line}\n`).join('');
}

/** Brat has no words over the end of a line: they are several pieces. */
function wordsOf({ type, span: [start, end] }: TextMark, text: string, points: CodePoints): string {
  const pieces = [...text.slice(start, end).matchAll(/[^\r\n]+/g)].flatMap(({ index, 0: line }) => {
    const from = start + index + (line.length - line.trimStart().length);
    return line.trim() === '' ? [] : [[from, from + line.trim().length] as const];
  });
  const places = pieces.map(([from, to]) => `${points.fromUnits(from)} ${points.fromUnits(to)}`);
  const shown = pieces.map(([from, to]) => text.slice(from, to)).join(' ');
  return `${type} ${places.join(';')}\t${shown}`;
}

/** `by`, `by2`, `by3`: brat has each argument once. */
function argumentsOf({ args }: TextMark, ids: ReadonlyMap<string, string>): string[] {
  const counts = new Map<string, number>();
  return args.map(({ role, to }) => {
    const count = (counts.get(role) ?? 0) + 1;
    counts.set(role, count);
    return `${role}${count === 1 ? '' : count}:${ids.get(to)}`;
  });
}

/** Values of closed lists are attributes; all others stand in a note, as JSON. */
function valuesOfMarks(marks: readonly TextMark[], ids: ReadonlyMap<string, string>): string[] {
  const [attributes, notes]: [string[], string[]] = [[], []];
  for (const { id, type, features } of marks) {
    const layer = layerOf(type);
    const choices = layer ? CHOICES_OF_LAYER[layer] : {};
    const free: Record<string, string> = {};
    for (const [name, value] of Object.entries(features)) {
      if (name in choices)
        attributes.push(`A${attributes.length + 1}\t${name} ${ids.get(id)} ${value}`);
      else free[name] = value;
    }
    if (Object.keys(free).length > 0)
      notes.push(`#${notes.length + 1}\tAnnotatorNotes ${ids.get(id)}\t${JSON.stringify(free)}`);
  }
  return [...attributes, ...notes];
}
