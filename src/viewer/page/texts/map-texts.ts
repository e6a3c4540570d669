import { numberOf } from './number-of.ts';

export const MAP_TEXTS = {
  title: 'Map',
  lead:
    'Where places are, no more precisely than the articles say: a settlement is a point only if its country has one of ' +
    'that name. Areas, and places told of beside protected people, are shown as their country.',
  drawn: (settlements: number, countries: number) =>
    `Map: ${numberOf(settlements, 'settlement')}, ${numberOf(countries, 'country', 'countries')}. The lists below hold the same.`,
  settlements: 'Settlements',
  countries: 'Only the country',
  notLocated: (count: number) =>
    `${numberOf(count, 'place')} could not be located: the article does not say in which country, or the name is not known there.`,
  coarse: 'point withheld',
  events: (count: number) => numberOf(count, 'event'),
  sources: 'Settlements: GeoNames (CC BY 4.0). Outlines: Natural Earth; borders as it draws them.',
} as const;
