import { sha256 } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import { FrontMatter, type Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { Annotations } from '../../model/standoff.ts';
import { checkAgainstSource } from '../../text/gate/check-annotations.ts';
import { idOfGiven } from '../source-ids.ts';
import type { CodedRecord } from './event-table.ts';
import kinds from './kinds.json' with { type: 'json' };

/** A text that is made of a row: its notes, then a line a cell, so that each cell can be quoted. */
export function createRecord(notes: string) {
  let text = notes === '' ? '' : `${notes}\n\n`;
  return {
    notes: (notes === '' ? null : [0, notes.length]) as Span | null,
    /** Adds a cell and says where its words are; null if it is empty. */
    add: (column: string, value: string): Span | null => {
      const words = value.replace(/\s+/g, ' ').trim();
      if (words === '') return null;
      const start = text.length + column.length + 2;
      text += `${column}: ${words}\n`;
      return [start, start + words.length];
    },
    text: (): string => text,
  };
}

/** Somebody or something in a row, before it has an id. */
export interface RecordThing {
  readonly id: string;
  readonly kind: string;
  readonly name?: string;
  readonly label?: string;
  readonly span: Span;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** What a row says: one event, who says so, and how many died. */
export interface RecordedEvent {
  readonly things: readonly RecordThing[];
  readonly type: string;
  readonly word?: string | undefined;
  readonly trigger: Span;
  readonly roles: readonly { readonly role: string; readonly thing: string }[];
  readonly place: string | null;
  readonly date: Readonly<Record<string, unknown>> | null;
  /** Chains of the claim, as ids of things; none if the row cites nobody. */
  readonly chains: readonly (readonly string[])[];
  readonly content: readonly Span[];
  readonly cited: readonly Span[];
  /** `cell` is the number with the name of its column. */
  readonly dead: { readonly count: number; readonly span: Span; readonly cell: Span } | null;
  readonly confidence: number;
  readonly relations?: readonly Readonly<Record<string, unknown>>[];
}

/** The source and the coding of a row; null, with the reason reported, if it breaks a rule. */
export function foundRecord(
  {
    coder,
    given,
    front,
    text,
    file,
    line,
  }: {
    readonly coder: string;
    readonly given: string;
    readonly front: Readonly<Record<string, unknown>>;
    readonly text: string;
    readonly file: string;
    readonly line: number;
  },
  said: RecordedEvent,
  report: Report,
): CodedRecord | null {
  const before = report.errors;
  const source: Source = {
    front: FrontMatter.parse({ id: idOfGiven(given), ...front }),
    text,
    sha256: sha256(text),
    file,
    textLine: line,
  };
  const { id } = source.front;
  const coding = Annotations.parse({
    source: { id, sha256: source.sha256 },
    coder: { name: coder },
    ...itemsOf(said),
  });
  checkAgainstSource(
    coding,
    source,
    (section, at) => ({ file, line, path: `${section}[${at}]` }),
    report,
  );
  if (report.errors > before) return null;
  const naming = { by: 'id', given, made: id } as const;
  return { source, coding, naming, line: sha256(text) };
}

function itemsOf(said: RecordedEvent) {
  const { things, confidence, dead, chains } = said;
  const all: readonly RecordThing[] = dead
    ? [
        ...things,
        {
          id: 'dead',
          kind: kinds.dead,
          label: dead.count === 1 ? 'one person' : `${dead.count} people`,
          span: dead.span,
          more: { identity: 'unnamed', count: { min: dead.count, max: dead.count } },
        },
      ]
    : things;
  const [chain = [], ...otherChains] = chains;
  const shared = {
    factuality: 'claimed',
    polarity: 'positive',
    genericity: 'single',
    place: said.place === null ? null : `${said.place}-m`,
    date: said.date === null ? null : 'date',
    claims: ['said'],
    confidence,
  };
  return {
    entities: all.map(({ id, kind, name = null, label = null, more }) => ({
      id,
      kind,
      name,
      label,
      identity: name === null ? 'unnamed' : 'named',
      confidence,
      ...more,
    })),
    mentions: all.map(({ id, kind, name, span: [start, end] }) => ({
      id: `${id}-m`,
      start,
      end,
      kind,
      entity: id,
      form: name === undefined ? 'nominal' : 'name',
      confidence,
    })),
    dates: said.date === null ? [] : [{ id: 'date', ...said.date }],
    claims: [
      {
        id: 'said',
        content: said.content,
        source: said.cited,
        chain,
        otherChains,
        origin: chain.length === 0 ? 'unknown' : 'stated',
        speech: 'indirect',
        stance: 'asserts',
        confidence,
      },
    ],
    events: [
      {
        id: 'event',
        type: said.type,
        word: said.word ?? null,
        trigger: said.trigger,
        roles: said.roles.map(({ role, thing }) => ({ role, mention: `${thing}-m` })),
        ...shared,
      },
      ...(dead
        ? [
            {
              id: 'deaths',
              type: kinds.deaths,
              trigger: dead.cell,
              roles: [{ role: 'target', mention: 'dead-m' }],
              because: 'event',
              ...shared,
            },
          ]
        : []),
    ],
    relations: said.relations ?? [],
  };
}
