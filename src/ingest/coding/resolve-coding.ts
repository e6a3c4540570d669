import type { Coding } from '../../model/coding.ts';
import type { Report } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import { Annotations } from '../../model/standoff.ts';
import type { PlaceOf, Section } from '../../text/gate/gate-input.ts';
import type { ParsedYaml } from '../parse-yaml.ts';
import { resolveEvent } from './resolve-event.ts';
import { resolveMentions } from './resolve-mentions.ts';
import { createResolver } from './resolver.ts';

/** The annotations, and where each of their items is in the coding. */
interface Resolved {
  readonly annotations: Annotations;
  readonly place: PlaceOf;
}

/**
 * Finds every quotation of a person's coding in the text. One that is missing or occurs more than
 * once is reported as an error and replaced by the text's first character, so that one run finds
 * the coding's other problems too.
 */
export function resolveCoding(
  coding: Coding,
  source: Source,
  yaml: ParsedYaml,
  report: Report,
): Resolved {
  const resolver = createResolver(source.text, yaml.place, report);
  const { mentions, paths } = resolveMentions(coding.entities, resolver);
  const annotations = Annotations.parse({
    source: {
      id: source.front.id,
      sha256: source.sha256,
      published: source.front.published,
      language: source.front.language,
    },
    coder: coding.coder,
    entities: coding.entities.map(({ mentions: _, ...entity }) => entity),
    mentions,
    dates: coding.dates.map(({ quote, prefix, suffix, nth, ...date }, at) => {
      const [start, end] = resolver.span({ quote, prefix, suffix, nth }, ['dates', at]);
      return { ...date, start, end };
    }),
    claims: coding.claims.map(({ content, cue, source: speaker, ...claim }, at) => ({
      ...claim,
      content: resolver.spans(content, ['claims', at, 'content']),
      cue: resolver.spans(cue, ['claims', at, 'cue']),
      source: resolver.spans(speaker, ['claims', at, 'source']),
    })),
    events: coding.events.map((event, at) => resolveEvent(event, at, mentions, resolver)),
    relations: coding.relations.map(({ span, ...relation }, at) => ({
      ...relation,
      span: resolver.spans(span, ['relations', at, 'span']),
    })),
    assessments: coding.assessments.map(({ span, ...assessment }, at) => ({
      ...assessment,
      span: resolver.spans(span, ['assessments', at, 'span']),
    })),
  });
  const place = (section: Section, index: number) =>
    yaml.place(section === 'mentions' ? (paths[index] ?? []) : [section, index]);
  return { annotations, place };
}
