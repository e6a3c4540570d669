import type { AttributionId } from '../../../../../src/coders/offline/en/attribution/attribution.ts';
import type {
  DateLike,
  EventDraft,
  MentionLike,
} from '../../../../../src/coders/offline/en/events/event-draft.ts';
import { findEvents } from '../../../../../src/coders/offline/en/events/find-events.ts';
import type { Span } from '../../../../../src/model/span.ts';
import { documentOf } from '../document-of.ts';

export interface ExpectedEvent {
  readonly type: string;
  readonly trigger: string;
  readonly roles?: Readonly<Record<string, readonly string[]>>;
  readonly place?: string;
  readonly date?: string;
  readonly factuality?: string;
  readonly polarity?: string;
  readonly genericity?: string;
  readonly optional?: boolean;
}

export interface Case {
  readonly text: string;
  readonly events: readonly ExpectedEvent[];
  readonly more?: boolean;
}

const KINDS: Readonly<Record<string, MentionLike['kind']>> = {
  g: 'group',
  p: 'place',
  u: 'unit',
  a: 'agency',
  o: 'organization',
  n: 'person',
  w: 'work',
  j: 'object',
  b: 'publication',
  d: 'date',
};

/** "[g:Gunmen] fled." → the bare sentence, its mentions, dates and attributions. */
const readMarked = (marked: string) => {
  const mentions: MentionLike[] = [];
  const contents: Span[] = [];
  const open: { start: number; kind: string }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at += 1) {
    const letter = marked[at] ?? '';
    if (letter === '[') {
      open.push({ start: text.length, kind: marked[at + 1] ?? '' });
      at += 2;
    } else if (letter === ']') {
      const { start, kind } = open.pop() ?? { start: 0, kind: '' };
      if (kind === 'c') contents.push([start, text.length]);
      else
        mentions.push({ start, end: text.length, kind: KINDS[kind] ?? 'object', form: 'nominal' });
    } else text += letter;
  }
  return { text, mentions, contents };
};

export const readCase = (
  marked: string,
): { text: string; events: readonly EventDraft[]; told: readonly ExpectedEvent[] } => {
  const { text, mentions, contents } = readMarked(marked);
  const document = documentOf(text);
  const dates = mentions
    .filter(({ kind }) => kind === 'date')
    .map((date, index) => ({ ...date, id: `d${index + 1}` }));
  const events = findEvents(
    document,
    mentions.filter(({ kind }) => kind !== 'date'),
    contents.map((content, index) => ({
      id: `a${index + 1}` as AttributionId,
      content: [content],
    })),
    dates,
  );
  return { text, events, told: events.map((event) => describe(text, event, dates)) };
};

const describe = (text: string, event: EventDraft, dates: readonly DateLike[]): ExpectedEvent => {
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const roles: Record<string, string[]> = {};
  for (const { role, filler } of event.roles) roles[role] = [...(roles[role] ?? []), words(filler)];
  const date = dates.find(({ id }) => id === event.date);
  return {
    type: event.type,
    trigger: text.slice(...event.trigger),
    roles,
    ...(event.place === null ? {} : { place: words(event.place) }),
    ...(date === undefined ? {} : { date: words(date) }),
    factuality: event.factuality,
    polarity: event.polarity,
    genericity: event.genericity,
  };
};

/** The differences between the expected case and the events read; empty if there are none. */
export const compareCase = (wanted: Case, told: readonly ExpectedEvent[]): readonly string[] => {
  const differences: string[] = [];
  const left = [...told];
  for (const event of wanted.events) {
    const at = left.findIndex(
      ({ type, trigger }) => type === event.type && trigger === event.trigger,
    );
    const found = left[at];
    if (found === undefined) {
      if (event.optional !== true) differences.push(`missing ${event.type} "${event.trigger}"`);
      continue;
    }
    left.splice(at, 1);
    differences.push(...compareEvent(event, found));
  }
  if (wanted.more !== true)
    differences.push(...left.map(({ type, trigger }) => `extra ${type} "${trigger}"`));
  return differences;
};

const compareEvent = (wanted: ExpectedEvent, found: ExpectedEvent): readonly string[] => {
  const differences: string[] = [];
  const differ = (what: string, want: string, is: string): void => {
    if (want !== is) differences.push(`${wanted.trigger}: ${what} "${is}" for "${want}"`);
  };
  for (const role of new Set([
    ...Object.keys(wanted.roles ?? {}),
    ...Object.keys(found.roles ?? {}),
  ])) {
    const list = (event: ExpectedEvent): string =>
      [...(event.roles?.[role] ?? [])].sort().join(', ');
    differ(role, list(wanted), list(found));
  }
  differ('factuality', wanted.factuality ?? 'asserted', found.factuality ?? '');
  differ('polarity', wanted.polarity ?? 'positive', found.polarity ?? '');
  if (wanted.genericity !== undefined)
    differ('genericity', wanted.genericity, found.genericity ?? '');
  if (wanted.place !== undefined) differ('place', wanted.place, found.place ?? '');
  if (wanted.date !== undefined) differ('date', wanted.date, found.date ?? '');
  return differences;
};
