import { z } from 'zod';
import type { Report } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import table from './acled.json' with { type: 'json' };
import { createRecord, foundRecord, type RecordThing } from './event-record.ts';
import type { CodedRecord, TableReader } from './event-table.ts';
import kinds from './kinds.json' with { type: 'json' };
import { parseCells } from './parse-cells.ts';
import { dayOfCell, periodOf } from './record-date.ts';

const text = z.string().default('');
const whole = z.string().regex(/^\d+$/, 'a whole number').transform(Number);
const level = z.enum(['1', '2', '3']).or(z.literal('')).default('');

/** Columns of ACLED's codebook that are read; others may be there. */
const Row = z.object({
  event_id_cnty: z.string().min(1),
  event_date: z.string().refine((value) => dayOfCell(value) !== null, {
    message: 'a day such as 2024-03-05 or 05 March 2024',
  }),
  time_precision: level,
  event_type: z.string().min(1),
  sub_event_type: z.string().min(1),
  actor1: text,
  assoc_actor_1: text,
  inter1: text,
  actor2: text,
  assoc_actor_2: text,
  inter2: text,
  country: text,
  admin1: text,
  location: text,
  latitude: coordinate(90),
  longitude: coordinate(180),
  geo_precision: level,
  source: text,
  notes: text,
  fatalities: whole.or(z.literal('').transform(() => 0)).default(0),
});
type Row = z.infer<typeof Row>;

function coordinate(most: number) {
  const isOnEarth = (value: string): boolean =>
    value === '' || (/^-?\d+(?:\.\d+)?$/.test(value) && Math.abs(Number(value)) <= most);
  return text.refine(isOnEarth, { message: `a number from -${most} to ${most}` });
}

const EVENTS = table.events as Readonly<Record<string, { type: string; second?: string } | null>>;
const INTER = table.inter as Readonly<Record<string, string>>;
const PRECISION = table.precision as Readonly<Record<string, string>>;

/** An export of ACLED: a row an event, with its notes as the text. */
export const acledReader: TableReader = {
  name: 'acled',
  read: (cells, where, unmapped, report) => {
    const row = parseCells(Row, cells, where, report);
    if (!row) return null;
    return recordOf(row, where, unmapped, report);
  },
};

function recordOf(
  row: Row,
  where: { file: string; line: number },
  unmapped: (value: string) => void,
  report: Report,
): CodedRecord | null {
  const record = createRecord(row.notes.trim());
  const { event_id_cnty: given } = row;
  record.add('event_id_cnty', given);
  const date = record.add('event_date', row.event_date) as Span;
  record.add('event_type', row.event_type);
  const trigger = record.add('sub_event_type', row.sub_event_type) as Span;
  const known = EVENTS[row.sub_event_type];
  if (!known) unmapped(`${row.event_type}: ${row.sub_event_type}`);
  const second = known?.second ?? 'target';
  const sides = [
    { column: 'actor1', name: row.actor1, inter: row.inter1, role: 'actor' },
    { column: 'assoc_actor_1', name: row.assoc_actor_1, inter: '', role: 'other' },
    { column: 'actor2', name: row.actor2, inter: row.inter2, role: second },
    { column: 'assoc_actor_2', name: row.assoc_actor_2, inter: '', role: 'other' },
  ].flatMap(({ column, name, inter, role }) =>
    name.split(';').flatMap((part, at) => {
      const span = record.add(column, part);
      const thing = span && actorOf(part.trim(), inter, `${column}-${at}`, span);
      if (span && !thing) unmapped(`${column}: ${part.trim()}`);
      return thing ? [{ thing, role }] : [];
    }),
  );
  const [name, precision] =
    row.geo_precision === '3' && row.admin1 !== ''
      ? [row.admin1, 'area']
      : [row.location, PRECISION[row.geo_precision] ?? 'area'];
  record.add('country', row.country);
  if (name !== row.admin1) record.add('admin1', row.admin1);
  const place = record.add(name === row.admin1 ? 'admin1' : 'location', name);
  if (row.latitude !== '' && row.longitude !== '')
    record.add('coordinates', `${row.latitude}, ${row.longitude}`);
  const dead = row.fatalities > 0 ? record.add('fatalities', String(row.fatalities)) : null;
  const cited = row.source.split(';').flatMap((part, at): RecordThing[] => {
    const span = record.add('source', part);
    return span ? [{ id: `source-${at}`, kind: kinds.outlet, name: part.trim(), span }] : [];
  });
  const places: RecordThing[] = place
    ? [
        {
          id: 'place',
          kind: kinds.place,
          name: name.replace(/\s+/g, ' ').trim(),
          span: place,
          more: { precision },
        },
      ]
    : [];
  return foundRecord(
    {
      coder: 'acled',
      given: `acled-${given}`,
      front: {
        title: `ACLED ${given}`,
        publication: 'ACLED',
        language: 'en',
        licence: 'ACLED’s terms of use',
      },
      text: record.text(),
      ...where,
    },
    {
      things: [...sides.map(({ thing }) => thing), ...places, ...withoutTwins(cited)],
      type: known?.type ?? 'other',
      word: known ? undefined : row.sub_event_type,
      trigger,
      roles: sides.map(({ thing, role }) => ({ role, thing: thing.id })),
      place: place ? 'place' : null,
      date: periodOf(dayOfCell(row.event_date) ?? '', row.time_precision, date),
      chains: withoutTwins(cited).map(({ id }) => [id]),
      content: [record.notes ?? trigger],
      cited: withoutTwins(cited).map(({ span }) => span),
      dead: dead && {
        count: row.fatalities,
        span: dead,
        cell: [dead[0] - 'fatalities: '.length, dead[1]],
      },
      confidence: 0.8,
    },
    report,
  );
}

/** An outlet that is named twice is cited once. */
const withoutTwins = (things: readonly RecordThing[]): RecordThing[] =>
  things.filter(({ name }, at) => things.findIndex((one) => one.name === name) === at);

/** Who it is, by the words that ACLED begins such names with, else by its column of kinds. */
function actorOf(name: string, inter: string, id: string, span: Span): RecordThing | null {
  const listed = table.actors.find(({ begins }) => name.startsWith(begins));
  const kind = listed?.kind ?? INTER[inter];
  if (kind === undefined) return null;
  const isNamed = listed?.named ?? !table.unnamed.includes(kind);
  return { id, kind, span, ...(isNamed ? { name } : { label: name }) };
}
