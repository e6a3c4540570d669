import type { z } from 'zod';
import { isNestedTooDeep } from '../../text/nesting.ts';
import type { ModelAnswer } from '../model-access.ts';
import type { Refuse } from './refusals.ts';

/** Items of each section, as their schema has them. */
export type AnsweredSections<S extends Readonly<Record<string, z.ZodType>>> = {
  readonly [N in keyof S]: readonly z.infer<S[N]>[];
};

type Parsed<T> = { readonly items: T } | { readonly lost: string };

/** Items of one section. A long article has a hundred. */
const MOST = 2000;

/**
 * What of an answer can be used: items that do not fit are refused one by one. An answer that is
 * none says why.
 */
export function parseModelAnswer<S extends Readonly<Record<string, z.ZodType>>>(
  { content, refusal, finish }: ModelAnswer,
  sections: S,
  refuse: Refuse,
): Parsed<AnsweredSections<S>> {
  if (refusal !== null) return { lost: `the model refuses: ${refusal}` };
  if (finish === 'length') return { lost: 'the answer is cut: it is longer than allowed' };
  if (finish === 'content_filter') return { lost: 'a filter of the server stopped the answer' };
  if (content.trim() === '') return { lost: 'the answer is empty' };
  const json = jsonIn(content);
  if (isNestedTooDeep(json)) return { lost: 'the answer is nested too deep' };
  const value = parsedAnswer(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { lost: 'the answer is no JSON object' };
  const lists = Object.keys(sections).map((name) => [name, listIn(value, name)] as const);
  if (lists.every(([, list]) => list === null))
    return { lost: `the answer has none of: ${Object.keys(sections).join(', ')}` };
  const items = lists.map(([name, list]) => {
    const schema = sections[name] as z.ZodType;
    if (list === null) refuse('not-fitting', `no list of ${name}`);
    if (list && list.length > MOST) refuse('not-fitting', `${list.length} ${name}`);
    return [name, itemsOf(list?.slice(0, MOST) ?? [], schema, refuse)];
  });
  return { items: Object.fromEntries(items) as AnsweredSections<S> };
}

const listIn = (value: object, name: string): readonly unknown[] | null => {
  const list: unknown = Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : null;
  return Array.isArray(list) ? list : null;
};

const itemsOf = (list: readonly unknown[], schema: z.ZodType, refuse: Refuse): unknown[] =>
  list.flatMap((item) => {
    const { success, data } = schema.safeParse(withoutNulls(item));
    if (success) return [data];
    refuse('not-fitting', JSON.stringify(item));
    return [];
  });

/** Without what the model thought aloud, and what it wrote around the object. */
function jsonIn(content: string): string {
  const answer = content.slice(content.lastIndexOf('</think>') + 1);
  const start = answer.indexOf('{');
  const end = answer.lastIndexOf('}');
  return start < 0 || end < start ? answer : answer.slice(start, end + 1);
}

function parsedAnswer(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** What is null was not said; schemas of annotations have some fields that are absent then. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      part === null ? [] : [[name, withoutNulls(part)]],
    ),
  );
}
