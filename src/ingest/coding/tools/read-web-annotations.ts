import { z } from 'zod';
import type { Place, Report } from '../../../model/problem.ts';
import type { Span } from '../../../model/span.ts';
import { locateQuotation } from '../../../text/locate-quotation.ts';
import type { TextMark } from '../../../text/marks/mark.ts';
import { parseJson } from '../../parse-json.ts';
import { explain } from '../resolver.ts';
import { type ReadMarksOf, usableId } from './read-marks.ts';

const oneOrMore = <T extends z.ZodType>(type: T) => z.union([z.array(type), type]).optional();

const Selector = z.looseObject({
  type: z.string(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
const Body = z.looseObject({
  purpose: oneOrMore(z.string()),
  value: z.string().optional(),
  source: z.string().optional(),
  'attest:property': z.string().optional(),
  'attest:role': z.string().optional(),
});
const Target = z.union([z.string(), z.looseObject({ selector: oneOrMore(Selector) })]);
const WebAnnotation = z.looseObject({
  id: z.string().optional(),
  creator: z.union([z.string(), z.looseObject({ name: z.string().optional() })]).optional(),
  body: oneOrMore(z.union([z.string(), Body])),
  target: oneOrMore(Target),
});
type WebAnnotation = z.infer<typeof WebAnnotation>;
const Page = z.union([z.looseObject({ items: z.array(WebAnnotation) }), z.array(WebAnnotation)]);

/**
 * Web Annotations of one text: a page, or a list. The quotation counts: it is looked for where the
 * position does not lead to it.
 */
export const readWebAnnotations: ReadMarksOf = (file, content, text, report) => {
  const json = parseJson(file, content, report);
  const page = json?.as(Page, 'coding:web-annotation');
  if (!json || !page) return null;
  const items = Array.isArray(page) ? page : page.items;
  const placeAt = (at: number): Place => json.place(Array.isArray(page) ? [at] : ['items', at]);
  const before = report.errors;
  const ids = new Map(
    items.map(({ id = '' }, at) => [id, usableId(id.split('/').at(-1) ?? '', `w${at + 1}`)]),
  );
  const marks = items.flatMap((item, at): TextMark[] => {
    const span = spanOf(item, text, placeAt(at), report);
    const mark = span && markOf(item, ids, `w${at + 1}`, span);
    return mark ? [mark] : [];
  });
  if (report.errors > before) return null;
  const at = new Map(marks.map((mark, nth) => [mark.id, nth]));
  const [first] = items;
  const creator = first?.creator;
  return {
    marks,
    placeOf: ({ id }) => placeAt(at.get(id) ?? 0),
    coder: typeof creator === 'string' ? creator : creator?.name,
  };
};

function markOf(
  { id = '', body }: WebAnnotation,
  ids: ReadonlyMap<string, string>,
  otherwise: string,
  span: Span,
): TextMark {
  const bodies = [body ?? []].flat().filter((one) => typeof one !== 'string');
  const hasPurpose = (one: z.infer<typeof Body>, ...wanted: string[]): boolean =>
    [one.purpose ?? []].flat().some((purpose) => wanted.includes(purpose));
  return {
    id: ids.get(id) ?? otherwise,
    type: bodies.find((one) => hasPurpose(one, 'classifying', 'tagging'))?.value ?? '',
    span,
    features: Object.fromEntries(
      bodies.flatMap((one) => {
        const name = one['attest:property'];
        return name === undefined ? [] : [[name, one.value ?? '']];
      }),
    ),
    args: bodies.flatMap((one) => {
      const role = one['attest:role'];
      return role === undefined || one.source === undefined
        ? []
        : [{ role, to: ids.get(one.source) ?? one.source }];
    }),
  };
}

function spanOf(
  { target }: WebAnnotation,
  text: string,
  place: Place,
  report: Report,
): Span | null {
  const selectors = [target ?? []]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? [] : [one.selector ?? []].flat()));
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const quoted = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const { start, end } = position ?? {};
  const isThere = start !== undefined && end !== undefined && start < end;
  if (isThere && (quoted?.exact === undefined || text.slice(start, end) === quoted.exact))
    return [start, end];
  if (quoted?.exact === undefined) {
    report.error('coding:web-annotation', 'no words of the article are selected', place, {
      actual: selectors.map(({ type }) => type).join(', ') || 'no selector',
      expected: 'a TextPositionSelector or a TextQuoteSelector',
    });
    return null;
  }
  const { exact, prefix, suffix } = quoted;
  const location = locateQuotation(text, { quote: exact, prefix, suffix });
  if (location.found) return location.span;
  const { rule, reason, expected } = explain(location, text);
  report.error(rule, reason, place, { actual: JSON.stringify(exact), expected });
  return null;
}
