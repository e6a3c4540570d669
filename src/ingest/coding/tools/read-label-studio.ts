import { z } from 'zod';
import type { Span } from '../../../model/span.ts';
import { codePointsOf } from '../../../text/marks/code-points.ts';
import type { MarkArgument, TextMark } from '../../../text/marks/mark.ts';
import { parseJson } from '../../parse-json.ts';
import { type ReadMarksOf, usableId, valuesOfNote, wrongWords } from './read-marks.ts';

const Value = z.looseObject({
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  text: z.union([z.string(), z.array(z.string())]).optional(),
  labels: z.array(z.string()).optional(),
  choices: z.array(z.string()).optional(),
});
const Result = z.looseObject({
  id: z.string().optional(),
  type: z.string(),
  from_name: z.string().optional(),
  from_id: z.string().optional(),
  to_id: z.string().optional(),
  labels: z.array(z.string()).optional(),
  value: Value.optional(),
});
const Task = z.looseObject({
  data: z.record(z.string(), z.unknown()),
  annotations: z
    .array(z.looseObject({ was_cancelled: z.boolean().nullish(), result: z.array(Result) }))
    .default([]),
});
const Tasks = z.union([z.array(Task), Task.transform((task) => [task])]);

interface Region {
  readonly id: string;
  readonly at: number;
  type: string | null;
  span: Span | null;
  readonly features: Record<string, string>;
  readonly args: MarkArgument[];
}

/**
 * What Label Studio exports as JSON: of its tasks the one of this text. Offsets count code points.
 */
export const readLabelStudio: ReadMarksOf = (file, content, text, report) => {
  const json = parseJson(file, content, report);
  const tasks = json?.as(Tasks, 'coding:label-studio');
  if (!json || !tasks) return null;
  const nth = tasks.findIndex(({ data }) => Object.values(data).includes(text));
  const task = tasks[nth];
  if (!task) {
    report.error(
      'coding:other-text',
      'no task has the text of the article',
      { file },
      {
        actual: `${tasks.length} tasks`,
        expected: `a task with the ${text.length} characters of the article, unchanged`,
      },
    );
    return null;
  }
  const done = task.annotations.filter((one) => one.was_cancelled !== true);
  const [annotation] = done;
  if (done.length !== 1)
    report.warn(
      'coding:several-annotators',
      'a task is to have one annotation; the first is used',
      json.place(Array.isArray(json.value) ? [nth, 'annotations'] : ['annotations']),
      { actual: String(done.length), expected: '1' },
    );
  const results = annotation?.result ?? [];
  const path = [
    ...(Array.isArray(json.value) ? [nth] : []),
    'annotations',
    annotation ? task.annotations.indexOf(annotation) : 0,
    'result',
  ];
  const before = report.errors;
  const points = codePointsOf(text);
  const regions = new Map<string, Region>();
  results.forEach(({ id = '', type, from_name: field = '', value }, at) => {
    if (type === 'relation' || !value) return;
    const region = regions.get(id) ?? {
      id: usableId(id, `r${at + 1}`),
      at,
      type: null,
      span: null,
      features: {},
      args: [],
    };
    regions.set(id, region);
    if (value.labels?.[0] !== undefined) {
      region.type = value.labels[0];
      region.span = [points.toUnits(value.start ?? 0), points.toUnits(value.end ?? 0)];
      const here = text.slice(...region.span);
      if (typeof value.text === 'string' && value.text !== here)
        wrongWords(here, value.text, json.place([...path, at]), report);
    }
    if (value.choices?.[0] !== undefined)
      region.features[field.replace(/^[a-z]+-/, '')] = value.choices[0];
    if (type === 'textarea')
      for (const note of [value.text ?? []].flat())
        Object.assign(region.features, valuesOfNote(note));
  });
  for (const { type, from_id: from = '', to_id: to = '', labels } of results)
    if (type === 'relation')
      regions.get(from)?.args.push({ role: labels?.[0] ?? '', to: regions.get(to)?.id ?? to });
  if (report.errors > before) return null;
  const at = new Map([...regions.values()].map((region) => [region.id, region.at]));
  return {
    marks: [...regions.values()].flatMap(({ type, span, ...region }): TextMark[] =>
      type === null || span === null ? [] : [{ ...region, type, span }],
    ),
    placeOf: ({ id }) => json.place([...path, at.get(id) ?? 0]),
    coder: typeof task.data['coder'] === 'string' ? task.data['coder'] : undefined,
  };
};
