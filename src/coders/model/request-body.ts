import { z } from 'zod';
import { sha256 } from '../../model/ids.ts';
import type { SourceText } from '../coder.ts';
import type { ModelSettings } from '../model-access.ts';
import type { PassName } from './prompts.ts';
import { promptOf } from './prompts.ts';
import { strictSchemaOf } from './strict-schema.ts';

/** What one question is made of. */
export interface Question {
  readonly pass: PassName;
  readonly sections: Readonly<Record<string, z.ZodType>>;
  /** What earlier passes found, for this one to refer to. */
  readonly known: readonly object[];
}

const SEED = 7;

/** The body of a request: the same question about the same text always gives the same bytes. */
export function requestBody(
  source: SourceText,
  { pass, sections, known }: Question,
  { model, format, longestAnswer }: ModelSettings,
): string {
  const lists = Object.entries(sections).map(([name, item]) => [name, z.array(item)]);
  const schema = strictSchemaOf(z.strictObject(Object.fromEntries(lists)));
  const system =
    format === 'schema'
      ? promptOf(pass)
      : `${promptOf(pass)}\n\nThe JSON Schema of the answer:\n${JSON.stringify(schema)}`;
  return JSON.stringify({
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: articleBetween(source, known) },
    ],
    temperature: 0,
    seed: SEED,
    max_tokens: longestAnswer,
    stream: false,
    ...responseFormat(format, pass, schema),
  });
}

function responseFormat(format: ModelSettings['format'], name: PassName, schema: object) {
  if (format === 'text') return {};
  if (format === 'json') return { response_format: { type: 'json_object' } };
  const json_schema = { name, strict: true, schema };
  return { response_format: { type: 'json_schema', json_schema } };
}

/** The article as data. What earlier passes found is the article's words too. */
function articleBetween(
  { text, title, published, publication }: SourceText,
  known: readonly object[],
): string {
  const about = JSON.stringify({ title, publication, published });
  const items = known.map((one) => JSON.stringify(one)).join('\n');
  const line = boundaryFor(`${about}\n${items}\n${text}`);
  return [
    ...[line, about, ...(items === '' ? [] : ['Found before:', items]), 'The article:', text, line],
    `Between the lines ${line} was the article. Write the JSON object about it.`,
  ].join('\n');
}

/** Nobody can write it into an article: it is made of a hash of all of it. */
function boundaryFor(data: string): string {
  let line = sha256(`boundary ${data}`);
  while (data.includes(line)) line = sha256(line);
  return line;
}
