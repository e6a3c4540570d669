import type { $brand } from 'zod';
import type { FactId, NodeId } from '../../model/ids.ts';
/** Names words of an article: `article:x@120-130`. */
export type WordsId = string & $brand<'WordsId'>;
/** What a URL can select. */
export type Selectable = FactId | WordsId;

/** What the reader is looking at. All of it is in the URL after `#`, so every view is a link. */
export interface State {
  readonly view: string;
  /** The selected node, relationship, or words of an article. */
  readonly at: Selectable | null;
  /** The mention to open the article at; by default the first one of `at`. */
  readonly quote: NodeId | null;
  /** Steps around `at` that are shown; 0 shows everything. */
  readonly focus: number;
  /** The other end of the shortest path from `at`. */
  readonly to: NodeId | null;
  readonly filters: Filters;
  /** Whether communities are drawn as one node each; null lets the size of the page decide. */
  readonly summary: boolean | null;
  /** Indexes of the unfolded communities in a summary. */
  readonly open: readonly number[];
  /** A view's own settings, named after the view: `timeline.by`. */
  readonly own: Readonly<Record<string, string>>;
}

/** An empty list lets everything pass. */
export interface Filters {
  readonly label: readonly string[];
  readonly type: readonly string[];
  readonly told: readonly string[];
  readonly status: readonly string[];
  readonly side: readonly string[];
  readonly source: readonly string[];
  /** ISO days; empty means open. */
  readonly from: string;
  readonly until: string;
  /** With a range, also show what has no known year. */
  readonly undated: boolean;
  /** Minimum number of independent origins. */
  readonly origins: number;
  readonly words: string;
}

export const LISTS = ['label', 'type', 'told', 'status', 'side', 'source'] as const;
export type ListName = (typeof LISTS)[number];

export const NO_FILTERS: Filters = {
  label: [],
  type: [],
  told: [],
  status: [],
  side: [],
  source: [],
  from: '',
  until: '',
  undated: true,
  origins: 0,
  words: '',
};

export const START: State = {
  view: 'briefing',
  at: null,
  quote: null,
  focus: 0,
  to: null,
  filters: NO_FILTERS,
  summary: null,
  open: [],
  own: {},
};

/** Values of `summary` in a URL. */
const SUMMARY = new Map([
  ['yes', true],
  ['no', false],
]);
const NUMBER = /^\d{1,3}$/;
const PLACE = /^\d{1,6}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Accepts any URL; invalid values are ignored, and ids that the page does not have later. */
export function parseState(hash: string): State {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const day = (name: string): string => {
    const value = fields.get(name) ?? '';
    return DAY.test(value) ? value : '';
  };
  const number = (name: string): number => {
    const value = fields.get(name) ?? '';
    return NUMBER.test(value) ? Number(value) : 0;
  };
  const lists = Object.fromEntries(LISTS.map((name) => [name, fields.getAll(name)]));
  return {
    view: fields.get('view') ?? START.view,
    at: fields.get('at') as Selectable | null,
    quote: fields.get('quote') as NodeId | null,
    focus: number('focus'),
    to: fields.get('to') as NodeId | null,
    filters: {
      ...NO_FILTERS,
      ...lists,
      from: day('from'),
      until: day('until'),
      undated: fields.get('undated') !== 'no',
      origins: number('origins'),
      words: fields.get('words') ?? '',
    },
    summary: SUMMARY.get(fields.get('summary') ?? '') ?? null,
    open: fields
      .getAll('open')
      .filter((value) => PLACE.test(value))
      .map(Number),
    own: Object.fromEntries([...fields].filter(([name]) => name.includes('.'))),
  };
}

/** The URL of a state, with `#`; defaults are omitted. */
export function formatState({ view, at, quote, focus, to, filters, ...more }: State): string {
  const fields = new URLSearchParams();
  const add = (name: string, value: string | null): void => {
    if (value !== null && value !== '') fields.append(name, value);
  };
  add('view', view === START.view ? null : view);
  add('at', at);
  add('quote', quote);
  add('focus', focus > 0 ? String(focus) : null);
  add('to', to);
  for (const name of LISTS) for (const value of filters[name]) add(name, value);
  add('from', filters.from);
  add('until', filters.until);
  add('undated', filters.undated ? null : 'no');
  add('origins', filters.origins > 0 ? String(filters.origins) : null);
  add('words', filters.words);
  if (more.summary !== null) add('summary', more.summary ? 'yes' : 'no');
  for (const place of more.open) add('open', String(place));
  for (const name of Object.keys(more.own).sort()) add(name, more.own[name] ?? null);
  return `#${fields}`;
}
