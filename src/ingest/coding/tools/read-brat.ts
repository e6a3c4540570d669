import type { Place } from '../../../model/problem.ts';
import type { Span } from '../../../model/span.ts';
import { codePointsOf } from '../../../text/marks/code-points.ts';
import type { MarkArgument, TextMark } from '../../../text/marks/mark.ts';
import { type ReadMarksOf, valuesOfNote, wrongWords } from './read-marks.ts';

const WORDS = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/;
const EVENT = /^(E\d+)\t(\S+):(T\d+)((?: \S+:[TE]\d+)*) *$/;
const RELATION = /^R\d+\t(\S+) Arg1:([TE]\d+) Arg2:([TE]\d+)\s*$/;
const VALUE = /^[AM]\d+\t(\S+) ([TE]\d+)(?: (.+))?$/;
const NOTE = /^#\d*\t\S+ (\S+)\t(.*)$/;
const SAME = /^\*\tEquiv((?: T\d+)+)\s*$/;
/** Links to a dictionary, and notes of other forms. */
const NOT_OURS = /^(?:N\d+\t|#)/;

interface Draft {
  readonly id: string;
  type: string;
  readonly span: Span;
  readonly features: Record<string, string>;
  readonly args: MarkArgument[];
}

/** The `.ann` file of brat. Offsets count code points; words over a line end are several pieces. */
export const readBrat: ReadMarksOf = (file, content, text, report) => {
  const points = codePointsOf(text);
  const before = report.errors;
  const lines = content.split(/\r?\n/);
  const places = new Map<string, Place>();
  const drafts = new Map<string, Draft>();
  /** The event that a trigger is of. */
  const eventOf = new Map<string, string>();
  const later: { line: string; place: Place }[] = [];
  const bad = (place: Place, reason: string, actual: string, expected: string): void =>
    report.error('coding:brat-line', reason, place, { actual, expected });

  for (const [at, line] of lines.entries()) {
    const place = { file, line: at + 1 };
    if (line.trim() === '') continue;
    const [, id = '', type = '', pieces = '', words = ''] = WORDS.exec(line) ?? [];
    if (id !== '') {
      const span = spanOf(pieces, text, points.toUnits);
      if (span === null) {
        bad(place, 'words in pieces with others between them', pieces, 'one piece a mark');
        continue;
      }
      const here = text
        .slice(...span)
        .replaceAll(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space));
      if (here !== words && text.slice(...span) !== words) wrongWords(here, words, place, report);
      if (drafts.has(id)) {
        bad(place, 'two lines have this id', id, 'an id of its own');
        continue;
      }
      places.set(id, place);
      drafts.set(id, { id, type, span, features: {}, args: [] });
      continue;
    }
    later.push({ line, place });
  }

  function readArguments(line: string, place: Place): void {
    const find = (id: string): Draft | null => {
      const found = drafts.get(eventOf.get(id) ?? id) ?? null;
      if (!found) bad(place, 'there is no such annotation', id, 'the id of another line');
      return found;
    };
    const [, event = '', type = '', trigger = '', args = ''] = EVENT.exec(line) ?? [];
    if (event !== '') {
      const words = drafts.get(trigger);
      if (!words)
        return void bad(place, 'an event without its trigger', trigger, 'the id of words');
      if (drafts.has(event))
        return void bad(place, 'two lines have this id', event, 'an id of its own');
      const own: MarkArgument[] = args
        .trim()
        .split(' ')
        .filter(Boolean)
        .map((arg) => {
          const [role = '', to = ''] = arg.split(':');
          return { role: /^\D*/.exec(role)?.[0] ?? '', to };
        });
      // One trigger may be of several events.
      drafts.set(event, { id: event, type, span: words.span, features: {}, args: own });
      places.set(event, place);
      if (!eventOf.has(trigger)) eventOf.set(trigger, event);
      return;
    }
    const [, relation = '', from = '', to = ''] = RELATION.exec(line) ?? [];
    if (relation !== '') return void find(from)?.args.push({ role: relation, to });
    const [, name = '', of = '', value = 'true'] = VALUE.exec(line) ?? [];
    if (name !== '') {
      const found = find(of);
      if (found) found.features[name] = value;
      return;
    }
    const [, noted = '', note = ''] = NOTE.exec(line) ?? [];
    if (noted !== '' && (drafts.has(noted) || eventOf.has(noted)))
      return void Object.assign(find(noted)?.features ?? {}, valuesOfNote(note));
    const [, same = ''] = SAME.exec(line) ?? [];
    if (same !== '') {
      const mentions = same
        .trim()
        .split(' ')
        .flatMap((id) => find(id) ?? []);
      const entity = mentions.find(({ features }) => features['entity'])?.features['entity'];
      for (const mention of mentions)
        mention.features['entity'] ??= entity ?? `entity-${mentions[0]?.id}`;
      return;
    }
    if (!NOT_OURS.test(line))
      bad(place, 'this is no line of brat’s format', line.slice(0, 60), 'T, E, R, A, M, N, * or #');
  }
  // Events first: values and relations may stand before them.
  const [events, others] = [
    later.filter(({ line }) => line.startsWith('E')),
    later.filter(({ line }) => !line.startsWith('E')),
  ];
  for (const { line, place } of [...events, ...others]) readArguments(line, place);
  if (report.errors > before) return null;
  const triggers = new Set(eventOf.keys());
  return {
    marks: [...drafts.values()]
      .filter(({ id }) => !triggers.has(id))
      .map(
        (draft): TextMark => ({
          ...draft,
          args: draft.args.map(({ role, to }) => ({ role, to: eventOf.get(to) ?? to })),
        }),
      ),
    placeOf: ({ id }) => places.get(id) ?? { file },
  };
};

/** Pieces with nothing but white space between them are one; null if there is more. */
function spanOf(pieces: string, text: string, toUnits: (offset: number) => number): Span | null {
  const spans = pieces
    .split(';')
    .map((piece) => piece.split(' ').map((one) => toUnits(Number(one))));
  const [start = 0, end = 0] = [spans[0]?.[0], spans.at(-1)?.[1]];
  const isOne = spans
    .slice(1)
    .every(([next], at) => text.slice(spans[at]?.[1], next).trim() === '');
  return isOne && start < end ? [start, end] : null;
}
