import { z } from 'zod';
import type { Span } from '../../model/span.ts';
import { createRecord, foundRecord, type RecordThing } from './event-record.ts';
import type { CellsByName, TableReader } from './event-table.ts';
import table from './gdelt.json' with { type: 'json' };
import kinds from './kinds.json' with { type: 'json' };
import { parseCells } from './parse-cells.ts';
import { dayOfCell, periodOf } from './record-date.ts';

const ACTOR =
  'Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code'.split(
    ' ',
  );
const EVENT =
  'IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone'.split(
    ' ',
  );

/** The columns of the event files of GDELT, which have no head. 1.0 has no second-level regions. */
export function gdeltColumns(count: number): readonly string[] | null {
  if (count !== 61 && count !== 58) return null;
  const geo = [
    'Type',
    'FullName',
    'CountryCode',
    'ADM1Code',
    ...(count === 61 ? ['ADM2Code'] : []),
    'Lat',
    'Long',
    'FeatureID',
  ];
  return [
    ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
    ...['Actor1', 'Actor2'].flatMap((actor) => ACTOR.map((name) => actor + name)),
    ...EVENT,
    ...['Actor1Geo_', 'Actor2Geo_', 'ActionGeo_'].flatMap((at) => geo.map((name) => at + name)),
    ...['DATEADDED', 'SOURCEURL'],
  ];
}

const text = z.string().default('');
const Row = z.object({
  GLOBALEVENTID: z.string().regex(/^\d+$/, 'a number'),
  SQLDATE: z
    .string()
    .refine((value) => dayOfCell(value) !== null, { message: 'a day such as 20240305' }),
  EventCode: z.string().regex(/^\d{2,4}$/, 'a code of CAMEO'),
  ActionGeo_Type: z.enum(['0', '1', '2', '3', '4', '5']).or(z.literal('')),
  ActionGeo_FullName: text,
  ActionGeo_Lat: text,
  ActionGeo_Long: text,
  SOURCEURL: z.url({ protocol: /^https?$/ }),
});

const EVENTS = table.events as Readonly<Record<string, string | null>>;
const ACTORS = table.actors as Readonly<Record<string, { kind: string; label: string }>>;
const PRECISION = table.precision as Readonly<Record<string, string>>;

/** How sure one may be of what a program reads in a headline. */
const CONFIDENCE = 0.2;

/**
 * Events of GDELT, which a program coded from one article each. Names of actors are not read: they
 * may be people’s, and nothing says of whom. What an actor is, its codes say.
 */
export const gdeltReader: TableReader = {
  name: 'gdelt',
  read: (cells, where, unmapped, report) => {
    const row = parseCells(Row, cells, where, report);
    if (!row) return null;
    const type = typeOf(row.EventCode);
    if (type === null) {
      unmapped(`CAMEO ${row.EventCode}`);
      return null;
    }
    const record = createRecord('');
    record.add('GLOBALEVENTID', row.GLOBALEVENTID);
    const date = record.add('SQLDATE', row.SQLDATE) as Span;
    const trigger = record.add('EventCode', row.EventCode) as Span;
    const actors = ['Actor1', 'Actor2'].flatMap((prefix) => {
      const code = cells[`${prefix}Code`] ?? '';
      const span = record.add(`${prefix}Code`, code);
      const found = span && actorOf(prefix, cells, span);
      if (span && !found) unmapped(`${prefix}Code ${code}`);
      return found ? [{ ...found, role: prefix === 'Actor1' ? 'actor' : secondRole(type) }] : [];
    });
    const place = record.add('ActionGeo_FullName', row.ActionGeo_FullName);
    if (row.ActionGeo_Lat !== '' && row.ActionGeo_Long !== '')
      record.add('coordinates', `${row.ActionGeo_Lat}, ${row.ActionGeo_Long}`);
    const address = record.add('SOURCEURL', row.SOURCEURL) as Span;
    const [name = ''] = row.ActionGeo_FullName.split(',');
    const things: RecordThing[] = [
      ...actors.map(({ role: _, ...thing }) => thing),
      ...(place
        ? [
            {
              id: 'place',
              kind: kinds.place,
              name,
              span: [place[0], place[0] + name.length] as Span,
              more: { precision: PRECISION[row.ActionGeo_Type] ?? 'area' },
            },
          ]
        : []),
      {
        id: 'cited',
        kind: kinds.cited,
        label: 'the article that GDELT read',
        span: address,
        // Nobody knows from whom that article has it: it counts as no origin.
        more: { identity: 'unknown', workKind: 'article' },
      },
    ];
    return foundRecord(
      {
        coder: 'gdelt',
        given: `gdelt-${row.GLOBALEVENTID}`,
        front: {
          title: `GDELT ${row.GLOBALEVENTID}`,
          publication: 'GDELT',
          language: 'en',
          licence: 'GDELT’s terms of use',
        },
        text: record.text(),
        ...where,
      },
      {
        things,
        type,
        trigger,
        roles: actors.map(({ id, role }) => ({ role, thing: id })),
        place: place ? 'place' : null,
        date: periodOf(dayOfCell(row.SQLDATE) ?? '', '1', date),
        chains: [['cited']],
        content: [trigger],
        cited: [address],
        dead: null,
        confidence: CONFIDENCE,
        relations: [{ id: 'cites', type: 'CITES', from: 'article', to: 'cited', span: [address] }],
      },
      report,
    );
  },
};

const secondRole = (type: string): string =>
  type === 'clash' || type === 'negotiate' ? 'actor' : 'target';

/** By the most exact code that the table has: 1823, 182, 18. */
function typeOf(code: string): string | null {
  for (let length = code.length; length >= 2; length -= 1) {
    const type = EVENTS[code.slice(0, length)];
    if (type !== undefined) return type;
  }
  return null;
}

function actorOf(prefix: string, cells: CellsByName, span: Span): RecordThing | null {
  const codes = ['Type1Code', 'Type2Code', 'Type3Code'].map((one) => cells[prefix + one] ?? '');
  const found = codes.flatMap((code) => ACTORS[code] ?? [])[0];
  if (!found) return null;
  const country = cells[`${prefix}CountryCode`] ?? '';
  const label = country === '' ? found.label : `${found.label} (${country})`;
  return { id: prefix.toLowerCase(), kind: found.kind, label, span };
}
