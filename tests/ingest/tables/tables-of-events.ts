import { stringify } from 'csv-stringify/sync';
import { gdeltColumns } from '../../../src/ingest/tables/gdelt.ts';

/** The columns of ACLED's exports. */
const ACLED =
  'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp'.split(
    ' ',
  );

/** An invented row, with other cells where they are given. */
const CLASH = {
  event_id_cnty: 'XVK101',
  event_date: '2024-03-05',
  year: '2024',
  time_precision: '1',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Military Forces of Kordavia (2019-)',
  inter1: 'State forces',
  actor2: 'Tarn Valley Front',
  inter2: 'Rebel group',
  country: 'Kordavia',
  admin1: 'Sela',
  location: 'Brod Vessa',
  latitude: '48.1234',
  longitude: '37.5678',
  geo_precision: '1',
  source: 'Sela Courier',
  notes:
    'On 5 March 2024, soldiers and the Tarn Valley Front fought near Brod Vessa; 4 were killed.',
  fatalities: '4',
};

export const acledRow = (cells: Readonly<Record<string, string>> = {}): string[] =>
  ACLED.map((column) => ({ ...CLASH, ...cells })[column as 'year'] ?? '');

export const acledTable = (...rows: readonly Readonly<Record<string, string>>[]): string =>
  stringify([ACLED, ...rows.map(acledRow)]);

const ATTACK = {
  GLOBALEVENTID: '900100',
  SQLDATE: '20240305',
  Actor1Code: 'XVKMIL',
  Actor1Name: 'ANTON VERKOLA',
  Actor1CountryCode: 'XVK',
  Actor1Type1Code: 'MIL',
  Actor2Code: 'CVL',
  Actor2Name: 'RESIDENTS',
  Actor2Type1Code: 'CVL',
  EventCode: '195',
  EventBaseCode: '195',
  EventRootCode: '19',
  ActionGeo_Type: '4',
  ActionGeo_FullName: 'Brod Vessa, Sela, Kordavia',
  ActionGeo_Lat: '48.1234',
  ActionGeo_Long: '37.5678',
  SOURCEURL: 'https://courier.example/2024/03/brod-vessa',
};

/** GDELT's event files have no head and are separated by tabs. */
export const gdeltTable = (
  count: 61 | 58,
  ...rows: readonly Readonly<Record<string, string>>[]
): string =>
  rows
    .map((cells) => {
      const all: Readonly<Record<string, string>> = { ...ATTACK, ...cells };
      return `${gdeltColumns(count)
        ?.map((column) => all[column] ?? '')
        .join('\t')}\n`;
    })
    .join('');
