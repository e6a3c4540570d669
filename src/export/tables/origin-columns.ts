import type { ClaimFact, Fact } from '../../model/figures.ts';
import type { Column, TableValue } from './table.ts';

/** Never one number alone: docs/decisions/origins.md. */
export const originColumns: readonly Column[] = [
  { name: 'origins', holds: 'integer', about: 'Named, independent origins.' },
  { name: 'sides', holds: 'integer', about: 'Sides that these origins are on.' },
  {
    name: 'withoutSide',
    holds: 'integer',
    about: 'How many of these origins are on no stated side.',
  },
  { name: 'anonymous', holds: 'integer', about: 'Origins without a name.' },
  { name: 'ownVoice', holds: 'integer', about: 'Outlets that tell it in their own voice.' },
  { name: 'unknown', holds: 'integer', about: 'Tellings whose origin nobody names.' },
  { name: 'deniedBy', holds: 'texts', about: 'Ids of named origins that deny or doubt it.' },
  { name: 'toldIn', holds: 'texts', about: 'Ids of the articles that tell it.' },
];

export const originsOf = (counted: Fact | ClaimFact | undefined): TableValue[] =>
  counted === undefined
    ? originColumns.map(() => null)
    : [
        ...[counted.origins, counted.sides, counted.withoutSide, counted.anonymous],
        ...[counted.ownVoice, counted.unknown, counted.deniedBy, counted.articles],
      ];
